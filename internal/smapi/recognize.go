// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// serverName is what errors call the API.
const serverName = "the Skill Management API"

// recognize returns nil for an answer of the Skill Management API, which alone
// may mean that a skill is gone, that an update is running, that somebody else
// has written or that a token is no longer accepted. It has the API's request id
// (the header x-amzn-RequestId) and, as a refusal or as the answer to a write,
// no body or a JSON object: Amazon's own gateways answer without a body at times,
// but what comes as an HTML page is not the API's, whoever sent it.
//
// Storage that a signed URL leads to is no part of the API.
func (c *Client) recognize(r request, result wire.Answer) error {
	endpoint := c.endpoint
	switch {
	case r.signed != nil && r.accepts(result.Status):
		return nil
	case r.signed != nil:
		endpoint = r.signed.Scheme + "://" + r.signed.Host
		return wire.NewForeignAnswerError(r.operation, "", endpoint, result)
	case result.HasAPIRequestID() && c.hasShape(r, result):
		return nil
	}
	return wire.NewForeignAnswerError(r.operation, serverName, endpoint, result)
}

func (c *Client) hasShape(r request, result wire.Answer) bool {
	body := bytes.TrimSpace(result.Body)
	switch {
	case wire.IsSuccess(result.Status) && !r.isWrite():
		// Whether it is the document that was asked for shows when it is decoded.
		return true
	case result.Status >= 300 && result.Status <= 399 && !c.leadsHere(result.Header.Get("Location")):
		return false
	case len(body) == 0:
		return true
	case !json.Valid(body):
		// A refusal that was cut off has said what it means in its first line.
		return bytes.HasPrefix(body, []byte("{"))
	}
	members, isObject := result.Object()
	return isObject && (wire.IsSuccess(result.Status) || isErrorShape(members))
}

// leadsHere reports whether a redirect stays at the API, whose locations are
// relative to the endpoint.
func (c *Client) leadsHere(location string) bool {
	target, err := url.Parse(location)
	if err != nil {
		return false
	}
	own, err := url.Parse(c.endpoint)
	return target.Host == "" || err == nil && target.Host == own.Host
}

// isErrorShape reports whether an object is one of the two error bodies of
// Amazon's model (a message with violations, a coded error), wrapped in "error"
// or not, or an empty object.
func isErrorShape(members map[string]json.RawMessage) bool {
	if len(members) == 0 {
		return true
	}
	for name := range members {
		switch strings.ToLower(name) {
		case "message", "code", "violations", "error", "validationdetails":
			return true
		}
	}
	return false
}
