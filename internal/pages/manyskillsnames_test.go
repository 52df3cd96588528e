// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// ofTheCaller are the variables of the module that no file has.
var ofTheCaller = []string{"vendor_id", "skip_destroy", "force_destroy"}

// fileNames is what may be in a file: by part the names with the kind of their
// values, the names that must be there, and the parts with free keys.
type fileNames struct {
	Names    map[string]map[string]string
	Required map[string][]string
	Keyed    []string
}

// The names that the example looks for in files are the variables of the module and
// what is in them, and each of them is given to the module.
func TestTheNamesOfFilesAreThoseOfTheModule(t *testing.T) {
	t.Parallel()
	want := fileNames{Names: map[string]map[string]string{"": {}}, Required: map[string][]string{}}
	for _, variable := range parsed(t, "modules", "paid-skill", "variables.tf").Blocks {
		name, attributes := variable.Labels[0], variable.Body.Attributes
		if slices.Contains(ofTheCaller, name) {
			continue
		}
		constraint, _, problems := typeexpr.TypeConstraintWithDefaults(attributes["type"].Expr)
		if problems.HasErrors() {
			t.Fatal(problems)
		}
		want.add("", name, constraint, attributes["default"] != nil)
	}
	want.sort()

	got := fileNames{Names: map[string]map[string]string{}, Required: map[string][]string{}}
	table := parsed(t, "many-skills", "names.tf").Blocks[0].Body.Attributes
	for part, names := range value(t, table["names"]) {
		got.Names[part] = map[string]string{}
		for name, kind := range names.AsValueMap() {
			got.Names[part][name] = kind.AsString()
		}
	}
	for part, names := range value(t, table["required"]) {
		got.Required[part] = texts(names)
	}
	keyed, problems := table["keyed"].Expr.Value(nil)
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	got.Keyed = texts(keyed)
	got.sort()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("names (-module +example):\n%s", diff)
	}

	for _, b := range parsed(t, "many-skills", "main.tf").Blocks {
		if b.Type != "module" {
			continue
		}
		given := slices.DeleteFunc(slices.Sorted(maps.Keys(b.Body.Attributes)), func(name string) bool { return name == "source" || name == "for_each" })
		if diff := cmp.Diff(slices.Sorted(maps.Keys(got.Names[""])), given); diff != "" {
			t.Errorf("arguments of the module (-names +given):\n%s", diff)
		}
	}
}

// add notes an attribute, and what is in it.
func (n *fileNames) add(part, name string, constraint cty.Type, optional bool) {
	below := strings.TrimPrefix(part+"."+name, ".")
	kind := "an object"
	switch {
	case constraint == cty.String:
		kind = "a text"
	case constraint == cty.Number:
		kind = "a number"
	case constraint == cty.Bool:
		kind = "true or false"
	case constraint.IsListType(), constraint.IsSetType():
		kind = "a list"
	case constraint.IsMapType():
		n.Keyed = append(n.Keyed, below)
		n.addObject(below+".*", constraint.ElementType())
	default:
		n.addObject(below, constraint)
	}
	n.Names[part][name] = kind
	if !optional {
		n.Required[part] = append(n.Required[part], name)
	}
}

func (n *fileNames) addObject(part string, object cty.Type) {
	n.Names[part] = map[string]string{}
	for name, constraint := range object.AttributeTypes() {
		n.add(part, name, constraint, object.AttributeOptional(name))
	}
}

func (n *fileNames) sort() {
	slices.Sort(n.Keyed)
	for _, names := range n.Required {
		slices.Sort(names)
	}
}

// parsed is a file of an example.
func parsed(t *testing.T, names ...string) *hclsyntax.Body {
	t.Helper()
	path := filepath.Join(append([]string{root, "examples"}, names...)...)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return parsedText(t, path, string(content))
}

// parsedText is a configuration, of which problems name the file.
func parsedText(t *testing.T, name, content string) *hclsyntax.Body {
	t.Helper()
	file, problems := hclsyntax.ParseConfig([]byte(content), name, hcl.InitialPos)
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		t.Fatalf("%s is a %T", name, file.Body)
	}
	return body
}

// value is an object that refers to nothing.
func value(t *testing.T, attribute *hclsyntax.Attribute) map[string]cty.Value {
	t.Helper()
	object, problems := attribute.Expr.Value(nil)
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return object.AsValueMap()
}

func texts(list cty.Value) []string {
	var found []string
	for _, element := range list.AsValueSlice() {
		found = append(found, element.AsString())
	}
	return found
}
