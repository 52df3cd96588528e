// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/tools/docs/docgen"
)

// wantSchemas is what `terraform providers schema -json` prints for the provider of these tests, less the
// deprecation messages, which no renderer reads.
const wantSchemas = `{
  "format_version": "1.0",
  "provider_schemas": {"shelf": {
    "provider": {"version": 0, "block": {
      "description": "Keeps books on *shelves*.", "description_kind": "markdown",
      "attributes": {"token": {
        "type": "string", "optional": true, "sensitive": true,
        "description": "The key to the **library**.", "description_kind": "markdown"
      }}
    }},
    "resource_schemas": {"shelf_book": {"version": 3, "block": {
      "description": "Owns one book. Leaves its neighbours alone.", "description_kind": "markdown",
      "attributes": {
        "isbn":   {"type": "string", "required": true, "description": "Plain *text*.", "description_kind": "plain"},
        "price":  {"type": "number", "optional": true, "computed": true, "description": "In ` + "`EUR`" + `.", "description_kind": "markdown"},
        "old":    {"type": "bool", "optional": true, "deprecated": true, "description_kind": "plain"},
        "pin":    {"type": "string", "optional": true, "write_only": true, "description_kind": "plain"},
        "tags":   {"type": ["set", "string"], "optional": true, "description_kind": "plain"},
        "legacy": {"type": ["object", {"room": "string"}], "computed": true, "description_kind": "plain"},
        "loans":  {
          "optional": true, "description": "By reader.", "description_kind": "markdown",
          "nested_type": {"nesting_mode": "map", "attributes": {
            "days": {"type": "number", "required": true, "description": "How **long**.", "description_kind": "markdown"},
            "fine": {"optional": true, "description_kind": "plain", "nested_type": {"nesting_mode": "single", "attributes": {
              "coin": {"type": "string", "optional": true, "description": "Required. What it is paid in.", "description_kind": "markdown"},
              "matrix": {"type": ["list", ["list", "number"]], "optional": true, "description_kind": "plain"}
            }}}
          }}
        }
      },
      "block_types": {"chapter": {"nesting_mode": "list", "block": {
        "attributes": {"title": {"type": "string", "required": true, "description_kind": "plain"}},
        "description_kind": "plain"
      }}}
    }}},
    "data_source_schemas": {"shelf_room": {"version": 0, "block": {
      "attributes": {"floor": {"type": "string", "computed": true, "description_kind": "plain"}},
      "description": "Looks into a room.", "description_kind": "markdown"
    }}},
    "list_resource_schemas": {"shelf_book": {"version": 0, "block": {
      "attributes": {"room": {"type": "string", "optional": true, "description_kind": "plain"}},
      "description": "Lists the books.", "description_kind": "markdown"
    }}},
    "resource_identity_schemas": {"shelf_book": {"version": 1, "attributes": {
      "isbn": {"type": "string", "description": "On the back.", "required_for_import": true}
    }}}
  }}
}`

func TestSchemasHaveTheFormOfTheCLI(t *testing.T) {
	t.Parallel()

	schemas, err := docgen.Schemas(t.Context(), newServer(t), "shelf")
	if err != nil {
		t.Fatal(err)
	}

	encoded, err := json.Marshal(schemas)
	if err != nil {
		t.Fatal(err)
	}

	var got, want any
	if err := errors.Join(json.Unmarshal(encoded, &got), json.Unmarshal([]byte(wantSchemas), &want)); err != nil {
		t.Fatal(err)
	}

	if !reflect.DeepEqual(got, want) {
		t.Errorf("schemas differ\n got: %s\nwant: %s", indent(t, got), indent(t, want))
	}
}

func TestSchemasReportWhatTheProviderReports(t *testing.T) {
	t.Parallel()

	server := brokenServer{ProviderServer: newServer(t)}

	_, err := docgen.Schemas(t.Context(), server, "shelf")
	if err == nil || !strings.Contains(err.Error(), "Shelf collapsed: Too many books.") {
		t.Errorf("got error %v, want the provider's own diagnostic", err)
	}
}

func TestSchemasNameTheAttributeThatCannotBeDescribed(t *testing.T) {
	t.Parallel()

	server := untypedServer{ProviderServer: newServer(t)}

	_, err := docgen.Schemas(t.Context(), server, "shelf")
	if err == nil || !strings.Contains(err.Error(), "provider.token: no type") {
		t.Errorf("got error %v, want one that names the attribute", err)
	}
}

type brokenServer struct{ tfprotov6.ProviderServer }

func (brokenServer) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	return &tfprotov6.GetProviderSchemaResponse{Diagnostics: []*tfprotov6.Diagnostic{
		{Severity: tfprotov6.DiagnosticSeverityError, Summary: "Shelf collapsed", Detail: "Too many books."},
	}}, nil
}

type untypedServer struct{ tfprotov6.ProviderServer }

func (untypedServer) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	return &tfprotov6.GetProviderSchemaResponse{Provider: &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{
		Attributes: []*tfprotov6.SchemaAttribute{{Name: "token", Optional: true}},
	}}}, nil
}

func indent(t *testing.T, value any) string {
	t.Helper()

	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		t.Fatal(err)
	}

	return string(text)
}
