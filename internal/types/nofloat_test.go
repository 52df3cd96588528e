// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// withoutPrices are the packages where a float64 is a time or a rate.
var withoutPrices = map[string]bool{"smapi": true, "sandbox": true}

// A float64 on the way of a price passes most tests by luck, so it is looked
// for in the source itself.
func TestNoPriceGoesThroughAFloat64(t *testing.T) {
	forbidden := map[string]bool{
		"float64": true, "float32": true, "Float64": true, "Float32": true, "SetFloat64": true, "NewFloat": true,
		"ParseFloat64": true, "Float64Value": true, "Float64Attribute": true, "Float32Attribute": true,
	}
	for _, pattern := range []string{"../*/*.go", "../resources/*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("there is no source in %s: %v", pattern, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") || withoutPrices[filepath.Base(filepath.Dir(file))] {
				continue
			}
			set := token.NewFileSet()
			source, err := parser.ParseFile(set, file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(source, func(node ast.Node) bool {
				switch node := node.(type) {
				case *ast.Ident:
					if forbidden[node.Name] {
						t.Errorf("%s: %s", set.Position(node.Pos()), node.Name)
					}
				case *ast.SelectorExpr:
					// strconv's ParseFloat gives a float64, that of math/big does not.
					if of, ok := node.X.(*ast.Ident); ok && of.Name == "strconv" && node.Sel.Name == "ParseFloat" {
						t.Errorf("%s: strconv.ParseFloat", set.Position(node.Pos()))
					}
				}
				return true
			})
		}
	}
}
