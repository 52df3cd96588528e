// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	_ "embed"
	"encoding/json"
	"net/http"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	// modelEnvelope is the key around an interaction model.
	modelEnvelope = "interactionModel"
	// modelNotValid is the message above the violations of a refused model, in the manner of the manifest's.
	modelNotValid = "Interaction model is not valid."
)

// modelSchema is a JSON Schema (draft 7) of the body {"interactionModel": ...}, after Amazon's published model of June 2023.
// It is wider where the models of public skills are: synonyms, the prompts of a slot, the invocation name and the intents
// may be missing, lists may be empty, and unknown properties are everywhere.
//
//go:embed model.schema.json
var modelSchema []byte

var compiledModelSchema = sync.OnceValue(func() *jsonschema.Schema { return compile("model", modelSchema) })

// sentModel is what the body of a PUT has.
type sentModel struct {
	model       json.RawMessage
	description string
}

// acceptableModel takes a model out of the body of a request and checks it, as a successor of the stored one, nil for none:
// what is wrong with that one already is no reason to refuse.
func acceptableModel(body []byte, stored json.RawMessage) (sentModel, *answer) {
	envelope, refusal := requestObject(body)
	if refusal != nil {
		return sentModel{}, refusal
	}
	problems := checkModel(body)
	if stored != nil {
		problems = newProblems(problems, checkModel(enveloped(stored)))
	}
	if len(problems) > 0 {
		a := badRequest(http.StatusBadRequest, modelNotValid, problems...)
		return sentModel{}, &a
	}
	sent := sentModel{model: envelope[find(envelope, modelEnvelope)].value}
	sent.description, _ = membersAt(decoded(body))["description"].(string)
	return sent, nil
}

// checkModel returns the problems of a body, in the order of their paths.
func checkModel(body []byte) []Problem {
	return inOrder(problemsOf(compiledModelSchema(), asChecked(decoded(body))))
}

func enveloped(model json.RawMessage) json.RawMessage {
	return joined([]member{{name: modelEnvelope, value: model}})
}
