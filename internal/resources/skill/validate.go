// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ValidateConfig says what is wrong with the JSON, and applies the rules of the sections
// to what it declares.
func (r *skillResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	config, _ := read(ctx, req.Config, req.Config.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	manifest, err := r.declare(config.Manifest)
	say := r.messagesOf(&resp.Diagnostics, manifest)
	say.checkListing(config.initialListing())
	if err != nil {
		say.fail(atManifest, "Not a skill manifest", fmt.Sprintf("manifest: %s.\n\n"+
			"Give the JSON of a skill manifest, with or without the envelope {\"manifest\": {...}}.", err))
		return
	}
	r.checkForm(say, manifest)
	if !say.failed() {
		r.reportFindings(say, manifest, r.sections.Judge(rules.Configured, r.strictness.Mode(), rules.View{Root: manifest.meant()}))
	}
}

// checkListing asks for both parts of an initial listing.
func (m messages) checkListing(first *listing) {
	if first == nil {
		return
	}
	for _, part := range []struct {
		name  string
		value types.String
	}{{"locale", first.locale}, {"name", first.name}} {
		if !part.value.IsUnknown() && part.value.ValueString() == "" {
			m.fail(atListing, "Incomplete initial listing", fmt.Sprintf(
				"initial_listing.%s is missing. Write initial_listing = { locale = \"en-US\", name = \"Quick Trivia\" }.", part.name))
		}
	}
}

// checkForm says what the sections can't read, and which keys nobody knows.
func (r *skillResource) checkForm(say messages, manifest declared) {
	for _, fault := range r.sections.Malformed(manifest.Document()) {
		var form *codec.FormError
		if !errors.As(fault, &form) {
			say.fail(atManifest, "Not a skill manifest", fmt.Sprintf("manifest: %s.", fault))
			continue
		}
		detail := fmt.Sprintf("%s: %s.\n\nCorrect it there; Amazon would refuse it.", manifest.place(form.Pointer), form.Problem)
		if form.Rule != "" {
			detail += "\n\n" + rules.Named(form.Rule).Reference()
		}
		say.fail(atManifest, "Value of the wrong kind in the manifest", detail)
	}
	var lines []string
	for _, at := range r.sections.Meaning().UnknownKeys(manifest.Document()) {
		line := manifest.place(at)
		known := r.sections.Meaning().KeysAt(at[:len(at)-1])
		switch nearest := rules.Nearest(at[len(at)-1], known); {
		case nearest != "":
			line += fmt.Sprintf("; did you mean %q?", nearest)
		case len(known) > 0:
			line += "; there are: " + strings.Join(known, ", ")
		}
		lines = append(lines, line)
	}
	if len(lines) > 0 {
		say.warn(atManifest, "Unknown keys in the manifest", fmt.Sprintf(
			"Amazon's published model of the manifest has no such keys:\n\n  %s\n\n"+
				"Amazon refuses keys that it does not know. Correct them if they are misspelt, or in the wrong place; they are sent as they are.", strings.Join(lines, "\n  ")))
	}
}

// reportFindings reports broken rules, each at its place in the JSON.
func (r *skillResource) reportFindings(say messages, manifest declared, findings []rules.Finding) {
	for _, finding := range findings {
		for _, at := range finding.At {
			if !manifest.Has(at) {
				continue
			}
			detail := fmt.Sprintf("%s: %s\n\n%s", manifest.place(at), finding.Message, finding.Rule.Reference())
			if finding.Severity == rules.Error {
				say.fail(atManifest, finding.Rule.Title, detail)
			} else {
				say.warn(atManifest, finding.Rule.Title, detail)
			}
			break
		}
	}
}
