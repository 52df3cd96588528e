// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	// The result of a test is cached while what it imports is the same.
	_ "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// provider is the program, whose packages are those that can say something. The
// messages about rules are a table of their own.
const provider = "github.com/terraform-provider-alexa/terraform-provider-alexa"

var ofRules = []string{provider + "/internal/rules", provider + "/internal/validators"}

// raising are the calls that make an error, or hand one or a warning to Terraform.
var raising = []string{
	"AddError", "AddAttributeError", "NewErrorDiagnostic", "NewAttributeErrorDiagnostic", "NewArgumentFuncError", "NewFuncError",
	"New", "Errorf", "fail", "fault", "AddWarning", "AddAttributeWarning", "NewWarningDiagnostic", "NewAttributeWarningDiagnostic", "warn",
}

// site is a place in the code where an error gets its words.
type site struct {
	at   token.Position
	text string
}

// sources are the files of the provider, parsed.
func sources(t *testing.T) (*token.FileSet, []*ast.File) {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-deps", "-f", `{{$p := .}}{{range .GoFiles}}{{$p.ImportPath}} {{$p.Dir}}/{{.}}{{"\n"}}{{end}}`, provider)
	listed, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for line := range strings.Lines(string(listed)) {
		imported, path, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.HasPrefix(imported, provider) || slices.Contains(ofRules, imported) || strings.HasSuffix(imported, "/trouble") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return set, files
}

// sites are all places where an error gets its words. A place that only passes on
// what another error says has none.
func sites(t *testing.T) []site {
	t.Helper()
	set, files := sources(t)
	var found []site
	note := func(node ast.Node) {
		if text := words(node); text != "" {
			found = append(found, site{set.Position(node.Pos()), text})
		}
	}
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.CallExpr:
				if slices.Contains(raising, called(node)) {
					note(node)
					return false
				}
			case *ast.CompositeLit:
				// A call that the provider must not make is not for people to put right.
				if name, ok := nameOf(node.Type); ok && strings.HasSuffix(name, "Error") && name != "ArgumentError" {
					note(node)
					return false
				}
			case *ast.FuncDecl:
				if node.Recv != nil && node.Name.Name == "Error" && node.Body != nil {
					note(node.Body)
					return false
				}
			}
			return true
		})
	}
	if len(found) < 50 {
		t.Fatalf("only %d errors were found", len(found))
	}
	return found
}

func called(call *ast.CallExpr) string {
	name, _ := nameOf(call.Fun)
	return name
}

func nameOf(expression ast.Expr) (string, bool) {
	switch expression := expression.(type) {
	case *ast.Ident:
		return expression.Name, true
	case *ast.SelectorExpr:
		return expression.Sel.Name, true
	}
	return "", false
}

// speaking is a text that has two words in a row. What says less passes on what
// another error says, and so does a summary that says what was being done.
var speaking = regexp.MustCompile(`[A-Za-z]{2,}('[a-z])?,? [A-Za-z]{2,}`)

const (
	summary = "Unable to "
	request = "(request id %s)"
)

// words are the literals of a piece of code, with what is concatenated in one,
// or "" if they say nothing.
func words(node ast.Node) string {
	var text strings.Builder
	ast.Inspect(node, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BinaryExpr:
			text.WriteString("\n" + joined(node))
			return false
		case *ast.BasicLit:
			text.WriteString("\n" + joined(node))
		}
		return true
	})
	if !speaking.MatchString(strings.ReplaceAll(text.String(), request, "")) {
		return ""
	}
	return text.String()
}

// joined is the text of a literal, and of a sum with what is no literal in it as "%s".
func joined(expression ast.Expr) string {
	switch expression := expression.(type) {
	case *ast.BinaryExpr:
		return joined(expression.X) + joined(expression.Y)
	case *ast.BasicLit:
		text, err := strconv.Unquote(expression.Value)
		if err == nil && expression.Kind == token.STRING && !strings.HasPrefix(text, summary) {
			return text
		}
	case *ast.CallExpr:
		return "%s" + words(expression)
	}
	return "%s"
}

// texts are all texts in the code, one after the other.
func texts(t *testing.T) string {
	t.Helper()
	_, files := sources(t)
	var all strings.Builder
	for _, file := range files {
		all.WriteString(words(file))
	}
	return all.String()
}
