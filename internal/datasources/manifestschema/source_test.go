// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifestschema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	// bare has no need of a skill.
	bare = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`

	outputs = `
locals { manifest = jsondecode(data.alexa_manifest_schema.this.schema).properties.manifest }
output "privacy" { value = try(local.manifest.properties.privacyAndCompliance.required, []) }
output "vendor_id" { value = data.alexa_manifest_schema.this.vendor_id }
output "operation" { value = data.alexa_manifest_schema.this.operation }
`
)

// source is the data source with arguments, and outputs of what it has read.
func source(arguments string) string {
	return "data \"alexa_manifest_schema\" \"this\" {\n" + arguments + "\n}\n" + outputs
}

// expectRequests compares what was asked, in order, tokens left out.
func expectRequests(t *testing.T, e *acctest.Environment, want ...sandbox.Operation) {
	t.Helper()
	var got []sandbox.Operation
	for _, request := range e.Requests() {
		if request.Operation != sandbox.OperationToken {
			got = append(got, request.Operation)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

func expectOutputs(t *testing.T, w *acctest.Workspace, want map[string]any) {
	t.Helper()
	var got map[string]struct{ Value any }
	if err := json.Unmarshal([]byte(w.Succeed("output", "-json").Output), &got); err != nil {
		t.Fatal(err)
	}
	for name, value := range want {
		if diff := cmp.Diff(value, got[name].Value); diff != "" {
			t.Errorf("output %s (-want +got):\n%s", name, diff)
		}
	}
}

const (
	vendors  = sandbox.OperationVendors
	locate   = sandbox.OperationResourceSchema
	document = sandbox.OperationSchemaDocument
)

func TestSchemaOfTheOnlyVendorForAnUpdate(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source(""))
	w.Succeed("plan", "-out=plan")
	expectRequests(t, e, vendors, locate, document)
	e.ResetRequests()
	w.Succeed("apply", "plan")
	expectRequests(t, e)
	expectOutputs(t, w, map[string]any{"privacy": []any{}, "vendor_id": sandbox.VendorID, "operation": "UPDATE_SKILL"})
	changes, _ := w.Plan()
	if len(changes) > 0 {
		t.Errorf("planned %v", changes)
	}
}

func TestSchemaForASubmission(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source("  operation = \"SUBMIT_SKILL\"\n  vendor_id = \"" + sandbox.VendorID + "\""))
	w.Succeed("apply", "-auto-approve")
	expectRequests(t, e, locate, document)
	expectOutputs(t, w, map[string]any{
		"privacy":   []any{"allowsPurchases", "isChildDirected", "isExportCompliant", "usesPersonalInfo"},
		"vendor_id": sandbox.VendorID,
		"operation": "SUBMIT_SKILL",
	})
}

func TestSchemaOfTheProvidersVendor(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source(""))
	w.Environment = append(w.Environment, "ASK_VENDOR_ID="+sandbox.VendorID)
	w.Succeed("apply", "-auto-approve")
	expectRequests(t, e, locate, document)
}

// Whoever has the signature can read the schema, and whoever has the token can
// do anything: neither may get where it does not belong.
func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source(""))
	w.Environment = append(w.Environment, "TF_LOG=trace")
	run := w.Succeed("apply", "-auto-approve")
	state := w.Succeed("state", "pull").Output
	last := e.Requests()[len(e.Requests())-1]
	if last.Operation != document || len(last.Header.Values("Authorization")) > 0 {
		t.Errorf("the document was asked for with %v", last.Header)
	}
	_, signature, found := strings.Cut(last.RawQuery, "X-Amz-Signature=")
	if !found {
		t.Fatalf("the document was asked for with %s", last.RawQuery)
	}
	for place, text := range map[string]string{"output": run.Output, "log": run.Errors, "state": state} {
		if strings.Contains(text, signature) || strings.Contains(text, "X-Amz-Credential") {
			t.Errorf("the signature is in the %s", place)
		}
	}
	if !strings.Contains(run.Errors, last.Path) || !strings.Contains(state, "json-schema.org") {
		t.Error("the log lacks the request, or the state the schema")
	}
}

func TestOperationThatDoesNotExist(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source("  operation = \"DELETE_SKILL\""))
	run := w.CLI("plan", "-json")
	if found := run.Find("error", "SUBMIT_SKILL"); len(found) != 1 || run.Code != 1 {
		t.Errorf("exited with %d: %s", run.Code, run.Output)
	}
	expectRequests(t, e)
}
