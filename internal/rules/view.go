// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// View is a manifest as far as it is known.
type View struct {
	// Root is the manifest, without envelope. Values that are not known yet are
	// of the kind [document.Unknown], at whatever depth.
	Root document.Value
	// Before is the manifest as it was before the change that is judged, Absent
	// where nothing is known of it.
	Before document.Value
}

// At returns a place in the manifest.
func (v View) At(keys ...string) Place {
	p := Place{value: v.Root}
	for _, key := range keys {
		p = p.Child(key)
	}
	return p
}
