// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// paidSkill is the document of a skill that is sold.
func paidSkill(t testing.TB) []byte {
	t.Helper()
	document, err := os.ReadFile(filepath.Join("..", "cmd", "demo", "skill.json"))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// offer is where the document of [paidSkill] has its offer.
var offer = []any{"manifest", "publishingInformation", "paidSkillInformation", "pricing", "amazon.com", 0}

func expectStatus(t *testing.T, c *client, skillID, want string, wantCodes ...string) {
	t.Helper()
	state, codes := c.status(skillID)
	if state != want || !slices.Equal(codes, wantCodes) {
		t.Errorf("the update ended %s with %q, want %s with %q", state, codes, want, wantCodes)
	}
}

// expectRefused tells a request that Amazon refused from one that the ASK CLI never sent.
func expectRefused(t *testing.T, e *acctest.Environment, failure string, operation sandbox.Operation, status int) {
	t.Helper()
	requests := e.Requests()
	last := requests[len(requests)-1]
	if failure == "" || last.Operation != operation || last.Status != status {
		t.Errorf("%s was answered %d, and the ASK CLI said %q; want %s refused with %d", last.Operation, last.Status, failure, operation, status)
	}
}

// The ASK CLI renews an expired token, with a body of its own kind, and leaves
// the new one in its file for the next run.
func TestLogin(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	for range 2 {
		vendors := c.object("get-vendor-list")
		if id := at(vendors, "vendors", 0, "id"); id != sandbox.VendorID {
			t.Errorf("the vendors are %v", vendors)
		}
	}
	var asked []sandbox.Operation
	for _, request := range e.Requests() {
		asked = append(asked, request.Operation)
	}
	if diff := cmp.Diff([]sandbox.Operation{sandbox.OperationToken, sandbox.OperationVendors, sandbox.OperationVendors}, asked); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	if kind := e.Requests()[0].Header.Get("Content-Type"); !strings.HasPrefix(kind, "application/json") {
		t.Errorf("the ASK CLI asks for a token with %s, so this test says nothing of JSON", kind)
	}

	stranger := newClient(t, e)
	stranger.environment = append(stranger.environment, "ASK_LWA_CLIENT_CONFIRMATION=wrong")
	_, failure := stranger.run("get-vendor-list")
	expectRefused(t, e, failure, sandbox.OperationToken, 401)
}

// The whole life of a skill, as Amazon's client lives it.
func TestSkill(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	created := c.object("create-skill-for-vendor", "--manifest", c.write("skill.json", paidSkill(t)))
	skillID, _ := created["skillId"].(string)
	expectStatus(t, c, skillID, "SUCCEEDED")

	var listed []any
	for _, entry := range c.object("list-skills-for-vendor")["skills"].([]any) {
		listed = append(listed, at(entry, "skillId"))
	}
	if diff := cmp.Diff([]any{acctest.SkillID, skillID}, listed); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}

	document, eTag := c.read(skillID)
	set(t, document, json.Number("5.99"), append(slices.Clone(offer), "price")...)
	expectRefused(t, e, c.update(skillID, document, "--if-match", "0123456789abcdef0123456789abcdef"), sandbox.OperationPutManifest, 412)
	if failure := c.update(skillID, document, "--if-match", eTag); failure != "" {
		t.Fatal(failure)
	}
	expectStatus(t, c, skillID, "SUCCEEDED")
	updated, newTag := c.read(skillID)
	if diff := cmp.Diff(document, updated); diff != "" {
		t.Errorf("manifest (-sent +read):\n%s", diff)
	}
	if newTag == eTag {
		t.Error("the ETag is still that of the document before")
	}
	expectRefused(t, e, c.update(skillID, document, "--if-match", eTag), sandbox.OperationPutManifest, 412)

	c.succeed("delete-skill", "-s", skillID)
	_, failure := c.run("get-skill-manifest", "-s", skillID)
	expectRefused(t, e, failure, sandbox.OperationGetManifest, 404)
}

// A creation that fails leaves a skill behind that has no manifest, which Amazon's client can see and delete.
func TestFailedCreation(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	var document map[string]any
	if err := json.Unmarshal(paidSkill(t), &document); err != nil {
		t.Fatal(err)
	}
	set(t, document, "RENT", append(slices.Clone(offer), "offerType")...)
	spoilt, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	skillID, _ := c.object("create-skill-for-vendor", "--manifest", c.write("skill.json", spoilt))["skillId"].(string)
	expectStatus(t, c, skillID, "FAILED", "INVALID_ENUM_VALUE")
	if listed := c.object("list-skills-for-vendor")["skills"].([]any); len(listed) != 2 || at(listed[1], "skillId") != skillID {
		t.Errorf("the skills are %v", listed)
	}
	c.succeed("delete-skill", "-s", skillID)
	if ids := e.SkillIDs(); !slices.Equal(ids, []string{acctest.SkillID}) {
		t.Errorf("the skills are %v", ids)
	}

	// What is wrong with its shape makes no skill at all.
	_, failure := c.run("create-skill-for-vendor", "--manifest", c.write("skill.json", []byte(`{"manifest":{"apis":{"custom":{}}}}`)))
	expectRefused(t, e, failure, sandbox.OperationCreateSkill, 400)
	if ids := e.SkillIDs(); len(ids) != 1 {
		t.Errorf("the skills are %v", ids)
	}
}

// What is wrong with the shape of a manifest is said at once, and what is wrong
// with its values by the status, after the ASK CLI has reported success.
func TestBadManifest(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, string(paidSkill(t)))
	c := newClient(t, e)
	good, eTag := c.read(acctest.SkillID)
	spoilt := func(value any, key string) map[string]any {
		document, _ := c.read(acctest.SkillID)
		set(t, document, value, append(slices.Clone(offer), key)...)
		return document
	}
	expectRefused(t, e, c.update(acctest.SkillID, spoilt("cheap", "price")), sandbox.OperationPutManifest, 400)
	if failure := c.update(acctest.SkillID, spoilt("RENT", "offerType")); failure != "" {
		t.Error(failure)
	}
	expectStatus(t, c, acctest.SkillID, "FAILED", "INVALID_ENUM_VALUE")
	kept, keptTag := c.read(acctest.SkillID)
	if diff := cmp.Diff(good, kept); diff != "" || keptTag != eTag {
		t.Errorf("the failed updates changed the ETag from %s to %s, and the manifest (-before +after):\n%s", eTag, keptTag, diff)
	}
}

// While an update runs there is nothing to read, and nothing to write upon.
func TestRunningUpdate(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, string(paidSkill(t)), sandbox.WithUpdates(sandbox.AfterPolls(1)))
	c := newClient(t, e)
	document, _ := c.read(acctest.SkillID)
	set(t, document, "GAMES", "manifest", "publishingInformation", "category")
	if failure := c.update(acctest.SkillID, document); failure != "" {
		t.Fatal(failure)
	}
	expectRefused(t, e, c.update(acctest.SkillID, document), sandbox.OperationPutManifest, 409)
	expectStatus(t, c, acctest.SkillID, "IN_PROGRESS")
	expectStatus(t, c, acctest.SkillID, "SUCCEEDED")
	updated, _ := c.read(acctest.SkillID)
	if category := at(updated, "manifest", "publishingInformation", "category"); category != "GAMES" {
		t.Errorf("the category is %v", category)
	}
}
