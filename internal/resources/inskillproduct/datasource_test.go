// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// read reads the data source, which must succeed, without its own arguments.
func read(t *testing.T, p *acctest.Protocol, arguments map[string]string) (attributes map[string]tftypes.Value, present bool) {
	t.Helper()
	data := p.Data(productType, arguments)
	if len(data.Diagnostics) > 0 {
		t.Fatalf("%v: it says %+v", arguments, data.Diagnostics[0].Detail)
	}
	if err := data.Attributes["present"].As(&present); err != nil {
		t.Fatal(err)
	}
	for _, argument := range []string{"vendor_id", "stage", "present"} {
		delete(data.Attributes, argument)
	}
	return data.Attributes, present
}

// The data source gives what an import would, by whatever name.
func TestDataSourceReadsWhatAnImportReads(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	want := imported(t, e, hintsID)
	e.ResetRequests()
	p := e.Protocol(nil)
	for _, arguments := range []map[string]string{
		{"product_id": hintsID},
		{"product_id": hintsID, "stage": "development"},
		{"reference_name": "five_hints"},
		{"reference_name": "five_hints", "vendor_id": sandbox.VendorID},
	} {
		got, present := read(t, p, arguments)
		if diff := cmp.Diff(want, got); diff != "" || !present {
			t.Errorf("%v, present %t (-imported +read):\n%s", arguments, present, diff)
		}
	}
	// Four reads and their facts share one request each; each of the two names is one more.
	if gets, lists := e.Count(sandbox.OperationGetProduct), e.Count(sandbox.OperationListProducts); gets != 1 || lists != 3 {
		t.Errorf("the product was read %d times, and the list %d times", gets, lists)
	}
}

// Customers have what was published, whatever has become of it since.
func TestDataSourceReadsTheLiveStage(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	was := imported(t, e, hintsID)
	if err := e.EditProduct(hintsID, func(definition map[string]any) { definition["purchasableState"] = "NOT_PURCHASABLE" }); err != nil {
		t.Fatal(err)
	}
	p := e.Protocol(nil)
	live, present := read(t, p, map[string]string{"product_id": hintsID, "stage": "live"})
	was["status"], was["editable_state"] = text("PUBLISHED"), text("NOT_EDITABLE")
	if diff := cmp.Diff(was, live); diff != "" || !present {
		t.Errorf("present %t (-published +live):\n%s", present, diff)
	}
	development, _ := read(t, p, map[string]string{"product_id": hintsID})
	if !development["purchasable_state"].Equal(text("NOT_PURCHASABLE")) || !development["status"].Equal(text("COMPLETE")) || !development["editable_state"].Equal(text("EDITABLE")) {
		t.Errorf("in development it is %v", development)
	}
}

// Of a stage that there is not, only what was asked for is known.
func TestDataSourceOfAStageThatIsMissing(t *testing.T) {
	t.Parallel()
	p := shelf(t).Protocol(nil)
	for _, arguments := range []map[string]string{
		{"product_id": chaptersID, "stage": "live"},
		{"reference_name": "chapters", "stage": "live"},
	} {
		got, present := read(t, p, arguments)
		if present || !got["product_id"].Equal(text(chaptersID)) {
			t.Errorf("%v: present %t, product_id %s", arguments, present, got["product_id"])
		}
		for name, value := range got {
			if _, asked := arguments[name]; name != "product_id" && !asked && !value.IsNull() {
				t.Errorf("%v: %s is %s", arguments, name, value)
			}
		}
	}
}

func TestDataSourceRefusals(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	put(t, e, "amzn1.adg.product.4", definition("CONSUMABLE", "pass", "Another Pass"))
	put(t, e, "amzn1.adg.product.5", `{"type": "CONSUMABLE", "referenceName": "odd", "publishingInformation": {"locales": 7}}`)
	for name, test := range map[string]struct {
		arguments map[string]string
		attribute string
		says      []string
	}{
		"unknown ID":       {map[string]string{"product_id": "amzn1.adg.product.9"}, "product_id", []string{`knows no in-skill product "amzn1.adg.product.9"`, "Check product_id"}},
		"unknown ID, live": {map[string]string{"product_id": "amzn1.adg.product.9", "stage": "live"}, "product_id", []string{"knows no in-skill product"}},
		"unknown name": {map[string]string{"reference_name": "hints"}, "reference_name", []string{
			`reference_name: the vendor has no in-skill product "hints"; there are "chapters", "five_hints", "odd", "pass", "pass".`, "vendor_id",
		}},
		"several": {map[string]string{"reference_name": "pass"}, "reference_name", []string{passID + ", amzn1.adg.product.4", "product_id"}},
		"foreign vendor": {
			map[string]string{"reference_name": "pass", "vendor_id": "MOTHER"}, "", []string{"401"},
		},
		"nothing named":  {map[string]string{}, "", []string{"product_id", "reference_name"}},
		"both named":     {map[string]string{"product_id": hintsID, "reference_name": "five_hints"}, "product_id", []string{"product_id", "reference_name"}},
		"useless vendor": {map[string]string{"product_id": hintsID, "vendor_id": sandbox.VendorID}, "vendor_id", []string{"product_id"}},
		"other stage":    {map[string]string{"product_id": hintsID, "stage": "certified"}, "stage", []string{"development", "live"}},
		"other form":     {map[string]string{"reference_name": "odd"}, "", []string{"/publishingInformation/locales holds a number"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := e.Protocol(nil).Data(productType, test.arguments)
			expectOneError(t, data.Diagnostics, test.attribute, test.says...)
		})
	}
	t.Run("facts", func(t *testing.T) {
		t.Parallel()
		e := shelf(t)
		e.Inject(sandbox.Fault{Operation: sandbox.OperationProductSummary, Status: http.StatusForbidden, Body: `{"message":"Not yours."}`})
		expectOneError(t, e.Protocol(nil).Data(productType, map[string]string{"product_id": hintsID, "stage": "live"}).Diagnostics, "", "Not yours.")
	})
}

// While an argument of the provider is not known, nothing is asked.
func TestDataSourceReadsLater(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	p := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	expectOneError(t, p.Data(productType, map[string]string{"product_id": hintsID}).Diagnostics, "", "depends_on")
	if data := p.DataOrLater(productType, map[string]string{"reference_name": "pass"}); !data.Deferred || len(data.Diagnostics) > 0 {
		t.Errorf("a Terraform that can wait is told %+v", data)
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

// An empty shop, and one with more products than a message can list.
func TestDataSourceNamesWhatThereIs(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, skill)
	expectOneError(t, e.Protocol(nil).Data(productType, map[string]string{"reference_name": "pass"}).Diagnostics, "reference_name", `no in-skill product "pass", and no other`)
	for _, letter := range "abcdefghijklmnopqrstuvwxyz" {
		put(t, e, "p-"+string(letter), definition("CONSUMABLE", "product_"+string(letter), "A Product"))
	}
	expectOneError(t, e.Protocol(nil).Data(productType, map[string]string{"reference_name": "pass"}).Diagnostics, "reference_name", `"product_t" and 6 more`)
}

func expectOneError(t *testing.T, diagnostics []*tfprotov6.Diagnostic, attribute string, says ...string) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity != tfprotov6.DiagnosticSeverityError {
		t.Errorf("it says %+v, want one error", diagnostics)
		return
	}
	for _, words := range says {
		if !strings.Contains(diagnostics[0].Detail, words) {
			t.Errorf("%q is not in: %s", words, diagnostics[0].Detail)
		}
	}
	want := tftypes.NewAttributePath()
	if attribute != "" {
		want = want.WithAttributeName(attribute)
	}
	if got := diagnostics[0].Attribute; !got.Equal(want) && (got != nil || attribute != "") {
		t.Errorf("the error is about %s, want %s", got, want)
	}
}
