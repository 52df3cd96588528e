// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Judge fails a test whose exchange the description does not allow, unless [Deviations] explains it or the test itself had
// put it into the skill.
func Judge(t testing.TB, exchange sandbox.Exchange) {
	t.Helper()
	model, err := Load()
	if err != nil {
		t.Error(err)
		return
	}
	for _, problem := range append(model.JudgeRequest(exchange), model.JudgeAnswer(exchange)...) {
		if Explanation(problem) == nil && !wasThere(problem, exchange) {
			t.Errorf("%s\n%s %s?%s\n%s\nanswered %d\n%s", problem, exchange.Method, exchange.Path, exchange.RawQuery, exchange.Body,
				exchange.Status, exchange.AnswerBody)
		}
	}
}

// wasThere tells whether a problem is part of the skill as it was stored before the request. Tests store what Amazon may add
// one day, and what it should never have taken; the provider sends it back as it came, and the sandbox serves it.
func wasThere(problem Problem, exchange sandbox.Exchange) bool {
	body := exchange.Body
	if problem.Status != 0 {
		body = exchange.AnswerBody
	}
	inside, ok := strings.CutPrefix(problem.Pointer, "/manifest/")
	if !ok || problem.Place != "body" || exchange.Stored == nil {
		return false
	}
	var found, stored any
	var errs [2]error
	found, errs[0] = jsonschema.UnmarshalJSON(bytes.NewReader(body))
	stored, errs[1] = jsonschema.UnmarshalJSON(bytes.NewReader(exchange.Stored))
	if errs[0] != nil || errs[1] != nil {
		return false
	}
	keys := strings.Split(inside, "/")
	foundValue, _ := lookUp(object(found)["manifest"], keys)
	storedValue, parent := lookUp(stored, keys)
	return parent && reflect.DeepEqual(foundValue, storedValue)
}

// lookUp walks along escaped keys of a JSON pointer, and tells whether all but the last are there.
func lookUp(value any, keys []string) (found any, parent bool) {
	for i, key := range keys {
		switch holder := value.(type) {
		case map[string]any:
			value = holder[pointerUnescaper.Replace(key)]
		case []any:
			index, err := strconv.Atoi(key)
			if err != nil || index >= len(holder) {
				return nil, false
			}
			value = holder[index]
		default:
			return nil, false
		}
		parent = i == len(keys)-1
	}
	return value, parent
}
