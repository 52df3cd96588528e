// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// page is what gateways answer, and what is said of it.
const (
	page       = "<html><head><title>Sorry</title></head><body>Please come back later.</body></html>"
	anHTMLPage = `an HTML page with the title "Sorry"`
	notAmazon  = "That is not an answer of the Skill Management API"
)

func answered(operation sandbox.Operation, code int, contentType, body string) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Status: code, Header: map[string]string{"Content-Type": contentType}, Body: body}}
}

// cutOff is an answer that breaks off in the middle.
func cutOff(operation sandbox.Operation, times int) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Drop: sandbox.Truncate, Times: times}}
}

// Nothing of this is a manifest, so nothing may be made of it, least of all a
// new manifest.
var garbled = []fault{
	{
		name: "HTML for a manifest", unread: true, faults: answered(get, 200, "text/html", page), stored: sold, asked: asked{get: 1},
		says: []string{"GET manifest of skill", "not JSON", anHTMLPage, aRequest}, next: askAmazon,
	},
	{
		name: "HTML for a manifest at a refresh", does: "read", faults: answered(get, 200, "text/html", page), stored: sold, asked: asked{get: 1},
		says: []string{"not JSON", anHTMLPage, aRequest}, next: askAmazon,
	},
	{
		name: "HTML with 500", unread: true, faults: answered(get, 500, "text/html", page), stored: sold, asked: asked{get: 1},
		says: []string{"500 Internal Server Error", anHTMLPage, aRequest, notAmazon}, next: runAgain,
	},
	{
		name: "HTML with 403 to a write", faults: answered(put, 403, "text/html", page), stored: sold, asked: asked{put: 1},
		says: []string{"403 Forbidden", anHTMLPage, aRequest, notAmazon}, next: runAgain,
	},
	{
		name: "403 to a write", faults: answered(put, 403, "application/json", `{"message":"Locked."}`), stored: sold, asked: asked{put: 1, sandbox.OperationVendors: 1, sandbox.OperationListSkills: 1},
		says: []string{"Amazon does not permit it", "403 Forbidden: Locked.", aRequest, "certification"},
		next: "it must be a member of the skill's developer account.",
	},
	{
		name: "HTML for a status", faults: answered(status, 200, "text/html", page), stored: dearer, asked: asked{put: 1, status: 1},
		says: []string{"GET status of skill", "not JSON", aRequest}, next: askAmazon,
	},
	{
		name: "an empty body for a manifest", unread: true, faults: answered(get, 200, "application/json", ""), stored: sold, asked: asked{get: 1},
		says: []string{"it is empty", aRequest}, next: askAmazon,
	},
	{
		name: "an empty body for a manifest at a refresh", does: "read", faults: answered(get, 200, "application/json", ""), stored: sold, asked: asked{get: 1},
		says: []string{"it is empty", aRequest}, next: askAmazon,
	},
	{
		name: "an empty object for a manifest", unread: true, faults: answered(get, 200, "application/json", "{}"), stored: sold, asked: asked{get: 1},
		says: []string{`the body has no "manifest"`}, next: correctManifest,
	},
	{
		name: "a status for a manifest", unread: true, stored: sold, asked: asked{get: 1},
		faults: answered(get, 200, "application/json", `{"manifest":{"eTag":"1","lastUpdateRequest":{"status":"SUCCEEDED"}}}`),
		says:   []string{"the body is a status document"}, next: correctManifest,
	},
	{
		name: "a status for a manifest at a refresh", does: "read", stored: sold, asked: asked{get: 1},
		faults: answered(get, 200, "application/json", `{"manifest":{"eTag":"1","lastUpdateRequest":{"status":"FAILED"}}}`),
		says:   []string{"the body is a status document"}, next: correctManifest,
	},
	{
		name: "a duplicate key", unread: true, stored: doubled, asked: asked{get: 1},
		arrange: func(s *scene) { s.put(doubled) },
		says:    []string{"duplicate key /manifest/apis"}, next: correctManifest,
	},
	{name: "a manifest cut off", unread: true, given: twice, faults: cutOff(get, 1), stored: dearer, asked: asked{get: 3, put: 1, status: 1}},
	{
		name: "every manifest cut off", unread: true, faults: cutOff(get, -1), stored: sold, asked: asked{get: 1},
		says: []string{"GET manifest of skill", "no answer", "the answer broke off"}, next: checkNetwork,
	},
	{name: "a status cut off", given: twice, faults: cutOff(status, 1), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
}

// correctManifest is what to do about a manifest that cannot be edited.
const correctManifest = "and run Terraform again."

// doubled is a manifest that says a thing twice; whichever is meant, the other
// would get lost.
const doubled = `{"apis":{"custom":{}},"manifestVersion":"1.0","apis":{}}`

// Answers that do not come, or not in time.
var lost = []fault{
	{
		name: "a read that is not answered", unread: true, given: twice, faults: []sandbox.Fault{{Operation: get, Drop: sandbox.DropBefore}},
		stored: dearer, asked: asked{get: 3, put: 1, status: 1},
	},
	{
		name: "a reset before the write was done", given: twice, faults: []sandbox.Fault{{Operation: put, Drop: sandbox.DropBefore}},
		stored: dearer, asked: asked{get: 2, put: 2, status: 2},
	},
	{
		name: "a reset after the write was done", given: twice, faults: []sandbox.Fault{{Operation: put, Drop: sandbox.DropAfter}},
		stored: dearer, asked: asked{get: 1, put: 1, status: 1},
	},
	{
		name: "a reset after the create was done", does: "create", given: twice, faults: []sandbox.Fault{{Operation: put, Drop: sandbox.DropAfter}},
		stored: dearer, asked: asked{get: 1, put: 1, status: 1},
	},
	{
		name: "a reset after the delete was done", does: "delete", given: twice, faults: []sandbox.Fault{{Operation: put, Drop: sandbox.DropAfter}},
		stored: free, asked: asked{get: 1, put: 1, status: 1},
	},
	{
		name: "a reset of every write", given: twice, faults: []sandbox.Fault{{Operation: put, Drop: sandbox.DropBefore, Times: -1}},
		stored: sold, asked: asked{get: 1, put: 2, status: 1},
		says: []string{"Whether Amazon has carried this out is unknown", "PUT manifest of skill", "no answer", "Check the network"}, next: planForChange,
	},
	{
		name: "a slow read", unread: true, given: arguments{"max_retries": 1, "request_timeout": "1s"},
		faults: []sandbox.Fault{{Operation: get, Delay: time.Minute}},
		stored: dearer, asked: asked{get: 3, put: 1, status: 1}, least: time.Second,
	},
	{
		name: "a slow write", given: arguments{"max_retries": 1, "request_timeout": "1s"},
		faults: []sandbox.Fault{{Operation: put, Delay: time.Minute}},
		stored: dearer, asked: asked{get: 2, put: 2, status: 2}, least: time.Second,
	},
	{
		name: "a read that is always slow", unread: true, given: arguments{"request_timeout": "1s"},
		faults: []sandbox.Fault{{Operation: get, Delay: time.Minute, Times: -1}},
		stored: sold, asked: asked{get: 1}, least: time.Second,
		says: []string{"GET manifest of skill", "nothing came within 1s (request_timeout)"}, next: checkNetwork,
	},
}
