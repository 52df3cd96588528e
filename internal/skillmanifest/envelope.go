// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillmanifest knows the outline of a skill manifest: the envelope it
// comes in, and who owns which part of it. What the parts hold is the business
// of the resources.
package skillmanifest

import (
	"errors"
	"fmt"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// envelopeKey is the one key of a body of the manifest endpoint.
const envelopeKey = "manifest"

// oldEnvelopeKey is what the key was in version 0 of the API, of which there are
// files still.
const oldEnvelopeKey = "skillManifest"

// Open takes the manifest out of the body of a request or an answer,
// {"manifest": {...}}. What is valid JSON but no manifest is an error too: the
// status document has the same top key, and taking it for a manifest would mean
// an empty one, and at the next write the loss of everything.
func Open(body []byte) (document.Value, error) {
	envelope, err := document.Parse(body)
	if err != nil {
		return document.Value{}, err
	}
	return manifestIn(envelope)
}

func manifestIn(envelope document.Value) (document.Value, error) {
	manifest := envelope.Member(envelopeKey)
	switch {
	case envelope.Kind() != document.Object:
		return document.Value{}, fmt.Errorf("not a skill manifest: the body is %s", envelope.Kind())
	case !manifest.Exists():
		return document.Value{}, errors.New("not a skill manifest: the body has no \"manifest\"")
	case manifest.Kind() != document.Object:
		return document.Value{}, fmt.Errorf("not a skill manifest: \"manifest\" is %s", manifest.Kind())
	case manifest.Member("lastUpdateRequest").Exists(), manifest.Member("eTag").Exists():
		return document.Value{}, errors.New("not a skill manifest: the body is a status document")
	}
	return manifest, nil
}

// OpenFile takes the manifest out of a text such as skill.json, in which the
// envelope may be missing; at is where in the text the manifest is. A text in
// which it can't be told what belongs to the manifest is an error.
func OpenFile(text []byte) (manifest document.Value, at document.Pointer, err error) {
	file, err := document.Parse(text)
	switch {
	case err != nil:
		return document.Value{}, nil, err
	case file.Kind() != document.Object:
		return document.Value{}, nil, fmt.Errorf("not a skill manifest, but %s", file.Kind())
	case file.Member(oldEnvelopeKey).Exists():
		return document.Value{}, nil, fmt.Errorf("the envelope is called %q, as it was before version 1 of the API: write %q", oldEnvelopeKey, envelopeKey)
	case !file.Member(envelopeKey).Exists():
		return file, nil, nil
	}
	for _, key := range file.Keys() {
		if key == "manifestVersion" || slices.ContainsFunc(Ownership, func(part Part) bool { return part.Pattern.Keys()[0] == key }) {
			return document.Value{}, nil, fmt.Errorf("%q belongs into %q, not beside it", key, envelopeKey)
		}
	}
	manifest, err = manifestIn(file)
	return manifest, document.Pointer{envelopeKey}, err
}

// Wrap writes the body of a request that replaces a manifest.
func Wrap(manifest document.Value) []byte {
	return document.EmptyObject().With(envelopeKey, manifest).JSON()
}
