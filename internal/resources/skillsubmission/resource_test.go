// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const address = "alexa_skill_submission.this"

// release is a submission that is triggered by a number.
func release(trigger int) string {
	return fmt.Sprintf(`resource "alexa_skill_submission" "this" {
  skill_id           = %q
  publication_method = "MANUAL_PUBLISHING"
  triggers           = { release = "%d" }
}
`, acctest.SkillID, trigger)
}

func start(t *testing.T) (*acctest.Environment, *acctest.Terraform) {
	t.Helper()
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	tf := e.Terraform(t)
	return e, tf
}

func member(t *testing.T, tf *acctest.Terraform, name string) any {
	t.Helper()
	state, _ := tf.State(address).(map[string]any)
	return state[name]
}

func expectCounts(t *testing.T, label string, e *acctest.Environment, submitted, withdrawn int) {
	t.Helper()
	if s, w := e.Count(sandbox.OperationSubmit), e.Count(sandbox.OperationWithdraw); s != submitted || w != withdrawn {
		t.Errorf("%s: submitted %d and withdrawn %d times, want %d and %d", label, s, w, submitted, withdrawn)
	}
}

func review(t *testing.T, e *acctest.Environment, passed bool) {
	t.Helper()
	if err := e.Review(acctest.SkillID, passed); err != nil {
		t.Fatal(err)
	}
}

func TestASubmissionIsFollowed(t *testing.T) {
	e, tf := start(t)
	tf.Succeed(release(1))
	if member(t, tf, "status") != "IN_PROGRESS" || member(t, tf, "certification_id") == nil || member(t, tf, "submitted_at") == nil {
		t.Errorf("the state is %v", tf.State(address))
	}
	if p := tf.Plan(release(1)); len(p.Planned()) > 0 {
		t.Errorf("planned is %v", p.Planned())
	}
	review(t, e, true)
	tf.Refresh()
	if member(t, tf, "status") != "SUCCEEDED" {
		t.Errorf("the state is %v", tf.State(address))
	}
	expectCounts(t, "followed", e, 1, 0)
	// What is over is only forgotten.
	tf.Destroy()
	expectCounts(t, "destroyed", e, 1, 0)
}

func TestATriggerSubmitsAnew(t *testing.T) {
	e, tf := start(t)
	tf.Succeed(release(1))
	p := tf.Plan(release(2))
	if len(p.Find("warning", "will be withdrawn")) != 1 || len(p.Warnings()) != 1 {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
	if report := tf.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	expectCounts(t, "in review", e, 2, 1)
	review(t, e, false)
	tf.Refresh()
	tf.Succeed(release(3))
	expectCounts(t, "after the review", e, 3, 1)
}

// A destroy ends the certification that the state has, and no other.
func TestADestroyWithdrawsItsOwnCertification(t *testing.T) {
	e, tf := start(t)
	tf.Succeed(release(1))
	tf.Destroy()
	expectCounts(t, "its own", e, 1, 1)

	tf.Succeed(release(1))
	review(t, e, false)
	if err := e.Submit(acctest.SkillID, false); err != nil {
		t.Fatal(err)
	}
	tf.Destroy()
	expectCounts(t, "somebody else's", e, 2, 1)
}

func TestASkillInReviewIsLeftThere(t *testing.T) {
	e, tf := start(t)
	if err := e.Submit(acctest.SkillID, false); err != nil {
		t.Fatal(err)
	}
	p := tf.Plan(release(1))
	report := tf.Apply(p)
	if len(p.Find("warning", "is in certification already")) != 1 || len(report.Errors()) > 0 || len(report.Find("warning", "was in certification already")) != 1 {
		t.Errorf("the plan says %+v, the apply %+v", p.Diagnostics, report.Diagnostics)
	}
	if member(t, tf, "status") != "IN_PROGRESS" {
		t.Errorf("the state is %v", tf.State(address))
	}
	expectCounts(t, "in review", e, 0, 0)
}

// What an import can't know is taken over without a submission, once.
func TestAnImportSubmitsNothing(t *testing.T) {
	e, tf := start(t)
	if report := tf.Import(address, acctest.SkillID); len(report.Find("error", "was never submitted")) != 1 {
		t.Errorf("the import says %+v", report.Diagnostics)
	}
	if err := e.Submit(acctest.SkillID, true); err != nil {
		t.Fatal(err)
	}
	if report := tf.Import(address, acctest.SkillID); len(report.Errors()) > 0 {
		t.Fatalf("the import says %+v", report.Diagnostics)
	}
	p := tf.Plan(release(1))
	if p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	tf.Apply(p)
	expectCounts(t, "imported", e, 0, 0)
	if p := tf.Plan(release(1)); len(p.Planned()) > 0 {
		t.Errorf("planned is %v", p.Planned())
	}
	described := strings.Replace(release(1), "triggers", "version_message = \"Cheaper\"\n  triggers", 1)
	for label, hcl := range map[string]string{"another trigger": release(2), "a message": described} {
		if p := tf.Plan(hcl); len(p.Planned()) != 1 || p.Planned()[address] == "update" {
			t.Errorf("%s: planned is %v", label, p.Planned())
		}
	}
}

// A renamed block is a create and a destroy, in any order. Either way the skill is in
// review in the end.
func TestARenamedBlockLeavesTheSkillInReview(t *testing.T) {
	e, tf := start(t)
	tf.Succeed(release(1))
	tf.Run(strings.Replace(release(1), `"this"`, `"renamed"`, 1))
	if submitted, withdrawn := e.Count(sandbox.OperationSubmit), e.Count(sandbox.OperationWithdraw); submitted != withdrawn+1 {
		t.Errorf("submitted %d times and withdrawn %d times", submitted, withdrawn)
	}
}

func TestLostAnswers(t *testing.T) {
	e, tf := start(t)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationSubmit, Drop: sandbox.DropAfter})
	tf.Succeed(release(1))
	e.Inject(sandbox.Fault{Operation: sandbox.OperationWithdraw, Drop: sandbox.DropAfter})
	tf.Destroy()
	expectCounts(t, "lost", e, 1, 1)
}

func TestASkillThatIsGone(t *testing.T) {
	e, tf := start(t)
	tf.Succeed(release(1))
	e.DeleteSkill(acctest.SkillID)
	tf.Refresh()
	if tf.State(address) != nil {
		t.Errorf("the state is %v", tf.State(address))
	}
}

// From a price to its buyers: the price is applied, the skill is validated and submitted,
// Amazon certifies it, and it is published. Live and development differ until then.
func TestAPriceReachesItsBuyers(t *testing.T) {
	for _, by := range []string{"action", "resource"} {
		t.Run(by, func(t *testing.T) {
			e, tf := start(t)
			if err := e.PutSkillAt(acctest.SkillID, "live", []byte(acctest.Submittable)); err != nil {
				t.Fatal(err)
			}
			price := fmt.Sprintf(`resource "alexa_paid_skill_pricing" "this" {
  skill_id               = %q
  pricing                = { "amazon.com" = { offer_type = "ENTITLEMENT", price = 5.99, currency = "USD" } }
  tax_information        = { category = "SOFTWARE" }
  custom_product_prompts = { "en-US" = { purchase_prompt_description = "Every category.", purchase_confirmation_description = "Enjoy!" } }
}
`, acctest.SkillID)
			tf.Succeed(price)
			p := e.Protocol(nil)
			run := func(typeName string, more map[string]tftypes.Value) {
				t.Helper()
				given := map[string]tftypes.Value{"skill_id": acctest.Text(acctest.SkillID)}
				for name, value := range more {
					given[name] = value
				}
				if _, said := p.Run(typeName, given); len(said) > 0 && !strings.Contains(said[0].Summary, "recommends") {
					t.Errorf("%s says %+v", typeName, said)
				}
			}
			expectLive(t, e, "5.99", false)
			run("alexa_skill_validation", nil)
			if by == "action" {
				run("alexa_skill_submission", map[string]tftypes.Value{"publication_method": acctest.Text("MANUAL_PUBLISHING")})
			} else {
				tf.Succeed(price + release(1))
			}
			review(t, e, true)
			expectLive(t, e, "5.99", false)
			run("alexa_skill_publication", nil)
			expectLive(t, e, "5.99", true)
		})
	}
}

// expectLive asks the data sources that a check compares whether buyers have a price. A
// check warns while live and development differ.
func expectLive(t *testing.T, e *acctest.Environment, price string, want bool) {
	t.Helper()
	development := e.Protocol(nil).Data("alexa_paid_skill_pricing", map[string]string{"skill_id": acctest.SkillID}).Attributes
	live := e.Protocol(nil).Data("alexa_paid_skill_pricing", map[string]string{"skill_id": acctest.SkillID, "stage": "live"}).Attributes
	if same := development["pricing"].Equal(live["pricing"]); same != want || !strings.Contains(string(e.Document(acctest.SkillID)), price) {
		t.Errorf("live is what development is: %t, want %t", same, want)
	}
}
