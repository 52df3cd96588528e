// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// writes are the operations that change something of a product.
var writes = []sandbox.Operation{
	sandbox.OperationCreateProduct, sandbox.OperationPutProduct, sandbox.OperationDeleteProduct, sandbox.OperationAssociate, sandbox.OperationDisassociate,
}

// watchWrites fails the test where a write begins while another one is under way. Each
// takes a moment, so that two would meet.
func (s scene) watchWrites() {
	for _, operation := range writes {
		s.Inject(sandbox.Fault{Operation: operation, Times: -1, Delay: 10 * time.Millisecond, Before: func(server *sandbox.Sandbox) {
			under := 0
			for _, request := range server.Requests() {
				if request.Status == 0 && slices.Contains(writes, request.Operation) {
					under++
				}
			}
			if under != 1 {
				s.t.Errorf("%d writes to the products are under way", under)
			}
		}})
	}
}

// Twenty products are made, changed, sold and removed, each step in one apply: never two
// writes at once, and a refresh costs a request for each product.
func TestTwentyProducts(t *testing.T) {
	t.Parallel()
	const count = 20
	e := acctest.Start(t, manifest)
	s := scene{Environment: e, Terraform: e.Terraform(t), t: t}
	s.watchWrites()
	products := func(changes ...string) string {
		var hcl strings.Builder
		for i := range count {
			hcl.WriteString(sold(slices.Concat(changes, []string{`"hints"`, fmt.Sprintf("%q", fmt.Sprintf("hints_%d", i)), "five_hints", fmt.Sprintf("hints_%d", i)})...))
		}
		return hcl.String()
	}
	expect := func(what string, want map[sandbox.Operation]int) {
		t.Helper()
		got := map[sandbox.Operation]int{}
		for _, operation := range writes {
			if n := s.Count(operation); n > 0 {
				got[operation] = n
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: writes (-want +got):\n%s", what, diff)
		}
		s.ResetRequests()
	}
	s.Succeed(products())
	expect("creation", map[sandbox.Operation]int{sandbox.OperationCreateProduct: count})
	ids := s.ProductIDs()
	var associations strings.Builder
	for i, id := range ids {
		associations.WriteString(named(fmt.Sprintf("hints_%d", i), id))
	}
	dearer := products("price = 0.99", "price = 1.99")
	all := dearer + associations.String()
	s.Succeed(all)
	expect("update and association", map[sandbox.Operation]int{sandbox.OperationPutProduct: count, sandbox.OperationAssociate: count})
	s.expectAssociated("development", ids...)

	// What Amazon knows of products besides their definitions, and which of them a skill
	// sells, is asked for all of them at once.
	s.expectNothingPlanned(all)
	s.expectRequests(map[sandbox.Operation]int{
		sandbox.OperationGetProduct: count, sandbox.OperationListProducts: 1, sandbox.OperationListSkillProducts: 1, sandbox.OperationVendors: 1,
	})
	s.ResetRequests()

	s.Succeed(dearer)
	expect("disassociating", map[sandbox.Operation]int{sandbox.OperationDisassociate: count})
	if p := s.Destroy(); len(p.Errors()) > 0 || len(s.ProductIDs()) > 0 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	expect("destruction", map[sandbox.Operation]int{sandbox.OperationDeleteProduct: count})
}
