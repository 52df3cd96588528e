// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	icon         = "https://example.com/small.png"
	otherIcon    = "https://example.com/other.png"
	uploadedIcon = "https://s3.amazonaws.com/CAPS-SSE/echo_developer/5f1c/2a/APP_ICON?X-Amz-Expires=7200&X-Amz-Signature="
	withoutIcon  = `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}}`
)

func pictured(address, summary string) (hcl, manifest string) {
	return `locales = { "en-US" = { name = "Quick Trivia", summary = "` + summary + `", small_icon_uri = "` + address + `" } }`,
		`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia", "summary": "` + summary + `", "smallIconUri": "` + address + `"}}}}`
}

// iconIn is the address that the state has for the icon.
func iconIn(t *testing.T, r *acctest.Terraform) string {
	t.Helper()
	address, _ := at(r.State(subject.Address()), "locales", "en-US", "small_icon_uri").(string)
	return address
}

func at(value any, keys ...string) any {
	for _, key := range keys {
		object, _ := value.(map[string]any)
		value = object[key]
	}
	return value
}

func expectPlanned(t *testing.T, p *acctest.Plan, action string) {
	t.Helper()
	want := map[string]string{}
	if action != "" {
		want[subject.Address()] = action
	}
	if diff := cmp.Diff(want, p.Planned()); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
}

// Amazon serves an icon under an address of its own, which is another one on each
// read. The state has the one that is configured, and nothing is planned, nor
// written beside another change.
func TestIconsThatAmazonServes(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, withoutIcon, sandbox.WithHostedIcons())
	r := e.Terraform(t)
	hcl, manifest := pictured(icon, "Ten categories.")
	r.Succeed(subject.Config(hcl))
	e.ExpectManifest(manifest)
	if got := iconIn(t, r); got != icon {
		t.Errorf("the state has %s", got)
	}
	e.ResetRequests()
	for range 2 {
		p := r.Succeed(subject.Config(hcl))
		expectPlanned(t, p, "")
		if len(p.Diagnostics) > 0 {
			t.Errorf("the plan says %+v", p.Diagnostics)
		}
	}
	e.ExpectWrites(0)

	hcl, manifest = pictured(icon, "Twelve categories.")
	r.Succeed(subject.Config(hcl))
	e.ExpectManifest(manifest)
	for _, request := range e.Requests() {
		if request.Operation == sandbox.OperationPutManifest && strings.Contains(string(request.Body), icon) {
			t.Error("the icon was sent anew although only the summary has changed")
		}
	}
	e.ExpectWrites(1)
	if p := r.Destroy(); len(p.Errors()) > 0 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
}

// An icon that somebody has exchanged is drift, also while a plan waits, and one
// that is configured to be another is sent.
func TestIconsThatAreExchanged(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, withoutIcon, sandbox.WithHostedIcons())
	r := e.Terraform(t)
	hcl, manifest := pictured(icon, "Ten categories.")
	_, exchanged := pictured(otherIcon, "Ten categories.")
	r.Succeed(subject.Config(hcl))
	e.Put(exchanged)
	p := r.Plan(subject.Config(hcl))
	expectPlanned(t, p, "update")
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectManifest(manifest)
	expectPlanned(t, r.Plan(subject.Config(hcl)), "")

	// The state has the exchanged one after a refresh, whatever its signature.
	e.Put(exchanged)
	for range 2 {
		if report := r.Refresh(); len(report.Diagnostics) > 0 {
			t.Errorf("the refresh says %+v", report.Diagnostics)
		}
	}
	if got := iconIn(t, r); !strings.HasPrefix(got, "https://s3.amazonaws.com/") {
		t.Errorf("the state has %s", got)
	}
	r.Succeed(subject.Config(hcl))
	e.ExpectManifest(manifest)

	other, wanted := pictured(icon+"?v=2", "Ten categories.")
	p = r.Plan(subject.Config(other))
	e.Put(exchanged)
	e.ResetRequests()
	report := r.Apply(p)
	if found := report.Find("error", "no longer what the plan was made from"); len(found) != 1 || !strings.Contains(found[0].Detail, `locales["en-US"].small_icon_uri`) {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectWrites(0)
	r.Succeed(subject.Config(other))
	e.ExpectManifest(wanted)
	expectPlanned(t, r.Plan(subject.Config(other)), "")
}

// What is imported has the address that Amazon served it under, and any later one
// is the same icon, in a configuration too.
func TestIconsThatAreImported(t *testing.T) {
	t.Parallel()
	_, manifest := pictured(uploadedIcon+"1", "Ten categories.")
	e := acctest.Start(t, manifest)
	r := e.Terraform(t)
	if report := r.Import(subject.Address(), acctest.SkillID); len(report.Diagnostics) > 0 {
		t.Fatalf("the import says %+v", report.Diagnostics)
	}
	imported := iconIn(t, r)
	for _, address := range []string{imported, uploadedIcon + "0", strings.Split(imported, "?")[0]} {
		hcl, _ := pictured(address, "Ten categories.")
		expectPlanned(t, r.Plan(subject.Config(hcl)), "")
		r.Succeed(subject.Config(hcl))
	}
	e.ExpectWrites(0)
	hcl, _ := pictured(imported, "Twelve categories.")
	r.Succeed(subject.Config(hcl))
	_, manifest = pictured(uploadedIcon+"1", "Twelve categories.")
	e.ExpectManifest(manifest)
	expectPlanned(t, r.Plan(subject.Config(hcl)), "")
}
