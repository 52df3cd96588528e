// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import "strings"

// envelopes are the keys around a document where it is sent or answered: of the
// manifest, of an in-skill product and of account linking.
var envelopes = []string{"manifest", productEnvelope, "accountLinkingRequest"}

// Places are the property paths that a problem may be about, the most exact first,
// from the root of the document and not from that of the request in which it was sent:
// "$.manifest.apis.custom" is "$.apis.custom". Older answers leave out the "$" or the
// envelope, or write keys in brackets.
func (p Problem) Places() []string {
	var paths []string
	for _, name := range []string{p.RequiredProperty, p.UnexpectedProperty} {
		if name != "" && len(p.PropertyPaths) > 0 {
			paths = append(paths, inDocument(p.PropertyPaths[0])+"."+name)
		}
	}
	for _, path := range p.PropertyPaths {
		paths = append(paths, inDocument(path))
	}
	return paths
}

// inDocument takes the envelope from the beginning of a path.
func inDocument(path string) string {
	rest, rooted := strings.CutPrefix(path, "$")
	if !rooted {
		rest = "." + path
	}
	for _, envelope := range envelopes {
		for _, form := range []string{"." + envelope, "['" + envelope + "']", `["` + envelope + `"]`} {
			if after, ok := strings.CutPrefix(rest, form); ok && (after == "" || after[0] == '.' || after[0] == '[') {
				return "$" + after
			}
		}
	}
	return path
}
