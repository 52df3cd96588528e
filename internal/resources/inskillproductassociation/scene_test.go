// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	address = "alexa_in_skill_product_association.hints"
	hints   = "amzn1.adg.product.11111111-1111-1111-1111-111111111111"
	chapter = "amzn1.adg.product.22222222-2222-2222-2222-222222222222"
	unknown = "amzn1.adg.product.99999999-9999-9999-9999-999999999999"

	manifest = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`
)

// scene is a vendor with a skill and two products, and a Terraform.
type scene struct {
	*acctest.Environment
	*acctest.Terraform
	t *testing.T
}

func start(t *testing.T) scene {
	t.Helper()
	e := acctest.Start(t, manifest)
	s := scene{Environment: e, Terraform: e.Terraform(t), t: t}
	s.putProduct(hints, acctest.Product("CONSUMABLE", "five_hints"))
	s.putProduct(chapter, acctest.Product("ENTITLEMENT", "last_chapter"))
	return s
}

func (s scene) putProduct(id, json string) {
	s.t.Helper()
	if err := s.PutProduct(id, []byte(json)); err != nil {
		s.t.Fatal(err)
	}
}

// config is an association of the skill that every test begins with.
func config(productID string, more ...string) string { return named("hints", productID, more...) }

func named(name, productID string, more ...string) string {
	return fmt.Sprintf("resource \"alexa_in_skill_product_association\" %q {\n  product_id = %q\n  skill_id = %q\n  %s\n}\n",
		name, productID, acctest.SkillID, strings.Join(more, "\n  "))
}

// associated is a scene in which the hints are associated with the skill.
func associated(t *testing.T, more ...string) scene {
	t.Helper()
	s := start(t)
	s.Succeed(config(hints, more...))
	s.ResetRequests()
	return s
}

// expectAssociated compares the products that are associated with a stage of the skill.
func (s scene) expectAssociated(stage string, want ...string) {
	s.t.Helper()
	if diff := cmp.Diff(want, s.ProductsOf(acctest.SkillID, stage)); diff != "" {
		s.t.Errorf("products of the skill at %s (-want +got):\n%s", stage, diff)
	}
}

// expectRequests compares how often operations were asked for; of all others there may
// be none.
func (s scene) expectRequests(want map[sandbox.Operation]int) {
	s.t.Helper()
	got := map[sandbox.Operation]int{}
	for _, request := range s.Requests() {
		got[request.Operation]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		s.t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// expectNothingPlanned fails the test unless a configuration plans nothing.
func (s scene) expectNothingPlanned(hcl string) {
	s.t.Helper()
	p := s.Plan(hcl)
	if len(p.Errors()) > 0 || len(p.Planned()) > 0 {
		s.t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}

// expectError fails the test unless there is one error, with all texts in it.
func expectError(t *testing.T, report acctest.Report, path string, texts ...string) {
	t.Helper()
	found := report.Errors()
	if len(found) != 1 {
		t.Fatalf("%d errors, want one: %+v", len(found), report.Diagnostics)
	}
	if found[0].Path != path {
		t.Errorf("the error is placed on %q, want %q", found[0].Path, path)
	}
	expectTexts(t, found[0], texts...)
}

// expectWarning fails the test unless one warning has all texts in it.
func expectWarning(t *testing.T, report acctest.Report, texts ...string) {
	t.Helper()
	for _, said := range [][]acctest.Diagnostic{report.Diagnostics, report.Rules} {
		for _, d := range said {
			if d.Severity == "warning" && strings.Contains(d.Summary, texts[0]) {
				expectTexts(t, d, texts...)
				return
			}
		}
	}
	t.Errorf("no warning is called %q: %+v %+v", texts[0], report.Diagnostics, report.Rules)
}

func expectTexts(t *testing.T, d acctest.Diagnostic, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.Summary+"\n"+d.Detail, text) {
			t.Errorf("%q is missing in: %s\n%s", text, d.Summary, d.Detail)
		}
	}
}
