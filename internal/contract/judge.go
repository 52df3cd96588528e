// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/getkin/kin-openapi/openapi3filter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Judge returns what the description does not allow in an exchange. Login with Amazon and the store of documents are no
// part of SMAPI and have no such description.
func (m *Model) Judge(exchange sandbox.Exchange) []Problem {
	if exchange.Operation == sandbox.OperationToken || exchange.Operation == sandbox.OperationSchemaDocument {
		return nil
	}
	input, err := m.input(exchange)
	if err != nil {
		return []Problem{{Operation: exchange.Method + " " + exchange.Path, Place: "path", Text: err.Error()}}
	}
	return append(judgeRequest(input, exchange), judgeAnswer(input, exchange)...)
}

// Unexplained returns the problems that neither one of the [Deviations] nor the skill as it was stored accounts for.
func (m *Model) Unexplained(exchange sandbox.Exchange) []Problem {
	var unexplained []Problem
	for _, problem := range m.Judge(exchange) {
		if Explanation(problem) == nil && !wasStored(problem, exchange) {
			unexplained = append(unexplained, problem)
		}
	}
	return unexplained
}

// input is the request as the library takes it, with the operation that it asks for.
func (m *Model) input(exchange sandbox.Exchange) (*openapi3filter.RequestValidationInput, error) {
	address := url.URL{Scheme: "https", Host: "api.amazonalexa.com", Path: exchange.Path, RawQuery: exchange.RawQuery}
	request, err := http.NewRequestWithContext(context.Background(), exchange.Method, address.String(), bytes.NewReader(exchange.Body))
	if err != nil {
		return nil, err
	}
	request.Header = exchange.Header
	route, inPath, err := m.router.FindRoute(request)
	if err != nil {
		return nil, errors.New("the description has no such operation")
	}
	query, err := url.ParseQuery(exchange.RawQuery)
	if err != nil {
		return nil, err
	}
	return &openapi3filter.RequestValidationInput{
		Request: request, PathParams: inPath, QueryParams: query, Route: route,
		Options: &openapi3filter.Options{
			MultiError: true, IncludeResponseStatus: true, RejectWhenRequestBodyNotSpecified: true, AuthenticationFunc: authenticate,
		},
	}, nil
}

// nameOf is what Amazon calls the operation.
func nameOf(input *openapi3filter.RequestValidationInput) string {
	name, _ := input.Route.Operation.Extensions["x-operation-name"].(string)
	return name
}
