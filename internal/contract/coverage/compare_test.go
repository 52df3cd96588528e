// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package coverage_test

import (
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract/coverage"
)

// A map may stand for an array whose items have their key in a field. That field is no
// attribute, and leftOut names it.
func TestAMapByAField(t *testing.T) {
	feeds := openapi3.NewArraySchema().WithItems(openapi3.NewObjectSchema().
		WithProperty("name", openapi3.NewStringSchema()).WithProperty("url", openapi3.NewStringSchema()))
	got := coverage.Compare(feeds, schema.MapNestedAttribute{NestedObject: schema.NestedAttributeObject{
		Attributes: map[string]schema.Attribute{"url": schema.BoolAttribute{}, "genre": schema.StringAttribute{}},
	}}, nil)
	want := coverage.Comparison{
		Covered: []string{"*.url"}, Missing: []string{"*.name"}, Beyond: []string{"*.genre"},
		Mistakes: []string{"*.url is not what the attribute is for, boolean"},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(coverage.Comparison{})); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
}
