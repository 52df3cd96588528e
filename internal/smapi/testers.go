// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"net/url"
)

// testersPerPage is the most testers that Amazon gives at once, and the most that a
// beta test can have.
const testersPerPage = "500"

// tester is somebody who tries a skill, as requests and answers have it.
type tester struct {
	Email string `json:"emailId"`
}

// Testers lists the e-mail addresses of the testers of a skill's beta test, one
// request for each page. An error ends the list.
func (c *Client) Testers(ctx context.Context, skillID string) iter.Seq2[string, error] {
	path, err := betaTestPath(skillID, "/testers")
	if err != nil {
		return failing[string](err)
	}
	return entries(ctx, c, "skill id", skillID, request{
		operation: "GET testers of skill " + skillID,
		path:      path,
		query:     url.Values{"maxResults": {testersPerPage}},
	}, func(result answer) ([]string, paging, error) {
		var body struct {
			paging
			Testers []tester `json:"testers"`
		}
		// Nothing in the model says that an empty list is there.
		err := result.decode(&body)
		emails := make([]string, 0, len(body.Testers))
		for _, one := range body.Testers {
			emails = append(emails, one.Email)
		}
		return emails, body.paging, err
	})
}

// AddTesters adds people to a beta test. Amazon invites them by mail, so nobody should
// be added twice.
func (c *Client) AddTesters(ctx context.Context, skillID string, emails []string) error {
	return c.writeTesters(ctx, skillID, "add", emails)
}

// RemoveTesters takes people out of a beta test. Amazon tells them by mail.
func (c *Client) RemoveTesters(ctx context.Context, skillID string, emails []string) error {
	return c.writeTesters(ctx, skillID, "remove", emails)
}

func (c *Client) writeTesters(ctx context.Context, skillID, verb string, emails []string) error {
	list := make([]tester, 0, len(emails))
	for _, email := range emails {
		list = append(list, tester{Email: email})
	}
	// Texts always encode.
	body, _ := json.Marshal(map[string]any{"testers": list})
	return c.writeBetaTest(ctx, skillID, betaTestWrite{
		operation: "POST " + verb + " testers", method: http.MethodPost, below: "/testers/" + verb, body: body,
		accepted: []int{http.StatusNoContent, http.StatusOK},
	})
}
