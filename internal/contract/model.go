// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package contract holds what the provider sends, and what the sandbox answers, against Amazon's own description of the
// Skill Management API: the Swagger 2.0 file spec.json of the npm package ask-smapi-model.
//
// Provider and sandbox were written after the same documentation, so they can be wrong together. The description is the
// third party. It is not part of this repository: `make contract` fetches it, runs the acceptance tests so that they
// leave every exchange in a folder, and judges what is there.
//
// The description was published in June 2023. Where Amazon's pages are newer, or the description contradicts what was
// recorded of the service, the table [Deviations] says so.
package contract

import (
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"sync"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

const (
	// ModelVariable is the environment variable with the path of spec.json.
	ModelVariable = "ALEXA_SMAPI_MODEL"
	// modelChecksum is the SHA-512 of spec.json in the version that the GNUmakefile names.
	modelChecksum = "b90c44db3e6c555ee7804a201d965f0209e1f8cf42373aff59a2ccce361d24527455cfd6f664b9d143e49568d36d1cdde118c4f4c8631760f8a2950fc7d66123"
	// manifestDefinition is what the description calls the manifest.
	manifestDefinition = "v1.skill.Manifest.SkillManifest"
)

// Model is Amazon's description of the API. It is safe for concurrent use.
type Model struct {
	document *openapi3.T
	router   routers.Router
}

// Load reads the description that [ModelVariable] names, once for each process. A file that is not the pinned one is an
// error.
var Load = sync.OnceValues(func() (*Model, error) {
	path := os.Getenv(ModelVariable)
	if path == "" {
		return nil, fmt.Errorf("%s is not set: these tests are run by `make contract`, which fetches Amazon's description of the API", ModelVariable)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading Amazon's description of the API, which `make contract` fetches: %w", err)
	}
	sum := sha512.Sum512(text)
	if found := hex.EncodeToString(sum[:]); found != modelChecksum {
		return nil, fmt.Errorf("%s is not the description that was pinned: its SHA-512 is %s. Remove it and run `make contract`", path, found)
	}
	model, err := newModel(text)
	if err != nil {
		return nil, fmt.Errorf("reading Amazon's description of the API: %w", err)
	}
	return model, nil
})

func newModel(text []byte) (*Model, error) {
	var published map[string]any
	if err := json.Unmarshal(text, &published); err != nil {
		return nil, err
	}
	adapt(published)
	adapted, err := json.Marshal(published)
	if err != nil {
		return nil, err
	}
	var swagger openapi2.T
	if err := json.Unmarshal(adapted, &swagger); err != nil {
		return nil, err
	}
	document, err := openapi2conv.ToV3(&swagger)
	if err != nil {
		return nil, err
	}
	readProse(document)
	router, err := gorillamux.NewRouter(document)
	if err != nil {
		return nil, err
	}
	return &Model{document: document, router: router}, nil
}

// Definition is what the description calls by a name, nil for nothing.
func (m *Model) Definition(name string) *openapi3.Schema {
	if found := m.document.Components.Schemas[name]; found != nil {
		return found.Value
	}
	return nil
}

// Manifest is the schema of a manifest.
func (m *Model) Manifest() *openapi3.Schema {
	return m.document.Components.Schemas[manifestDefinition].Value
}

// Kinds are the properties of all kinds of a type that one of its fields distinguishes, without that field.
func (m *Model) Kinds(base *openapi3.Schema) openapi3.Schemas {
	all := openapi3.Schemas{}
	for _, definition := range m.document.Components.Schemas {
		parts := definition.Value.AllOf
		if slices.ContainsFunc(parts, func(part *openapi3.SchemaRef) bool { return part.Value == base }) {
			for _, part := range parts {
				maps.Copy(all, part.Value.Properties)
			}
		}
	}
	if base.Discriminator != nil {
		delete(all, base.Discriminator.PropertyName)
	}
	return all
}

// soleType is how the description's prose names the one media type of an answer.
var soleType = regexp.MustCompile(`(?i)only '?([^'\s]+)'? supported`)

// readProse states what Swagger 2.0 has no word for, or what only the prose of the description says: an answer has every
// header that it is described with, and is of the media type that the prose names.
func readProse(document *openapi3.T) {
	for _, path := range document.Paths.Map() {
		for _, operation := range path.Operations() {
			for _, answer := range operation.Responses.Map() {
				for name, header := range answer.Value.Headers {
					header.Value.Required = true
					named, content := soleType.FindStringSubmatch(header.Value.Description), answer.Value.Content
					if name != "Content-Type" || named == nil || len(content) == 0 {
						continue
					}
					answer.Value.Content = openapi3.Content{named[1]: content["application/json"]}
					openapi3filter.RegisterBodyDecoder(named[1], openapi3filter.JSONBodyDecoder)
				}
			}
		}
	}
}
