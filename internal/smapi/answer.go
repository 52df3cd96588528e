// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
)

const (
	// maxDocument is far above any manifest or list page; a body beyond it is
	// not from this API, and must not fill the memory.
	maxDocument = 16 << 20
	// maxErrorBody bounds what is read of an answer that is not a success.
	maxErrorBody = 64 << 10
)

// answer is what Amazon sent back to one try.
type answer struct {
	status int
	header http.Header
	body   []byte
	// tooLong is true when there was more than the limit for such a body.
	tooLong bool
	// secrets are those that were sent, which the body may echo.
	secrets secrets
}

// readAnswer takes the body in. An error means that the body broke off; the
// answer then holds what came before.
func readAnswer(response *http.Response) (answer, error) {
	limit := maxErrorBody
	if isSuccess(response.StatusCode) {
		limit = maxDocument
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, int64(limit)+1))
	result := answer{status: response.StatusCode, header: response.Header, body: body}
	if len(body) > limit {
		result.body, result.tooLong = body[:limit], true
	}
	return result, err
}

func isSuccess(status int) bool {
	return status >= 200 && status <= 299
}

// requestID is Amazon's name for the request, to quote to its support. Its
// storage service has a header of its own
// (https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html).
func (a answer) requestID() string {
	id := a.header.Get("X-Amzn-Requestid")
	if id == "" {
		id = a.header.Get("X-Amz-Request-Id")
	}
	return a.secrets.hide(id)
}

// checkJSON refuses a body that would otherwise pass for an empty document.
func (a answer) checkJSON(operation string) error {
	switch {
	case a.tooLong:
		return a.unreadable(operation, "it is longer than 16 MiB", nil)
	case len(a.body) == 0:
		return a.unreadable(operation, "it is empty", nil)
	case !json.Valid(a.body):
		return a.unreadable(operation, "it is not JSON, or was cut off", nil)
	}
	return nil
}

// decode reads a JSON body whose shape Amazon documents.
func (a answer) decode(operation string, target any) error {
	if err := a.checkJSON(operation); err != nil {
		return err
	}
	if err := json.Unmarshal(a.body, target); err != nil {
		reason := "it does not have the documented shape"
		var wrongType *json.UnmarshalTypeError
		if errors.As(err, &wrongType) && wrongType.Field != "" {
			reason += ": " + wrongType.Field + " is of type " + wrongType.Value
		}
		return a.unreadable(operation, a.secrets.hide(reason), err)
	}
	return nil
}

func (a answer) unreadable(operation, reason string, cause error) error {
	return &UnreadableBodyError{
		Operation: operation,
		Reason:    reason,
		RequestID: a.requestID(),
		Body:      excerpt(a.body, a.secrets),
		Err:       cause,
	}
}
