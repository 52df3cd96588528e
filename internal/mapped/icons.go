// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"context"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// iconsKey is where the private state of a resource has what is known of its icons.
const iconsKey = "icons"

// PrivateState is the private state of a resource.
type PrivateState interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// icons returns what is known of the icons. What can't be read is as good as
// nothing: then each icon has the address that it is read with.
func icons(ctx context.Context, state PrivateState) codec.Icons {
	var known codec.Icons
	if content, diags := state.GetKey(ctx, iconsKey); !diags.HasError() && len(content) > 0 {
		if json.Unmarshal(content, &known) != nil {
			return nil
		}
	}
	return known
}

// Recognize gives the icons of a document the addresses that the private state has for
// them.
func Recognize(ctx context.Context, meaning codec.Meaning, state PrivateState, doc document.Value) document.Value {
	return meaning.Recognize(doc, icons(ctx, state))
}

// Learn notes in the private state how Amazon serves the icons that are known by the
// addresses of a document, and returns what was read with these addresses.
func Learn(ctx context.Context, meaning codec.Meaning, state PrivateState, known, read document.Value) (document.Value, diag.Diagnostics) {
	learned := meaning.Learn(known, read)
	if len(learned) == 0 && len(icons(ctx, state)) == 0 {
		return read, nil
	}
	content, err := json.Marshal(learned)
	if err != nil {
		panic("mapped: " + err.Error())
	}
	return meaning.Recognize(read, learned), state.SetKey(ctx, iconsKey, content)
}
