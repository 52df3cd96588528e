// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// identityOf is the product that a result is about, "" for a message.
func identityOf(t *testing.T, result tfprotov6.ListResourceResult) string {
	t.Helper()
	if result.Identity == nil {
		return ""
	}
	value, err := result.Identity.IdentityData.Unmarshal(tftypes.Object{AttributeTypes: map[string]tftypes.Type{"product_id": tftypes.String}})
	if err != nil {
		t.Fatal(err)
	}
	var id string
	if err := attributesOf(t, value)["product_id"].As(&id); err != nil {
		t.Fatal(err)
	}
	return id
}

func labels(t *testing.T, results []tfprotov6.ListResourceResult) []string {
	t.Helper()
	found := []string{}
	for _, result := range results {
		if len(result.Diagnostics) > 0 {
			t.Errorf("%s: it says %+v", result.DisplayName, result.Diagnostics)
		}
		found = append(found, result.DisplayName)
	}
	return found
}

func TestListOfProducts(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	put(t, e, "unnamed", `{"type": "CONSUMABLE", "referenceName": "unnamed"}`)
	for filter, want := range map[string][]string{
		"":       {"five_hints (Five Hints)", "chapters (All Chapters)", "pass (Accès complet)", "unnamed"},
		"HINTS":  {"five_hints (Five Hints)"},
		"accÈs":  {"pass (Accès complet)"},
		"_hint":  {"five_hints (Five Hints)"},
		"Pas":    {"pass (Accès complet)"},
		"nobody": {},
	} {
		list := acctest.List{Type: productType, Config: map[string]tftypes.Value{"vendor_id": text(sandbox.VendorID)}}
		if filter != "" {
			list.Config["name_contains"] = text(filter)
		}
		results := e.Protocol(nil).List(list)
		if diff := cmp.Diff(want, labels(t, results)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", filter, diff)
		}
		if filter == "Pas" && identityOf(t, results[0]) != passID {
			t.Errorf("the pass is %q", identityOf(t, results[0]))
		}
	}
	// Names are in Amazon's list, so no product is read.
	if gets := e.Count(sandbox.OperationGetProduct); gets > 0 {
		t.Errorf("%d products were read", gets)
	}
}

// What a list shows of a product is what an import makes of it.
func TestListWithResources(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	want, errors := e.Protocol(nil).Adopt(productType, chaptersID)
	if len(errors) > 0 {
		t.Fatalf("the import says %+v", errors)
	}
	e.ResetRequests()
	p := e.Protocol(nil)
	results := p.List(acctest.List{Type: productType, IncludeResource: true})
	if len(labels(t, results)) != 3 {
		t.Fatalf("there are %+v", results)
	}
	if got := p.State(productType, results[1].Resource); !got.Equal(want.State) {
		t.Errorf("listed %s, imported %s", got, want.State)
	}
	if gets, lists, others := e.Count(sandbox.OperationGetProduct), e.Count(sandbox.OperationListProducts), e.Count(sandbox.OperationProductSummary); gets != 3 || lists != 1 || others != 0 {
		t.Errorf("%d products, %d lists and %d summaries were read", gets, lists, others)
	}
}

func TestListStopsAtItsLimit(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	for i := range 60 {
		put(t, e, fmt.Sprint("more-", i), definition("CONSUMABLE", fmt.Sprint("more_", i), "More"))
	}
	p := e.Protocol(nil)
	if results := p.List(acctest.List{Type: productType, IncludeResource: true, Limit: 2}); len(labels(t, results)) != 2 {
		t.Errorf("got %+v", results)
	}
	if gets, lists := e.Count(sandbox.OperationGetProduct), e.Count(sandbox.OperationListProducts); gets != 2 || lists != 1 {
		t.Errorf("%d products and %d pages were read", gets, lists)
	}
	if results := p.List(acctest.List{Type: productType}); len(labels(t, results)) != 63 {
		t.Errorf("of 63 there are %d", len(results))
	}
}

// A product that can't be read is a warning, and the others are listed.
func TestListDespiteFaults(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	put(t, e, "odd", `{"type": "CONSUMABLE", "referenceName": "odd", "subscriptionInformation": 7}`)
	put(t, e, "last", definition("CONSUMABLE", "last", "Last"))
	e.DeleteProduct(hintsID)
	e.DeleteProduct(chaptersID)
	results := e.Protocol(nil).List(acctest.List{Type: productType, IncludeResource: true})
	if len(results) != 3 || identityOf(t, results[0]) != passID || identityOf(t, results[2]) != "last" {
		t.Fatalf("got %+v", results)
	}
	if said := results[1].Diagnostics; results[1].Identity != nil || len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityWarning ||
		!strings.Contains(said[0].Summary, " of odd") || !strings.Contains(said[0].Detail, "/subscriptionInformation holds a number") {
		t.Errorf("of the product that can't be read it says %+v", said)
	}

	e.Inject(sandbox.Fault{Operation: sandbox.OperationListProducts, Status: http.StatusForbidden, Body: `{"message":"Not yours."}`})
	results = e.Protocol(nil).List(acctest.List{Type: productType})
	if len(results) != 1 {
		t.Fatalf("got %+v", results)
	}
	expectOneError(t, results[0].Diagnostics, "", "Not yours.")
	early := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	results = early.List(acctest.List{Type: productType})
	if len(results) != 1 {
		t.Fatalf("got %+v", results)
	}
	expectOneError(t, results[0].Diagnostics, "", "not known yet, so no in-skill product can be read")
}

// A list that grows while it is read has a product twice, and what Amazon makes of the
// filter by name is not promised: three documents are one product of the name.
func TestListIsNotTakenAtItsWord(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	lists(e, hintsID, "five_hints", chaptersID, "five_hints_more", hintsID, "five_hints")
	found, _ := read(t, e.Protocol(nil), map[string]string{"reference_name": "five_hints"})
	if !found["product_id"].Equal(text(hintsID)) {
		t.Errorf("found %s", found["product_id"])
	}
	if diff := cmp.Diff([]string{"five_hints", "five_hints_more"}, labels(t, e.Protocol(nil).List(acctest.List{Type: productType}))); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
}

// What the list has still, but is deleted by now, is left out.
func TestListOmitsWhatIsGone(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	lists(e, "gone", "gone", hintsID, "five_hints")
	results := e.Protocol(nil).List(acctest.List{Type: productType, IncludeResource: true})
	if diff := cmp.Diff([]string{"five_hints"}, labels(t, results)); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
}

// lists makes Amazon list some products, each given by its ID and its reference name.
func lists(e *acctest.Environment, products ...string) {
	var entries []string
	for pair := range slices.Chunk(products, 2) {
		entries = append(entries, fmt.Sprintf(`{"productId": %q, "referenceName": %q, "stage": "development", "status": "COMPLETE"}`, pair[0], pair[1]))
	}
	e.Inject(sandbox.Fault{
		Operation: sandbox.OperationListProducts, Times: -1, Status: http.StatusOK,
		Body: `{"inSkillProductSummaryList": [` + strings.Join(entries, ",") + `]}`,
	})
}
