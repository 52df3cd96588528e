// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpermissions_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Amazon Pay is gone, but skills still declare it, so it is only warned of.
func TestAmazonPay(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without)
	w := e.Workspace(subject.Config(`  permissions = ["payments:autopay_consent"]`))
	_, run := w.Plan()
	found := run.Broken("amazon-pay-retired")
	if len(found) == 0 || found[0].Address != subject.Address() || !strings.HasPrefix(found[0].Detail, "permissions: ") {
		t.Fatalf("the plan says %+v", run.Rules)
	}
	for _, fact := range []string{
		"payments:autopay_consent", "2022-12-31 in the EU and the UK", "2023-01-31 in Japan", "2023-03-12 in the US",
		"allowsPurchases = true", "privacy policy URL for each locale", "isChildDirected = false", "alexa_skill_privacy",
	} {
		if !strings.Contains(found[0].Detail, fact) {
			t.Errorf("%q is not in: %s", fact, found[0].Detail)
		}
	}
	w.Succeed("apply", "plan")
	e.ExpectManifest(`{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
		"permissions": [{"name": "payments:autopay_consent"}]
	}`)

	w.Write("main.tf", subject.Config(subject.Lean.HCL))
	if _, run := w.Plan(); len(run.Rules) > 0 {
		t.Errorf("without it the plan says %+v", run.Rules)
	}
}

// Amazon was seen to break down over an empty list, so an emptied one is never
// sent: it goes with the resource.
func TestNoEmptyList(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Full.JSON)
	w := e.Workspace(subject.Config(subject.Full.HCL))
	w.Apply()
	w.Write("main.tf", "")
	e.ResetRequests()
	w.Apply()
	e.ExpectWrites(1)
	e.ExpectManifest(subject.Without)
	for _, request := range e.Requests() {
		if strings.Contains(string(request.Body), "permissions") {
			t.Errorf("sent %s", request.Body)
		}
	}
}

// A list that somebody ordered by hand keeps its order when it changes, and one
// that names a permission twice, which means no more than once, is left so.
func TestOrderIsKept(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
		"permissions": [{"name": "b"}, {"name": "a", "level": 1.0}, {"name": "b"}]
	}`)
	w := e.Workspace(subject.Config(`  permissions = ["a", "b"]`))
	w.Apply()
	e.ExpectWrites(0)
	w.Write("main.tf", subject.Config(`  permissions = ["a", "alexa::device_id:read", "b"]`))
	w.Apply()
	e.ExpectWrites(1)
	e.ExpectManifest(`{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
		"permissions": [{"name": "b"}, {"name": "a", "level": 1.0}, {"name": "b"}, {"name": "alexa::device_id:read"}]
	}`)
}
