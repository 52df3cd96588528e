// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// messages are what an operation has to say, without the secrets that it knows of.
type messages struct {
	diags  *diag.Diagnostics
	masker *strings.Replacer
}

// hidden stands for a secret.
const hidden = "(sensitive value)"

// shortestSecret is the length below which a text is left in a message: to replace it
// would take letters out of words and hide nothing.
const shortestSecret = 3

// messagesOf makes the messages of an operation. What the manifests hold of secrets is
// in none of them, be it as it is or as JSON spells it.
func messagesOf(diags *diag.Diagnostics, manifests ...declared) messages {
	var secrets []string
	for _, manifest := range manifests {
		for _, secret := range manifest.Secrets(manifest.Document()) {
			if len(secret) >= shortestSecret {
				quoted := strconv.Quote(secret)
				secrets = append(secrets, secret, quoted[1:len(quoted)-1])
			}
		}
	}
	// One that contains another comes first.
	slices.SortFunc(secrets, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var pairs []string
	for _, secret := range secrets {
		pairs = append(pairs, secret, hidden)
	}
	return messages{diags: diags, masker: strings.NewReplacer(pairs...)}
}

// fail reports an error; at is empty for one of the whole resource.
func (m messages) fail(at path.Path, summary, detail string) {
	m.diags.AddAttributeError(at, m.masker.Replace(summary), m.masker.Replace(detail))
}

// warn reports a warning; at is empty for one of the whole resource.
func (m messages) warn(at path.Path, summary, detail string) {
	m.diags.AddAttributeWarning(at, m.masker.Replace(summary), m.masker.Replace(detail))
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
