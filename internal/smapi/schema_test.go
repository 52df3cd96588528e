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

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
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
	return step{Status: 200, Body: fmt.Sprintf(`{"schemaLocationUrl":%q,"expiryTime":"2026-11-23T23:00:00Z"}`, url)}
}

var signedLocation = location("https://schemas.example" + signedPath + "?" + signedQuery)

// expectHidden is [expectNoSecret] for what is said of a signed URL, whose path
// may show.
func expectHidden(t *testing.T, text string) {
	t.Helper()
	expectNoSecret(t, strings.ReplaceAll(text, signedPath, ""))
}

func TestManifestSchema(t *testing.T) {
	network := script(t, signedLocation, step{Status: 200, Body: schemaDocument})
	book := &logBook{}
	client := newTestClient(t, network, func(c *Config) { c.Log = book.Log })
	got, err := client.ManifestSchema(t.Context(), "M1", "SUBMIT_SKILL")
	if err != nil || string(got) != schemaDocument {
		t.Fatalf("got %s and %v", got, err)
	}
	requests := network.ExpectRequests(t, 2)
	asked, fetched := requests[0], requests[1]
	if asked.Method != http.MethodGet || asked.Path != "/v1/skills/resourceSchema/manifest" || asked.Query != "operation=SUBMIT_SKILL&vendorId=M1" {
		t.Errorf("asked %s %s?%s", asked.Method, asked.Path, asked.Query)
	}
	if asked.Header.Get("Authorization") != "Bearer "+canaryToken {
		t.Error("the API was asked without the token")
	}
	// The signature covers the query as it is written.
	if fetched.Method != http.MethodGet || fetched.Host != "schemas.example" || fetched.Path != signedPath || fetched.Query != signedQuery {
		t.Errorf("fetched %s %s%s?%s", fetched.Method, fetched.Host, fetched.Path, fetched.Query)
	}
	if _, there := fetched.Header["Authorization"]; there || strings.Contains(fmt.Sprint(fetched), canaryToken) {
		t.Errorf("the document was asked for with %v", fetched.Header)
	}
	if fetched.Header.Get("User-Agent") != "terraform-provider-alexa/test" {
		t.Errorf("the user agent is %q", fetched.Header.Get("User-Agent"))
	}
	expectHidden(t, book.Text.String())
	expectContains(t, book.Text.String(), signedPath)
}

func TestManifestSchemaNeedsArguments(t *testing.T) {
	for _, c := range [][3]string{{"", "UPDATE_SKILL", "vendor"}, {"M1", "", "operation"}} {
		network := script(t)
		_, err := newTestClient(t, network, nil).ManifestSchema(t.Context(), c[0], c[1])
		if err == nil || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%q: %v", c, err)
		}
		network.ExpectRequests(t, 0)
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
		"escaped":        {step{Status: 200, Body: `{"schemaLocationUrl":"http:\/\/schemas.example\/?canary"}`}, "in the clear"},
		"none":           {step{Status: 200, Body: `{"expiryTime":"x"}`}, "no schemaLocationUrl"},
		"odd types":      {step{Status: 200, Body: `{"schemaLocationUrl":["https://schemas.example/?` + signedQuery + `"]}`}, "schemaLocationUrl is of type array"},
		"cut off":        {step{Status: 200, Body: `{"schemaLocationUrl":"https://schemas.example/?` + signedQuery}, "cut off"},
		"cut off, other": {step{Status: 200, Body: `{"schemaLocationUrl":"https://schemas.example/\u003fExpires=1\u0026Signature=canary"`}, "cut off"},
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
			network.ExpectRequests(t, 1)
		})
	}
}

func TestManifestSchemaFromThisMachine(t *testing.T) {
	network := script(t, location("http://127.0.0.1:8480/update.json"), step{Status: 200, Body: "{}"})
	if _, err := newTestClient(t, network, nil).ManifestSchema(t.Context(), "M1", "UPDATE_SKILL"); err != nil {
		t.Error(err)
	}
	network.ExpectRequests(t, 2)
}

// Whatever the store answers, the error says what, and nothing that opens it.
func TestManifestSchemaThatCannotBeFetched(t *testing.T) {
	echo := "<Error><Code>SignatureDoesNotMatch</Code><SignatureProvided>canary0123456789abcdef</SignatureProvided>" +
		"<Token>canarysessiontoken==</Token><Url>?" + strings.ReplaceAll(signedQuery, "&", "&amp;") + "</Url></Error>"
	for name, c := range map[string]struct {
		answer step
		want   []string
	}{
		"refused":   {step{Status: 403, Body: echo, Headers: []string{"X-Amzn-Requestid", "", "X-Amz-Request-Id", "stored-1"}}, []string{"403 Forbidden", "SignatureDoesNotMatch", "stored-1"}},
		"no token":  {step{Status: 401, Body: "canary0123456789abcdef"}, []string{"401 Unauthorized"}},
		"gone":      {step{Status: 404, Body: "<Code>NoSuchKey</Code>"}, []string{"404 Not Found", "NoSuchKey"}},
		"moved":     {step{Status: 307, Headers: []string{"Location", "https://evil.example/?" + signedQuery}}, []string{"redirect to evil.example", "not followed"}},
		"HTML":      {step{Status: 200, Body: "<html>sign in " + echo}, []string{"not JSON", "HTML page with the text \"sign in"}},
		"empty":     {step{Status: 200}, []string{"empty"}},
		"too long":  {step{Status: 200, Body: `"` + strings.Repeat("x", wire.MaxDocument) + `"`}, []string{"longer than 16 MiB"}},
		"not UTF-8": {step{Status: 200, Body: "\"\xff\""}, []string{"not UTF-8"}},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, signedLocation, c.answer)
			book := &logBook{}
			client := newTestClient(t, network, func(config *Config) { config.Log = book.Log })
			_, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
			if err == nil {
				t.Fatal("no error")
			}
			expectContains(t, err.Error(), append(c.want, "UPDATE_SKILL from schemas.example")...)
			expectHidden(t, fmt.Sprintf("%v %+v %s", err, err, book.Text.String()))
			network.ExpectRequests(t, 2)
		})
	}
}

// countedTokens counts what is asked of it.
type countedTokens struct{ given, renewed int }

func (c *countedTokens) Token(context.Context) (string, error) {
	c.given++
	return canaryToken, nil
}

func (c *countedTokens) Lasting(context.Context) (lwa.AccessToken, error) {
	return lwa.AccessToken{}, errors.New("nobody asks for it")
}

func (c *countedTokens) Renew(context.Context, string) (string, error) {
	c.renewed++
	return canaryToken, nil
}

// The store knows nothing of tokens, so none is made for it.
func TestManifestSchemaIsFetchedWithoutAnyToken(t *testing.T) {
	network := script(t, signedLocation, step{Status: 401})
	tokens := &countedTokens{}
	client := newTestClient(t, network, func(c *Config) { c.TokenSource = tokens })
	if _, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL"); err == nil {
		t.Error("no error")
	}
	network.ExpectRequests(t, 2)
	if tokens.given != 1 || tokens.renewed != 0 {
		t.Errorf("%d tokens were given and %d renewed, want one for the API", tokens.given, tokens.renewed)
	}
}

func TestManifestSchemaIsFetchedAgainAfterFaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{Status: 503}, signedLocation,
			step{Status: 503, Body: "<Code>SlowDown</Code>"}, step{Err: errors.New("reset at ?" + signedQuery)}, step{Status: 200, Body: schemaDocument})
		book := &logBook{}
		client := newTestClient(t, network, func(c *Config) { c.Log = book.Log })
		got, err := client.ManifestSchema(t.Context(), "M1", "UPDATE_SKILL")
		if err != nil || string(got) != schemaDocument {
			t.Errorf("got %s and %v", got, err)
		}
		network.ExpectRequests(t, 5)
		expectHidden(t, book.Text.String())
	})
}
