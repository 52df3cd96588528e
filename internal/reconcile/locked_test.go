// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	tiedProduct  = "amzn1.adg.product.1"
	otherProduct = "amzn1.adg.product.2"
)

// locked is a client for a sandbox with a skill, a product that is associated with it, and
// another product.
func locked(t *testing.T, options ...sandbox.Option) (*sandbox.Sandbox, *reconcile.Locked) {
	t.Helper()
	s := sandbox.New(options...)
	connect(t, s)
	for _, id := range []string{tiedProduct, otherProduct} {
		if err := s.PutProduct(id, []byte(sellable)); err != nil {
			t.Fatal(err)
		}
	}
	api := client(t, s)
	if err := api.Associate(t.Context(), tiedProduct, skillID); err != nil {
		t.Fatal(err)
	}
	return s, reconcile.NewLocked(api, reconcile.NewCertification(api, reconcile.NewAccount(api, sandbox.VendorID), 1))
}

const sellable = `{"type": "ENTITLEMENT", "referenceName": "pack", "testingInstructions": "Say buy.",
  "publishingInformation": {"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
    "pricing": {"amazon.com": {"releaseDate": "2018-05-09T00:00Z", "defaultPriceListing": {"price": 0.99, "currency": "USD"}}},
    "locales": {"en-US": {"name": "Pack", "summary": "s", "description": "d", "examplePhrases": ["buy"], "smallIconUri": "https://a.example/s.png",
      "largeIconUri": "https://a.example/l.png", "customProductPrompts": {"purchasePromptDescription": "p", "boughtCardDescription": "b"}}}},
  "privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://a.example/p"}}}}`

// Every write that Amazon refuses because of a review says so, and passes neither for
// missing rights nor for a conflict.
func TestWritesThatAReviewLocks(t *testing.T) {
	product := []byte(`{"inSkillProductDefinition":` + sellable + `}`)
	for name, write := range map[string]func(l *reconcile.Locked) error{
		"manifest": func(l *reconcile.Locked) error {
			return l.PutManifest(t.Context(), skillID, smapi.StageDevelopment, []byte(`{"manifest":{}}`), "")
		},
		"skill": func(l *reconcile.Locked) error { return l.DeleteSkill(t.Context(), skillID) },
		"account linking": func(l *reconcile.Locked) error {
			_, err := l.PutAccountLinking(t.Context(), skillID, []byte(`{}`), "")
			return err
		},
		"no account linking": func(l *reconcile.Locked) error { return l.DeleteAccountLinking(t.Context(), skillID) },
		"model": func(l *reconcile.Locked) error {
			return l.PutInteractionModel(t.Context(), skillID, "en-US", []byte(`{}`), "")
		},
		"product":        func(l *reconcile.Locked) error { return l.PutProduct(t.Context(), tiedProduct, product, "") },
		"no product":     func(l *reconcile.Locked) error { return l.DeleteProduct(t.Context(), tiedProduct, "") },
		"association":    func(l *reconcile.Locked) error { return l.Associate(t.Context(), otherProduct, skillID) },
		"no association": func(l *reconcile.Locked) error { return l.Disassociate(t.Context(), tiedProduct, skillID) },
	} {
		for _, options := range [][]sandbox.Option{nil, {sandbox.WithConflictInReview()}} {
			s, l := locked(t, options...)
			if err := s.Submit(skillID, false); err != nil {
				t.Fatal(err)
			}
			err := write(l)
			var refused *reconcile.LockedError
			if !errors.As(err, &refused) || refused.SkillID != skillID || !strings.HasPrefix(refused.Since, "20") || smapi.IsConflict(err) || smapi.IsForbidden(err) {
				t.Errorf("%s: got %v", name, err)
				continue
			}
			for _, part := range []string{skillID + " is in certification since " + refused.Since, "Amazon answered 40", "request id"} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%s: %q is not in %q", name, part, err)
				}
			}
		}
	}
}

// What is refused for another reason stays what it is.
func TestRefusalsOfWhatIsNotInReview(t *testing.T) {
	s, l := locked(t)
	for _, fault := range []sandbox.Fault{
		{Operation: sandbox.OperationPutManifest, Status: 403, Body: `{"message":"no"}`},
		{Operation: sandbox.OperationPutManifest, Status: 409, Body: `{"message":"no"}`},
		{Operation: sandbox.OperationPutManifest, Status: 412, Body: `{"message":"no"}`},
	} {
		s.Inject(fault)
		err := l.PutManifest(t.Context(), skillID, smapi.StageDevelopment, []byte(`{"manifest":{}}`), "")
		var refusal *smapi.Error
		if !errors.As(err, &refusal) || refusal.StatusCode != fault.Status {
			t.Errorf("got %v, want the %d", err, fault.Status)
		}
	}
	s.ResetRequests()
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutProduct, Status: 403, Body: `{"message":"no"}`})
	if err := l.PutProduct(t.Context(), otherProduct, []byte(`{"inSkillProductDefinition":{}}`), ""); !smapi.IsForbidden(err) {
		t.Errorf("got %v", err)
	}
	// A write that succeeds asks nothing besides.
	s.ResetRequests()
	if err := l.PutProduct(t.Context(), tiedProduct, []byte(`{"inSkillProductDefinition":`+sellable+`}`), ""); err != nil || len(s.Requests()) != 1 {
		t.Errorf("got %v after %v", err, operations(s))
	}
}

// The resources of a skill share what their plans ask, until this process itself has
// submitted or withdrawn the skill.
func TestForeseen(t *testing.T) {
	d := &desk{}
	c := d.certification()
	expect := func(status smapi.CertificationStatus) {
		t.Helper()
		d.requests = nil
		for range 3 {
			if got, err := c.Foreseen(t.Context(), skillID); err != nil || got.Status != status {
				t.Errorf("got %+v, %v", got, err)
			}
		}
		if len(d.requests) != 1 {
			t.Errorf("asked %q", d.requests)
		}
	}
	expect("")
	if _, err := c.Submit(t.Context(), skillID, reconcile.Submission{}); err != nil {
		t.Fatal(err)
	}
	expect(smapi.CertificationInProgress)
	if _, err := c.Withdraw(t.Context(), skillID, reconcile.Withdrawal{}); err != nil {
		t.Fatal(err)
	}
	expect(smapi.CertificationCancelled)
	d.fault = func(string, int) (bool, error) { return false, refusal(500) }
	for range 2 {
		if got, err := c.Foreseen(t.Context(), skillID); err != nil || got.Status != smapi.CertificationCancelled {
			t.Errorf("got %+v, %v", got, err)
		}
	}
	if _, err := d.certification().Foreseen(t.Context(), skillID); err == nil {
		t.Error("a failure passes for no certification")
	}
}
