// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifestschema_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Each error says what was asked, what came, and what to do; none shows what
// opens the document.
func TestSchemaThatCannotBeRead(t *testing.T) {
	t.Parallel()
	const signed = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=canary0123456789"
	for label, c := range map[string]struct {
		arguments string
		fault     sandbox.Fault
		want      []string
		requests  []sandbox.Operation
	}{
		"a vendor of others": {
			arguments: `  vendor_id = "MOTHER"`,
			want:      []string{"vendor MOTHER", "403 Forbidden", "not permitted", "Check vendor_id"},
			requests:  []sandbox.Operation{locate},
		},
		"no vendor": {
			fault:    sandbox.Fault{Operation: vendors, Status: http.StatusOK, Body: `{"vendors":[]}`},
			want:     []string{"no vendor", "developer console"},
			requests: []sandbox.Operation{vendors},
		},
		"several vendors": {
			fault:    sandbox.Fault{Operation: vendors, Status: http.StatusOK, Body: `{"vendors":[{"id":"M1","name":"One"},{"id":"M2","name":"Two"}]}`},
			want:     []string{"several vendors", "vendor_id", "M1 (One), M2 (Two)"},
			requests: []sandbox.Operation{vendors},
		},
		"refused": {
			fault:    sandbox.Fault{Operation: locate, Status: http.StatusBadRequest, Body: `{"message":"Operation is odd.","violations":[{"message":"Not today."}]}`},
			want:     []string{"400 Bad Request", "Operation is odd.", "Not today.", "request id"},
			requests: []sandbox.Operation{vendors, locate},
		},
		"unknown to Amazon": {
			fault:    sandbox.Fault{Operation: locate, Status: http.StatusNotFound, Body: `{"message":"Not Found"}`},
			want:     []string{"Amazon has no such schema", "404 Not Found"},
			requests: []sandbox.Operation{vendors, locate},
		},
		"in the clear elsewhere": {
			fault:    sandbox.Fault{Operation: locate, Status: http.StatusOK, Body: `{"schemaLocationUrl":"http://schemas.example/update.json?` + signed + `"}`},
			want:     []string{"http://schemas.example", "in the clear"},
			requests: []sandbox.Operation{vendors, locate},
		},
		"expired": {
			fault:    sandbox.Fault{Operation: document, Status: http.StatusForbidden, Body: "<Code>AccessDenied</Code><Message>Request has expired</Message>?" + signed},
			want:     []string{"UPDATE_SKILL from 127.0.0.1", "403 Forbidden", `the code "AccessDenied"`},
			requests: []sandbox.Operation{vendors, locate, document},
		},
		"not JSON": {
			fault:    sandbox.Fault{Operation: document, Status: http.StatusOK, Body: "<html>sign in ?" + signed},
			want:     []string{"not JSON", "an HTML page", "sign in"},
			requests: []sandbox.Operation{vendors, locate, document},
		},
	} {
		t.Run(label, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare)
			if c.fault.Operation != "" {
				e.Inject(c.fault)
			}
			run := e.Workspace(source(c.arguments)).CLI("plan", "-json")
			found := run.Find("error", "Unable to read the schema of the manifest")
			if run.Code != 1 || len(found) != 1 || found[0].Address != "data.alexa_manifest_schema.this" {
				t.Fatalf("exited with %d: %s", run.Code, run.Output)
			}
			for _, part := range c.want {
				if !strings.Contains(found[0].Detail, part) {
					t.Errorf("%q is missing in %q", part, found[0].Detail)
				}
			}
			if strings.Contains(run.Output+run.Errors, "canary") || strings.Contains(run.Output, "X-Amz-") {
				t.Errorf("a signature shows in %s", run.Output)
			}
			expectRequests(t, e, c.requests...)
		})
	}
}

func TestSchemaIsReadInSpiteOfFaults(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	e.Inject(sandbox.Fault{Operation: locate, Status: http.StatusTooManyRequests, Header: map[string]string{"Retry-After": "0"}})
	e.Inject(sandbox.Fault{Operation: document, Status: http.StatusServiceUnavailable})
	e.Inject(sandbox.Fault{Operation: document, Drop: sandbox.Truncate, After: 1})
	w := e.Workspace(source(`  vendor_id = "MSANDBOX"`))
	w.Succeed("apply", "-auto-approve")
	expectRequests(t, e, locate, locate, document, document, document)
	expectOutputs(t, w, map[string]any{"operation": "UPDATE_SKILL"})
}
