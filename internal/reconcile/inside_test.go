// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import "testing"

// Of the owner of a part and of whoever declares a place inside of it, the last to
// come learns of the other.
func TestClaimsInsideOfAPart(t *testing.T) {
	engine := newAmazon().engine()
	if place := engine.ClaimedInside(skillID, "alexa_privacy"); place != "" {
		t.Errorf("before any claim %q is declared", place)
	}
	if engine.ClaimInside(skillID, "alexa_privacy", "/privacy/a") {
		t.Error("the owner counts as claimed before it is")
	}
	engine.ClaimInside(skillID, "alexa_privacy", "/privacy/b")
	if !engine.Claim(skillID, "alexa_privacy") {
		t.Error("a claim inside counts as one of the owner's")
	}
	if place := engine.ClaimedInside(skillID, "alexa_privacy"); place != "/privacy/a" {
		t.Errorf("%q is declared", place)
	}
	if !engine.ClaimInside(skillID, "alexa_privacy", "/privacy/c") {
		t.Error("the owner does not count as claimed")
	}
	if engine.ClaimInside(skillID, "alexa_pricing", "/pricing") || engine.ClaimInside("another", "alexa_privacy", "/privacy/a") {
		t.Error("the claim of one part is one of another")
	}
}

// To remove a part is to write what others declare in it.
func TestClaimsInsideOfAPartThatGoes(t *testing.T) {
	engine := newAmazon().engine()
	engine.ClaimRemoval(skillID, "alexa_privacy")
	if !engine.ClaimInside(skillID, "alexa_privacy", "/privacy/a") {
		t.Error("the removal does not count")
	}
	if !engine.Claim(skillID, "alexa_privacy") {
		t.Error("a removal counts as a claim of the owner")
	}
}
