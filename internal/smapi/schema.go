// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"net/http"
	"net/url"
	"unicode/utf8"
)

// ManifestSchema returns Amazon's own JSON Schema of the skill manifest, as the
// bytes that came. It is made for a vendor, whose beta features are in it, and
// for an operation: one of CREATE_SKILL, UPDATE_SKILL, SUBMIT_SKILL and
// ENABLE_SKILL, or what Amazon adds to these
// (https://developer.amazon.com/docs/alexa/smapi/resource-schema-information.html).
//
// It costs two requests. The API only says where the schema is, by a URL that
// is signed and soon expires; the document is fetched from there without the
// access token, and the URL goes no further.
//
// An *Error is a refusal by the API; what the store answers instead of the
// document is a *ForeignAnswerError. An *UnreadableBodyError is a place that is not fit to be asked, or a document that
// is not JSON.
func (c *Client) ManifestSchema(ctx context.Context, vendorID, operation string) ([]byte, error) {
	if vendorID == "" {
		return nil, &ArgumentError{"the vendor id is empty"}
	}
	if operation == "" {
		return nil, &ArgumentError{"the operation is empty"}
	}
	place, err := c.schemaLocation(ctx, vendorID, operation)
	if err != nil {
		return nil, err
	}
	asked := request{
		operation: "GET manifest schema for " + operation + " from " + place.Host,
		method:    http.MethodGet,
		path:      place.EscapedPath(),
		signed:    place,
		accepted:  []int{http.StatusOK},
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return nil, err
	}
	if err := result.checkJSON(); err != nil {
		return nil, err
	}
	if !utf8.Valid(result.Body) {
		return nil, result.unreadable("it is not UTF-8", nil)
	}
	return result.Body, nil
}

// schemaLocation asks where the schema is.
func (c *Client) schemaLocation(ctx context.Context, vendorID, operation string) (*url.URL, error) {
	asked := request{
		operation: "GET location of the manifest schema of vendor " + vendorID + " for " + operation,
		method:    http.MethodGet,
		path:      "/v1/skills/resourceSchema/manifest",
		query:     url.Values{"vendorId": {vendorID}, "operation": {operation}},
		accepted:  []int{http.StatusOK},
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return nil, err
	}
	var body struct {
		SchemaLocationURL string `json:"schemaLocationUrl"`
	}
	if err := result.decode(&body); err != nil {
		return nil, err
	}
	if body.SchemaLocationURL == "" {
		return nil, result.unreadable("it has no schemaLocationUrl", nil)
	}
	result.Secrets = append(result.Secrets, body.SchemaLocationURL)
	result.Secrets = append(result.Secrets, signedSecrets(body.SchemaLocationURL)...)
	place, err := parseSigned(body.SchemaLocationURL)
	if err != nil {
		return nil, result.unreadable("its schemaLocationUrl "+result.Secrets.Hide(err.Error()), nil)
	}
	return place, nil
}
