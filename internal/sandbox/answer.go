// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

// answer is a whole HTTP answer, held back so that a fault can still drop it or cut it off.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func emptyAnswer(status int) answer {
	return answer{status: status, header: http.Header{}}
}

func jsonAnswer(status int, body any) answer {
	a := emptyAnswer(status)
	a.header.Set("Content-Type", "application/json")
	a.body = encode(body)
	return a
}

// standardizedError is the error body of everything but 400 and 403.
func standardizedError(status int, code, message string) answer {
	body := map[string]any{"message": message}
	if code != "" {
		body["code"] = code
	}
	return jsonAnswer(status, body)
}

// badRequest is the error body of 400 and 403, which lists violations instead of carrying a code.
func badRequest(status int, message string, violations ...Problem) answer {
	body := map[string]any{"message": message}
	if len(violations) > 0 {
		body["violations"] = violations
	}
	return jsonAnswer(status, body)
}

func invalidParameter(message string) answer {
	return badRequest(http.StatusBadRequest, "The request is not valid.",
		Problem{Code: "INVALID_REQUEST_PARAMETER", Message: message})
}

// notPermitted is Amazon's refusal of whatever the token, the vendor or the state of a skill does not allow.
func notPermitted() answer {
	return badRequest(http.StatusForbidden, "User is not permitted to perform the requested operation.")
}

func unknownSkill(skillID string) answer {
	return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND",
		fmt.Sprintf("Resource with identifier %q is not found.", skillID))
}

// wrongPath answers HTML for a wrong method, as recorded for /v1/skills/{id}: clients must not count on JSON.
func wrongPath(to route) answer {
	if !to.knownPath {
		return standardizedError(http.StatusNotFound, "", "Not Found")
	}
	return htmlAnswer(http.StatusMethodNotAllowed)
}

// htmlAnswer is what gateways say.
func htmlAnswer(status int) answer {
	a := emptyAnswer(status)
	a.header.Set("Content-Type", "text/html")
	a.body = fmt.Appendf(nil, "<html><body><h1>%d %s</h1></body></html>\n", status, http.StatusText(status))
	return a
}

// encode writes JSON without escaping <, > and &, so that strings keep the spelling they came with.
func encode(value any) []byte {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(fmt.Sprintf("sandbox: a value of its own making is not JSON: %v", err))
	}
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))
}
