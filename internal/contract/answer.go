// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/getkin/kin-openapi/openapi3filter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// judgeAnswer finds nothing in an answer that a test made up, or that never came.
func judgeAnswer(asked *openapi3filter.RequestValidationInput, exchange sandbox.Exchange) []Problem {
	if exchange.Injected || exchange.Status == 0 {
		return nil
	}
	r := report{operation: nameOf(asked), status: exchange.Status}
	header := http.Header(exchange.AnswerHeader)
	options := *asked.Options
	if described := asked.Route.Operation.Responses.Status(exchange.Status); described != nil {
		content, length := described.Value.Content, len(exchange.AnswerBody)
		switch {
		case len(content) == 0 && length > 0:
			r.add("body", "", "the description has none")
		case len(content) > 0 && length == 0:
			r.add("body", "required", "it is missing")
			options.ExcludeResponseBody = true
		}
		if location := header.Get("Location"); location != "" && !strings.HasPrefix(location, "/v1/") {
			r.add("header Location", "", fmt.Sprintf("%q is not a relative URL of the API", location))
		}
	}
	input := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: asked, Status: exchange.Status, Header: header, Options: &options,
	}
	input.SetBodyBytes(exchange.AnswerBody)
	err := openapi3filter.ValidateResponse(context.Background(), input)
	refused, _ := errors.AsType[*openapi3filter.ResponseError](err)
	switch {
	case err == nil:
	case refused != nil && refused.Err != nil:
		r.addError("body", "", refused.Err)
	case refused != nil && strings.Contains(refused.Reason, "eader"):
		r.add("header", "", refused.Reason)
	default:
		r.add("status", "", err.Error())
	}
	return r.problems
}
