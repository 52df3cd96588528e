// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// schemas are the attributes of everything that the provider has, by the kind of
// the block and its type.
type schemas map[string]map[string]*tfprotov6.Schema

func readSchemas(t *testing.T) schemas {
	t.Helper()
	server, err := acctest.Providers()["alexa"]()
	if err != nil {
		t.Fatal(err)
	}
	all, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	actions := map[string]*tfprotov6.Schema{}
	for name, action := range all.ActionSchemas {
		actions[name] = action.Schema
	}
	return schemas{
		"provider":  {"alexa": all.Provider},
		"resource":  all.ResourceSchemas,
		"data":      all.DataSourceSchemas,
		"ephemeral": all.EphemeralResourceSchemas,
		"list":      all.ListResourceSchemas,
		"action":    actions,
	}
}

// The same goes for every configuration among the examples.
func TestTheNamesInExamplesAreKnown(t *testing.T) {
	t.Parallel()
	schemas := readSchemas(t)
	examples := os.DirFS(filepath.Join(root, "examples"))
	err := fs.WalkDir(examples, ".", func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".tf") {
			for _, problem := range schemas.check(parsed(t, path)) {
				t.Errorf("%s: %s", path, problem)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// ofTheLanguage are the arguments that Terraform itself takes in such blocks.
var ofTheLanguage = []string{"alias", "count", "depends_on", "for_each", "include_resource", "limit", "provider"}

// check names what in a configuration the provider does not know, and what it
// misses.
func (s schemas) check(body *hclsyntax.Body) []string {
	var problems []string
	for _, b := range body.Blocks {
		known, ours := s[b.Type]
		if ours && (b.Labels[0] == "alexa" || strings.HasPrefix(b.Labels[0], "alexa_")) {
			schema := known[b.Labels[0]]
			if schema == nil {
				problems = append(problems, fmt.Sprintf("there is no %s %s", b.Type, b.Labels[0]))
				continue
			}
			arguments := b.Body
			if b.Type == "list" || b.Type == "action" {
				// Its own arguments are in a block, which may be left out.
				arguments = &hclsyntax.Body{}
				for _, inner := range b.Body.Blocks {
					arguments = inner.Body
				}
			}
			problems = append(problems, checkBody(strings.Join(b.Labels, "."), arguments, schema.Block.Attributes)...)
			continue
		}
		problems = append(problems, s.check(b.Body)...)
	}
	return problems
}

func checkBody(path string, body *hclsyntax.Body, attributes []*tfprotov6.SchemaAttribute) []string {
	var problems []string
	for name, written := range body.Attributes {
		if slices.Contains(ofTheLanguage, name) {
			continue
		}
		problems = append(problems, checkValue(path+"."+name, written.Expr, attribute(attributes, name))...)
	}
	for _, a := range attributes {
		if a.Required && body.Attributes[a.Name] == nil {
			problems = append(problems, path+" misses "+a.Name)
		}
	}
	return problems
}

func attribute(attributes []*tfprotov6.SchemaAttribute, name string) *tfprotov6.SchemaAttribute {
	for _, a := range attributes {
		if a.Name == name {
			return a
		}
	}
	return nil
}

// checkValue judges what is written literally, in a loop too. A reference is left
// to the CLI.
func checkValue(path string, value hclsyntax.Expression, a *tfprotov6.SchemaAttribute) []string {
	switch {
	case a == nil:
		return []string{"there is no " + path}
	case !a.Required && !a.Optional:
		return []string{path + " can't be set"}
	case a.NestedType == nil:
		return nil
	case a.NestedType.Nesting == tfprotov6.SchemaObjectNestingModeSingle:
		return checkObject(path, value, a.NestedType.Attributes)
	}
	var problems []string
	switch elements := value.(type) {
	case *hclsyntax.ObjectConsExpr:
		for _, item := range elements.Items {
			problems = append(problems, checkObject(path+"[]", item.ValueExpr, a.NestedType.Attributes)...)
		}
	case *hclsyntax.TupleConsExpr:
		for _, element := range elements.Exprs {
			problems = append(problems, checkObject(path+"[]", element, a.NestedType.Attributes)...)
		}
	case *hclsyntax.ForExpr:
		problems = checkObject(path+"[]", elements.ValExpr, a.NestedType.Attributes)
	}
	return problems
}

func checkObject(path string, value hclsyntax.Expression, attributes []*tfprotov6.SchemaAttribute) []string {
	object, ok := value.(*hclsyntax.ObjectConsExpr)
	if !ok {
		return nil
	}
	var problems []string
	for _, item := range object.Items {
		name := hcl.ExprAsKeyword(item.KeyExpr.(*hclsyntax.ObjectConsKeyExpr))
		problems = append(problems, checkValue(path+"."+name, item.ValueExpr, attribute(attributes, name))...)
	}
	return problems
}
