// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	beta    = skill + "/betaTest"
	testers = beta + "/testers"
)

func post(target, body string, want int) request {
	return request{http.MethodPost, target, body, want}
}

// betaTestEverywhere asks for every operation on a beta test.
func betaTestEverywhere(want int) []request {
	const people = `{"testers": [{"emailId": "anna@example.com"}]}`
	return []request{
		get(beta, want), post(beta, `{}`, want), {http.MethodPut, beta, `{"feedbackEmail": "me@example.com"}`, want},
		post(beta+"/start", "", want), post(beta+"/end", "", want), get(testers, want), post(testers+"/add", people, want), post(testers+"/remove", people, want),
	}
}

// judgeBetaTest makes the sandbox say what it has to say about beta tests.
func (c *tally) judgeBetaTest(t *testing.T) {
	t.Helper()
	const people, nobody = `{"testers": [{"emailId": "anna@example.com"}, {"emailId": "ben@example.com"}]}`, `{"testers": [{"emailId": "nobody"}]}`
	slowly := func(s *sandbox.Sandbox) { s.SetUpdates(sandbox.AfterPolls(1)) }
	c.judged(t, slowly, nil,
		get(beta, 404), get(testers, 404), post(beta, "", 201), post(beta, `{}`, 409), get(beta, 200), get(testers, 200),
		request{http.MethodPut, beta, `{"feedbackEmail": "me@example.com"}`, 204}, post(testers+"/add", people, 204), get(testers, 200), get(testers+"?maxResults=1", 200),
		post(beta+"/start", "", 202), get(beta, 200), post(testers+"/add", people, 409), get(beta, 200), post(beta+"/start", "", 409),
		post(testers+"/remove", people, 204), post(testers+"/remove", people, 404), post(beta+"/end", "", 202), get(beta, 200), get(beta, 200),
		request{http.MethodPut, beta, `{}`, 409}, post(beta, `{"feedbackEmail": "me@example.com"}`, 201))
	c.judged(t, nil, []sandbox.Option{sandbox.WithTestersToStart()},
		post(beta, `{"feedbackEmail": "nobody"}`, 400), post(beta, `{"feedbackEmail": 1}`, 400), post(beta, `{`, 400), post(beta, `{}`, 201),
		post(beta+"/start", "", 400), post(testers+"/add", nobody, 400), post(testers+"/add", `{"testers": 1}`, 400), get(testers+"?maxResults=501", 400),
		post(absent+"/betaTest", `{}`, 404))
	c.judged(t, (*sandbox.Sandbox).ExpireTokens, nil, betaTestEverywhere(401)...)
	c.judged(t, nil, []sandbox.Option{sandbox.WithRateLimit(0, 0)}, betaTestEverywhere(429)...)
	folder, breakFolder := breakable(t)
	c.judged(t, breakFolder, folder, betaTestEverywhere(500)...)
}
