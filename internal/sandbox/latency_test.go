// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestLatency(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		put(t, s, `{}`)
		s.SetLatency("", 2*time.Second)
		s.SetLatency(sandbox.OperationGetManifest, time.Minute)
		// A fault hits the request all the same, and its delay comes on top.
		s.Inject(sandbox.Fault{Operation: sandbox.OperationStatus, Status: http.StatusBadGateway, Delay: time.Second})
		for _, step := range []struct {
			target string
			status int
			want   time.Duration
		}{
			{manifestPath, http.StatusOK, time.Minute},
			{statusPath, http.StatusBadGateway, 3 * time.Second},
			{statusPath, http.StatusOK, 2 * time.Second},
		} {
			start := time.Now()
			wantStatus(t, exchange(s, http.MethodGet, step.target, ""), step.status)
			if took := time.Since(start); took != step.want {
				t.Errorf("%s took %v, want %v", step.target, took, step.want)
			}
		}
		s.SetLatency(sandbox.OperationGetManifest, 0)
		start := time.Now()
		exchange(s, http.MethodGet, manifestPath, "")
		if took := time.Since(start); took != 0 {
			t.Errorf("without latency it took %v", took)
		}
	})
}
