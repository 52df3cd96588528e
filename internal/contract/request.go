// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// sentByHTTP are the headers that HTTP itself needs, or that the description leaves to the reader: every operation takes a
// token, a client may say what it is and which answers it reads, and a proxy adds for whom it speaks.
var sentByHTTP = []string{"Accept", "Accept-Encoding", "Authorization", "Content-Length", "Content-Type", "User-Agent", "X-Forwarded-For"}

// JudgeRequest returns what the description does not allow in the request of an exchange. What is no part of
// SMAPI has no such description.
func (m *Model) JudgeRequest(exchange sandbox.Exchange) []Problem {
	if elsewhere(exchange.Operation) {
		return nil
	}
	o, inPath := m.find(exchange.Method, exchange.Path)
	if o == nil {
		return []Problem{{Operation: exchange.Method + " " + exchange.Path, Place: "path", Text: "the description has no such operation"}}
	}
	r := report{model: m, operation: o.name}
	for name, value := range inPath {
		if p := o.parameter("path", name); p != nil {
			r.parameter(p, []string{value})
		}
	}
	r.query(o, exchange.RawQuery)
	r.requestHeader(o, exchange)
	switch {
	case o.body == "" && len(exchange.Body) > 0:
		r.add("body", "", "the description has none")
	case o.body != "":
		r.json(o.body, exchange.Body)
	}
	return r.problems
}

func (r *report) query(o *operation, raw string) {
	query, err := url.ParseQuery(raw)
	if err != nil {
		r.add("query", "", err.Error())
	}
	for name, values := range query {
		p := o.parameter("query", name)
		if p == nil {
			r.add("query "+name, "", "the description does not have it")
			continue
		}
		if len(values) > 1 && p.dataType != "array" && name != "resource" {
			r.add("query "+name, "", "it is there more than once")
		}
		r.parameter(p, values)
	}
	for _, p := range o.parameters {
		if p.in == "query" && p.required && !query.Has(p.name) {
			r.add("query "+p.name, "required", "it is missing")
		}
	}
}

func (r *report) requestHeader(o *operation, exchange sandbox.Exchange) {
	for name, values := range exchange.Header {
		if p := o.parameter("header", name); p != nil {
			r.parameter(p, values)
			continue
		}
		known := false
		for _, allowed := range sentByHTTP {
			known = known || strings.EqualFold(allowed, name)
		}
		if !known {
			r.add("header "+name, "", "the description does not have it")
		}
	}
	for _, p := range o.parameters {
		if p.in == "header" && p.required && exchange.Header.Get(p.name) == "" {
			r.add("header "+p.name, "required", "it is missing")
		}
	}
	if scheme, token, _ := strings.Cut(exchange.Header.Get("Authorization"), " "); scheme != "Bearer" || token == "" {
		r.add("header Authorization", "required", "it is not a bearer token")
	}
	want := ""
	if o.body != "" {
		want = "application/json"
	}
	if got := exchange.Header.Get("Content-Type"); got != want {
		r.add("header Content-Type", "", fmt.Sprintf("it is %q and not %q", got, want))
	}
}

// parameter judges the values that a parameter was given, as the types that their texts stand for.
func (r *report) parameter(p *parameter, values []string) {
	place := p.in + " " + p.name
	if p.dataType == "array" {
		list := []any{}
		for _, value := range values {
			list = append(list, value)
		}
		r.value(place, pointer(parametersKey, p.pointer), list)
		return
	}
	for _, value := range values {
		var meant any = value
		switch p.dataType {
		case "integer":
			number, err := strconv.Atoi(value)
			if err != nil {
				r.add(place, "type", fmt.Sprintf("%q is not an integer", value))
				continue
			}
			meant = number
		case "boolean":
			meant = value == "true"
		}
		r.value(place, pointer(parametersKey, p.pointer), meant)
	}
}

// elsewhere tells whether an operation is none of SMAPI's: Login with Amazon and
// the store of documents have hosts and rules of their own.
func elsewhere(operation sandbox.Operation) bool {
	return operation == sandbox.OperationToken || operation == sandbox.OperationSchemaDocument
}
