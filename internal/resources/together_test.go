// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package resources_test is about several resources of one skill. What is about
// one of them is tested in its own package.
package resources_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// bare is a skill that none of the resources has written to.
const bare = `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`

// whole is a configuration with one resource of each type, but for the listings,
// with which the skill would go.
func whole(price string) string {
	return acctest.Sections(price, false, "alexa::person_id:read") + acctest.CodeSections("trivia")
}

// wholeManifest is what it makes of a skill with some category.
func wholeManifest(category, price string) string {
	return fmt.Sprintf(`{
		"publishingInformation": {
			"locales": {"en-US": {"name": "Quick Trivia"}},
			"paidSkillInformation": {
				"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": %[2]s, "currency": "USD"}]},
				"taxInformation": {"category": "SOFTWARE"}
			}%[1]s
		},
		"privacyAndCompliance": {"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true, "containsAds": false},
		"permissions": [{"name": "alexa::person_id:read"}],
		"apis": {"custom": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"}, "interfaces": [{"type": "AUDIO_PLAYER"}]}},
		"events": {
			"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"},
			"subscriptions": [{"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"}]
		}
	}`, category, price)
}

// categorize is what somebody does in the developer console meanwhile.
func categorize(t *testing.T) func(*sandbox.Sandbox) {
	return func(s *sandbox.Sandbox) {
		err := s.Edit(acctest.SkillID, func(manifest map[string]any) {
			if publishing, ok := manifest["publishingInformation"].(map[string]any); ok {
				publishing["category"] = "KNOWLEDGE_AND_TRIVIA"
			}
		})
		if err != nil {
			t.Error(err)
		}
	}
}

const categorized = `, "category": "KNOWLEDGE_AND_TRIVIA"`

// Terraform runs the resources of a skill at the same time, and each write
// replaces the whole manifest. Nothing may be lost, nor what somebody else
// writes in between.
func TestTogether(t *testing.T) {
	t.Parallel()
	for name, updates := range map[string]sandbox.Updates{
		"at once": sandbox.Immediately(), "after a while": sandbox.AfterPolls(1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare, sandbox.WithUpdates(updates))
			e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Before: categorize(t)})
			w := e.Workspace(whole("4.99"))
			w.Apply()
			e.ExpectManifest(wholeManifest(categorized, "4.99"))
			// One for each resource at most, and the one that came too late.
			if writes := e.Count(sandbox.OperationPutManifest); writes < 2 || writes > 6 {
				t.Errorf("%d writes", writes)
			}
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("after the apply the plan is %v", changes)
			}

			w.Succeed("destroy", "-auto-approve")
			e.ExpectManifest(`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}` + categorized + `}, "apis": {"custom": {}}}`)
		})
	}
}

// A change of one resource leaves the parts of the others as they are.
func TestOneOfSeveral(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(whole("4.99"))
	w.Apply()
	e.ResetRequests()
	w.Write("main.tf", whole("5.99"))
	changes, _ := w.Plan()
	if diff := cmp.Diff(map[string]string{"alexa_paid_skill_pricing.this": "update"}, changes); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	w.Succeed("apply", "plan")
	e.ExpectWrites(1)
	e.ExpectManifest(wholeManifest("", "5.99"))
}

// The endpoint may come from a resource that is not applied yet. Then the plan
// asks nobody, says so once and fails at nothing, and the apply does all of it.
func TestUnknownProviderArgument(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	configuration := func(trigger int, price string) string {
		return fmt.Sprintf(`
resource "terraform_data" "endpoint" {
  input            = %q
  triggers_replace = %d
}

provider "alexa" {
  endpoint = terraform_data.endpoint.output
}
`, e.URL, trigger) + whole(price)
	}
	w := e.Workspace(configuration(1, "4.99"))
	// Whoever takes the environment for what is not known yet ends up nowhere.
	w.Environment = append(w.Environment, "ASK_SMAPI_SERVER_BASE_URL=http://127.0.0.1:9")
	for _, c := range []struct {
		hcl, manifest string
		planned       map[string]string
	}{
		{configuration(1, "4.99"), wholeManifest("", "4.99"), map[string]string{
			"terraform_data.endpoint":       "create",
			"alexa_paid_skill_pricing.this": "create", "alexa_skill_privacy.this": "create", "alexa_skill_permissions.this": "create",
			"alexa_skill_custom_api.this": "create", "alexa_skill_events.this": "create",
		}},
		{configuration(2, "5.99"), wholeManifest("", "5.99"), map[string]string{
			"terraform_data.endpoint": "replace", "alexa_paid_skill_pricing.this": "update",
		}},
	} {
		w.Write("main.tf", c.hcl)
		e.ResetRequests()
		changes, run := w.Plan()
		if diff := cmp.Diff(c.planned, changes); diff != "" {
			t.Errorf("planned (-want +got):\n%s", diff)
		}
		unread := run.Find("warning", "The skills were not read for this plan")
		if requests := e.Requests(); len(requests) > 0 || len(unread) != 1 || len(run.Diagnostics) != 1 {
			t.Errorf("the plan made %d requests and said %+v", len(requests), run.Diagnostics)
		}
		w.Succeed("apply", "plan")
		e.ExpectManifest(c.manifest)
	}
}
