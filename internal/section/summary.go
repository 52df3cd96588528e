// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Summary is a computed map of text, with a line for each entry of an attribute
// that is a map. A reviewer reads it in a plan, where the nested attributes
// would have to be put together, and a policy needs no nested JSON.
type Summary struct {
	// Description is for the documentation page, in Markdown.
	Description string
	// Of is the attribute whose entries are summed up.
	Of string
	// Lines writes a line for each entry whose parts are known.
	Lines func(rules.View) map[string]string
}

func (s Summary) schema() schema.Attribute {
	return schema.MapAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: s.Description}
}

var linesType = tftypes.Map{ElementType: tftypes.String}

// summarize fills in the computed attributes from the others.
func (s section) summarize(attributes values) {
	for name, summary := range s.Summaries {
		attributes[name] = summary.of(attributes[summary.Of], rules.View{Root: s.Encode(attributes)})
	}
}

func (s Summary) of(entries tftypes.Value, view rules.View) tftypes.Value {
	switch {
	case entries.Type() == nil || entries.IsNull():
		return tftypes.NewValue(linesType, nil)
	case !entries.IsKnown():
		return tftypes.NewValue(linesType, tftypes.UnknownValue)
	}
	lines := s.Lines(view)
	written := values{}
	for key := range mapped.As[values](entries) {
		written[key] = tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
		if line, known := lines[key]; known {
			written[key] = tftypes.NewValue(tftypes.String, line)
		}
	}
	return tftypes.NewValue(linesType, written)
}
