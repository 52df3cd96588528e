// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// soleType is how the description's prose names the one media type of an answer.
var soleType = regexp.MustCompile(`(?i)only (\S+) supported`)

// JudgeAnswer returns what the description does not allow in the answer of an exchange. There is nothing to judge in an
// answer that a test made up, or that never came.
func (m *Model) JudgeAnswer(exchange sandbox.Exchange) []Problem {
	if elsewhere(exchange.Operation) || exchange.Injected || exchange.Status == 0 {
		return nil
	}
	o, _ := m.find(exchange.Method, exchange.Path)
	if o == nil {
		return nil
	}
	r := report{model: m, operation: o.name, status: exchange.Status}
	status := strconv.Itoa(exchange.Status)
	described := object(o.answers[status])
	if described == nil {
		r.add("status", "", "the description does not have it")
		return r.problems
	}
	header := http.Header(exchange.AnswerHeader)
	schema := object(described["schema"])
	r.answerHeader(object(described["headers"]), header)
	switch {
	case schema == nil && len(exchange.AnswerBody) > 0:
		r.add("body", "", "the description has none")
	case schema != nil && len(exchange.AnswerBody) == 0:
		r.add("body", "required", "it is missing")
	case schema != nil:
		r.mediaType(object(described["headers"]), header)
		r.json(o.pointer+pointer("responses", status, "schema"), exchange.AnswerBody)
	}
	return r.problems
}

// answerHeader demands every header that the description names.
func (r *report) answerHeader(described map[string]any, header http.Header) {
	for _, name := range slices.Sorted(maps.Keys(described)) {
		value := header.Get(name)
		switch {
		case value == "":
			r.add("header "+name, "required", "it is missing")
		case name == "Location" && !strings.HasPrefix(value, "/v1/"):
			r.add("header "+name, "", fmt.Sprintf("%q is not a relative URL of the API", value))
		}
	}
}

func (r *report) mediaType(described map[string]any, header http.Header) {
	want := "application/json"
	if named := soleType.FindStringSubmatch(text(object(described["Content-Type"])["description"])); named != nil {
		want = named[1]
	}
	if got := header.Get("Content-Type"); got != want {
		r.add("header Content-Type", "", fmt.Sprintf("it is %q and not %q", got, want))
	}
}
