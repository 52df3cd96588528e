// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// linkingNotValid is the recorded message above the violations.
const linkingNotValid = "Account linking information is not valid."

// linkingSchema is a JSON Schema (draft 7) of the body {"accountLinkingRequest": ...}, of the sandbox's own making like that
// of the manifest. The limits and what is required are those of Amazon's page "Account Linking Schemas".
//
//go:embed accountlinking.schema.json
var linkingSchema []byte

var compiledLinkingSchema = sync.OnceValue(func() *jsonschema.Schema { return compile("accountlinking", linkingSchema) })

// acceptableLinking takes the document out of its envelope and checks it, as a successor of the stored one, nil for none.
func acceptableLinking(envelope []member, stored json.RawMessage) (json.RawMessage, *answer) {
	i := find(envelope, linkingRequest)
	if i < 0 || !isObject(envelope[i].value) {
		// That is how Amazon was seen to take a document without its envelope.
		a := badRequest(http.StatusBadRequest, linkingNotValid, Problem{
			Code: "INVALID_REQUEST_PARAMETER", Message: "Parsing error due to empty body.",
			Details: map[string]any{"reason": map[string]any{"type": "EXPECTED_NOT_EMPTY_VALUE"}},
		})
		return nil, &a
	}
	problems := checkLinking(envelope[i].value)
	if stored != nil {
		problems = newProblems(problems, checkLinking(stored))
	}
	if len(problems) > 0 {
		a := badRequest(http.StatusBadRequest, linkingNotValid, problems...)
		return nil, &a
	}
	return envelope[i].value, nil
}

func checkLinking(document json.RawMessage) []Problem {
	body := map[string]any{linkingRequest: asChecked(decoded(document))}
	return inOrder(append(problemsOf(compiledLinkingSchema(), body), demandsOfType(membersAt(body, linkingRequest))...))
}

// demandsOfType checks what the type of account linking asks for. Amazon's page asks AUTH_CODE for an accessTokenScheme too;
// public files without one speak against that.
func demandsOfType(document map[string]any) []Problem {
	const path = "$." + linkingRequest
	var problems []Problem
	switch document["type"] {
	case "AUTH_CODE":
		if document["accessTokenUrl"] == nil {
			problems = append(problems, newProblem("MISSING_REQUIRED_PROPERTY", path, document,
				fmt.Sprintf("Object instance at property path %q is missing a required property: %q.", path, "accessTokenUrl"),
				map[string]any{"requiredProperty": "accessTokenUrl"}))
		}
	case "IMPLICIT":
		for _, name := range []string{"accessTokenScheme", "accessTokenUrl", "clientSecret", "defaultTokenExpirationInSeconds"} {
			if document[name] != nil {
				problems = append(problems, newProblem("UNEXPECTED_PROPERTY", path, document,
					fmt.Sprintf("Object instance at property path %q has unexpected property: %q.", path, name), map[string]any{"unexpectedProperty": name}))
			}
		}
	}
	return problems
}
