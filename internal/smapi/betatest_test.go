// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
)

func TestBetaTest(t *testing.T) {
	const path = "/v1/skills/" + skillID + "/betaTest"
	for name, test := range map[string]struct {
		call    func(*Client) (string, error)
		answer  step
		want    string
		request string
	}{
		"read": {
			call: func(c *Client) (string, error) {
				read, err := c.BetaTest(t.Context(), skillID)
				return fmt.Sprint(read.Status, read.ExpiryDate, read.FeedbackEmail, read.InvitationURL, *read.InvitesRemaining), err
			},
			answer: step{Status: 200, Body: `{"status":"RUNNING","expiryDate":"e","feedbackEmail":"f","invitationUrl":"u","invitesRemaining":499}`},
			want:   "RUNNINGefu499", request: "GET " + path + "  ",
		},
		"create": {
			call:   func(c *Client) (string, error) { return "", c.CreateBetaTest(t.Context(), skillID, "a@example.com") },
			answer: step{Status: 201}, request: "POST " + path + `  {"feedbackEmail":"a@example.com"}`,
		},
		"create without an address": {
			call:   func(c *Client) (string, error) { return "", c.CreateBetaTest(t.Context(), skillID, "") },
			answer: step{Status: 201}, request: "POST " + path + "  {}",
		},
		"update": {
			call:   func(c *Client) (string, error) { return "", c.UpdateBetaTest(t.Context(), skillID, "a@example.com") },
			answer: step{Status: 204}, request: "PUT " + path + `  {"feedbackEmail":"a@example.com"}`,
		},
		"start": {
			call:   func(c *Client) (string, error) { return "", c.StartBetaTest(t.Context(), skillID) },
			answer: step{Status: 202}, request: "POST " + path + "/start  ",
		},
		"end": {
			call:   func(c *Client) (string, error) { return "", c.EndBetaTest(t.Context(), skillID) },
			answer: step{Status: 202}, request: "POST " + path + "/end  ",
		},
		"testers": {
			call:   func(c *Client) (string, error) { return joined(c.Testers(t.Context(), skillID)) },
			answer: step{Status: 200, Body: `{"testers":[{"emailId":"a@example.com","invitationStatus":"ACCEPTED"},{"emailId":"b@example.com"}],"isTruncated":false}`},
			want:   "a@example.com b@example.com", request: "GET " + path + "/testers maxResults=500 ",
		},
		"no testers": {
			call:   func(c *Client) (string, error) { return joined(c.Testers(t.Context(), skillID)) },
			answer: step{Status: 200, Body: `{"isTruncated":false}`}, request: "GET " + path + "/testers maxResults=500 ",
		},
		"add": {
			call:   func(c *Client) (string, error) { return "", c.AddTesters(t.Context(), skillID, []string{"a", "b"}) },
			answer: step{Status: 204}, request: "POST " + path + `/testers/add  {"testers":[{"emailId":"a"},{"emailId":"b"}]}`,
		},
		"remove": {
			call:   func(c *Client) (string, error) { return "", c.RemoveTesters(t.Context(), skillID, []string{"a"}) },
			answer: step{Status: 204}, request: "POST " + path + `/testers/remove  {"testers":[{"emailId":"a"}]}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, test.answer)
			got, err := test.call(newTestClient(t, network, nil))
			if err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
			sent := network.ExpectRequests(t, 1)[0]
			if diff := cmp.Diff(test.request, strings.Join([]string{sent.Method, sent.Path, sent.Query, sent.Body}, " ")); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTestersComeInPages(t *testing.T) {
	network := script(t,
		step{Status: 200, Body: `{"testers":[{"emailId":"a"}],"isTruncated":true,"nextToken":"t"}`},
		step{Status: 200, Body: `{"testers":[{"emailId":"b"}]}`})
	if got, err := joined(newTestClient(t, network, nil).Testers(t.Context(), skillID)); err != nil || got != "a b" {
		t.Errorf("got %q, %v", got, err)
	}
	if sent := network.ExpectRequests(t, 2)[1]; sent.Query != "maxResults=500&nextToken=t" {
		t.Errorf("the second page is asked for with %s", sent.Query)
	}
}

func TestBetaTestsThatCannotBeRead(t *testing.T) {
	for body, want := range map[string]string{
		`{}`:                   "no status",
		`{"status":"PAUSED"}`:  `"PAUSED", which is none of a beta test's`,
		`{"status":1}`:         "status is of type number",
		`{"status":"RUNNING"`:  "cut off",
		`{"invitesRemaining":`: "cut off",
	} {
		_, err := newTestClient(t, script(t, step{Status: 200, Body: body}), nil).BetaTest(t.Context(), skillID)
		var unreadable *UnreadableBodyError
		if !errors.As(err, &unreadable) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", body, err)
		}
	}
}

// Each of these may send mail to people, so whoever does not know asks before doing it
// again. An address for feedback is the same address the second time.
func TestBetaTestWritesAreNotRepeatedBlindly(t *testing.T) {
	for name, call := range map[string]func(context.Context, *Client) error{
		"create": func(ctx context.Context, c *Client) error { return c.CreateBetaTest(ctx, skillID, "") },
		"start":  func(ctx context.Context, c *Client) error { return c.StartBetaTest(ctx, skillID) },
		"end":    func(ctx context.Context, c *Client) error { return c.EndBetaTest(ctx, skillID) },
		"add":    func(ctx context.Context, c *Client) error { return c.AddTesters(ctx, skillID, []string{"a"}) },
		"remove": func(ctx context.Context, c *Client) error { return c.RemoveTesters(ctx, skillID, []string{"a"}) },
	} {
		for _, answer := range []step{{Err: errReset}, {Status: 500}, {Status: 504, Foreign: true}} {
			synctest.Test(t, func(t *testing.T) {
				network := script(t, answer)
				err := call(t.Context(), newTestClient(t, network, nil))
				network.ExpectRequests(t, 1)
				var ambiguous *AmbiguousError
				if !errors.As(err, &ambiguous) {
					t.Errorf("%s after %+v: got %v", name, answer, err)
				}
			})
		}
	}
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{Status: 500}, step{Status: 204})
		if err := newTestClient(t, network, nil).UpdateBetaTest(t.Context(), skillID, "a"); err != nil {
			t.Error(err)
		}
		network.ExpectRequests(t, 2)
	})
}

// Addresses are personal data, and no log has them.
func TestTestersAreNotLogged(t *testing.T) {
	var logged strings.Builder
	network := script(t, step{Status: 204}, step{Status: 200, Body: `{"testers":[{"emailId":"anna@example.com"}]}`})
	client := newTestClient(t, network, func(config *Config) {
		config.Log = func(_ context.Context, message string, fields map[string]any) { fmt.Fprintln(&logged, message, fields) }
	})
	if err := client.AddTesters(t.Context(), skillID, []string{"anna@example.com"}); err != nil {
		t.Error(err)
	}
	if _, err := joined(client.Testers(t.Context(), skillID)); err != nil {
		t.Error(err)
	}
	if text := logged.String(); !strings.Contains(text, "/testers/add") || strings.Contains(text, "anna") {
		t.Errorf("logged is %s", text)
	}
}
