// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestStatusResources(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)))
	put(t, s, `{}`)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{}}`), http.StatusAccepted)
	base := strings.TrimSuffix(statusPath, "?resource=manifest")
	other := exchange(s, http.MethodGet, base+"?resource=interactionModel", "")
	wantStatus(t, other, http.StatusOK)
	if got := other.Body.String(); got != "{}" {
		t.Errorf("answered %s", got)
	}
	wantStatus(t, exchange(s, http.MethodGet, base+"?resource=price", ""), http.StatusBadRequest)
	if got := lastUpdate(t, s)["status"]; got != "IN_PROGRESS" {
		t.Errorf("reads of something else ended the update: %v", got)
	}
	both := exchange(s, http.MethodGet, base+"?resource=interactionModel&resource=manifest", "")
	if got := at(object(t, both.Body.Bytes()), "manifest", "lastUpdateRequest", "status"); got != "SUCCEEDED" {
		t.Errorf("status is %v", got)
	}
}

func TestUpdateAfterATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		put(t, s, `{"a":0}`)
		s.SetUpdates(sandbox.After(5 * time.Second))
		wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`), http.StatusAccepted)
		time.Sleep(5*time.Second - time.Nanosecond)
		if got := lastUpdate(t, s)["status"]; got != "IN_PROGRESS" {
			t.Errorf("status is %v too early", got)
		}
		time.Sleep(time.Nanosecond)
		if got := string(s.Document(skillID)); got != `{"a":1}` {
			t.Errorf("document is %s after the time", got)
		}
	})
}
