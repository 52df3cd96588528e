// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// iconsKey is where the private state of a resource has what is known of its icons.
const iconsKey = "icons"

// private is the private state of a resource.
type private interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// icons returns what is known of the icons. What can't be read is as good as
// nothing: then each icon has the address that it is read with.
func icons(ctx context.Context, state private) codec.Icons {
	var known codec.Icons
	if content, diags := state.GetKey(ctx, iconsKey); !diags.HasError() && len(content) > 0 {
		if json.Unmarshal(content, &known) != nil {
			return nil
		}
	}
	return known
}

// recognize gives the icons of a manifest the addresses that the state has for
// them.
func (s section) recognize(ctx context.Context, state private, manifest document.Value) document.Value {
	return s.meaning.Recognize(manifest, icons(ctx, state))
}

// learn notes how Amazon serves the icons that are known by the addresses of a
// manifest, and returns what was read with these addresses.
func (s section) learn(ctx context.Context, state private, known, read document.Value) (document.Value, diag.Diagnostics) {
	learned := s.meaning.Learn(known, read)
	if len(learned) == 0 && len(icons(ctx, state)) == 0 {
		return read, nil
	}
	content, err := json.Marshal(learned)
	if err != nil {
		panic("section: " + err.Error())
	}
	return s.meaning.Recognize(read, learned), state.SetKey(ctx, iconsKey, content)
}
