// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package contract holds what the provider sends, and what the sandbox answers, against Amazon's own description of the
// Skill Management API: the Swagger 2.0 file spec.json of the npm package ask-smapi-model.
//
// Provider and sandbox were written after the same documentation, so they can be wrong together. The description is the
// third party. It is not part of this repository: `make contract` fetches it, and builds the acceptance tests with the
// tag contract, under which every exchange is judged.
//
// The description was published in June 2023. Where Amazon's pages are newer, or the description contradicts what was
// recorded of the service, the table [Deviations] says so.
package contract

import (
	"bytes"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"os"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	// ModelVariable is the environment variable with the path of spec.json.
	ModelVariable = "ALEXA_SMAPI_MODEL"
	// modelChecksum is the SHA-512 of spec.json in the version that the GNUmakefile names.
	modelChecksum = "b90c44db3e6c555ee7804a201d965f0209e1f8cf42373aff59a2ccce361d24527455cfd6f664b9d143e49568d36d1cdde118c4f4c8631760f8a2950fc7d66123"
	// modelURL is what the description is called inside the JSON Schema compiler; nothing is fetched from there.
	modelURL = "smapi:///spec.json"
)

// Model is Amazon's description of the API. It is safe for concurrent use.
type Model struct {
	doc   map[string]any
	operations []operation
	compiler   *jsonschema.Compiler
	mutex      sync.Mutex
}

// Load reads the description that [ModelVariable] names, once for each process. A file that is not the pinned one is an error.
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
	return newModel(text)
})

func newModel(text []byte) (*Model, error) {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("reading Amazon's description of the API: %w", err)
	}
	doc, ok := value.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("reading Amazon's description of the API: it is a %T", value)
	}
	m := &Model{doc: doc, compiler: jsonschema.NewCompiler()}
	m.operations = m.allOperations()
	m.closeDefinitions()
	m.document[parametersKey] = m.parameterSchemas()
	// Swagger 2.0 describes values with draft 4 of JSON Schema.
	m.compiler.DefaultDraft(jsonschema.Draft4)
	m.compiler.AssertFormat()
	if err := m.compiler.AddResource(modelURL, doc); err != nil {
		return nil, fmt.Errorf("reading Amazon's description of the API: %w", err)
	}
	return m, nil
}
