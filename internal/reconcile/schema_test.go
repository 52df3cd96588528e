// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// The vendor that is asked for goes before the configured one, and that before
// the account's only one.
func TestManifestSchemaOfAVendor(t *testing.T) {
	for label, c := range map[string]struct {
		asked, configured, want string
		requests                []string
	}{
		"asked for":  {"M1", "M2", "M1", []string{"SCHEMA M1 SUBMIT_SKILL"}},
		"configured": {"", "M2", "M2", []string{"SCHEMA M2 SUBMIT_SKILL"}},
		"found out":  {"", "", "M3", []string{"VENDORS", "SCHEMA M3 SUBMIT_SKILL"}},
	} {
		t.Run(label, func(t *testing.T) {
			a := &vendorAPI{}
			a.vendors = []smapi.Vendor{{ID: "M3", Name: "Quick"}}
			account := reconcile.NewAccount(a, c.configured)
			got, err := account.ManifestSchema(t.Context(), c.asked, "SUBMIT_SKILL")
			if err != nil {
				t.Fatal(err)
			}
			if want := (reconcile.ManifestSchema{VendorID: c.want, Text: `{"for": "SUBMIT_SKILL"}`}); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
			a.expectRequests(t, c.requests...)
		})
	}
}

func TestManifestSchemaWithoutExactlyOneVendor(t *testing.T) {
	for label, vendors := range map[string][]smapi.Vendor{
		"none": nil,
		"two":  {{ID: "M1", Name: "Quick"}, {ID: "M2", Name: "Slow"}},
	} {
		t.Run(label, func(t *testing.T) {
			a := &vendorAPI{}
			a.vendors = vendors
			if got, err := a.account().ManifestSchema(t.Context(), "", "UPDATE_SKILL"); err == nil || got != (reconcile.ManifestSchema{}) {
				t.Errorf("got %+v and %v, want an error", got, err)
			}
			a.expectRequests(t, "VENDORS")
		})
	}
}

func TestManifestSchemaThatIsRefused(t *testing.T) {
	for status, want := range map[int]error{
		http.StatusForbidden:  reconcile.ErrForbidden,
		http.StatusNotFound:   reconcile.ErrSchemaNotFound,
		http.StatusBadRequest: nil,
	} {
		t.Run(http.StatusText(status), func(t *testing.T) {
			a := &vendorAPI{}
			a.refusal = refusal(status)
			_, err := a.account().ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
			if !errors.Is(err, a.refusal) || want != nil && !errors.Is(err, want) {
				t.Errorf("got %v, want Amazon's answer and %v", err, want)
			}
			if errors.Is(err, reconcile.ErrNotFound) {
				t.Errorf("%v speaks of a skill", err)
			}
		})
	}
}

// A throttled request is repeated without end, so something else must end it.
func TestManifestSchemaEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		account := reconcile.NewAccount(client(t, s), "")
		s.Inject(sandbox.Fault{Operation: sandbox.OperationResourceSchema, Status: http.StatusTooManyRequests, Times: -1})
		begun := time.Now()
		_, err := account.ManifestSchema(t.Context(), sandbox.VendorID, "UPDATE_SKILL")
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the end of the time", err)
		}
		if took := time.Since(begun); took > 11*time.Minute {
			t.Errorf("it took %s", took)
		}
	})
}
