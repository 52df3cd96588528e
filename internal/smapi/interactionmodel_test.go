// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
)

func TestInteractionModels(t *testing.T) {
	const (
		model = `{"interactionModel":{"languageModel":{"invocationName":"<trivia>","price":0.990}}}`
		path  = "/v1/skills/" + skillID + "/stages/development/interactionModel/locales/en-US"
	)
	for name, test := range map[string]struct {
		call    func(*Client) (string, error)
		answer  step
		want    string
		request string
		ifMatch string
	}{
		"read": {
			call: func(c *Client) (string, error) {
				read, err := c.GetInteractionModel(t.Context(), skillID, "en-US", StageLive)
				return string(read.Body) + read.ETag, err
			},
			answer: step{Status: 200, Body: `{"a":1e2}`, Headers: []string{"ETag", `W/"7"`}}, want: `{"a":1e2}W/"7"`,
			request: "GET " + strings.Replace(path, "development", "live", 1) + "  ",
		},
		"etag": {
			call: func(c *Client) (string, error) {
				return c.InteractionModelETag(t.Context(), skillID, "en-US", StageDevelopment)
			},
			answer: step{Status: 204, Headers: []string{"ETag", "7"}}, want: "7", request: "HEAD " + path + "  ",
		},
		"write": {
			call: func(c *Client) (string, error) {
				return "", c.PutInteractionModel(t.Context(), skillID, "en-US", []byte(model), `"7"`)
			},
			answer: step{Status: 202}, request: "PUT " + path + "  " + model, ifMatch: `"7"`,
		},
		"newest version": {
			call: func(c *Client) (string, error) {
				version, err := c.LastInteractionModelVersion(t.Context(), skillID, "en-US")
				return version.Version + " " + version.Description, err
			},
			answer: step{Status: 200, Body: `{"skillModelVersions":[{"version":"3","description":"autumn"}],"isTruncated":true,"nextToken":"x"}`}, want: "3 autumn",
			request: "GET " + path + "/versions maxResults=1&sortDirection=desc&sortField=version ",
		},
		"no version": {
			call: func(c *Client) (string, error) {
				version, err := c.LastInteractionModelVersion(t.Context(), skillID, "en-US")
				return version.Version + version.Description, err
			},
			answer:  step{Status: 200, Body: `{"skillModelVersions":[]}`},
			request: "GET " + path + "/versions maxResults=1&sortDirection=desc&sortField=version ",
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
			if sent.Header.Get("If-Match") != test.ifMatch {
				t.Errorf("If-Match is %q", sent.Header.Get("If-Match"))
			}
		})
	}
}

func TestInteractionModelStatus(t *testing.T) {
	for name, test := range map[string]struct {
		body string
		want InteractionModelStatus
	}{
		"another language alone": {
			body: `{"interactionModel":{"en-GB":{"lastUpdateRequest":{"status":"SUCCEEDED"}}}}`,
			want: InteractionModelStatus{},
		},
		"the least that was recorded": {
			body: `{"interactionModel":{"en-US":{"lastUpdateRequest":{"status":"IN_PROGRESS"}}}}`,
			want: InteractionModelStatus{Known: true, State: UpdateInProgress},
		},
		"with an underscore": {
			body: `{"interactionModel":{"en_US":{"eTag":"e","version":"4","lastUpdateRequest":{"status":"SUCCEEDED","warnings":[{"message":"mind"}]}}}}`,
			want: InteractionModelStatus{Known: true, State: UpdateSucceeded, ETag: "e", Version: "4", Warnings: []Problem{{Message: "mind"}}},
		},
		"failed": {
			body: `{"interactionModel":{"en-US":{"eTag":"e","lastUpdateRequest":{"status":"FAILED","errors":[{"code":"C","message":"slot"}],"buildDetails":{"steps":[
				{"name":"DIALOG_MODEL_BUILD","status":"SUCCEEDED"},
				{"name":"LANGUAGE_MODEL_QUICK_BUILD","status":"FAILED","errors":[{"code":"C","message":"slot"},{"message":"intent"}]}]}}}}}`,
			want: InteractionModelStatus{
				Known: true, State: UpdateFailed, ETag: "e", Errors: []Problem{{Code: "C", Message: "slot"}, {Message: "intent"}},
				FailedSteps: []string{"LANGUAGE_MODEL_QUICK_BUILD"},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, step{Status: 200, Body: test.body})
			got, err := newTestClient(t, network, nil).InteractionModelStatus(t.Context(), skillID, "en-US")
			if err != nil {
				t.Fatal(err)
			}
			got.RequestID = ""
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("status (-want +got):\n%s", diff)
			}
			if sent := network.ExpectRequests(t, 1)[0]; sent.Path+"?"+sent.Query != "/v1/skills/"+skillID+"/status?resource=interactionModel" {
				t.Errorf("asked for %s?%s", sent.Path, sent.Query)
			}
		})
	}
	for _, state := range []string{"", "COMPLETED"} {
		network := script(t, step{Status: 200, Body: `{"interactionModel":{"en-US":{"lastUpdateRequest":{"status":"` + state + `"}}}}`})
		_, err := newTestClient(t, network, nil).InteractionModelStatus(t.Context(), skillID, "en-US")
		var unreadable *UnreadableBodyError
		if !errors.As(err, &unreadable) || !strings.Contains(err.Error(), "none of IN_PROGRESS") {
			t.Errorf("%q: got %v", state, err)
		}
	}
}

// A HEAD changes nothing, so it is repeated like a GET; a PUT is not.
func TestInteractionModelRequestsThatGetNoAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{Err: errReset}, step{Status: 204, Headers: []string{"ETag", "7"}})
		if got, err := newTestClient(t, network, nil).InteractionModelETag(t.Context(), skillID, "en-US", StageDevelopment); err != nil || got != "7" {
			t.Errorf("got %q, %v", got, err)
		}
		network = script(t, step{Err: errReset})
		err := newTestClient(t, network, nil).PutInteractionModel(t.Context(), skillID, "en-US", []byte(`{}`), "7")
		var ambiguous *AmbiguousError
		if !errors.As(err, &ambiguous) {
			t.Errorf("got %v", err)
		}
		network.ExpectRequests(t, 1)
	})
}

func TestInteractionModelsOfNothing(t *testing.T) {
	client := newTestClient(t, script(t), nil)
	for _, locale := range []string{"", ".."} {
		if _, err := client.GetInteractionModel(t.Context(), skillID, locale, StageDevelopment); OriginOf(err) != OriginSettings {
			t.Errorf("%q: got %v", locale, err)
		}
	}
	if _, err := client.InteractionModelStatus(t.Context(), "", "en-US"); OriginOf(err) != OriginSettings {
		t.Errorf("got %v", err)
	}
}
