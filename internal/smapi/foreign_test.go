// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
)

const gatewayPage = "<html><body><h1>404 Not Found</h1></body></html>"

// foreign are answers of servers that are not the Skill Management API.
var foreign = map[string]step{
	"HTML without an id":         {Body: gatewayPage, Foreign: true, Headers: []string{"Content-Type", "text/html"}},
	"HTML with an id":            {Body: gatewayPage, Headers: []string{"Content-Type", "text/html"}},
	"empty without an id":        {Foreign: true},
	"error JSON without an id":   {Body: `{"code":"RESOURCE_NOT_FOUND","message":"no such skill"}`, Foreign: true},
	"another JSON with an id":    {Body: `{"detail":"nothing here"}`},
	"a list with an id":          {Body: `["nothing"]`},
	"null with an id":            {Body: `null`},
	"text with an id":            {Body: "404 page not found"},
	"not UTF-8":                  {Body: "\xff\xfe"},
	"the id of another service":  {Body: `{"message":"no"}`, Foreign: true, Headers: []string{"X-Amz-Request-Id", "stored-1"}},
	"redirect to another server": {Headers: []string{"Location", "https://login.example/status?next=1"}},
}

// TestForeignAnswersMeanNothing gives every status that has a meaning to answers
// that are not the API's.
func TestForeignAnswersMeanNothing(t *testing.T) {
	for name, answer := range foreign {
		for _, status := range []int{303, 400, 401, 403, 404, 409, 412} {
			if name == "redirect to another server" && status != 303 {
				continue
			}
			for _, method := range []string{http.MethodGet, http.MethodPut} {
				t.Run(fmt.Sprintf("%s %s %d", name, method, status), func(t *testing.T) {
					answer.Status = status
					network := script(t, answer)
					tokens := &countedTokens{}
					client := newTestClient(t, network, func(c *Config) { c.TokenSource = tokens })
					err := callManifest(t.Context(), client, method)
					network.ExpectRequests(t, 1)
					if tokens.renewed != 0 {
						t.Error("the token was renewed")
					}
					expectForeign(t, err, status)
					var ambiguous *AmbiguousError
					if errors.As(err, &ambiguous) {
						t.Errorf("passes for an answer that may have been lost: %v", err)
					}
				})
			}
		}
	}
}

func expectForeign(t *testing.T, err error, status int) {
	t.Helper()
	var redirect *StatusRedirectError
	var answered *Error
	var other *ForeignAnswerError
	if !errors.As(err, &other) || errors.As(err, &answered) || errors.As(err, &redirect) {
		t.Fatalf("the error is %#v", err)
	}
	for what, is := range map[string]func(error) bool{
		"not found": IsNotFound, "conflict": IsConflict, "precondition": IsPreconditionFailed, "forbidden": IsForbidden, "bad request": IsBadRequest, "unanswered": IsUnanswered,
	} {
		if is(err) {
			t.Errorf("%v counts as %s", err, what)
		}
	}
	if other.StatusCode != status || OriginOf(err) != OriginForeign {
		t.Errorf("status %d, origin %d", other.StatusCode, OriginOf(err))
	}
	expectContains(t, err.Error(), DefaultEndpoint, "manifest of skill "+skillID, fmt.Sprint(status), "not an answer of the Skill Management API")
	if strings.ContainsAny(err.Error(), "<>") {
		t.Errorf("markup shows in %v", err)
	}
}

// What a proxy answers instead of an answer that it did not get may hide a write
// that was carried out; so may a success that is not the API's.
func TestForeignAnswersToWritesThatMayHaveArrived(t *testing.T) {
	for _, status := range []int{200, 202, 204, 500, 502, 503, 504} {
		network := script(t, step{Status: status, Body: gatewayPage, Foreign: true})
		err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodPut)
		network.ExpectRequests(t, 1)
		var ambiguous *AmbiguousError
		if !errors.As(err, &ambiguous) {
			t.Errorf("%d: %v", status, err)
		}
		expectForeign(t, err, status)
	}
}

// A success counts only with Amazon's request id, whatever the document.
func TestForeignSuccesses(t *testing.T) {
	network := script(t, step{Status: 200, Body: okManifest, Foreign: true})
	_, err := newTestClient(t, network, nil).GetManifest(t.Context(), skillID, StageDevelopment)
	expectForeign(t, err, 200)
}

// An outage of what stands before the API passes like one of the API itself.
func TestForeignOutagesAreRepeated(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		outage := step{Status: 503, Body: gatewayPage, Foreign: true}
		slow := step{Status: 429, Body: gatewayPage, Foreign: true, Headers: []string{"Retry-After", "3"}}
		network := script(t, outage, slow, outage, step{Status: 200, Body: okManifest})
		if err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodGet); err != nil {
			t.Error(err)
		}
		network.ExpectRequests(t, 4)
		network = script(t, slow, step{Status: 202})
		if err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodPut); err != nil {
			t.Error(err)
		}
	})
}

// What the API really sends counts: JSON, JSON that was cut off, or no body.
func TestAnswersOfTheAPI(t *testing.T) {
	for _, answer := range []step{
		{Body: `{"code":"RESOURCE_NOT_FOUND","message":"no such skill"}`},
		{Body: `{"Message":"no such skill"}`},
		{Body: `{"error":{"code":"RESOURCE_NOT_FOUND"}}`},
		{Body: `{"violations":[]}`},
		{Body: `{}`},
		{Body: ``},
		{Body: "\n"},
		{Body: `{"mess`, Cut: true},
	} {
		answer.Status = 404
		network := script(t, answer)
		if err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodGet); !IsNotFound(err) {
			t.Errorf("%q: %v", answer.Body, err)
		}
	}
}
