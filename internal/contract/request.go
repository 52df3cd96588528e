// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// sentByHTTP are the headers that HTTP itself needs, or that the description leaves to the reader: every operation takes
// a token, a client may say what it is and which answers it reads, and a proxy adds for whom it speaks.
var sentByHTTP = []string{"Accept", "Accept-Encoding", "Authorization", "Content-Length", "Content-Type", "User-Agent", "X-Forwarded-For"}

func judgeRequest(input *openapi3filter.RequestValidationInput, exchange sandbox.Exchange) []Problem {
	r := report{operation: nameOf(input)}
	parameters := input.Route.Operation.Parameters
	for _, name := range slices.Sorted(maps.Keys(input.QueryParams)) {
		described := parameters.GetByInAndName(openapi3.ParameterInQuery, name)
		switch {
		case described == nil:
			r.add("query "+name, "", "the description does not have it")
		case len(input.QueryParams[name]) > 1 && !described.Schema.Value.Type.Is("array") && name != "resource":
			r.add("query "+name, "", "it is there more than once")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(exchange.Header)) {
		if !slices.Contains(sentByHTTP, name) && parameters.GetByInAndName(openapi3.ParameterInHeader, name) == nil {
			r.add("header "+name, "", "the description does not have it")
		}
	}
	if input.Route.Operation.RequestBody == nil && exchange.Header.Get("Content-Type") != "" {
		r.add("header Content-Type", "", "the description has no body")
	}
	r.requestError(openapi3filter.ValidateRequest(context.Background(), input))
	return r.problems
}

// requestError takes apart what the library has found.
func (r *report) requestError(err error) {
	// Only the error itself may be several, not one that it wraps.
	if several, ok := any(err).(openapi3.MultiError); ok {
		for _, one := range several {
			r.requestError(one)
		}
		return
	}
	refused, isRequest := errors.AsType[*openapi3filter.RequestError](err)
	switch {
	case err == nil:
	case !isRequest:
		r.add("header Authorization", "required", err.Error())
	case refused.Parameter != nil:
		keyword := ""
		if errors.Is(err, openapi3filter.ErrInvalidRequired) {
			keyword = "required"
		}
		r.addError(refused.Parameter.In+" "+refused.Parameter.Name, keyword, orElse(refused.Err, err))
	default:
		r.addError("body", "", orElse(refused.Err, err))
	}
}

// authenticate demands a bearer token of every request.
func authenticate(_ context.Context, input *openapi3filter.AuthenticationInput) error {
	header := input.RequestValidationInput.Request.Header.Get("Authorization")
	if scheme, token, _ := strings.Cut(header, " "); scheme != "Bearer" || token == "" {
		return errors.New("it is not a bearer token")
	}
	return nil
}

// orElse is the cause of an error that has one, or else the error.
func orElse(cause, err error) error {
	if cause != nil {
		return cause
	}
	return err
}
