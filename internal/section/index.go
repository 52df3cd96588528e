// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Index says of any place in a manifest which section it belongs to, and what the
// sections have to say of a manifest that somebody has written as JSON.
type Index struct {
	sections []section
	meaning  codec.Meaning
}

// NewIndex makes the index of sections.
func NewIndex(definitions ...Definition) Index {
	var x Index
	var layouts []codec.Layout
	for _, definition := range definitions {
		s := build(definition)
		x.sections = append(x.sections, s)
		layouts = append(layouts, s.Layout)
	}
	var others []document.Pointer
	for _, pattern := range skillmanifest.Others {
		others = append(others, pattern.Keys())
	}
	x.meaning = codec.MeaningOf(layouts...).With(others...)
	return x
}

// Meaning compares manifests as the sections do.
func (x Index) Meaning() codec.Meaning { return x.meaning }

// OwnerOf returns the resource type that writes what a leaf of a manifest declares, ""
// where none does: a section leaves alone what it has no attribute for, and does not
// mind an object that is there in any case.
func (x Index) OwnerOf(l codec.Leaf, manifest document.Value) string {
	for _, s := range x.sections {
		if skillmanifest.OwnerOf(l.At) != s.TypeName {
			continue
		}
		at, ok := s.LocatePointer(l.At, manifest)
		if ok && (len(at.Steps()) > 0 || l.Value.Kind() != document.Object) {
			return s.TypeName
		}
	}
	return ""
}

// Malformed lists what a manifest holds in a form in which the sections can't read it.
func (x Index) Malformed(manifest document.Value) []error {
	var faults []error
	for _, s := range x.sections {
		if _, err := s.Decode(manifest); err != nil {
			faults = append(faults, err)
		}
	}
	return faults
}

// Judge applies the rules of the sections that a manifest says something of. Only what
// no manifest could be made of is an error.
func (x Index) Judge(occasion rules.Occasion, mode rules.Mode, view rules.View) []rules.Finding {
	var findings []rules.Finding
	for _, s := range x.sections {
		if !s.Present(view.Root) {
			continue
		}
		for _, finding := range rules.Judge(s.TypeName, occasion, mode, view) {
			if !finding.Rule.Structural {
				finding.Severity = rules.Warning
			}
			if !slices.ContainsFunc(findings, func(other rules.Finding) bool {
				return other.Rule.ID == finding.Rule.ID && other.Message == finding.Message
			}) {
				findings = append(findings, finding)
			}
		}
	}
	if occasion == rules.Applied {
		return soFar(findings)
	}
	return findings
}
