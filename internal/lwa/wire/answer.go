// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"encoding/json"
	"io"
	"net/http"
)

const (
	// MaxDocument is far above any manifest or list page; a body beyond it is
	// not from Amazon, and must not fill the memory.
	MaxDocument = 16 << 20
	// MaxErrorBody bounds what is read of an answer that is not a success. A
	// refusal with a reason for every listing of every language has some 100 KB.
	MaxErrorBody = 4 << 20
)

// Answer is what came back for one try of a request.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte
	// TooLong is true when there was more than the limit for such a body.
	TooLong bool
	// Confidential is true where the body is a secret, or has one in it.
	Confidential bool
	// Secrets are those that were sent, which the answer may echo.
	Secrets Secrets
}

// ReadAnswer reads the body and closes it. An error means that the body broke
// off; the answer then has what came before.
func ReadAnswer(response *http.Response, sent Secrets) (Answer, error) {
	limit := MaxErrorBody
	if IsSuccess(response.StatusCode) {
		limit = MaxDocument
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, int64(limit)+1))
	_ = response.Body.Close()
	result := Answer{Status: response.StatusCode, Header: response.Header, Body: body, Secrets: sent}
	if len(body) > limit {
		result.Body, result.TooLong = body[:limit], true
	}
	return result, err
}

// IsSuccess reports whether a status is one of 200 to 299.
func IsSuccess(status int) bool {
	return status >= 200 && status <= 299
}

// IsServerFailure reports whether a status is one of 500 and above, 501
// excepted: a server that lacks an operation will lack it the next time too,
// and has certainly not carried it out.
func IsServerFailure(status int) bool {
	return status >= 500 && status != http.StatusNotImplemented
}

// HasAPIRequestID reports whether the answer has the request id that every
// answer of Amazon's API has.
func (a Answer) HasAPIRequestID() bool {
	return a.Header.Get("X-Amzn-Requestid") != ""
}

// RequestID is Amazon's name for the request, to quote to its support. Its
// storage service has a header of its own
// (https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html).
func (a Answer) RequestID() string {
	id := a.Header.Get("X-Amzn-Requestid")
	if id == "" {
		id = a.Header.Get("X-Amz-Request-Id")
	}
	return a.Secrets.Hide(id)
}

// Object returns the members of a body that is a JSON object.
func (a Answer) Object() (map[string]json.RawMessage, bool) {
	var members map[string]json.RawMessage
	if json.Unmarshal(a.Body, &members) != nil || members == nil {
		return nil, false
	}
	return members, true
}
