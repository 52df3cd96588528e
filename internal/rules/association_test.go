// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func init() { maps.Copy(cases, associationCases) }

// meeting is a skill for children, or not, and a product in it.
func meeting(forChildren, definition string) string {
	return `{"manifest":{"privacyAndCompliance":{"isChildDirected":` + forChildren + `}},"inSkillProductDefinition":` + definition + `}`
}

var associationCases = map[string]ruleCase{
	"child-product": {
		breaks: meeting("true", `{"type":"CONSUMABLE"}`), keeps: meeting("true", costs("ENTITLEMENT", "amazon.com", `"price":9.99,"currency":"USD"`)),
		inputs: []string{"/manifest/privacyAndCompliance/isChildDirected", "/manifest", "/inSkillProductDefinition/type", "/inSkillProductDefinition"},
	},
}

func TestProductsOfAChildSkill(t *testing.T) {
	countries := func(list string) string {
		return `{"type":"SUBSCRIPTION","publishingInformation":{"distributionCountries":[` + list + `]}}`
	}
	for definition, says := range map[string]string{
		`{"type":"CONSUMABLE"}`: "has no consumables in such skills",
		costs("ENTITLEMENT", "amazon.com", `"price":9.991,"currency":"USD"`): "the product costs 9.991 USD. Amazon's page allows 9.99 at the most",
		costs("SUBSCRIPTION", "amazon.de", `"price":1,"currency":"EUR"`):     "a price on amazon.de",
		countries(`"US","GB"`): `sold in "GB"`,
		countries(`"US"`):      "",
		costs("ENTITLEMENT", "amazon.com", `"price":9.99,"currency":"USD"`): "",
		`{}`: "",
	} {
		judge := func(forChildren string) []rules.Finding {
			return broken("child-product", rules.Judge("alexa_in_skill_product_association", rules.Configured, rules.Strict, view(t, meeting(forChildren, definition))))
		}
		if found := judge("false"); len(found) > 0 {
			t.Errorf("%s: in any skill: %+v", definition, found)
		}
		switch found := judge("true"); {
		case says == "" && len(found) > 0, says != "" && len(found) != 1:
			t.Errorf("%s: found %+v", definition, found)
		case says != "" && !strings.Contains(found[0].Message, says):
			t.Errorf("%s: %s", definition, found[0].Message)
		}
	}
}

func TestViewOfAnAssociation(t *testing.T) {
	manifest, definition := view(t, `{"privacyAndCompliance":{"isChildDirected":true}}`).Root, view(t, `{"type":"CONSUMABLE"}`).Root
	if found := rules.Judge("alexa_in_skill_product_association", rules.Configured, rules.Strict, rules.ViewOfAssociation(manifest, definition)); len(found) != 1 {
		t.Errorf("found %+v", found)
	}
	if !rules.IsForChildren(manifest) || rules.IsForChildren(definition) {
		t.Error("the wrong skills are for children")
	}
}
