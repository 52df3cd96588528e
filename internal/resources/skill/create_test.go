// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestCreateWithAnInitialListing(t *testing.T) {
	s := start(t)
	p := s.Succeed(resource(listing))
	if p.Planned()[address] != "create" || len(p.Warnings()) > 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Warnings())
	}
	s.expectCounts(1, 0, 0)
	for _, request := range s.Requests() {
		if request.Operation == sandbox.OperationCreateSkill {
			if want, got := parse(t, `{"vendorId":"MSANDBOX","manifest":{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}}`), parse(t, string(request.Body)); !equal(want, got) {
				t.Errorf("sent %s", request.Body)
			}
		}
	}
	if s.attribute("skill_id") != made || s.attribute("vendor_id") != sandbox.VendorID || s.attribute("manifest") != nil {
		t.Errorf("the state is %v", s.State(address))
	}
	s.expectNothingPlanned(resource(listing))
	s.Destroy()
	s.expectCounts(1, 1, 0)
	if s.exists() || s.State(address) != nil {
		t.Error("the skill is left")
	}
}

func TestCreateWithAManifest(t *testing.T) {
	for label, c := range map[string]struct{ arguments, stored string }{
		"with its listing": {
			`  manifest = jsonencode({ manifest = { publishingInformation = { category = "GAMES", locales = { "en-US" = { name = "Quick Trivia" } } }, apis = { householdList = {} } } })`,
			`{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"householdList":{}}}`,
		},
		"beside an initial listing": {
			listing + "\n" + `  manifest = jsonencode({ publishingInformation = { category = "GAMES", locales = { "en-US" = { summary = "Trivia" }, "de-DE" = { name = "Quiz" } } } })`,
			`{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"summary":"Trivia","name":"Quick Trivia"},"de-DE":{"name":"Quiz"}}},"apis":{"custom":{}}}`,
		},
		"of which nothing empty is sent": {
			listing + "\n" + `  manifest = jsonencode({ permissions = [], publishingInformation = { testingInstructions = "", category = null }, privacyAndCompliance = {} })`,
			`{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{},"apis":{"custom":{}}}`,
		},
	} {
		t.Run(label, func(t *testing.T) {
			s := start(t, sandbox.WithNormalization(false))
			s.Succeed(resource(c.arguments))
			s.expectStored(made, c.stored)
			s.expectCounts(1, 0, 0)
			s.expectNothingPlanned(resource(c.arguments))
		})
	}
}

func TestCreateNeedsAListing(t *testing.T) {
	s := start(t)
	for _, arguments := range []string{``, `  manifest = jsonencode({ apis = { custom = {} } })`} {
		expectError(t, s.Plan(resource(arguments)).Report, "", "Unable to create skill", "no skill without a listing", "initial_listing = {")
	}
	for arguments, missing := range map[string]string{
		`  initial_listing = { locale = "en-US" }`:              "initial_listing.name is missing",
		`  initial_listing = { name = "Quick Trivia" }`:         "initial_listing.locale is missing",
		`  initial_listing = { name = "", locale = "en-US" }`:   "initial_listing.name is missing",
		`  initial_listing = { name = null, locale = "en-US" }`: "initial_listing.name is missing",
	} {
		expectError(t, s.Validate(resource(arguments)), "initial_listing", missing)
	}
	s.expectCounts(0, 0, 0)
}

func TestTheManifestNamesTheSkill(t *testing.T) {
	s := start(t)
	config := resource(listing + "\n" + `  manifest = jsonencode({ publishingInformation = { locales = { "en-US" = { name = "Quicker Trivia" } } } })`)
	p := s.Succeed(config)
	if len(p.Find("warning", `the manifest calls the skill "Quicker Trivia" in en-US`)) == 0 {
		t.Errorf("the plan warns of %+v", p.Warnings())
	}
	if name := s.listingOf(made, "en-US")["name"]; name != "Quicker Trivia" {
		t.Errorf("the skill is called %v", name)
	}
	s.expectNothingPlanned(config)
}

// A refusal leaves nothing behind, and says what Amazon says of which value.
func TestRefusedCreation(t *testing.T) {
	t.Run("before any request", func(t *testing.T) {
		s := start(t)
		config := resource(listing + "\n  manifest = <<-EOT\n{\n  \"privacyAndCompliance\": {\n    \"allowsPurchases\": \"yes\"\n  }\n}\nEOT\n")
		expectError(t, s.Run(config).Report, "manifest", "manifest, line 3, column 5 (/privacyAndCompliance/allowsPurchases)", "a string where a boolean belongs")
		s.expectCounts(0, 0, 0)
	})
	t.Run("by Amazon, at once", func(t *testing.T) {
		s := start(t)
		config := resource(listing + "\n  manifest = <<-EOT\n{\n  \"apis\": {\n    \"smartHome\": {\"protocolVersion\": 3}\n  }\n}\nEOT\n")
		expectError(t, s.Run(config).Report, "manifest", "Unable to create skill", "manifest, line 3, column 19 (/apis/smartHome/protocolVersion)",
			"Amazon says: ", "INVALID_DATA_TYPE", "$.manifest.apis.smartHome.protocolVersion", "request id 00000000-", "No skill was created.")
		s.expectCounts(1, 0, 0)
		if s.State(address) != nil {
			t.Error("there is a state")
		}
	})
	t.Run("by Amazon, later", func(t *testing.T) {
		s := start(t, sandbox.WithUpdates(sandbox.AfterPolls(2)))
		config := declaring(`{"publishingInformation":{"distributionMode":"SECRET","locales":{"en-US":{"name":"Quick Trivia"}}}}`)
		expectError(t, s.Run(config).Report, "manifest", "Unable to create skill", "/publishingInformation/distributionMode",
			"Amazon says: ", "INVALID_ENUM_VALUE", "request id 00000000-", "was deleted again")
		s.expectCounts(1, 1, 0)
		if s.State(address) != nil || s.exists() {
			t.Error("something is left")
		}
	})
	t.Run("of the initial listing", func(t *testing.T) {
		s := start(t)
		expectError(t, s.Run(resource(`  initial_listing = { locale = "en-US", name = "Q" }`)).Report, "initial_listing", "Amazon says: ", "INVALID_STRING_LENGTH", "was deleted again")
		s.expectCounts(1, 1, 0)
	})
	t.Run("without the rights", func(t *testing.T) {
		s := start(t)
		expectError(t, s.Run(resource(listing+"\n"+`  vendor_id = "MSOMEBODY"`)).Report, "", "Unable to create skill", "User is not permitted")
		s.expectCounts(1, 0, 0)
	})
}

// What a failed creation leaves and what can't be deleted stays in the state, so that the
// next apply deletes it.
func TestAShellThatStays(t *testing.T) {
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationDeleteSkill, Status: 403, Body: `{"message":"User is not permitted to perform the requested operation."}`})
	wrong := declaring(`{"publishingInformation":{"distributionMode":"SECRET","locales":{"en-US":{"name":"Quick Trivia"}}}}`)
	expectError(t, s.Run(wrong).Report, "manifest", "INVALID_ENUM_VALUE", made, "could not be deleted", "tainted")
	if s.attribute("skill_id") != made {
		t.Errorf("the state is %v", s.State(address))
	}
	s.expectCounts(1, 1, 0)
	right := declaring(`{"publishingInformation":{"distributionMode":"PUBLIC","locales":{"en-US":{"name":"Quick Trivia"}}}}`)
	p := s.Succeed(right)
	if p.Planned()[address] != "replace" || len(p.Find("warning", "Skill without a manifest")) == 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Warnings())
	}
	s.expectCounts(2, 2, 0)
	if id := s.attribute("skill_id"); id == made || s.exists() {
		t.Errorf("the skill is %v", id)
	}
	s.expectNothingPlanned(right)
}

func TestAVerdictThatDoesNotComeInTime(t *testing.T) {
	s := start(t, sandbox.WithUpdates(sandbox.AfterPolls(1000)))
	config := resource(listing + "\n" + `  timeouts = { create = "1s" }`)
	expectError(t, s.Run(config).Report, "", "Unable to create skill", made, "IN_PROGRESS", "tainted", "terraform untaint", "timeouts.create")
	if s.attribute("skill_id") != made {
		t.Errorf("the state is %v", s.State(address))
	}
	s.expectCounts(1, 0, 0)
}

// A creation whose answer is lost may have made a skill, and another one would make a
// second.
func TestALostAnswer(t *testing.T) {
	s := start(t, sandbox.WithListDelay(1))
	s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, Drop: sandbox.DropAfter})
	expectError(t, s.Run(resource(listing)).Report, "", "Unable to create skill", "it may be "+made, "terraform import ADDRESS "+made)
	s.expectCounts(1, 0, 0)
	if s.State(address) != nil {
		t.Error("there is a state")
	}
	if report := s.Import(address, made); len(report.Errors()) > 0 {
		t.Fatalf("the import failed: %+v", report.Diagnostics)
	}
	s.Succeed(resource(listing))
	s.expectCounts(1, 0, 0)
}

func TestAThrottledCreation(t *testing.T) {
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, Status: 429, Times: 2, Header: map[string]string{"Retry-After": "1"}})
	s.Succeed(resource(listing))
	s.expectCounts(3, 0, 0)
	if id := s.attribute("skill_id"); id != made {
		t.Errorf("the skill is %v, so there are several", id)
	}
}

// What Amazon warns of is shown once, at its place.
func TestWarningsOfACreation(t *testing.T) {
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, Warnings: []sandbox.Problem{
		{Code: "W", Message: "Games are hard.", PropertyPath: "$.manifest.publishingInformation.category"}, {Code: "V", Message: "Anything else?"},
	}})
	p := s.Succeed(declaring(`{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"name":"Quick Trivia"}}}}`))
	for text, path := range map[string]string{"Games are hard.": "manifest", "Anything else?": ""} {
		if found := p.Find("warning", text); len(found) != 1 || found[0].Path != path {
			t.Errorf("%s is said as %+v", text, found)
		}
	}
}

func TestAnotherVendorIsAnotherSkill(t *testing.T) {
	s := start(t)
	s.Succeed(resource(listing + "\n" + `  vendor_id = "MSANDBOX"`))
	s.expectNothingPlanned(resource(listing))
	p := s.Plan(resource(listing + "\n" + `  vendor_id = "MSOMEBODY"`))
	if p.Planned()[address] != "replace" || len(p.Find("warning", "Destroying deletes Quick Trivia (...00000001)")) == 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Warnings())
	}
}

// What the creation itself would break can't be put right by anybody before.
func TestRulesThatNeedTheNewSkill(t *testing.T) {
	s := start(t)
	p := s.Plan(resource(listing + "\n" + `  manifest = jsonencode({ privacyAndCompliance = { usesPersonalInfo = true, locales = { "fr-FR" = { privacyPolicyUrl = "https://example.com/fr" } } } })`))
	if errors := p.Errors(); len(errors) != 1 || errors[0].Rule != "locale-listed" || errors[0].Path != "manifest" {
		t.Errorf("the plan says %+v", errors)
	}
	s.expectCounts(0, 0, 0)
}
