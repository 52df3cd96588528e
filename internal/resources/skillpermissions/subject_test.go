// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpermissions_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

var subject = acctest.Subject{
	Type:    "alexa_skill_permissions",
	Without: `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`,
	Full: acctest.Version{
		HCL: `  permissions = ["alexa::person_id:read", "alexa::profile:email:read", "alexa::alerts:timers:skill:readwrite"]`,
		// The order is that of the alphabet, so that equal plans write equal manifests.
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"permissions": [
				{"name": "alexa::alerts:timers:skill:readwrite"},
				{"name": "alexa::person_id:read"},
				{"name": "alexa::profile:email:read"}
			]
		}`,
	},
	Lean: acctest.Version{
		HCL: `  permissions = ["alexa::person_id:read"]`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"permissions": [{"name": "alexa::person_id:read"}]
		}`,
	},
	State: map[string]knownvalue.Check{
		"skill_id":     knownvalue.StringExact(acctest.SkillID),
		"skip_destroy": knownvalue.Null(),
		"timeouts":     knownvalue.Null(),
		"permissions": knownvalue.SetExact([]knownvalue.Check{
			knownvalue.StringExact("alexa::alerts:timers:skill:readwrite"),
			knownvalue.StringExact("alexa::person_id:read"),
			knownvalue.StringExact("alexa::profile:email:read"),
		}),
	},
	Same: []string{
		`  permissions = toset([
			"alexa::profile:email:read", "alexa::alerts:timers:skill:readwrite",
			"alexa::profile:email:read", "alexa::${"person_id"}:read",
		])`,
	},
	Edits: []acctest.Edit{
		{
			Name:   "permissions, one more",
			HCL:    [2]string{`"alexa::profile:email:read"`, `"alexa::profile:email:read", "alexa::profile:name:read"`},
			JSON:   [2]string{`{"name": "alexa::profile:email:read"}`, `{"name": "alexa::profile:email:read"}, {"name": "alexa::profile:name:read"}`},
			Warned: `permissions: ["alexa::alerts:timers:skill:readwrite", "alexa::person_id:read", "alexa::profile:email:read", "alexa::profile:name:read"] -> ["alexa::alerts:timers:skill:readwrite", "alexa::person_id:read", "alexa::profile:email:read"]`,
		},
		{
			Name: "permissions, one fewer",
			HCL:  [2]string{`, "alexa::profile:email:read"`, ``},
			JSON: [2]string{`,
				{"name": "alexa::profile:email:read"}`, ``},
		},
		{
			Name: "permissions, another one",
			HCL:  [2]string{`"alexa::profile:email:read"`, `"alexa::profile:mobile_number:read"`},
			JSON: [2]string{`{"name": "alexa::profile:email:read"}`, `{"name": "alexa::profile:mobile_number:read"}`},
		},
	},
	Foreign: []acctest.Edit{
		{Name: "field of a permission", JSON: [2]string{`{"name": "alexa::person_id:read"}`, `{"name": "alexa::person_id:read", "reason": {"en-US": null, "level": 1.50}}`}},
		{Name: "listing", JSON: [2]string{`"Quick Trivia"`, `"Quick Trivia", "summary": "Ten categories.", "keywords": []`}},
		{Name: "part that nobody knows", JSON: [2]string{`"permissions"`, `"authorizedClients": [1e2, {}], "permissions"`}},
	},
	Left:      `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia","summary":"Ten categories.","keywords":[]}}},"authorizedClients":[1e2,{}]}`,
	Inventory: []string{`permissions = ["alexa::alerts:timers:skill:readwrite", "alexa::person_id:read", "alexa::profile:email:read"]`},
	Unknown: []acctest.Unknown{
		{Value: `"alexa::profile:email:read"`, At: tfjsonpath.New("permissions").AtSliceIndex(2)},
		{
			Value: `["alexa::person_id:read", "alexa::profile:email:read", "alexa::alerts:timers:skill:readwrite"]`,
			At:    tfjsonpath.New("permissions"),
		},
	},
	Required: []string{"permissions"},
	Invalid: []acctest.Invalid{
		{Name: "no_permission", HCL: `permissions = []`, Path: "permissions", Says: "at least 1"},
		{Name: "empty_permission", HCL: `permissions = ["alexa::person_id:read", ""]`, Path: `permissions[Value("")]`, Says: "an empty string"},
		{Name: "null_permission", HCL: `permissions = ["alexa::person_id:read", null]`, Path: "permissions: ", Says: "a null element means nothing"},
	},
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.permissions", Attribute: "permissions"},
		{PropertyPath: "$.manifest.permissions[1].name", Attribute: "permissions"},
	},
}
