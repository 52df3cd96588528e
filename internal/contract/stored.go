// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// envelopes are the keys around what is stored.
var envelopes = []string{"manifest", "accountLinkingRequest", "accountLinkingResponse", "inSkillProductDefinition"}

// wasStored reports whether a problem is part of the document as it was stored before the request. Tests store what Amazon
// may add one day, and what it should never have taken; the provider sends it back as it came, and the sandbox serves it.
func wasStored(problem Problem, exchange sandbox.Exchange) bool {
	body := exchange.Body
	if problem.Status != 0 {
		body = exchange.AnswerBody
	}
	envelope, inside, ok := strings.Cut(strings.TrimPrefix(problem.Pointer, "/"), "/")
	if !ok || !slices.Contains(envelopes, envelope) || problem.Place != "body" || exchange.Stored == nil {
		return false
	}
	found, stored := decode(body), decode(exchange.Stored)
	keys := strings.Split(inside, "/")
	foundValue, _ := lookUp(object(found)[envelope], keys)
	storedValue, parent := lookUp(stored, keys)
	return parent && reflect.DeepEqual(foundValue, storedValue)
}

// decode reads JSON with numbers as they are written; nil for what is none.
func decode(text []byte) any {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil
	}
	return value
}

// encode writes a decoded value as JSON.
func encode(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic("contract: what was JSON is none any more: " + err.Error())
	}
	return string(text)
}

// lookUp walks along escaped keys of a JSON pointer, and reports whether all but the last are there.
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
