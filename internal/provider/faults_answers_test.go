// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"net/http"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// slowDown is what Amazon says to too many requests.
const slowDown = `{"message":"Too many requests received."}`

// What messages say, or end with.
const (
	askAmazon     = "if it stays, ask Amazon with the request id."
	askForRequest = "if the error stays, ask Amazon with the request id."
	raiseLimit    = "raise timeouts.update if it needs longer."
	planToSee     = "Plan again to see what the skill has."
	// What has no answer has no request id to ask for.
	checkNetwork  = "with its proxies and firewalls, then run Terraform again."
	planForChange = "plan again to see whether the skill has the change."

	aRequest = "request id 00000000-0000-4000-8000-"
	// What the credentials or the network make impossible.
	runAgain = "then run Terraform again."

	correctIt   = "Correct the attribute and apply again."
	createFirst = "or create the skill first."
)

// moment is a Retry-After header in the form of a date, set when it is sent.
var moment = map[string]string{}

// Being asked to slow down is no error, so all these go without retries.
var throttled = []fault{
	{
		name: "429 with seconds to wait", unread: true,
		faults: []sandbox.Fault{{Operation: get, Status: 429, Body: slowDown, Header: map[string]string{"Retry-After": "1"}}},
		stored: dearer, asked: asked{get: 3, put: 1, status: 1}, least: time.Second,
	},
	{
		name: "429 with a date to wait for", does: "read",
		faults: []sandbox.Fault{{Operation: get, Status: 429, Body: slowDown, Header: moment, Before: func(*sandbox.Sandbox) {
			moment["Retry-After"] = time.Now().Add(2 * time.Second).UTC().Format(http.TimeFormat)
		}}},
		// A date has whole seconds, so that up to one is lost.
		stored: sold, asked: asked{get: 2}, least: time.Second,
	},
	{
		name: "429 without a time, twice in a row", does: "read",
		faults: []sandbox.Fault{{Operation: get, Status: 429, Times: 2}},
		stored: sold, asked: asked{get: 3},
	},
	{
		name:   "429 to a write and to the status",
		faults: []sandbox.Fault{{Operation: put, Status: 429, Body: slowDown}, {Operation: status, Status: 429, Body: slowDown}},
		stored: dearer, asked: asked{get: 1, put: 2, status: 2},
	},
	{
		name: "429 for ever", unread: true, limit: "2s",
		faults: []sandbox.Fault{{Operation: get, Status: 429, Body: slowDown, Times: -1}},
		stored: sold, asked: asked{get: 1}, upTo: asked{get: 9},
		says: []string{"429 Too Many Requests", "Too many requests received.", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
}

// once and always are answers of a server that does not work.
func once(operation sandbox.Operation, code int) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Status: code}}
}

func always(operation sandbox.Operation, code int) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Status: code, Times: -1}}
}

// tooLate is an answer of a gateway to a write that was carried out.
func tooLate(code int) []sandbox.Fault {
	return []sandbox.Fault{{Operation: put, Status: code, Acted: true}}
}

var twice = arguments{"max_retries": 1}

var broken = []fault{
	{name: "500 to a read", unread: true, given: twice, faults: once(get, 500), stored: dearer, asked: asked{get: 3, put: 1, status: 1}},
	{name: "502 to a read", unread: true, given: twice, faults: once(get, 502), stored: dearer, asked: asked{get: 3, put: 1, status: 1}},
	{name: "503 to a read", unread: true, given: twice, faults: once(get, 503), stored: dearer, asked: asked{get: 3, put: 1, status: 1}},
	{name: "504 to a read", unread: true, given: twice, faults: once(get, 504), stored: dearer, asked: asked{get: 3, put: 1, status: 1}},
	{
		name: "503 to a read, with a time to wait", unread: true, given: twice,
		faults: []sandbox.Fault{{Operation: get, Status: 503, Header: map[string]string{"Retry-After": "1"}}},
		stored: dearer, asked: asked{get: 3, put: 1, status: 1}, least: time.Second,
	},
	{
		name: "500 to every read", unread: true, given: twice, faults: always(get, 500), stored: sold, asked: asked{get: 2},
		says: []string{"GET manifest of skill", "500 Internal Server Error", "Gave up after 2 tries", aRequest}, next: askAmazon,
	},
	{
		name: "500 to every read of a refresh", does: "read", faults: always(get, 500), stored: sold, asked: asked{get: 1},
		says: []string{"GET manifest of skill", "500 Internal Server Error", aRequest}, next: askAmazon,
	},
	// What a failed write left behind shows in the next read; it is not sent
	// again before that.
	{name: "500 to a write, not done", given: twice, faults: once(put, 500), stored: dearer, asked: asked{get: 2, put: 2, status: 2}},
	{name: "500 to a write, done", given: twice, faults: tooLate(500), stored: dearer, asked: asked{get: 1, put: 1, status: 1}},
	{name: "502 to a write, not done", given: twice, faults: once(put, 502), stored: dearer, asked: asked{get: 2, put: 2, status: 2}},
	{name: "502 to a write, done", given: twice, faults: tooLate(502), stored: dearer, asked: asked{get: 1, put: 1, status: 1}},
	{name: "503 to a write, not done", given: twice, faults: once(put, 503), stored: dearer, asked: asked{get: 2, put: 2, status: 2}},
	{name: "504 to a write, done", given: twice, faults: tooLate(504), stored: dearer, asked: asked{get: 1, put: 1, status: 1}},
	{
		name: "504 to a write, done, its update still running", given: twice, options: []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(1))},
		faults: tooLate(504), stored: dearer, asked: asked{get: 1, put: 1, status: 2},
	},
	{
		name: "503 to every write", given: twice, faults: always(put, 503), stored: sold, asked: asked{get: 1, put: 2, status: 1},
		says: []string{"Whether Amazon has carried this out is unknown", "PUT manifest of skill", "503 Service Unavailable", aRequest, "Plan again to see whether"}, next: askForRequest,
	},
	{
		name: "504 to a write of one who must not repeat, done", faults: tooLate(504), stored: dearer, asked: asked{put: 1},
		says: []string{"Whether Amazon has carried this out is unknown", "504 Gateway Timeout", aRequest, "Plan again to see whether"}, next: askForRequest,
	},
	{name: "500 to the status", given: twice, faults: once(status, 500), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
	{name: "502 to the status", given: twice, faults: once(status, 502), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
	{name: "503 to the status", given: twice, faults: once(status, 503), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
	{name: "504 to the status", given: twice, faults: once(status, 504), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
	{
		name: "500 to every status", faults: always(status, 500), stored: dearer, asked: asked{put: 1, status: 1},
		says: []string{"GET status of skill", "500 Internal Server Error", aRequest}, next: askAmazon,
	},
}
