// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hcldec"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// laterType is the one resource type of another provider that a configuration
// may have: what it is given is known to others only once it is applied.
const laterType = "terraform_data"

// configuration is the HCL of a run: resources, and no other blocks.
type configuration struct {
	// resources are those of the provider under test, by address, with the order
	// in which they are declared.
	resources map[string]*hclsyntax.Block
	order     []string
	// later are the terraform_data, by name.
	later map[string]laterData
}

// laterData is what a terraform_data was given. Other values of either make its
// output unknown in the next plan.
type laterData struct{ input, trigger cty.Value }

func (d laterData) equal(other laterData) bool {
	return d.input != cty.NilVal && other.input != cty.NilVal && d.input.RawEquals(other.input) && d.trigger.RawEquals(other.trigger)
}

// functions are those of Terraform's that configurations of tests call.
var functions = map[string]function.Function{
	"concat":     stdlib.ConcatFunc,
	"join":       stdlib.JoinFunc,
	"jsondecode": stdlib.JSONDecodeFunc,
	"jsonencode": stdlib.JSONEncodeFunc,
	"lower":      stdlib.LowerFunc,
	"merge":      stdlib.MergeFunc,
	"tolist":     stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
	"tomap":      stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)),
	"tonumber":   stdlib.MakeToFunc(cty.Number),
	"toset":      stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)),
	"tostring":   stdlib.MakeToFunc(cty.String),
	"upper":      stdlib.UpperFunc,
}

func parseConfiguration(text string) (*configuration, error) {
	file, problems := hclsyntax.ParseConfig([]byte(text), "main.tf", hcl.InitialPos)
	if problems.HasErrors() {
		return nil, problems
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return nil, fmt.Errorf("the configuration is a %T", file.Body)
	}
	c := &configuration{resources: map[string]*hclsyntax.Block{}, later: map[string]laterData{}}
	for _, block := range body.Blocks {
		if block.Type != "resource" || len(block.Labels) != 2 {
			return nil, fmt.Errorf("%s: only resources can be run without a CLI", block.DefRange())
		}
		if block.Labels[0] == laterType {
			data, err := parseLater(block)
			if err != nil {
				return nil, err
			}
			c.later[block.Labels[1]] = data
			continue
		}
		address := block.Labels[0] + "." + block.Labels[1]
		if c.resources[address] != nil {
			return nil, fmt.Errorf("there are two resources %s", address)
		}
		c.resources[address] = block
		c.order = append(c.order, address)
	}
	return c, nil
}

func parseLater(block *hclsyntax.Block) (laterData, error) {
	attributes, problems := block.Body.JustAttributes()
	data := laterData{input: cty.NullVal(cty.DynamicPseudoType), trigger: cty.NullVal(cty.DynamicPseudoType)}
	for name, target := range map[string]*cty.Value{"input": &data.input, "triggers_replace": &data.trigger} {
		if attribute, ok := attributes[name]; ok {
			value, more := attribute.Expr.Value(&hcl.EvalContext{Functions: functions})
			*target, problems = value, append(problems, more...)
		}
	}
	if problems.HasErrors() {
		return laterData{}, problems
	}
	return data, nil
}

// scope is what expressions can refer to. The outputs of the terraform_data in
// known have their values, those of others only a type.
func (c *configuration) scope(known map[string]laterData) *hcl.EvalContext {
	outputs := map[string]cty.Value{}
	for name, data := range c.later {
		output := cty.UnknownVal(data.input.Type())
		if data.equal(known[name]) {
			output = data.input
		}
		outputs[name] = cty.ObjectVal(map[string]cty.Value{"output": output})
	}
	return &hcl.EvalContext{Functions: functions, Variables: map[string]cty.Value{laterType: cty.ObjectVal(outputs)}}
}

// evaluate makes the value of a resource, as the schema has it. Whatever the
// schema does not have within a nested attribute is dropped, as Terraform does.
func (c *configuration) evaluate(address string, schema *tfprotov6.Schema, scope *hcl.EvalContext) (cty.Value, []Diagnostic) {
	specification, err := decoder(schema)
	if err != nil {
		return cty.NilVal, []Diagnostic{{Severity: "error", Summary: "Unsupported schema", Detail: err.Error(), Address: address}}
	}
	value, problems := hcldec.Decode(c.resources[address].Body, specification, scope)
	var diagnostics []Diagnostic
	for _, problem := range problems {
		severity := "error"
		if problem.Severity == hcl.DiagWarning {
			severity = "warning"
		}
		diagnostics = append(diagnostics, Diagnostic{Severity: severity, Summary: problem.Summary, Detail: problem.Detail, Address: address})
	}
	return value, diagnostics
}

func decoder(schema *tfprotov6.Schema) (hcldec.Spec, error) {
	if len(schema.Block.BlockTypes) > 0 {
		return nil, fmt.Errorf("a schema with blocks can't be run without a CLI")
	}
	specification := hcldec.ObjectSpec{}
	for _, attribute := range schema.Block.Attributes {
		typed, err := configuredType(attribute)
		if err != nil {
			return nil, err
		}
		specification[attribute.Name] = &hcldec.AttrSpec{Name: attribute.Name, Type: typed, Required: attribute.Required}
	}
	return specification, nil
}

// configuredType is the type of an attribute in a configuration, where nested
// objects may leave out what is not required.
func configuredType(attribute *tfprotov6.SchemaAttribute) (cty.Type, error) {
	nested := attribute.NestedType
	if nested == nil {
		return ctyType(attribute.Type)
	}
	types, optional := map[string]cty.Type{}, []string{}
	for _, inner := range nested.Attributes {
		typed, err := configuredType(inner)
		if err != nil {
			return cty.NilType, err
		}
		types[inner.Name] = typed
		if !inner.Required {
			optional = append(optional, inner.Name)
		}
	}
	object := cty.ObjectWithOptionalAttrs(types, optional)
	switch nested.Nesting {
	case tfprotov6.SchemaObjectNestingModeList:
		return cty.List(object), nil
	case tfprotov6.SchemaObjectNestingModeMap:
		return cty.Map(object), nil
	case tfprotov6.SchemaObjectNestingModeSet:
		return cty.Set(object), nil
	default:
		return object, nil
	}
}
