// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

const (
	envelopeKey      = "interactionModel"
	languageModelKey = "languageModel"
)

// byteOrderMark is what some editors put before JSON.
const byteOrderMark = "\ufeff"

// declared is a model as it is written in a configuration or a state.
type declared struct {
	text string
	// content is what is in the envelope, or the whole where there is none.
	content document.Value
	wrapped bool
	// strays are the keys beside the envelope that are not sent.
	strays []string
}

// errNoModel says that a JSON is something else than a model.
var errNoModel = errors.New(`there is no object "interactionModel", nor an object "languageModel"`)

// declare reads a model. The error says where in the text it can't be read.
func declare(text string) (declared, error) {
	parsed, err := document.Parse([]byte(strings.TrimPrefix(text, byteOrderMark)))
	if err != nil {
		return declared{}, err
	}
	d := declared{text: text, content: parsed}
	if inner := parsed.Member(envelopeKey); inner.Kind() == document.Object {
		d.content, d.wrapped = inner, true
		d.strays = slices.DeleteFunc(parsed.Keys(), func(key string) bool { return key == envelopeKey || key == versionName })
	} else if !d.languageModel().Exists() {
		return declared{}, errNoModel
	}
	if d.languageModel().Kind() != document.Object {
		return declared{}, fmt.Errorf(`%q in it is not an object`, languageModelKey)
	}
	return d, nil
}

func (d declared) languageModel() document.Value { return d.content.Member(languageModelKey) }

// withContent is another content in the same form.
func (d declared) withContent(content document.Value) string {
	if d.wrapped {
		content = document.EmptyObject().With(envelopeKey, content)
	}
	return string(content.JSON())
}

// positionOf is where in the text one of Amazon's property paths leads, "" where it
// leads to nothing that is there. The paths begin with the envelope.
func (d declared) positionOf(property string) string {
	at := pointerOf(property)
	if len(at) == 0 || at[0] != envelopeKey {
		return ""
	}
	at = at[1:]
	if !d.content.Get(at).Exists() {
		// What is missing is looked for in the object that it is missing from.
		at = at[:max(len(at)-1, 0)]
	}
	if len(at) == 0 || !d.content.Get(at).Exists() {
		return ""
	}
	if d.wrapped {
		at = append(document.Pointer{envelopeKey}, at...)
	}
	return document.Find([]byte(strings.TrimPrefix(d.text, byteOrderMark)), at).String()
}

// pointerOf turns $.interactionModel.languageModel.intents[0].name into a pointer.
func pointerOf(property string) document.Pointer {
	property = strings.NewReplacer("[", ".", "]", "").Replace(strings.TrimPrefix(property, "$"))
	return document.Pointer(strings.FieldsFunc(property, func(r rune) bool { return r == '.' }))
}
