// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
)

// The parts of a signed URL that open the document. None of them may ever be
// printed.
const (
	signedPath  = "/schemas/canary-free/update.json"
	signedQuery = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=canary%2F20261123%2Fs3&X-Amz-Expires=900&" +
		"X-Amz-Security-Token=canarysessiontoken%3D%3D&X-Amz-Signature=canary0123456789abcdef"
	schemaDocument = `{"$schema":"http://json-schema.org/draft-07/schema#", "multipleOf": 1.10}`
)

// location is Amazon's answer that leads to a document.
func location(url string) step {
	return step{status: 200, body: fmt.Sprintf(`{"schemaLocationUrl":%q,"expiryTime":"2026-11-23T23:00:00Z"}`, url)}
}

var signedLocation = location("https://schemas.example" + signedPath + "?" + signedQuery)

// expectHidden is [expectNoSecret] for what is said of a signed URL, whose path
// may show.
func expectHidden(t *testing.T, text string) {
	t.Helper()
	expectNoSecret(t, strings.ReplaceAll(text, signedPath, ""))
}

func TestManifestSchema(t *testing.T) {
	network := script(t, signedLocation, step{status: 200, body: schemaDocument})
	book := &logBook{}
	client := newTestClient(t, network, func(c *Config) { c.Log = book.log })
	got, err := client.ManifestSchema(t.Context(), "M1", "SUBMIT_SKILL")
	if err != nil || string(got) != schemaDocument {
		t.Fatalf("got %s and %v", got, err)
	}
	requests := network.expectRequests(t, 2)
	asked, fetched := requests[0], requests[1]
	if asked.method != http.MethodGet || asked.path != "/v1/skills/resourceSchema/manifest" || asked.query != "operation=SUBMIT_SKILL&vendorId=M1" {
		t.Errorf("asked %s %s?%s", asked.method, asked.path, asked.query)
	}
	if asked.header.Get("Authorization") != "Bearer "+canaryToken {
		t.Error("the API was asked without the token")
	}
	// The signature covers the query as it is written.
	if fetched.method != http.MethodGet || fetched.host != "schemas.example" || fetched.path != signedPath || fetched.query != signedQuery {
		t.Errorf("fetched %s %s%s?%s", fetched.method, fetched.host, fetched.path, fetched.query)
	}
	if _, there := fetched.header["Authorization"]; there || strings.Contains(fmt.Sprint(fetched), canaryToken) {
		t.Errorf("the document was asked for with %v", fetched.header)
	}
	if fetched.header.Get("User-Agent") != "terraform-provider-alexa/test" {
		t.Errorf("the user agent is %q", fetched.header.Get("User-Agent"))
	}
	expectHidden(t, book.text.String())
	expectContains(t, book.text.String(), signedPath)
}

func TestManifestSchemaNeedsArguments(t *testing.T) {
	for _, c := range [][3]string{{"", "UPDATE_SKILL", "vendor"}, {"M1", "", "operation"}} {
		network := script(t)
		_, err := newTestClient(t, network, nil).ManifestSchema(t.Context(), c[0], c[1])
		if err == nil || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%q: %v", c, err)
		}
		network.expectRequests(t, 0)
	}
}

// A place that is not fit is never asked.
func TestManifestSchemaAtUnfitPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		answer step
		want   string
	}{
		"in the clear":   {location("http://schemas.example/update.json?" + signedQuery), "http://schemas.example,"},
		"in a file":      {location("file:///etc/passwd?" + signedQuery), "is not a URL"},
		"relative":       {location("/update.json?" + signedQuery), "is not a URL"},
		"not a URL":      {location("https://schemas.example/%zz?" + signedQuery), "is not a URL"},
		"with a user":    {location("https://u:canary-password-of-the-user@schemas.example/?" + signedQuery), "user name"},
		"short query":    {location("http://schemas.example/?canary"), "in the clear"},
		"escaped":        {step{status: 200, body: `{"schemaLocationUrl":"http:\/\/schemas.example\/?canary"}`}, "in the clear"},
		"none":           {step{status: 200, body: `{"expiryTime":"x"}`}, "no schemaLocationUrl"},
		"odd types":      {step{status: 200, body: `{"schemaLocationUrl":["https://schemas.example/?` + signedQuery + `"]}`}, "schemaLocationUrl is of type array"},
		"cut off":        {step{status: 200, body: `{"schemaLocationUrl":"https://schemas.example/?` + signedQuery}, "cut off"},
		"cut off, other": {step{status: 200, body: `{"schemaLocationUrl":"https://schemas.example/\u003fExpires=1\u0026Signature=canary"`}, "cut off"},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, c.answer)
			_, err := newTestClient(t, network, nil).ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
			var unreadable *UnreadableBodyError
			if !errors.As(err, &unreadable) {
				t.Fatalf("got %v, want an UnreadableBodyError", err)
			}
			expectContains(t, err.Error(), c.want, "vendor M1", "UPDATE_SKILL", "request-1")
			expectHidden(t, fmt.Sprintf("%v %+v", err, *unreadable))
			network.expectRequests(t, 1)
		})
	}
}

func TestManifestSchemaFromThisMachine(t *testing.T) {
	network := script(t, location("http://127.0.0.1:8480/update.json"), step{status: 200, body: "{}"})
	if _, err := newTestClient(t, network, nil).ManifestSchema(t.Context(), "M1", "UPDATE_SKILL"); err != nil {
		t.Error(err)
	}
	network.expectRequests(t, 2)
}

// Whatever the store answers, the error says what, and nothing that opens it.
func TestManifestSchemaThatCannotBeFetched(t *testing.T) {
	echo := "<Error><Code>SignatureDoesNotMatch</Code><SignatureProvided>canary0123456789abcdef</SignatureProvided>" +
		"<Token>canarysessiontoken==</Token><Url>?" + strings.ReplaceAll(signedQuery, "&", "&amp;") + "</Url></Error>"
	for name, c := range map[string]struct {
		answer step
		want   []string
	}{
		"refused":   {step{status: 403, body: echo, headers: []string{"X-Amzn-Requestid", "", "X-Amz-Request-Id", "stored-1"}}, []string{"403 Forbidden", "SignatureDoesNotMatch", "stored-1"}},
		"no token":  {step{status: 401, body: "canary0123456789abcdef"}, []string{"401 Unauthorized"}},
		"gone":      {step{status: 404, body: "<Code>NoSuchKey</Code>"}, []string{"404 Not Found", "NoSuchKey"}},
		"moved":     {step{status: 307, headers: []string{"Location", "https://evil.example/?" + signedQuery}}, []string{"redirect to evil.example", "not followed"}},
		"HTML":      {step{status: 200, body: "<html>sign in " + echo}, []string{"not JSON", "<html>sign in"}},
		"empty":     {step{status: 200}, []string{"empty"}},
		"too long":  {step{status: 200, body: `"` + strings.Repeat("x", maxDocument) + `"`}, []string{"longer than 16 MiB"}},
		"not UTF-8": {step{status: 200, body: "\"\xff\""}, []string{"not UTF-8"}},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, signedLocation, c.answer)
			book := &logBook{}
			client := newTestClient(t, network, func(config *Config) { config.Log = book.log })
			_, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
			if err == nil {
				t.Fatal("no error")
			}
			expectContains(t, err.Error(), append(c.want, "UPDATE_SKILL from schemas.example")...)
			expectHidden(t, fmt.Sprintf("%v %+v %s", err, err, book.text.String()))
			network.expectRequests(t, 2)
		})
	}
}

// countedTokens counts what is asked of it.
type countedTokens struct{ given, renewed int }

func (c *countedTokens) Token(context.Context) (string, error) {
	c.given++
	return canaryToken, nil
}

func (c *countedTokens) Renew(context.Context, string) (string, error) {
	c.renewed++
	return canaryToken, nil
}

// The store knows nothing of tokens, so none is made for it.
func TestManifestSchemaIsFetchedWithoutAnyToken(t *testing.T) {
	network := script(t, signedLocation, step{status: 401})
	tokens := &countedTokens{}
	client := newTestClient(t, network, func(c *Config) { c.TokenSource = tokens })
	if _, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL"); err == nil {
		t.Error("no error")
	}
	network.expectRequests(t, 2)
	if tokens.given != 1 || tokens.renewed != 0 {
		t.Errorf("%d tokens were given and %d renewed, want one for the API", tokens.given, tokens.renewed)
	}
}

func TestManifestSchemaIsFetchedAgainAfterFaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{status: 503}, signedLocation,
			step{status: 503, body: "<Code>SlowDown</Code>"}, step{err: errors.New("reset at ?" + signedQuery)}, step{status: 200, body: schemaDocument})
		book := &logBook{}
		client := newTestClient(t, network, func(c *Config) { c.Log = book.log })
		got, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
		if err != nil || string(got) != schemaDocument {
			t.Errorf("got %s and %v", got, err)
		}
		network.expectRequests(t, 5)
		expectHidden(t, book.text.String())
	})
}
