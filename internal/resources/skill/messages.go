// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// messages are what an operation has to say, without the secrets of the manifests that
// it is about.
type messages struct {
	diags     *diag.Diagnostics
	meaning   codec.Meaning
	documents []document.Value
}

func (r *skillResource) messagesOf(diags *diag.Diagnostics, manifests ...declared) messages {
	m := messages{diags: diags, meaning: r.sections.Meaning()}
	for _, manifest := range manifests {
		m.documents = append(m.documents, manifest.Document())
	}
	return m
}

// masked masks the secrets of all manifests at once: one may begin with another's.
func (m messages) masked(text string) string { return m.meaning.Mask(text, m.documents...) }

// fail reports an error; at is empty for one of the whole resource.
func (m messages) fail(at path.Path, summary, detail string) {
	m.diags.AddAttributeError(at, m.masked(summary), m.masked(detail))
}

// warn reports a warning; at is empty for one of the whole resource.
func (m messages) warn(at path.Path, summary, detail string) {
	m.diags.AddAttributeWarning(at, m.masked(summary), m.masked(detail))
}

// failed reports whether there is an error.
func (m messages) failed() bool { return m.diags.HasError() }

// unable is the summary of an error: "Unable to create skill".
func unable(verb string) string { return "Unable to " + verb + " skill" }

var (
	atManifest = path.Root(manifestName)
	atListing  = path.Root(initialListingName)
	atVendor   = path.Root(vendorIDName)
	nowhere    = path.Empty()
)
