// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
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

// decodeError makes an *Error of any answer. It cannot fail.
func decodeError(operation string, result answer) *Error {
	decoded := &Error{
		Operation:  operation,
		StatusCode: result.status,
		RequestID:  result.requestID(),
		RetryAfter: retryAfter(result.header, time.Now()),
	}
	body, isError := unwrapErrorBody(result.body)
	if isError {
		single := body.problem(result.secrets)
		decoded.Code, decoded.Message = single.Code, single.Message
		decoded.Problems = decodeProblems(body.Violations, result.secrets)
		if len(decoded.Problems) == 0 && single.isPlaced() {
			decoded.Problems = []Problem{single}
		}
	}
	if decoded.Message == "" && len(decoded.Problems) == 0 {
		decoded.Body = excerpt(result.body, result.secrets)
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

// jsonString is the string in a JSON value, or "" for a value of another type.
func jsonString(raw json.RawMessage) string {
	var value string
	if json.Unmarshal(raw, &value) != nil {
		return ""
	}
	return value
}

func fallbackMessage(result answer) string {
	if result.status >= 300 && result.status <= 399 {
		// Only the host: the rest of a foreign address may hold anything.
		if location, err := url.Parse(result.header.Get("Location")); err == nil && location.Host != "" {
			return "redirect to " + result.secrets.hide(location.Host) +
				", which is not followed so that no credential reaches another host; check the endpoint and any proxy"
		}
		return "redirect, which is not followed"
	}
	if meaning := http.StatusText(result.status); meaning != "" {
		return meaning
	}
	return "a status without a meaning"
}

// excerptLength is in characters: enough for the title and first sentence of
// a gateway's HTML page, and short enough for a diagnostic.
const excerptLength = 500

// excerpt is the beginning of a body on one line, fit for a terminal.
func excerpt(body []byte, hidden secrets) string {
	body = body[:min(len(body), maxErrorBody)]
	// Secrets go first, while they are whole: after cutting, half of one
	// could be left at the end.
	line := hidden.hide(strings.ToValidUTF8(string(body), "\uFFFD"))
	line = strings.Join(strings.FieldsFunc(line, func(character rune) bool {
		return unicode.IsSpace(character) || unicode.IsControl(character)
	}), " ")
	if utf8.RuneCountInString(line) <= excerptLength {
		return line
	}
	return string([]rune(line)[:excerptLength]) + "…"
}
