// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// manifestSchema is a JSON Schema (draft 7) of the body {"manifest": ...}. It is of the sandbox's own making, from the
// facts that Amazon publishes: Amazon hands its own only to vendors. It is wider than the published model of June 2023
// where Amazon's samples, its newer pages or the manifests of real skills are: names that grow (permissions, categories,
// marketplaces, currencies) are open, an endpoint may lack its uri and have sourceDir, smartHome may lack
// protocolVersion, a prompt may be called boughtCardDescription, and keys that are no locales may hold anything among
// the listings.
//
//go:embed manifest.schema.json
var manifestSchema []byte

const submitSkill = "SUBMIT_SKILL"

// schemaOperations are those that a schema of the manifest can be asked for.
var schemaOperations = []string{"CREATE_SKILL", "ENABLE_SKILL", submitSkill, "UPDATE_SKILL"}

// submissionRequires is what Amazon's pages on certification ask for and an update does not need, by the object that
// must have it, "" for the manifest itself.
var submissionRequires = map[string][]string{
	"":                      {"privacyAndCompliance", "publishingInformation"},
	"publishingInformation": {"category", "locales", "testingInstructions"},
	"privacyAndCompliance":  {"allowsPurchases", "isChildDirected", "isExportCompliant", "usesPersonalInfo"},
}

// compiledSchema validates the body of an update.
var compiledSchema = sync.OnceValue(func() *jsonschema.Schema {
	const name = "manifest.schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.RegisterFormat(&jsonschema.Format{Name: "uri", Validate: checkWebAddress})
	err := compiler.AddResource(name, decoded(manifestSchema))
	if err != nil {
		panic(fmt.Sprintf("sandbox: its own schema of the manifest is broken: %v", err))
	}
	return compiler.MustCompile(name)
})

// checkWebAddress accepts an absolute URL of the web. Exported manifests have empty URLs, so Amazon takes them for
// absent ones; they have http:// as well.
func checkWebAddress(value any) error {
	text, isText := value.(string)
	if !isText || text == "" {
		return nil
	}
	address, err := url.Parse(text)
	if err != nil {
		return err
	}
	if address.Scheme != "http" && address.Scheme != "https" || address.Hostname() == "" {
		return errors.New("not an absolute http or https URL")
	}
	return nil
}

// schemaFor returns the schema that is served for an operation. No schema says which two distributions exclude each
// other, and null counts as absent in a manifest that is sent; otherwise it demands what the sandbox does.
func schemaFor(operation string) []byte {
	schema := membersAt(decoded(manifestSchema))
	schema["title"] = fmt.Sprintf("%v for %s", schema["title"], operation)
	if operation == submitSkill {
		manifest := membersAt(schema, "properties", "manifest")
		for _, name := range slices.Sorted(maps.Keys(submissionRequires)) {
			demanding := manifest
			if name != "" {
				demanding = membersAt(manifest, "properties", name)
			}
			demanding["required"] = submissionRequires[name]
		}
	}
	return bytes.TrimSpace(encode(schema))
}

// membersAt returns the object at the end of a path of names, nil where there is none.
func membersAt(value any, names ...string) map[string]any {
	members, _ := value.(map[string]any)
	for _, name := range names {
		members, _ = members[name].(map[string]any)
	}
	return members
}
