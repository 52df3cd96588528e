// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"net/http"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

func TestErrorDecoding(t *testing.T) {
	long := strings.Repeat("x", wire.MaxErrorBody)
	for name, test := range map[string]struct {
		status int
		body   string
		want   Error
	}{
		"violation without code": {400, `{"message":"Skill manifest is not valid.","violations":[{"message":"custom.endpoint - No endpoint is defined."}]}`,
			Error{Message: "Skill manifest is not valid.", Problems: []Problem{{Message: "custom.endpoint - No endpoint is defined."}}}},
		"paths from the details": {400, `{"message":"m","violations":[{"code":"CONFLICTING_INSTANCES","message":"a \"$.manifest.other\"","validationDetails":{
			"expectedInstance":{"propertyPath":"$.manifest.c"},"conflictingInstance":{"propertyPath":"$.manifest.b","value":[1,{}]},
			"originalInstance":{"propertyPath":"$.manifest.a","dataType":"boolean","value":true,"type":"BODY"}}}]}`,
			Error{Message: "m", Problems: []Problem{{Code: "CONFLICTING_INSTANCES", Message: `a "$.manifest.other"`,
				PropertyPaths: []string{"$.manifest.a", "$.manifest.b", "$.manifest.c"}}}}},
		"endpoint paths": {400, `{"message":"m","violations":[{"validationDetails":{"originalEndpoint":{"propertyPath":"$.manifest.a"},
			"inconsistentEndpoint":{"propertyPath":"$.manifest.b"},"originalInstance":{"propertyPath":"$.manifest.a"}}}]}`,
			Error{Message: "m", Problems: []Problem{{PropertyPaths: []string{"$.manifest.a", "$.manifest.b"}}}}},
		"paths from the message": {400, `{"message":"m","violations":[{"message":"Instance at property path \"$.manifest.x.locales['en-US'].pricing.amazon.com[0].price\" beside \"$.manifest.y\" is \"5\", pattern \"^($|https://)\"."}]}`,
			Error{Message: "m", Problems: []Problem{{
				Message:       `Instance at property path "$.manifest.x.locales['en-US'].pricing.amazon.com[0].price" beside "$.manifest.y" is "5", pattern "^($|https://)".`,
				PropertyPaths: []string{"$.manifest.x.locales['en-US'].pricing.amazon.com[0].price", "$.manifest.y"}}}}},
		"properties": {400, `{"message":"m","violations":[
			{"code":"MISSING_REQUIRED_PROPERTY","message":"a","validationDetails":{"requiredProperty":"price"}},
			{"code":"UNEXPECTED_PROPERTY","message":"b","validationDetails":{"unexpectedProperty":"cost"}}]}`,
			Error{Message: "m", Problems: []Problem{
				{Code: "MISSING_REQUIRED_PROPERTY", Message: "a", RequiredProperty: "price"},
				{Code: "UNEXPECTED_PROPERTY", Message: "b", UnexpectedProperty: "cost"}}}},
		"one coded error": {404, `{"code":"RESOURCE_NOT_FOUND","message":"no such skill"}`,
			Error{Code: "RESOURCE_NOT_FOUND", Message: "no such skill"}},
		"one coded error with a place": {400, `{"code":"INVALID_ENUM_VALUE","message":"bad","validationDetails":{"originalInstance":{"propertyPath":"$.manifest.a"}}}`,
			Error{Code: "INVALID_ENUM_VALUE", Message: "bad",
				Problems: []Problem{{Code: "INVALID_ENUM_VALUE", Message: "bad", PropertyPaths: []string{"$.manifest.a"}}}}},
		"wrapped": {409, `{"error":{"code":"C","message":"wrapped"}}`, Error{Code: "C", Message: "wrapped"}},
		"wrapped violation": {400, `{"message":"m","violations":[{"error":{"code":"C","message":"v"}}]}`,
			Error{Message: "m", Problems: []Problem{{Code: "C", Message: "v"}}}},
		"other capitals":                {403, `{"Message":"User is not permitted"}`, Error{Message: "User is not permitted"}},
		"violations without a message":  {400, `{"violations":[{"message":"v"}]}`, Error{Message: "Bad Request", Problems: []Problem{{Message: "v"}}}},
		"one violation, bare strings":   {400, `{"message":"m","violations":"v"}`, Error{Message: "m", Problems: []Problem{{Message: "v"}}}},
		"violations of odd types":       {400, `{"message":"m","violations":[null,7,[],{},{"message":{}},"v"]}`, Error{Message: "m", Problems: []Problem{{Message: "v"}}}},
		"details of odd types":          {400, `{"message":"m","validationDetails":{"originalInstance":[],"requiredProperty":{}}}`, Error{Message: "m"}},
		"message of an odd type":        {400, `{"message":{"a":1}}`, Error{Message: "Bad Request", Kind: `JSON that begins with "{\"message\":{\"a\":1}}"`}},
		"error of an odd type":          {400, `{"error":"x","message":"m"}`, Error{Message: "m"}},
		"empty":                         {503, ``, Error{Message: "Service Unavailable"}},
		"cut off":                       {400, `{"message":"Skill manif`, Error{Message: "Bad Request", Kind: `JSON that is cut off or broken and begins with "{\"message\":\"Skill manif"`}},
		"too long":                      {400, `{"message":"` + long + `"}`, Error{Message: "Bad Request", Kind: `JSON that is cut off or broken and begins with "{\"message\":\"` + long[:488] + `…"`}},
		"a status that nobody gave out": {799, ``, Error{Message: "a status without a meaning"}},
	} {
		t.Run(name, func(t *testing.T) {
			synthetic := script(t, step{Status: test.status, Body: test.body})
			client := newTestClient(t, synthetic, func(c *Config) { c.MaxRetries = 0 })
			_, err := client.Vendors(t.Context())
			var got *Error
			if !errors.As(err, &got) {
				t.Fatalf("the error is %v", err)
			}
			test.want.StatusCode, test.want.Operation, test.want.RequestID = test.status, "GET vendors", "request-1"
			if diff := cmp.Diff(test.want, *got, cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
			expectContains(t, err.Error(), "GET vendors", "(request id request-1)", got.Code)
			for _, problem := range got.Problems {
				expectContains(t, err.Error(), problem.Code, problem.Message)
			}
			if strings.ContainsAny(err.Error(), "\r\n\x1b") || len(err.Error()) > 2000 {
				t.Errorf("not fit for a terminal: %q", err.Error())
			}
		})
	}
}

func TestErrorPredicates(t *testing.T) {
	for status, is := range map[int]func(error) bool{403: IsForbidden, 404: IsNotFound, 409: IsConflict, 412: IsPreconditionFailed} {
		network := script(t, step{Status: status}, step{Status: 400})
		client := newTestClient(t, network, nil)
		if err := callManifest(t.Context(), client, http.MethodPut); !is(err) {
			t.Errorf("%d is not recognised in %v", status, err)
		}
		if err := callManifest(t.Context(), client, http.MethodPut); err == nil || is(err) || is(nil) {
			t.Errorf("400 passes for %d", status)
		}
	}
}

// TestErrorBodiesAreNotReadWhole proves the cap on what a broken gateway sends.
func TestErrorBodiesAreNotReadWhole(t *testing.T) {
	endless := &endlessBody{}
	network := &fake{Answer: func(int, sent) (*http.Response, error) {
		response := respond(400, "")
		response.Body = endless
		return response, nil
	}}
	if _, err := newTestClient(t, network, nil).Vendors(t.Context()); err == nil {
		t.Error("400 passed for success")
	}
	if endless.read > 2*wire.MaxErrorBody || !endless.closed {
		t.Errorf("%d bytes were read, closed: %v", endless.read, endless.closed)
	}
}

type endlessBody struct {
	read   int
	closed bool
}

func (b *endlessBody) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = ' '
	}
	b.read += len(into)
	if b.read > 64<<20 {
		return 0, os.ErrDeadlineExceeded
	}
	return len(into), nil
}

func (b *endlessBody) Close() error {
	b.closed = true
	return nil
}

func FuzzErrorDecoding(f *testing.F) {
	for _, body := range []string{
		"", "null", "{}", "[]", `{"message":"m","violations":[{"code":"C","message":"at \"$.manifest.a\""}]}`,
		`{"error":{"code":"C","message":"m","validationDetails":{"originalInstance":{"propertyPath":"$.a","value":{}}}}}`,
		"<html>", "\xff\x00", `{"message":1,"violations":{"message":[]}}`, `{"message":"Atza|canary&access=token+1"}`,
	} {
		f.Add(400, []byte(body), "https://evil.example/")
	}
	f.Add(302, []byte(""), "%zz")
	f.Fuzz(func(t *testing.T, status int, body []byte, location string) {
		header := http.Header{"Location": {location}, "Retry-After": {location}}
		decoded := decodeError("GET x", wire.Answer{Status: status, Header: header, Body: body, Secrets: wire.Secrets{canaryToken}})
		if decoded.Message == "" {
			t.Error("an error without a message")
		}
		if decoded.RetryAfter < 0 || decoded.RetryAfter > wire.LongestRetryAfter {
			t.Errorf("Retry-After is %s", decoded.RetryAfter)
		}
		if utf8.RuneCountInString(decoded.Kind) > 2000 || strings.ContainsAny(decoded.Kind, "\n\r\x1b") {
			t.Errorf("the excerpt is %q", decoded.Kind)
		}
		if strings.Contains(decoded.Error(), canaryToken) {
			t.Error("the token shows")
		}
	})
}
