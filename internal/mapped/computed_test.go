// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	computed "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// Whatever kind a section's attribute is of, its data source has the same, as
// something that is only read, as secret as it was, and without advice on how to
// configure it.
func TestAttributesOfADataSource(t *testing.T) {
	t.Parallel()
	const advice = "Required. What it is, as in `a.b`. At least one."
	nested := map[string]schema.Attribute{"inner": schema.StringAttribute{Optional: true, Sensitive: true, MarkdownDescription: advice}}
	got := mapped.Computed(map[string]schema.Attribute{
		"bool":    schema.BoolAttribute{Optional: true, Sensitive: true, MarkdownDescription: advice},
		"string":  schema.StringAttribute{Required: true, MarkdownDescription: "What it is."},
		"number":  schema.NumberAttribute{Optional: true, Computed: true, MarkdownDescription: advice},
		"integer": schema.Int64Attribute{Optional: true, Sensitive: true, MarkdownDescription: advice},
		"set":     schema.SetAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: advice},
		"list":    schema.ListAttribute{Optional: true, ElementType: types.StringType, Sensitive: true, MarkdownDescription: advice},
		"map":     schema.MapAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: advice},
		"object":  schema.SingleNestedAttribute{Optional: true, Attributes: nested, MarkdownDescription: advice},
		"objects": schema.ListNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: nested}, MarkdownDescription: advice},
		"entries": schema.MapNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: nested}, Sensitive: true, MarkdownDescription: advice},
	})
	const first = "What it is, as in `a.b`."
	inner := map[string]computed.Attribute{"inner": computed.StringAttribute{Computed: true, Sensitive: true, MarkdownDescription: first}}
	want := map[string]computed.Attribute{
		"bool":    computed.BoolAttribute{Computed: true, Sensitive: true, MarkdownDescription: first},
		"string":  computed.StringAttribute{Computed: true, MarkdownDescription: "What it is."},
		"number":  computed.NumberAttribute{Computed: true, MarkdownDescription: first},
		"integer": computed.Int64Attribute{Computed: true, Sensitive: true, MarkdownDescription: first},
		"set":     computed.SetAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: first},
		"list":    computed.ListAttribute{Computed: true, ElementType: types.StringType, Sensitive: true, MarkdownDescription: first},
		"map":     computed.MapAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: first},
		"object":  computed.SingleNestedAttribute{Computed: true, Attributes: inner, MarkdownDescription: first},
		"objects": computed.ListNestedAttribute{Computed: true, NestedObject: computed.NestedAttributeObject{Attributes: inner}, MarkdownDescription: first},
		"entries": computed.MapNestedAttribute{Computed: true, NestedObject: computed.NestedAttributeObject{Attributes: inner}, Sensitive: true, MarkdownDescription: first},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
