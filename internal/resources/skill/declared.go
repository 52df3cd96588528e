// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// declared is what the argument manifest says.
type declared struct {
	codec.LeafSet
	text string
	// envelope leads to the manifest in the text.
	envelope document.Pointer
}

// declare reads the argument; null declares nothing. The error says where in the text
// it is.
func (r *skillResource) declare(argument types.String) (declared, error) {
	if argument.IsNull() || argument.IsUnknown() {
		return declared{LeafSet: r.sections.Meaning().LeavesOf(document.Value{})}, nil
	}
	text := argument.ValueString()
	manifest, at, err := skillmanifest.OpenFile([]byte(text))
	if err != nil {
		var syntax *document.SyntaxError
		var duplicate *document.DuplicateKeyError
		if !errors.As(err, &syntax) && !errors.As(err, &duplicate) {
			err = fmt.Errorf("%w (%s)", err, document.Find([]byte(text), at))
		}
		return declared{}, err
	}
	return declared{LeafSet: r.sections.Meaning().LeavesOf(manifest), text: text, envelope: at}, nil
}

// place says where a place of the manifest is in the text. Of a place that is not in
// it, it is the deepest on the way there.
func (d declared) place(at document.Pointer) string {
	inText := append(append(document.Pointer{}, d.envelope...), at...)
	return fmt.Sprintf("manifest, %s (%s)", document.Find([]byte(d.text), inText), at)
}

// meant is a manifest that has what is declared and nothing else.
func (d declared) meant() document.Value {
	// In an empty document nothing is in the way.
	manifest, _ := d.LeavesOf(document.Value{}).Merge(document.EmptyObject(), d.LeafSet, skillmanifest.Means)
	return manifest
}

// initial is the manifest that a skill is created with: what is declared, the initial
// listing where that has no name for it, and the least that Amazon takes for an api.
func (d declared) initial(first *listing) document.Value {
	manifest := d.meant()
	if first != nil {
		name := skillmanifest.Listings.Child(first.locale.ValueString()).Child("name")
		if manifest.Get(name).Text() == "" {
			manifest, _ = manifest.Set(name, document.Text(first.name.ValueString()))
		}
	}
	if manifest.Member("apis").Len() == 0 {
		manifest, _ = manifest.Set(document.Pointer{"apis", "custom"}, document.EmptyObject())
	}
	return manifest
}
