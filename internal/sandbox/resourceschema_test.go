// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const schemaPath = "/v1/skills/resourceSchema/manifest?vendorId=MSANDBOX&operation="

// located asks where a schema is.
func located(t *testing.T, s http.Handler, operation string) string {
	t.Helper()
	answer := exchange(s, http.MethodGet, schemaPath+operation, "")
	wantStatus(t, answer, http.StatusOK)
	return textAt(t, object(t, answer.Body.Bytes()), "schemaLocationUrl")
}

// fetched gets a document without a token.
func fetched(s http.Handler, location string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodGet, location, http.NoBody)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, request)
	return recorder
}

// schemaOf gets the schema of the manifest itself, below the envelope.
func schemaOf(t *testing.T, s http.Handler, operation string) any {
	t.Helper()
	answer := fetched(s, located(t, s, operation))
	wantStatus(t, answer, http.StatusOK)
	whole := object(t, answer.Body.Bytes())
	if whole["$schema"] != "http://json-schema.org/draft-07/schema#" || fmt.Sprint(whole["required"]) != "[manifest]" ||
		!strings.Contains(textAt(t, whole, "title"), operation) {
		t.Errorf("the schema for %s begins with %v, %v", operation, whole["$schema"], whole["title"])
	}
	return at(whole, "properties", "manifest")
}

// properties leads to a schema below others: the steps are names of properties.
func properties(schema any, names ...string) any {
	for _, name := range names {
		schema = at(schema, "properties", name)
	}
	return schema
}

func TestSchemaSaysWhatIsChecked(t *testing.T) {
	schema := schemaOf(t, sandbox.New(), "UPDATE_SKILL")
	paid := properties(schema, "publishingInformation", "paidSkillInformation")
	offers := at(properties(paid, "pricing"), "additionalProperties")
	listings := at(properties(schema, "publishingInformation", "locales"), "allOf", 0, "additionalProperties")
	for label, c := range map[string]struct{ got, want any }{
		"tax categories": {at(properties(paid, "taxInformation", "category"), "enum"), []any{
			"SOFTWARE", "STREAMING_AUDIO", "STREAMING_RADIO", "INFORMATION_SERVICES", "VIDEO", "PERIODICALS", "NEWSPAPERS",
		}},
		"required":      {at(paid, "required"), []any{"pricing", "taxInformation"}},
		"one offer":     {at(offers, "maxItems"), float64(1)},
		"price":         {at(properties(at(offers, "items"), "price"), "type"), "number"},
		"currency":      {properties(at(offers, "items"), "currency"), map[string]any{"type": "string", "pattern": "^[A-Z]{3}$"}},
		"closed":        {at(paid, "additionalProperties"), false},
		"either prompt": {at(properties(listings, "customProductPrompts"), "anyOf", 1, "required", 0), "boughtCardDescription"},
		"permissions":   {at(properties(schema, "permissions"), "uniqueItems"), true},
		"locales":       {at(properties(schema, "publishingInformation", "locales"), "minProperties"), float64(1)},
		"URL":           {at(properties(at(properties(schema, "privacyAndCompliance", "locales"), "additionalProperties"), "privacyPolicyUrl"), "format"), "uri"},
		"nothing else":  {at(schema, "required"), nil},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", label, diff)
		}
	}
}

func TestSubmissionDemandsMore(t *testing.T) {
	s := sandbox.New()
	schema := schemaOf(t, s, "SUBMIT_SKILL")
	for name, want := range map[string]string{
		"publishingInformation": "[category locales testingInstructions]",
		"privacyAndCompliance":  "[allowsPurchases isChildDirected isExportCompliant usesPersonalInfo]",
	} {
		if got := fmt.Sprint(at(properties(schema, name), "required")); got != want {
			t.Errorf("%s requires %s, want %s", name, got, want)
		}
	}
	if got := fmt.Sprint(at(schema, "required")); got != "[privacyAndCompliance publishingInformation]" {
		t.Errorf("the manifest requires %s", got)
	}
	if got := schemaOf(t, s, "CREATE_SKILL"); fmt.Sprint(at(got, "required")) != "[apis publishingInformation]" ||
		fmt.Sprint(at(properties(got, "publishingInformation"), "required")) != "[locales]" {
		t.Error("a creation demands something else than a listing and an api")
	}
	// The others are not made stricter by it.
	for _, operation := range []string{"CREATE_SKILL", "ENABLE_SKILL", "UPDATE_SKILL"} {
		if got := at(properties(schemaOf(t, s, operation), "privacyAndCompliance"), "required"); got != nil {
			t.Errorf("%s requires %v", operation, got)
		}
	}
}

func TestSchemaIsOnTheServerThatWasAsked(t *testing.T) {
	s := sandbox.New()
	for label, c := range map[string]struct {
		asked toward
		want  string
	}{
		"plain":         {toward{s, "http://127.0.0.1:8480", false}, "http://127.0.0.1:8480/"},
		"TLS":           {toward{s, "https://127.0.0.1:8480", false}, "https://127.0.0.1:8480/"},
		"without wires": {toward{s, "https://api.example", true}, "https://api.example/"},
	} {
		if got := located(t, c.asked, "UPDATE_SKILL"); !strings.HasPrefix(got, c.want+"schemas/") {
			t.Errorf("%s: it is at %s, want %s", label, got, c.want)
		}
	}
}

// toward lets requests reach a sandbox by another base URL.
type toward struct {
	http.Handler
	base string
	// whole leaves the base in the request's URL and nowhere else, as in a request that a transport hands over; a server
	// has only a path there.
	whole bool
}

func (h toward) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	moved := httptest.NewRequest(r.Method, h.base+r.URL.RequestURI(), r.Body)
	moved.Header = r.Header
	if h.whole {
		moved.TLS = nil
	} else {
		moved.URL.Scheme, moved.URL.Host = "", ""
	}
	h.Handler.ServeHTTP(w, moved)
}

func TestRefusedSchemas(t *testing.T) {
	for query, want := range map[string]int{
		"":                                       http.StatusBadRequest,
		"vendorId=MSANDBOX":                      http.StatusBadRequest,
		"operation=UPDATE_SKILL":                 http.StatusBadRequest,
		"vendorId=MSANDBOX&operation=x":          http.StatusBadRequest,
		"vendorId=MOTHER&operation=UPDATE_SKILL": http.StatusForbidden,
	} {
		answer := exchange(sandbox.New(), http.MethodGet, "/v1/skills/resourceSchema/manifest?"+query, "")
		if answer.Code != want || object(t, answer.Body.Bytes())["message"] == nil {
			t.Errorf("%q answered %d, want %d: %s", query, answer.Code, want, answer.Body)
		}
	}
	wantStatus(t, fetched(sandbox.New(), schemaPath+"UPDATE_SKILL"), http.StatusUnauthorized)
	wantStatus(t, exchange(sandbox.New(), http.MethodPost, schemaPath+"UPDATE_SKILL", ""), http.StatusMethodNotAllowed)
}

func TestSchemaOpensByItsURLAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		location := located(t, s, "UPDATE_SKILL")
		wantStatus(t, fetched(s, location), http.StatusOK)
		unsigned, _, _ := strings.Cut(location, "&X-Amz-Signature")
		for label, c := range map[string]struct {
			answer *httptest.ResponseRecorder
			status int
			code   string
		}{
			"with a token":      {fetched(s, location, "Authorization", "Bearer "+sandbox.AccessToken), http.StatusBadRequest, "InvalidArgument"},
			"without signature": {fetched(s, unsigned), http.StatusForbidden, "SignatureDoesNotMatch"},
			"another schema":    {fetched(s, strings.Replace(location, "UPDATE", "SUBMIT", 1)), http.StatusForbidden, "SignatureDoesNotMatch"},
			"a later end":       {fetched(s, strings.Replace(location, "Expires=900", "Expires=901", 1)), http.StatusForbidden, "SignatureDoesNotMatch"},
		} {
			if c.answer.Code != c.status || !strings.Contains(c.answer.Body.String(), "<Code>"+c.code+"</Code>") {
				t.Errorf("%s: answered %d %s", label, c.answer.Code, c.answer.Body)
			}
		}
		time.Sleep(16 * time.Minute)
		if late := fetched(s, location); late.Code != http.StatusForbidden || !strings.Contains(late.Body.String(), "Request has expired") {
			t.Errorf("late: answered %d %s", late.Code, late.Body)
		}
	})
}

func TestSchemaRequestsAreRecorded(t *testing.T) {
	s := sandbox.New(sandbox.WithRateLimit(0, 1))
	location, err := url.Parse(located(t, s, "UPDATE_SKILL"))
	if err != nil {
		t.Fatal(err)
	}
	// The store is another service, with limits of its own.
	wantStatus(t, fetched(s, location.String()), http.StatusOK)
	if s.Count(sandbox.OperationResourceSchema) != 1 || s.Count(sandbox.OperationSchemaDocument) != 1 {
		t.Errorf("recorded %v", s.Requests())
	}
	if last := s.Requests()[1]; last.Path != location.Path || last.RawQuery != location.RawQuery || last.SkillID != "" {
		t.Errorf("recorded %+v", last)
	}
}
