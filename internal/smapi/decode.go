// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// errorBody takes every field as it comes, because a body of unexpected types
// must still give up what it has. Amazon's model describes two shapes, a
// message with violations (400, 403) and a single coded error (the rest); the
// samples of its documentation wrap the second in "error".
type errorBody struct {
	Code              json.RawMessage `json:"code"`
	Message           json.RawMessage `json:"message"`
	ValidationDetails json.RawMessage `json:"validationDetails"`
	Violations        json.RawMessage `json:"violations"`
	Error             json.RawMessage `json:"error"`
}

// decodeError makes an *Error of any refusal of the API. It cannot fail.
func decodeError(operation string, result wire.Answer) *Error {
	decoded := &Error{
		Operation:  operation,
		StatusCode: result.Status,
		RequestID:  result.RequestID(),
		RetryAfter: wire.RetryAfter(result.Header, time.Now()),
	}
	body, isError := unwrapErrorBody(result.Body)
	if isError {
		single := body.problem(result.Secrets)
		decoded.Code, decoded.Message = single.Code, single.Message
		decoded.Problems = decodeProblems(body.Violations, result.Secrets)
		if len(decoded.Problems) == 0 && single.isPlaced() {
			decoded.Problems = []Problem{single}
		}
	}
	if decoded.Message == "" && len(decoded.Problems) == 0 && len(result.Body) > 0 {
		decoded.Kind = result.Kind()
	}
	if decoded.Message == "" {
		decoded.Message = fallbackMessage(result)
	}
	return decoded
}

// unwrapErrorBody reports false for what is no JSON object.
func unwrapErrorBody(raw []byte) (errorBody, bool) {
	var body errorBody
	if json.Unmarshal(raw, &body) != nil {
		return errorBody{}, false
	}
	var inner errorBody
	if isObject(body.Error) && json.Unmarshal(body.Error, &inner) == nil {
		return inner, true
	}
	return body, true
}

func isObject(raw json.RawMessage) bool {
	return strings.HasPrefix(strings.TrimLeft(string(raw), " \t\r\n"), "{")
}

// fallbackMessage stands for the message of an answer that has none.
func fallbackMessage(result wire.Answer) string {
	if redirection := result.Redirection(); redirection != "" {
		return redirection
	}
	if meaning := http.StatusText(result.Status); meaning != "" {
		return meaning
	}
	return "a status without a meaning"
}
