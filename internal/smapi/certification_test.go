// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const testSkillPath = "/v1/skills/" + skillID

func TestCertification(t *testing.T) {
	const record = `{"id":"c1","status":"SUCCEEDED","skillSubmissionTimestamp":"2026-01-02T03:04:05Z",` +
		`"reviewTrackingInfo":{"estimatedCompletionTimestamp":"2026-01-05T00:00:00Z"},"result":{"distributionInfo":{"publishedCountries":["US","GB"]}}}`
	for name, test := range map[string]struct {
		call     func(*Client) (string, error)
		answer   step
		want     string
		request  string
		language string
	}{
		"submit": {
			call: func(c *Client) (string, error) {
				return "", c.Submit(t.Context(), skillID, Submission{PublicationMethod: "MANUAL_PUBLISHING", VersionMessage: "<2>"})
			},
			answer:  step{Status: 202},
			request: `POST ` + testSkillPath + `/submit {"publicationMethod":"MANUAL_PUBLISHING","versionMessage":"\u003c2\u003e"}`,
		},
		"submit with Amazon's defaults": {
			call:    func(c *Client) (string, error) { return "", c.Submit(t.Context(), skillID, Submission{}) },
			answer:  step{Status: 202, Body: `{}`},
			request: `POST ` + testSkillPath + `/submit {}`,
		},
		"withdraw": {
			call: func(c *Client) (string, error) {
				return "", c.Withdraw(t.Context(), skillID, Withdrawal{Reason: "TEST_SKILL"})
			},
			answer:  step{Status: 204},
			request: `POST ` + testSkillPath + `/withdraw {"reason":"TEST_SKILL"}`,
		},
		"most recent": {
			call: func(c *Client) (string, error) {
				got, err := c.Certification(t.Context(), skillID, MostRecent)
				if err != nil {
					return "", err
				}
				return strings.Join([]string{
					got.ID, string(got.Status), got.SubmittedAt, got.Review.EstimatedCompletionAt, strings.Join(got.Result.Distribution.PublishedCountries, ","),
				}, " "), nil
			},
			answer: step{Status: 200, Body: record}, want: "c1 SUCCEEDED 2026-01-02T03:04:05Z 2026-01-05T00:00:00Z US,GB",
			request: `GET ` + testSkillPath + `/certifications/mostRecent `, language: "en-US",
		},
		"validate": {
			call: func(c *Client) (string, error) {
				got, err := c.StartValidation(t.Context(), skillID, StageDevelopment, []string{"en-US", "de-DE"})
				return got.ID, err
			},
			answer: step{Status: 202, Body: `{"id":"v1","status":"IN_PROGRESS"}`}, want: "v1",
			request: `POST ` + testSkillPath + `/stages/development/validations {"locales":["en-US","de-DE"]}`,
		},
		"validate, as recorded": {
			call: func(c *Client) (string, error) {
				got, err := c.StartValidation(t.Context(), skillID, StageDevelopment, []string{"en-US"})
				return got.ID, err
			},
			answer: step{Status: 200, Body: `{"id":"v1","status":"IN_PROGRESS"}`}, want: "v1",
			request: `POST ` + testSkillPath + `/stages/development/validations {"locales":["en-US"]}`,
		},
		"validation": {
			call: func(c *Client) (string, error) {
				got, err := c.Validation(t.Context(), skillID, StageDevelopment, "v1")
				if err != nil || len(got.Result.Checks) != 1 {
					return "", err
				}
				check := got.Result.Checks[0]
				return strings.Join([]string{string(got.Status), check.Title, check.Category, check.Locale, check.Importance, string(check.Status)}, " "), nil
			},
			answer: step{Status: 200, Body: `{"id":"v1","status":"FAILED","result":{"validations":[` +
				`{"title":"Icon","category":"skill.icon","locale":"en-US","importance":"REQUIRED","status":"FAILED"}]}}`},
			want: "FAILED Icon skill.icon en-US REQUIRED FAILED", request: `GET ` + testSkillPath + `/stages/development/validations/v1 `, language: "en-US",
		},
		"publish at a moment": {
			call: func(c *Client) (string, error) {
				got, err := c.Publish(t.Context(), skillID, "2026-02-01T00:00:00Z")
				return string(got.Status) + " " + got.PublishesAt, err
			},
			answer: step{Status: 202, Body: `{"status":"SCHEDULED","publishesAt":"2026-02-01T00:00:00Z"}`}, want: "SCHEDULED 2026-02-01T00:00:00Z",
			request: `POST ` + testSkillPath + `/publications {"publishesAtDate":"2026-02-01T00:00:00Z"}`, language: "en-US",
		},
		"publish now": {
			call: func(c *Client) (string, error) {
				got, err := c.Publish(t.Context(), skillID, "")
				return string(got.Status), err
			},
			answer: step{Status: 202, Body: `{"status":"IN_PROGRESS"}`}, want: "IN_PROGRESS",
			request: `POST ` + testSkillPath + `/publications {}`, language: "en-US",
		},
		"latest publication": {
			call: func(c *Client) (string, error) {
				got, err := c.LatestPublication(t.Context(), skillID)
				return string(got.Status) + " " + got.PublishesAt, err
			},
			answer: step{Status: 200, Body: `{"status":"SUCCEEDED","publishesAtDate":"2026-02-01T00:00:00Z"}`}, want: "SUCCEEDED 2026-02-01T00:00:00Z",
			request: `GET ` + testSkillPath + `/publications/~latest `, language: "en-US",
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, test.answer)
			got, err := test.call(newTestClient(t, network, nil))
			if err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
			sent := network.ExpectRequests(t, 1)[0]
			if diff := cmp.Diff(test.request, strings.Join([]string{sent.Method, sent.Path, sent.Body}, " ")); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
			if sent.Header.Get("Accept-Language") != test.language {
				t.Errorf("Accept-Language is %q", sent.Header.Get("Accept-Language"))
			}
		})
	}
}

// Each of these may have been carried out when its answer is lost, or is none.
func TestCertificationRequestsAreNotRepeatedBlindly(t *testing.T) {
	for name, call := range map[string]func(*Client) error{
		"submit":   func(c *Client) error { return c.Submit(t.Context(), skillID, Submission{}) },
		"withdraw": func(c *Client) error { return c.Withdraw(t.Context(), skillID, Withdrawal{}) },
		"validate": func(c *Client) error {
			_, err := c.StartValidation(t.Context(), skillID, StageDevelopment, nil)
			return err
		},
		"publish": func(c *Client) error {
			_, err := c.Publish(t.Context(), skillID, "")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, step{Err: errReset})
			err := call(newTestClient(t, network, nil))
			var ambiguous *AmbiguousError
			if !errors.As(err, &ambiguous) {
				t.Errorf("got %v, want an AmbiguousError", err)
			}
			network.ExpectRequests(t, 1)
		})
	}
}

// What can't be read must not pass for a success, and what was accepted may run.
func TestCertificationAnswersWithoutWhatMatters(t *testing.T) {
	for name, test := range map[string]struct {
		body      string
		call      func(*Client) error
		ambiguous bool
	}{
		"certification without a status": {body: `{"id":"c1"}`, call: func(c *Client) error {
			_, err := c.Certification(t.Context(), skillID, MostRecent)
			return err
		}},
		"validation without a status": {body: `{"id":"v1"}`, call: func(c *Client) error {
			_, err := c.Validation(t.Context(), skillID, StageDevelopment, "v1")
			return err
		}},
		"validation without an id": {body: `{"status":"IN_PROGRESS"}`, ambiguous: true, call: func(c *Client) error {
			_, err := c.StartValidation(t.Context(), skillID, StageDevelopment, nil)
			return err
		}},
		"publication without a status": {body: `{}`, ambiguous: true, call: func(c *Client) error {
			_, err := c.Publish(t.Context(), skillID, "")
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			err := test.call(newTestClient(t, script(t, step{Status: 200, Body: test.body}), nil))
			var unreadable *UnreadableBodyError
			var ambiguous *AmbiguousError
			if !errors.As(err, &unreadable) || errors.As(err, &ambiguous) != test.ambiguous {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestCertificationIDsThatLeadElsewhere(t *testing.T) {
	client := newTestClient(t, script(t), nil)
	for name, err := range map[string]error{
		"skill":         client.Submit(t.Context(), "..", Submission{}),
		"certification": second(client.Certification(t.Context(), skillID, "")),
		"validation":    second(client.Validation(t.Context(), skillID, StageDevelopment, "..")),
		"publication":   second(client.LatestPublication(t.Context(), "")),
	} {
		var argument *ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
