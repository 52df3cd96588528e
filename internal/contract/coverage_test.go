// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// unwritten are the places of owned parts that no resource writes, each with the source of the reason.
var unwritten = map[string]string{
	"/publishingInformation/name":        "a listing has the name; beside the listings it is a relic that no page of Amazon's explains, and stays as it is",
	"/publishingInformation/description": "as the name beside the listings",
}

// used are the operations that the acceptance tests must have made the provider ask for.
var used = []sandbox.Operation{
	sandbox.OperationVendors, sandbox.OperationListSkills, sandbox.OperationGetManifest, sandbox.OperationPutManifest, sandbox.OperationStatus,
	sandbox.OperationCreateSkill, sandbox.OperationDeleteSkill, sandbox.OperationCredentials, sandbox.OperationCertification,
	sandbox.OperationSubmit, sandbox.OperationWithdraw, sandbox.OperationStartValidation, sandbox.OperationValidation, sandbox.OperationPublish,
	sandbox.OperationLatestPublication,
	sandbox.OperationGetAccountLinking, sandbox.OperationPutAccountLinking, sandbox.OperationDeleteAccountLinking,
	sandbox.OperationGetModel, sandbox.OperationPutModel,
	sandbox.OperationGetBetaTest, sandbox.OperationCreateBetaTest, sandbox.OperationPutBetaTest, sandbox.OperationStartBetaTest,
	sandbox.OperationEndBetaTest, sandbox.OperationListTesters, sandbox.OperationAddTesters, sandbox.OperationRemoveTesters,
	sandbox.OperationListProducts, sandbox.OperationListSkillProducts, sandbox.OperationCreateProduct, sandbox.OperationGetProduct, sandbox.OperationPutProduct,
	sandbox.OperationDeleteProduct, sandbox.OperationProductSummary, sandbox.OperationProductSkills, sandbox.OperationAssociate, sandbox.OperationDisassociate,
	sandbox.OperationResetEntitlement,
}

// coverage counts what the provider has made of Amazon's description.
type coverage struct {
	model      *contract.Model
	operations map[sandbox.Operation]int
	written    map[string]bool
}

func newCoverage(model *contract.Model) *coverage {
	return &coverage{model: model, operations: map[sandbox.Operation]int{}, written: map[string]bool{}}
}

func (c *coverage) see(recording sandbox.Recording) {
	c.operations[recording.Operation]++
	maps.Copy(c.written, c.model.Written(recording.Exchange))
}

// expectAll fails the test for everything that no acceptance test has made the provider do.
func (c *coverage) expectAll(t *testing.T) {
	t.Helper()
	for _, operation := range used {
		if c.operations[operation] == 0 {
			t.Errorf("no acceptance test made the provider ask for %s", operation)
		}
	}
	owned, reached := 0, 0
	for _, place := range c.model.Places() {
		pointer, err := document.ParsePointer(place)
		if err != nil {
			t.Fatal(err)
		}
		if skillmanifest.OwnerOf(pointer) == "" {
			continue
		}
		owned++
		switch reason := unwritten[place]; {
		case c.written[place] && reason != "":
			t.Errorf("%s is written (exempt because %s): remove it from the list", place, reason)
		case c.written[place]:
			reached++
		case reason == "":
			t.Errorf("%s is owned by %s, and no acceptance test made it write there", place, skillmanifest.OwnerOf(pointer))
		}
	}
	_, _ = fmt.Fprintf(os.Stdout, "%d of %d properties of the owned parts written, %d exempt; %s\n", reached, owned, owned-reached, c.asked())
}

// asked is how often each operation was asked for.
func (c *coverage) asked() string {
	text := ""
	for _, operation := range slices.Sorted(maps.Keys(c.operations)) {
		text += fmt.Sprintf("%s %d, ", operation, c.operations[operation])
	}
	return text
}

// A value counts where a write has changed it, and nowhere else.
func TestWritten(t *testing.T) {
	t.Parallel()
	model := load(t)
	exchange := sandbox.Exchange{
		Request: sandbox.Request{Status: 202, Body: []byte(`{"manifest": {
			"publishingInformation": {"category": "GAMES", "locales": {"en-US": {"name": "New", "keywords": ["a", "c"]}, "de-DE": {"name": "Old"}}},
			"privacyAndCompliance": {"allowsPurchases": true}, "permissions": [{"name": "a"}], "future": 1
		}}`)},
		Stored: []byte(`{"publishingInformation": {"category": "GAMES", "locales": {"en-US": {"name": "Old", "keywords": ["a", "b"]}, "de-DE": {"name": "Old"}}}}`),
	}
	want := []string{
		"/permissions/0/name", "/privacyAndCompliance/allowsPurchases",
		"/publishingInformation/locales/*/keywords/0", "/publishingInformation/locales/*/name",
	}
	if got := slices.Sorted(maps.Keys(model.Written(exchange))); !slices.Equal(got, want) {
		t.Errorf("written are %q, want %q", got, want)
	}
	places := model.Places()
	for _, place := range append(want, "/apis/custom/interfaces/0/supportedViewports/0/mode", "/apis/custom/regions/*/endpoint/uri", "/events/publications/0/eventName") {
		if !slices.Contains(places, place) {
			t.Errorf("%s is no place of the description", place)
		}
	}
	exchange.Status = 400
	if got := model.Written(exchange); len(got) > 0 {
		t.Errorf("a refused write has written %v", got)
	}
}
