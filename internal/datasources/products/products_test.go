// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package products_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	source = "alexa_in_skill_products"
	skill  = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`
)

// shelf is a vendor with three products, of which the skill sells two, one of them live.
func shelf(t *testing.T, options ...sandbox.Option) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, skill, options...)
	for id, referenceName := range map[string]string{"p-1": "twins", "p-2": "twins", "p-3": "another"} {
		if err := e.PutProduct(id, []byte(acctest.Product("CONSUMABLE", referenceName))); err != nil {
			t.Fatal(err)
		}
	}
	e.Associate("p-2")
	e.PublishProducts(acctest.SkillID)
	e.Associate("p-3")
	if err := e.EditProduct("p-2", func(definition map[string]any) { delete(definition, "testingInstructions") }); err != nil {
		t.Fatal(err)
	}
	e.ResetRequests()
	return e
}

// read is the list that the data source makes, each product in a line.
func read(t *testing.T, e *acctest.Environment, arguments map[string]string) []string {
	t.Helper()
	data := e.Protocol(nil).Data(source, arguments)
	if len(data.Diagnostics) > 0 {
		t.Fatalf("%v: it says %s", arguments, data.Diagnostics[0].Detail)
	}
	var found []tftypes.Value
	if err := data.Attributes["products"].As(&found); err != nil || found == nil {
		t.Fatalf("the products are %s (%v)", data.Attributes["products"], err)
	}
	lines := []string{}
	for _, product := range found {
		var attributes, names map[string]tftypes.Value
		if err := product.As(&attributes); err != nil {
			t.Fatal(err)
		}
		var line []string
		for _, name := range []string{"product_id", "reference_name", "type", "status", "purchasable_state"} {
			line = append(line, text(t, attributes[name]))
		}
		if err := attributes["name_by_locale"].As(&names); err != nil {
			t.Fatal(err)
		}
		for locale, name := range names {
			line = append(line, locale+"="+text(t, name))
		}
		lines = append(lines, strings.Join(line, " "))
	}
	return lines
}

func text(t *testing.T, value tftypes.Value) string {
	t.Helper()
	var text string
	if value.IsNull() {
		return "-"
	}
	if err := value.As(&text); err != nil {
		t.Fatal(err)
	}
	return text
}

const (
	another = "p-3 another CONSUMABLE COMPLETE PURCHASABLE en-US=Five Hints"
	twin    = "p-1 twins CONSUMABLE COMPLETE PURCHASABLE en-US=Five Hints"
	edited  = "p-2 twins CONSUMABLE INCOMPLETE PURCHASABLE en-US=Five Hints"
	sold    = "p-2 twins CONSUMABLE PUBLISHED PURCHASABLE en-US=Five Hints"
)

// Whatever shape Amazon's lists have, they are read, and come in one order.
func TestProductsInAnyShape(t *testing.T) {
	t.Parallel()
	for name, shape := range map[string]sandbox.ProductListShape{
		"samples": sandbox.ProductsAsInSamples, "model": sandbox.ProductsAsInModel, "top": sandbox.ProductsAtTop,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := shelf(t, sandbox.WithProductLists(shape))
			for _, test := range []struct {
				arguments map[string]string
				want      []string
			}{
				{nil, []string{another, twin, edited}},
				{map[string]string{"vendor_id": sandbox.VendorID}, []string{another, twin, edited}},
				{map[string]string{"skill_id": acctest.SkillID}, []string{another, edited}},
				{map[string]string{"skill_id": acctest.SkillID, "stage": "development"}, []string{another, edited}},
			} {
				if diff := cmp.Diff(test.want, read(t, e, test.arguments)); diff != "" {
					t.Errorf("%v (-want +got):\n%s", test.arguments, diff)
				}
			}
		})
	}
}

// What is live is sold with the live skill only, and a skill without products, or without
// the stage, has none.
func TestProductsOfStages(t *testing.T) {
	t.Parallel()
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	e := shelf(t)
	if err := e.PutSkillAt(acctest.SkillID, "live", []byte(skill)); err != nil {
		t.Fatal(err)
	}
	if err := e.PutSkill(other, []byte(skill)); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		skillID, stage string
		want           []string
	}{
		{acctest.SkillID, "live", []string{sold}},
		{other, "live", []string{}},
		{other, "development", []string{}},
	} {
		if diff := cmp.Diff(test.want, read(t, e, map[string]string{"skill_id": test.skillID, "stage": test.stage})); diff != "" {
			t.Errorf("%s at %s (-want +got):\n%s", test.skillID, test.stage, diff)
		}
	}
}

func TestProductsOfAllPages(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, skill)
	if got := read(t, e, nil); len(got) > 0 {
		t.Errorf("an empty shop has %v", got)
	}
	for i := range 120 {
		if err := e.PutProduct(fmt.Sprintf("p-%03d", i), []byte(acctest.Product("CONSUMABLE", fmt.Sprintf("product_%03d", 119-i)))); err != nil {
			t.Fatal(err)
		}
	}
	e.ResetRequests()
	got := read(t, e, nil)
	if len(got) != 120 || !strings.HasPrefix(got[0], "p-119 product_000 ") || !strings.HasPrefix(got[119], "p-000 product_119 ") {
		t.Errorf("of 120 there are %d: %v", len(got), got)
	}
	if pages := e.Count(sandbox.OperationListProducts); pages != 3 {
		t.Errorf("%d pages were read", pages)
	}
}

func TestProductsRefused(t *testing.T) {
	t.Parallel()
	e := shelf(t)
	for name, test := range map[string]struct {
		arguments       map[string]string
		attribute, says string
	}{
		"unknown skill":   {map[string]string{"skill_id": "amzn1.ask.skill.22222222-2222-2222-2222-222222222222"}, "skill_id", "Amazon knows no skill"},
		"unknown, live":   {map[string]string{"skill_id": "amzn1.ask.skill.22222222-2222-2222-2222-222222222222", "stage": "live"}, "skill_id", "Amazon knows no skill"},
		"no skill":        {map[string]string{"skill_id": "amzn1.ask.skill"}, "skill_id", "skill"},
		"foreign vendor":  {map[string]string{"vendor_id": "MOTHER"}, "", "answered 401"},
		"both":            {map[string]string{"skill_id": acctest.SkillID, "vendor_id": sandbox.VendorID}, "skill_id", "vendor_id"},
		"stage of vendor": {map[string]string{"stage": "live"}, "stage", "skill_id"},
		"other stage":     {map[string]string{"skill_id": acctest.SkillID, "stage": "certified"}, "stage", "live"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			said := e.Protocol(nil).Data(source, test.arguments).Diagnostics
			expectOneError(t, said, test.attribute, test.says)
		})
	}
	early := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	expectOneError(t, early.Data(source, nil).Diagnostics, "", "depends_on")
}

func expectOneError(t *testing.T, said []*tfprotov6.Diagnostic, attribute, says string) {
	t.Helper()
	if len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityError || !strings.Contains(said[0].Detail, says) {
		t.Errorf("it says %+v, want one error with %q", said, says)
		return
	}
	want := tftypes.NewAttributePath()
	if attribute != "" {
		want = want.WithAttributeName(attribute)
	}
	if got := said[0].Attribute; !got.Equal(want) && (got != nil || attribute != "") {
		t.Errorf("the error is about %s, want %s", got, want)
	}
}
