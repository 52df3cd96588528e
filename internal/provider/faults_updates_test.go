// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// reason is one of Amazon's, about a property of the manifest.
func reason(property string) sandbox.Problem {
	return sandbox.Problem{Code: "INVALID_STRING_PATTERN", Message: "Not <what> we \"take\".", PropertyPath: property}
}

// fails lets the next update be accepted and end badly.
func fails(property string) []sandbox.Fault {
	return []sandbox.Fault{{Operation: put, FailUpdate: []sandbox.Problem{reason(property)}}}
}

// quoted are the parts of a message about a reason.
func quoted(property string, more ...string) []string {
	return append(more, `Amazon says: Not <what> we "take".`, "code INVALID_STRING_PATTERN", "property path "+property, aRequest)
}

// quotedPrice are those about the price, which begin with its place.
func quotedPrice(more ...string) []string {
	return quoted(price, append(more, `pricing["amazon.com"].price of skill`)...)
}

const (
	endpoint  = "$.manifest.apis.smartHome.endpoint.uri"
	purchases = "$.manifest.privacyAndCompliance.allowsPurchases"
	kept      = "The skill has what it had before."
	putBack   = "the last good one was put back"
)

// slowly are updates that are seen in progress, so that their failure can't be
// taken for that of an older one. A hidden manifest is one that a failed update
// has made unreadable.
var (
	slowly       = []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(1))}
	hidden       = []sandbox.Option{sandbox.WithUnreadableAfterFailure()}
	hiddenSlowly = slices.Concat(slowly, hidden)
)

// Updates that Amazon refuses, at once or after it accepted them.
var refusedLate = []fault{
	{
		name: "400 about what is ours", stored: sold, asked: asked{put: 1},
		faults: answered(put, 400, "application/json", fmt.Sprintf(`{"message":"Not valid.","violations":[{"code":"INVALID_STRING_PATTERN",`+
			`"message":"Not <what> we \"take\".","validationDetails":{"originalInstance":{"propertyPath":%q}}}]}`, price)),
		says: quotedPrice(kept), next: correctIt, on: onPrice,
	},
	{
		name: "400 without a reason", stored: sold, asked: asked{put: 1},
		faults: answered(put, 400, "application/json", `{"message":"We do not like it."}`),
		says:   []string{"400 Bad Request", "We do not like it.", aRequest, kept}, next: "correct it there, and apply again.",
	},
	{
		name: "FAILED about what is ours", options: slowly, faults: fails(price), stored: sold, asked: asked{get: 1, put: 1, status: 2},
		says: quotedPrice(kept), next: correctIt, on: onPrice,
	},
	{
		// It may be the failure of an update before, so it is asked for again.
		name: "FAILED at once", faults: fails(price), stored: sold, asked: asked{get: 1, put: 1, status: 8}, least: 3 * time.Second,
		says: quotedPrice(kept), next: correctIt, on: onPrice,
	},
	{
		name: "FAILED about what is ours, then 303", options: hiddenSlowly, faults: fails(price), stored: sold, asked: asked{get: 1, put: 2, status: 5},
		says: quotedPrice(putBack), next: correctIt, on: onPrice,
	},
	{
		name: "FAILED about what is nobody's", options: slowly, faults: fails(endpoint), stored: sold, asked: asked{get: 1, put: 1, status: 2},
		says: quoted(endpoint, kept, endpoint+" is not managed by this provider."), next: "or with the tool that maintains it, and apply again.",
	},
	{
		name: "FAILED about what is nobody's, then 303", options: hiddenSlowly, faults: fails(endpoint), stored: sold, asked: asked{get: 1, put: 2, status: 5},
		says: quoted(endpoint, putBack, endpoint+" is not managed by this provider."), next: "or with the tool that maintains it, and apply again.",
	},
	{
		name: "FAILED about what is another resource's", options: slowly, faults: fails(purchases), stored: sold, asked: asked{get: 1, put: 1, status: 2},
		says: quoted(purchases, kept, purchases+" belongs to alexa_skill_privacy."), next: "Correct it there and apply again.",
	},
	{
		name: "FAILED at a create", does: "create", options: slowly, faults: fails(price), stored: sold, asked: asked{get: 1, put: 1, status: 2},
		says: quotedPrice(kept), next: correctIt, on: onPrice,
	},
	{
		name: "FAILED at a delete, then 303", does: "delete", options: hiddenSlowly, faults: fails(endpoint), stored: sold, asked: asked{get: 1, put: 2, status: 5},
		says: quoted(endpoint, putBack), next: "or with the tool that maintains it, and apply again.",
	},
	{
		name: "FAILED, then 303, and the last good one is not taken back", options: hiddenSlowly, stored: sold,
		asked:  asked{get: 1, put: 2, status: 3, sandbox.OperationVendors: 1, sandbox.OperationListSkills: 1},
		faults: append(fails(price), sandbox.Fault{Operation: put, After: 1, Status: 403, Body: `{"message":"Locked."}`}),
		says:   quotedPrice("putting the last good one back failed", "403 Forbidden: Locked."), next: correctIt, on: onPrice,
	},
}

// failedBefore is a skill of which somebody else's update has failed.
func failedBefore(s *scene) {
	s.Inject(fails(endpoint)[0])
	somebodyElse(s.Sandbox, renamed)
}

// runsNow is a skill of which somebody else's update has begun.
func runsNow(s *scene) { somebodyElse(s.Sandbox, renamed) }

// What Amazon answers while there is no manifest to be had.
var unreadable = []fault{
	{name: "an update failed before, without 303", unread: true, arrange: failedBefore, stored: dearer, asked: asked{get: 2, put: 1, status: 1}},
	{
		name: "an update failed before, then 303", unread: true, options: hidden, arrange: failedBefore, stored: sold, asked: asked{get: 1, status: 1},
		says: []string{`Not <what> we "take".`, "INVALID_STRING_PATTERN", "FAILED", aRequest, "Nothing was written"}, next: "then run Terraform again.",
	},
	{
		name: "an update failed before, then 303 to a refresh", does: "read", options: hidden, arrange: failedBefore, stored: sold, asked: asked{get: 1, status: 1},
		says: []string{`Not <what> we "take".`, "INVALID_STRING_PATTERN", "FAILED", aRequest, "the state keeps what it has"}, next: "then run Terraform again.",
	},
	{
		name: "303 while an update runs", unread: true, options: []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(1))}, arrange: runsNow,
		// The first status is read while it runs, and ends it; the second belongs
		// to a redirect that was already on its way.
		stored: renamedDearer, asked: asked{get: 4, put: 1, status: 4},
	},
	{
		name: "303 while an update runs for ever", unread: true, limit: "2s", options: []sandbox.Option{sandbox.WithUpdates(sandbox.After(time.Hour))}, arrange: runsNow,
		stored: sold, asked: asked{get: 1, status: 1}, upTo: asked{get: 9, status: 9},
		says: []string{"IN_PROGRESS", "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "303 to a status that is fine", unread: true,
		faults: []sandbox.Fault{{Operation: get, Status: 303, Header: map[string]string{"Location": "/v1/skills/" + skillID + "/status"}}},
		stored: dearer, asked: asked{get: 3, put: 1, status: 2},
	},
	{name: "404 to the status right after the write", faults: once(status, 404), stored: dearer, asked: asked{get: 1, put: 1, status: 2}},
	{
		name: "404 to the status for ever", limit: "2s", stored: dearer,
		faults: []sandbox.Fault{{Operation: status, Status: 404, Body: `{"code":"RESOURCE_NOT_FOUND","message":"No such status."}`, Times: -1}},
		asked:  asked{put: 1, status: 1}, upTo: asked{status: 9},
		says: []string{"GET status of skill", "404 Not Found", "RESOURCE_NOT_FOUND", "No such status.", aRequest, "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "an update that never ends", limit: "2s", options: []sandbox.Option{sandbox.WithUpdates(sandbox.After(time.Hour))},
		stored: sold, asked: asked{put: 1, status: 1}, upTo: asked{status: 9},
		says: []string{"IN_PROGRESS", "timeouts.update is over"}, next: raiseLimit,
	},
	{
		name: "a delete that never ends", does: "delete", limit: "2s", options: []sandbox.Option{sandbox.WithUpdates(sandbox.After(time.Hour))},
		stored: sold, asked: asked{put: 1, status: 1}, upTo: asked{status: 9},
		says: []string{"IN_PROGRESS", "timeouts.delete is over"}, next: "raise timeouts.delete if it needs longer.",
	},
	{
		name: "the old manifest after the write", stored: dearer, asked: asked{get: 2, put: 1, status: 1},
		faults: []sandbox.Fault{{Operation: get, Status: 200, Header: map[string]string{"ETag": "old"}, Body: `{"manifest":` + sold + `}`}},
	},
	{name: "404 to the read after the write", faults: []sandbox.Fault{{Operation: get, Status: 404}}, stored: dearer, asked: asked{get: 2, put: 1, status: 1}},
}
