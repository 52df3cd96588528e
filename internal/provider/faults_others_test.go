// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// changedMeanwhile is somebody else's change just before ours arrives.
func changedMeanwhile(s *sandbox.Sandbox) { somebodyElse(s, renamed) }

const (
	anotherVersion = `{"code":"PRECONDITION_NOT_MET","message":"Another version."}`
	runsAlready    = `{"message":"Unable to update skill due to ongoing skill update."}`

	whoWrites       = "The developer console, the ASK CLI or another pipeline may be writing to the skill."
	whenTheyAreDone = "Apply again when they are done."
)

// everyTry are the requests of a write that gives up: a read between two tries.
var everyTry = asked{get: 7, put: 8}

// everyTryAndLook are those where it is asked besides whether an update still runs.
var everyTryAndLook = asked{get: 7, put: 8, status: 7}

// Others who write to the skill at the same time. Nothing of theirs may get
// lost.
var contended = []fault{
	{
		name: "412 because somebody else wrote", faults: []sandbox.Fault{{Operation: put, Before: changedMeanwhile}},
		stored: renamedDearer, asked: asked{get: 2, put: 2, status: 1},
	},
	{
		name: "412 to a delete because somebody else wrote", does: "delete", faults: []sandbox.Fault{{Operation: put, Before: changedMeanwhile}},
		stored: renamedFree, asked: asked{get: 2, put: 2, status: 1},
	},
	{
		name: "412 for ever", limit: "2s", stored: sold,
		faults: []sandbox.Fault{{Operation: put, Status: 412, Body: anotherVersion, Times: -1}},
		asked:  asked{put: 1}, upTo: asked{get: 9, put: 9},
		says: []string{"412 Precondition Failed", "PRECONDITION_NOT_MET", "Another version.", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "409 because somebody else's update runs", options: []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(1))},
		faults: []sandbox.Fault{{Operation: put, Before: changedMeanwhile}},
		stored: renamedDearer, asked: asked{get: 2, put: 2, status: 4},
	},
	{
		name: "409 for ever", limit: "2s", stored: sold,
		faults: []sandbox.Fault{{Operation: put, Status: 409, Body: runsAlready, Times: -1}},
		asked:  asked{put: 1, status: 1}, upTo: asked{get: 9, put: 9, status: 9},
		says: []string{"409 Conflict", "Unable to update skill due to ongoing skill update.", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "412 to every try", stored: sold, asked: everyTry,
		faults: []sandbox.Fault{{Operation: put, Status: 412, Body: anotherVersion, Times: -1}},
		says:   []string{"8 attempts to write were refused", "412 Precondition Failed", "Another version.", aRequest, whoWrites}, next: whenTheyAreDone,
	},
	{
		name: "409 to every try", stored: sold, asked: everyTryAndLook,
		faults: []sandbox.Fault{{Operation: put, Status: 409, Body: runsAlready, Times: -1}},
		says:   []string{"8 attempts to write were refused", "409 Conflict", "ongoing skill update", aRequest, whoWrites}, next: whenTheyAreDone,
	},
	{
		name: "409 because of an update that never ends", limit: "2s", options: []sandbox.Option{sandbox.WithUpdates(sandbox.After(time.Hour))},
		faults: []sandbox.Fault{{Operation: put, Before: changedMeanwhile}},
		stored: sold, asked: asked{put: 1, status: 1}, upTo: asked{status: 9},
		says: []string{"409 Conflict", "Unable to update skill due to ongoing skill update.", aRequest, "IN_PROGRESS", "timeouts.update is over"}, next: raiseLimit,
	},
}

// expired lets the access tokens expire when a request arrives.
func expired(operation sandbox.Operation) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Before: func(s *sandbox.Sandbox) { s.ExpireTokens() }}}
}

// refreshing are credentials that last.
var refreshing = arguments{"refresh_token": sandbox.RefreshToken, "client_id": sandbox.ClientID, "client_secret": sandbox.ClientSecret}

// wrongGrant are those of somebody who has mixed them up.
var wrongGrant = arguments{"refresh_token": "Atzr|another", "client_id": sandbox.ClientID, "client_secret": sandbox.ClientSecret}

const (
	getNewTokens = "run `ask util generate-lwa-tokens` with its client id and client secret"
	notRenewed   = "access_token in the provider block and can't be renewed"
)

var unauthorized = []fault{
	{name: "401 to the first read", unread: true, given: refreshing, faults: expired(get), stored: dearer, asked: asked{get: 3, put: 1, status: 1, token: 2}},
	{name: "401 to the write", given: refreshing, faults: expired(put), stored: dearer, asked: asked{get: 1, put: 2, status: 1, token: 1}},
	{name: "401 to the status", given: refreshing, faults: expired(status), stored: dearer, asked: asked{get: 1, put: 1, status: 2, token: 1}},
	{name: "401 to the last read", given: refreshing, faults: expired(get), stored: dearer, asked: asked{get: 2, put: 1, status: 1, token: 1}},
	{
		name: "401 to the first read with an access token only", unread: true, faults: expired(get), stored: sold, asked: asked{get: 1},
		says: []string{"401 Unauthorized", "Token is invalid/expired", aRequest, notRenewed, "set refresh_token (ASK_REFRESH_TOKEN), client_id (ASK_LWA_CLIENT_ID) and client_secret (ASK_LWA_CLIENT_CONFIRMATION)", getNewTokens}, next: runAgain,
	},
	{
		name: "401 to the write with an access token only", faults: expired(put), stored: sold, asked: asked{put: 1},
		says: []string{"401 Unauthorized", "Token is invalid/expired", aRequest, notRenewed, getNewTokens}, next: runAgain,
	},
	{
		name: "401 to the status with an access token only", faults: expired(status), stored: dearer, asked: asked{put: 1, status: 1},
		says: []string{"GET status of skill", "401 Unauthorized", aRequest, notRenewed, getNewTokens}, next: runAgain,
	},
	{
		name: "401 to every write", given: refreshing, stored: sold, asked: asked{put: 2, token: 1},
		faults: []sandbox.Fault{{Operation: put, Status: 401, Body: `{"message":"Not you."}`, Times: -1}},
		says:   []string{"PUT manifest of skill", "401 Unauthorized", "Not you.", aRequest, "alexa::ask:skills:readwrite"}, next: askAmazon,
	},
	{
		name: "invalid_grant", does: "read", given: wrongGrant, stored: sold, asked: asked{token: 1},
		says: []string{"Login with Amazon issued no access token: it answered 400 Bad Request, invalid_grant", "The request has an invalid grant parameter : refresh_token", aRequest, "client_id and client_secret that it was made with", getNewTokens}, next: runAgain,
	},
	{
		name: "401 and then invalid_grant, because access was revoked", given: refreshing, stored: sold, asked: asked{put: 1, token: 1},
		faults: append(expired(put), sandbox.Fault{Operation: token, Status: 400, Body: `{"error":"invalid_grant","error_description":"Revoked."}`}),
		says:   []string{"401 Unauthorized", "invalid_grant: Revoked.", aRequest, getNewTokens}, next: runAgain,
	},
	{
		name: "401 and then 503 of Login with Amazon", given: refreshing, stored: dearer, asked: asked{get: 1, put: 2, status: 1, token: 2},
		faults: append(expired(put), sandbox.Fault{Operation: token, Status: 503}),
	},
}

// interrupts is what somebody does who presses Ctrl-C while a request is on its
// way, which never arrives then.
func interrupts(operation sandbox.Operation, after int) func(s *scene) {
	return func(s *scene) {
		s.Inject(sandbox.Fault{Operation: operation, After: after, Before: func(*sandbox.Sandbox) { s.end() }, Delay: time.Minute})
	}
}

var untimely = []fault{
	{
		name: "cancelled at the first read", unread: true, arrange: interrupts(get, 0), stored: sold, asked: asked{get: 1},
		says: []string{"context canceled"}, next: planToSee,
	},
	{
		name: "cancelled at the write", arrange: interrupts(put, 0), stored: sold, asked: asked{put: 1},
		says: []string{"context canceled"}, next: planToSee,
	},
	{
		name: "cancelled at the status", arrange: interrupts(status, 0), stored: dearer, asked: asked{put: 1, status: 1},
		says: []string{"context canceled"}, next: planToSee,
	},
	{
		name: "cancelled while the update runs", options: []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(2))}, arrange: interrupts(status, 1),
		stored: sold, asked: asked{put: 1, status: 2},
		says: []string{"context canceled", "IN_PROGRESS"}, next: planToSee,
	},
	{
		name: "cancelled at the last read", arrange: interrupts(get, 0), stored: dearer, asked: asked{get: 1, put: 1, status: 1},
		says: []string{"context canceled"}, next: planToSee,
	},
	{
		name: "cancelled at a refresh", does: "read", arrange: interrupts(get, 0), stored: sold, asked: asked{get: 1},
		says: []string{"context canceled"}, next: planToSee,
	},
}

// deleted removes the skill when a request arrives.
func deleted(operation sandbox.Operation) []sandbox.Fault {
	return []sandbox.Fault{{Operation: operation, Before: func(s *sandbox.Sandbox) { s.DeleteSkill(skillID) }}}
}

var gone = []fault{
	{name: "the skill is deleted before a refresh", does: "read", faults: deleted(get), asked: asked{get: 1}},
	{
		name: "the skill is deleted before the read", unread: true, faults: deleted(get), asked: asked{get: 1},
		says: []string{"Amazon knows no skill", "or not for this account", "404 Not Found", "RESOURCE_NOT_FOUND", aRequest}, next: createFirst, on: onSkill,
	},
	{
		name: "the skill is deleted between read and write", faults: deleted(put), asked: asked{put: 1},
		says: []string{"Amazon knows no skill", "or not for this account", "404 Not Found", "RESOURCE_NOT_FOUND", aRequest}, next: createFirst, on: onSkill,
	},
	{name: "the skill is deleted before a delete writes", does: "delete", faults: deleted(put), asked: asked{put: 1}},
	{
		name: "the skill is deleted between write and status", limit: "2s", faults: deleted(status),
		asked: asked{put: 1, status: 1}, upTo: asked{status: 9},
		says: []string{"404 Not Found", "RESOURCE_NOT_FOUND", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "the skill is deleted between status and read", limit: "2s", faults: deleted(get),
		asked: asked{get: 1, put: 1, status: 1}, upTo: asked{get: 9},
		says: []string{"SUCCEEDED", "404 Not Found", "RESOURCE_NOT_FOUND", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
}
