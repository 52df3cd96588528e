// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"net/http"
	"testing"
)

func TestAccountLinking(t *testing.T) {
	const document, path = `{"clientId":"<c>","defaultTokenExpirationInSeconds":36e2}`, "/v1/skills/" + skillID + "/stages/development/accountLinkingClient"
	read := func(c *Client) (string, error) {
		linking, err := c.GetAccountLinking(t.Context(), skillID, StageDevelopment)
		return string(linking.Body) + " " + linking.ETag, err
	}
	for name, test := range map[string]struct {
		call    func(*Client) (string, error)
		answer  step
		want    string
		request string
		ifMatch string
	}{
		"a recorded read": {
			call: read, answer: step{Status: 200, Body: `{"accountLinkingResponse":` + document + `}`, Headers: []string{"ETag", `W/"7"`}},
			want: document + ` W/"7"`, request: "GET " + path + "  ",
		},
		"a read as described": {call: read, answer: step{Status: 200, Body: document}, want: document + " ", request: "GET " + path + "  "},
		"a write": {
			call: func(c *Client) (string, error) {
				return c.PutAccountLinking(t.Context(), skillID, []byte(document), "7")
			},
			answer: step{Status: 204, Headers: []string{"ETag", "8"}}, want: "8", ifMatch: "7", request: "PUT " + path + `  {"accountLinkingRequest":` + document + `}`,
		},
		"a removal": {
			call:   func(c *Client) (string, error) { return "", c.DeleteAccountLinking(t.Context(), skillID) },
			answer: step{Status: 204}, request: "DELETE " + path + "  ",
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, test.answer)
			got, err := test.call(newTestClient(t, network, nil))
			if err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
			sent := network.ExpectRequests(t, 1)[0]
			if text := sent.Method + " " + sent.Path + " " + sent.Query + " " + sent.Body; text != test.request {
				t.Errorf("sent %s, want %s", text, test.request)
			}
			if got := sent.Header.Get("If-Match"); got != test.ifMatch {
				t.Errorf("the condition is %q, want %q", got, test.ifMatch)
			}
		})
	}
}

func TestAccountLinkingThatCannotBeRead(t *testing.T) {
	var unreadable *UnreadableBodyError
	_, err := newTestClient(t, script(t, step{Status: 200, Body: `<html>`}), nil).GetAccountLinking(t.Context(), skillID, StageLive)
	if !errors.As(err, &unreadable) {
		t.Errorf("got %v, want an UnreadableBodyError", err)
	}
	client := newTestClient(t, script(t, step{Status: http.StatusNotFound}), nil)
	if _, err := client.GetAccountLinking(t.Context(), skillID, StageDevelopment); !IsNotFound(err) {
		t.Errorf("got %v, want not found", err)
	}
	var argument *ArgumentError
	if _, err := client.GetAccountLinking(t.Context(), skillID, "other"); !errors.As(err, &argument) {
		t.Errorf("a stage that there is not: %v", err)
	}
	if _, err := client.PutAccountLinking(t.Context(), "", nil, ""); !errors.As(err, &argument) {
		t.Errorf("a write for no skill: %v", err)
	}
	if err := client.DeleteAccountLinking(t.Context(), ".."); !errors.As(err, &argument) {
		t.Errorf("a removal for no skill: %v", err)
	}
}
