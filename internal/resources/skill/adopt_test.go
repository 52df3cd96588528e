// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Without the argument the skill keeps what it declared.
func TestGivingUpTheManifest(t *testing.T) {
	s := adopted(t, before, before)
	p := s.Succeed(resource(""))
	if len(p.Find("warning", "The manifest of Quick Trivia (...00000000) will no longer be managed")) == 0 {
		t.Errorf("the plan warns of %+v", p.Warnings())
	}
	s.expectCounts(0, 0, 0)
	s.Change("PODCAST", "publishingInformation", "category")
	s.expectNothingPlanned(resource(""))
}

// What the skill has already is not written, be it by import or by another spelling.
func TestAdoption(t *testing.T) {
	s := start(t)
	s.Put(before)
	for _, id := range []string{acctest.SkillID, "https://developer.amazon.com/alexa/console/ask/build/custom/" + acctest.SkillID + "/development/en_US/dashboard"} {
		if report := s.Import(address, id); len(report.Errors()) > 0 {
			t.Fatalf("the import failed: %+v", report.Diagnostics)
		}
		if s.attribute("skill_id") != acctest.SkillID || s.attribute("manifest") != nil || s.attribute("vendor_id") != nil {
			t.Errorf("the state is %v", s.State(address))
		}
		s.expectNothingPlanned(resource(""))
		s.Forget(address)
	}
	s.Import(address, acctest.SkillID)
	p := s.Succeed(resource(listing + "\n" + `  vendor_id = "MSANDBOX"
  manifest = jsonencode({ publishingInformation = { category = "GAMES", distributionCountries = ["GB", "US"] } })`))
	if p.Planned()[address] != "update" || len(p.Find("warning", "Initial listing without effect")) == 0 || len(p.Find("warning", "will change")) > 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Warnings())
	}
	s.expectCounts(0, 0, 0)
	p = s.Succeed(declaring(`{"publishingInformation":{"category":"PODCAST"}}`))
	if len(p.Find("warning", `/publishingInformation/category: "GAMES" -> "PODCAST"`)) == 0 {
		t.Errorf("the plan warns of %+v", p.Warnings())
	}
	s.expectCounts(0, 0, 1)
}

func TestImportOfNothing(t *testing.T) {
	s := start(t)
	for id, text := range map[string]string{
		"":   "names no skill",
		"x":  "is not a skill id",
		made: "does not exist",
		"https://developer.amazon.com/alexa/console/ask": "no skill id in its path",
	} {
		expectError(t, s.Import(address, id), "", "Unable to import skill", text)
	}
}

// Another listing for the creation does nothing to a skill that is there.
func TestALaterInitialListing(t *testing.T) {
	s := start(t)
	s.Succeed(resource(listing))
	p := s.Succeed(resource(`  initial_listing = { locale = "de-DE", name = "Quiz" }`))
	if len(p.Find("warning", "Initial listing without effect")) == 0 {
		t.Errorf("the plan warns of %+v", p.Warnings())
	}
	s.expectNothingPlanned(resource(`  initial_listing = { locale = "de-DE", name = "Quiz" }`))
	if p := s.Succeed(resource("")); len(p.Warnings()) > 0 {
		t.Errorf("the plan warns of %+v", p.Warnings())
	}
	s.expectCounts(1, 0, 0)
}

// Somebody may change a value between the plan and the apply.
func TestAValueThatChangedSinceThePlan(t *testing.T) {
	s := adopted(t, before, before)
	p := s.Plan(declaring(after))
	s.Change("https://example.com/c", "apis", "custom", "endpoint", "uri")
	expectError(t, s.Apply(p), "manifest", "Unable to update skill", "no longer what the plan was made from",
		`"https://example.com/a"`, `"arn:aws:lambda:us-east-1:123456789012:function:b"`, `"https://example.com/c"`, "Nothing was written", "(/apis/custom/endpoint/uri)")
	s.expectCounts(0, 0, 0)
	s.Change("arn:aws:lambda:us-east-1:123456789012:function:b", "apis", "custom", "endpoint", "uri")
	s.Succeed(declaring(after))
	s.expectCounts(0, 0, 1)
}

func TestARefusedUpdate(t *testing.T) {
	s := adopted(t, before, before)
	expectError(t, s.Run(declaring(`{"publishingInformation":{"distributionMode":"SECRET"}}`)).Report, "manifest", "Unable to update skill",
		"(/publishingInformation/distributionMode)", "Amazon says: ", "INVALID_ENUM_VALUE", "request id ", "The skill has what it had before.")
}

func TestASkillThatIsGone(t *testing.T) {
	s := start(t)
	s.Succeed(resource(listing))
	s.DeleteSkill(made)
	if p := s.Plan(resource(listing)); p.Planned()[address] != "create" {
		t.Errorf("planned is %v", p.Planned())
	}
	s.Server.DeleteSkill(made)
}

// Icons are served under addresses of Amazon's, signed anew for each read. An icon that
// somebody has exchanged is another matter.
func TestIcons(t *testing.T) {
	s := start(t, sandbox.WithHostedIcons())
	config := declaring(`{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia","smallIconUri":"https://example.com/small.png"}}}}`)
	s.Succeed(config)
	s.expectNothingPlanned(config)
	s.expectNothingPlanned(config)
	// Another change sends it as it was read, and Amazon need not fetch it again.
	config = strings.Replace(config, "Quick Trivia", "Quick Quiz", 1)
	s.ResetRequests()
	s.Succeed(config)
	s.expectCounts(0, 0, 1)
	for _, request := range s.Requests() {
		if strings.Contains(string(request.Body), "https://example.com/small.png") {
			t.Errorf("sent %s", request.Body)
		}
	}
	s.expectNothingPlanned(config)
	err := s.Edit(made, func(manifest map[string]any) {
		manifest["publishingInformation"].(map[string]any)["locales"].(map[string]any)["en-US"].(map[string]any)["smallIconUri"] = "https://example.com/other.png"
	})
	if err != nil {
		t.Fatal(err)
	}
	if p := s.Plan(config); p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
}
