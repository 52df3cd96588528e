// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

const (
	// linkingRequest and linkingResponse are the keys around what is written and what is read.
	linkingRequest  = "accountLinkingRequest"
	linkingResponse = "accountLinkingResponse"
)

// neverShown are the fields that no read has.
var neverShown = []string{"clientSecret", "reciprocalAccessTokenUrl", "skipOnEnablement"}

// linking is the account linking of a skill at the development stage.
type linking struct {
	// stored is what was written, without its envelope and with all that is never shown.
	stored json.RawMessage
	eTag   string
}

// newLinking gives a document its ETag, which covers what is never shown too.
func newLinking(stored json.RawMessage) *linking {
	return &linking{stored: stored, eTag: eTagOf(stored)}
}

// WithBareAccountLinking answers reads as the published model describes them, without the envelope of the recorded ones.
func WithBareAccountLinking() Option {
	return func(s *Sandbox) { s.bareLinking = true }
}

func isLinking(operation Operation) bool {
	return operation == OperationGetAccountLinking || operation == OperationPutAccountLinking || operation == OperationDeleteAccountLinking
}

// actOnLinking answers the requests that are about account linking.
func (s *Sandbox) actOnLinking(c call) answer {
	k := s.skill(c.skillID)
	switch {
	case k == nil:
		return unknownSkill(c.skillID)
	case c.operation == OperationGetAccountLinking:
		return s.getLinking(c, k)
	case c.stage != stageDevelopment:
		return notPermitted()
	case k.inReview():
		return s.lockedAnswer()
	case c.operation == OperationPutAccountLinking:
		return putLinking(c, k)
	case k.linking == nil:
		return noLinking(c)
	}
	k.linking = nil
	return emptyAnswer(http.StatusNoContent)
}

func (s *Sandbox) getLinking(c call, k *skill) answer {
	if k.linking == nil || c.stage != stageDevelopment {
		return noLinking(c)
	}
	a := emptyAnswer(http.StatusOK)
	a.header.Set("Content-Type", "application/json")
	if !c.fault.NoETag {
		a.header.Set("ETag", k.linking.eTag)
	}
	a.body = shownLinking(k.linking.stored)
	if !s.bareLinking {
		a.body = slices.Concat([]byte(`{"`+linkingResponse+`":`), a.body, []byte(`}`))
	}
	return a
}

// shownLinking is what a read has of a document. An empty list of scopes was recorded to come back absent, and one of
// domains to be kept.
func shownLinking(stored json.RawMessage) json.RawMessage {
	members, err := membersOf(stored)
	if err != nil {
		return stored
	}
	return joined(slices.DeleteFunc(members, func(m member) bool {
		return slices.Contains(neverShown, m.name) || m.name == "scopes" && isArray(m.value) && len(elementsOf(m.value)) == 0
	}))
}

// putLinking replaces the whole document: what is left out is gone, the client secret included.
func putLinking(c call, k *skill) answer {
	if condition := c.header.Get("If-Match"); condition != "" && (k.linking == nil || condition != k.linking.eTag) {
		return standardizedError(http.StatusPreconditionFailed, "PRECONDITION_NOT_MET",
			fmt.Sprintf("The ETag %q is not that of the current account linking information.", condition))
	}
	envelope, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	var before json.RawMessage
	if k.linking != nil {
		before = k.linking.stored
	}
	stored, refusal := acceptableLinking(envelope, before)
	if refusal != nil {
		return *refusal
	}
	k.linking = newLinking(stored)
	a := emptyAnswer(http.StatusNoContent)
	a.header.Set("Content-Type", "application/json")
	a.header.Set("ETag", k.linking.eTag)
	return a
}

func noLinking(c call) answer {
	return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND",
		fmt.Sprintf("Account linking information of skill %q is not found.", c.skillID))
}
