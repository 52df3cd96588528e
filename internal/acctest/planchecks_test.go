// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestPlanFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ prior, config, planned, want string }{
		"as configured":               {``, `given = "a"`, `given = "a"`, ``},
		"another value":               {``, `given = "a"`, `given = "b"`, ".given: planned value"},
		"the prior value":             {`given = "b"`, `given = "a"`, `given = "b"`, ``},
		"out of nothing":              {``, ``, `given = "b"`, ".given: planned value"},
		"dropped":                     {``, `given = "a"`, ``, ".given: planned value"},
		"computed":                    {``, ``, `found = "f"` + "\n" + `both = ` + unknownText, ``},
		"either, another":             {``, `both = "a"`, `both = "b"`, ".both: planned value"},
		"known too early":             {``, `given = ` + unknownText, `given = "a"`, ".given: planned value"},
		"nested, another":             {``, `one = { given = "a" }`, `one = { given = "b" }`, ".one.given: planned value"},
		"nested, computed":            {``, `one = { given = "a" }`, `one = { given = "a", found = "f" }`, ``},
		"nested, dropped":             {``, `one = { given = "a" }`, ``, ".one: planned"},
		"list, longer":                {``, `list = [{}]`, `list = [{}, {}]`, ".list: planned 2 elements for 1"},
		"list, another":               {``, `list = [{ given = "a" }]`, `list = [{ given = "b" }]`, ".list[0].given"},
		"list, prior":                 {`list = [{ given = "b" }, {}]`, `list = [{ given = "a" }]`, `list = [{ given = "b" }]`, ``},
		"map, another key":            {``, `map = { x = {} }`, `map = { y = {} }`, `.map["x"]: configured, but not planned`},
		"map, another":                {``, `map = { x = { given = "a" } }`, `map = { x = { given = "b" } }`, `.map["x"].given`},
		"set, longer":                 {``, `set = [{ given = "a" }]`, `set = [{ given = "a" }, { given = "b" }]`, ".set: planned 2 elements for 1"},
		"collection, filled":          {``, ``, `texts = ["a"]`, ``},
		"nested either, out of state": {`answers = { given = "a" }`, ``, `answers = { given = "a" }`, ``},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faults := planFaults(schemaOf().Block.Attributes, value(t, c.prior), value(t, c.config), value(t, c.planned))
			expectFault(t, faults, c.want)
		})
	}
	none := cty.NullVal(value(t, ``).Type())
	expectFault(t, planFaults(schemaOf().Block.Attributes, none, value(t, ``), none), "differ on whether there is an object")
}

func TestResultFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ planned, actual, want string }{
		"as planned":         {`given = "a"`, `given = "a"`, ``},
		"another":            {`given = "a"`, `given = "b"`, ".given: was"},
		"dropped":            {`given = "a"`, ``, ".given: was"},
		"out of nothing":     {``, `given = "a"`, ".given: was"},
		"not known before":   {`given = ` + unknownText, `given = "a"`, ``},
		"not known any more": {`given = "a"`, `given = ` + unknownText, ".given: was"},
		"list, shorter":      {`list = [{}, {}]`, `list = [{}]`, ".list: 2 elements became 1"},
		"list, another":      {`texts = ["a", "b"]`, `texts = ["a", "c"]`, ".texts[1]: was"},
		"map, another key":   {`map = { x = {} }`, `map = { y = {} }`, `.map["x"]: has vanished`},
		"map, another":       {`map = { x = { found = ` + unknownText + `, both = "b" } }`, `map = { x = { found = "f", both = "c" } }`, `.map["x"].both: was`},
		"set, known now":     {`set = [{ given = ` + unknownText + ` }, { given = "b" }]`, `set = [{ given = "a" }, { given = "b" }]`, ``},
		"set, fewer":         {`set = [{ given = ` + unknownText + ` }, { given = "b" }]`, `set = [{ given = "b" }]`, ``},
		"set, another":       {`set = [{ given = "a" }]`, `set = [{ given = "b" }]`, ".set: planned set element"},
		"set, grown":         {`set = [{ given = "a" }]`, `set = [{ given = "a" }, { given = "b" }]`, ".set: length changed from 1 to 2"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			expectFault(t, resultFaults(value(t, c.planned), value(t, c.actual), nil), c.want)
		})
	}
	refined := cty.UnknownVal(cty.String).RefineNotNull()
	expectFault(t, resultFaults(refined, cty.NullVal(cty.String), nil), "does not conform to planning placeholder")
}

func expectFault(t *testing.T, faults []string, want string) {
	t.Helper()
	if want == "" {
		if len(faults) > 0 {
			t.Errorf("faults %q, want none", faults)
		}
		return
	}
	for _, found := range faults {
		if strings.Contains(found, want) {
			return
		}
	}
	t.Errorf("faults %q, want %q", faults, want)
}
