// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// distant is how long an answer of Amazon takes across an ocean. The calls of the
// CLI arrive in another order then than from a sandbox that answers at once.
const distant = 200 * time.Millisecond

// renamedTo is a configuration with other names and no moved block.
func renamedTo(name, config string) string {
	return strings.ReplaceAll(config, `"this"`, `"`+name+`"`)
}

// expectSectionsInEveryWrite fails for a manifest without one of the sections.
func expectSectionsInEveryWrite(t *testing.T, e *acctest.Environment) (writes int) {
	t.Helper()
	for _, request := range e.Requests() {
		if request.Operation != put {
			continue
		}
		writes++
		var body struct {
			Manifest struct {
				PublishingInformation struct{ PaidSkillInformation map[string]any }
				PrivacyAndCompliance  map[string]any
				Permissions           []any
			}
		}
		if err := json.Unmarshal(request.Body, &body); err != nil {
			t.Fatal(err)
		}
		m := body.Manifest
		if m.PublishingInformation.PaidSkillInformation["pricing"] == nil || m.PrivacyAndCompliance["allowsPurchases"] == nil || len(m.Permissions) == 0 {
			t.Errorf("a section was taken out of the skill by %s", request.Body)
		}
	}
	return writes
}

func TestARenamedResourceIsNeverOutOfTheSkill(t *testing.T) {
	t.Parallel()
	before := acctest.Sections("4.99", false, "alexa::person_id:read")
	for name, after := range map[string]string{
		"as it was": before,
		"changed":   acctest.Sections("5.99", true, "alexa::device_id:read"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			undisturbed, e := acctest.Start(t, listed), acctest.Start(t, listed)
			undisturbed.Workspace(after).Succeed("apply", "-auto-approve")
			// The removal comes first, the claim of the new name soon after, and the
			// change that supersedes the removal when the removal no longer waits for
			// others. On a busy machine "soon" is more than a release waits.
			e.BatchWindow = 500 * time.Millisecond
			w := e.Workspace(before)
			w.Succeed("apply", "-auto-approve")
			e.SetLatency("", e.BatchWindow+100*time.Millisecond)
			e.ResetRequests()
			w.Write("main.tf", renamedTo("renamed", after))
			w.Succeed("apply", "-auto-approve")
			if writes := expectSectionsInEveryWrite(t, e); (writes > 0) != (name == "changed") {
				t.Errorf("%d writes", writes)
			}
			e.ExpectManifest(string(undisturbed.Document(acctest.SkillID)))
			expectChanges(t, w, map[string]string{})
		})
	}
}

// Where Amazon refuses what a renamed resource is to become, the skill keeps what
// it had, and Terraform still knows the resource under one of its names.
func TestARenameThatAmazonRefuses(t *testing.T) {
	t.Parallel()
	for name, refusal := range map[string]sandbox.Fault{
		"at once": {Operation: put, Times: -1, Status: 400, Body: `{"message":"Not today."}`},
		"later":   {Operation: put, Times: -1, FailUpdate: []sandbox.Problem{{Code: "INVALID", Message: "Not today."}}},
	} {
		for distance, latency := range map[string]time.Duration{"near": 0, "distant": distant} {
			t.Run(name+", "+distance, func(t *testing.T) {
				t.Parallel()
				e := acctest.Start(t, listed, sandbox.WithUpdates(sandbox.AfterPolls(1)))
				w := e.Workspace(soldFor("4.99"))
				w.Succeed("apply", "-auto-approve")
				applied := string(e.Document(acctest.SkillID))
				e.SetLatency("", latency)
				e.Inject(refusal)
				w.Write("main.tf", renamedTo("renamed", soldFor("5.99")))
				run := w.CLI("apply", "-json", "-auto-approve")
				if found := run.Find("error", "Not today."); run.Code == 0 || len(found) == 0 {
					t.Errorf("the apply ended with %d and said %+v", run.Code, run.Diagnostics)
				}
				e.ExpectManifest(applied)
				names := strings.Fields(w.Succeed("state", "list").Output)
				if diff := cmp.Diff([]string{"alexa_paid_skill_pricing.this"}, names); diff != "" && !cmp.Equal([]string{"alexa_paid_skill_pricing.renamed"}, names) {
					t.Errorf("the state has %v", names)
				}
			})
		}
	}
}
