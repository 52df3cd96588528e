// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
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

const (
	createSkill = "CREATE_SKILL"
	enableSkill = "ENABLE_SKILL"
	submitSkill = "SUBMIT_SKILL"
	updateSkill = "UPDATE_SKILL"
)

// schemaOperations are those that a schema of the manifest can be asked for.
var schemaOperations = []string{createSkill, enableSkill, submitSkill, updateSkill}

// demands are what an operation needs and an update does not, by the object that must have it, "" for the manifest itself.
//
// A creation needs what the smallest manifests have that tools create skills with: a listing and an api. That Amazon refuses
// less is an inference. A submission needs what Amazon's pages on certification ask for.
var demands = map[string]map[string][]string{
	createSkill: {
		"":                      {"apis", "publishingInformation"},
		"publishingInformation": {"locales"},
	},
	submitSkill: {
		"":                      {"privacyAndCompliance", "publishingInformation"},
		"publishingInformation": {"category", "locales", "testingInstructions"},
		"privacyAndCompliance":  {"allowsPurchases", "isChildDirected", "isExportCompliant", "usesPersonalInfo"},
	},
}

// compiledSchemas validate the bodies of the two operations that send a manifest, and what is submitted.
var compiledSchemas = map[string]func() *jsonschema.Schema{
	createSkill: sync.OnceValue(func() *jsonschema.Schema { return compiledFor(createSkill) }),
	submitSkill: sync.OnceValue(func() *jsonschema.Schema { return compiledFor(submitSkill) }),
	updateSkill: sync.OnceValue(func() *jsonschema.Schema { return compiledFor(updateSkill) }),
}

func compiledFor(operation string) *jsonschema.Schema {
	return compile(operation, schemaFor(operation))
}

func compile(name string, schema []byte) *jsonschema.Schema {
	name += ".json"
	compiler := jsonschema.NewCompiler()
	compiler.RegisterFormat(&jsonschema.Format{Name: "uri", Validate: checkWebAddress})
	if err := compiler.AddResource(name, decoded(schema)); err != nil {
		panic(fmt.Sprintf("sandbox: its own schema %s is broken: %v", name, err))
	}
	return compiler.MustCompile(name)
}

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
	manifest := membersAt(schema, "properties", "manifest")
	for name, required := range demands[operation] {
		demanding := manifest
		if name != "" {
			demanding = membersAt(manifest, "properties", name)
		}
		demanding["required"] = required
	}
	if operation == createSkill {
		membersAt(schema, "definitions", "apis")["minProperties"] = 1
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
