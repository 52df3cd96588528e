// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifest_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// overlap names two rows of a table that could both claim one place, "" if there
// are none: of two patterns one leads into the other.
func overlap(table []manifest.Part) string {
	for i, part := range table {
		for _, other := range table[i+1:] {
			a, b := part.Pattern.Keys(), other.Pattern.Keys()
			shorter := min(len(a), len(b))
			if slices.EqualFunc(a[:shorter], b[:shorter], func(x, y string) bool {
				return x == y || x == manifest.Wildcard || y == manifest.Wildcard
			}) {
				return string(part.Pattern) + " and " + string(other.Pattern)
			}
		}
	}
	return ""
}

func TestNoTwoPartsOverlap(t *testing.T) {
	if both := overlap(manifest.Ownership); both != "" {
		t.Errorf("two rows claim the same place: %s", both)
	}
}

// A check that finds nothing is worth something only if it can find something.
func TestOverlapIsSeen(t *testing.T) {
	for _, c := range []struct {
		a, b manifest.Pattern
		want bool
	}{
		{"/permissions", "/permissions", true},
		{"/permissions", "/permissions/0", true},
		{"/publishingInformation/locales/*/name", "/publishingInformation", true},
		{"/locales/*/name", "/locales/en-US/name", true},
		{"/locales/en-US", "/locales/*/name", true},
		{"/*/en-US", "/locales/*", true},
		{"/*", "/a~1b/c", true},
		{"/locales/*/name", "/locales/*/summary", false},
		{"/locales/en-US/name", "/locales/*/summary", false},
		{"/permissions", "/permissionsOfOthers", false},
		{"/a/b", "/a~1b", false},
		{"/a/c", "/b/c", false},
	} {
		for _, table := range [][]manifest.Part{
			{{Pattern: c.a}, {Pattern: c.b}},
			{{Pattern: c.b}, {Pattern: c.a}},
		} {
			if got := overlap(table); (got != "") != c.want {
				t.Errorf("%s and %s: overlap %q", table[0].Pattern, table[1].Pattern, got)
			}
		}
	}
	if overlap(append(slices.Clone(manifest.Ownership), manifest.Part{Pattern: "/publishingInformation"})) == "" {
		t.Error("a row above others of the real table is not seen")
	}
}

func TestOwnershipTableIsWellFormed(t *testing.T) {
	resource := regexp.MustCompile(`^alexa_[a-z]+(_[a-z]+)*$`)
	for _, part := range manifest.Ownership {
		if !resource.MatchString(part.Owner) {
			t.Errorf("%q is no name of a resource type", part.Owner)
		}
		p := pointer(t, string(part.Pattern))
		if len(p) == 0 {
			t.Errorf("%s owns the whole manifest", part.Owner)
		}
		if diff := cmp.Diff([]string(p), part.Pattern.Keys()); diff != "" {
			t.Errorf("%s reads differently as a pointer:\n%s", part.Pattern, diff)
		}
		if _, rest, _ := part.Pattern.Split(); slices.Contains(rest, manifest.Wildcard) {
			t.Errorf("%s has several wildcards, and Split cuts at one", part.Pattern)
		}
		if got := manifest.OwnerOf(p); got != part.Owner {
			t.Errorf("%s belongs to %q, want %q", part.Pattern, got, part.Owner)
		}
	}
}

func TestOwnerOf(t *testing.T) {
	const (
		pricing     = "alexa_paid_skill_pricing"
		privacy     = "alexa_skill_privacy"
		permissions = "alexa_skill_permissions"
		nobody      = ""
	)
	for at, want := range map[string]string{
		"/publishingInformation/paidSkillInformation":                                    pricing,
		"/publishingInformation/paidSkillInformation/pricing/amazon.com/0/price":         pricing,
		"/publishingInformation/locales/en-US/customProductPrompts":                      pricing,
		"/publishingInformation/locales/*/customProductPrompts":                          pricing,
		"/publishingInformation/locales//customProductPrompts/purchasePromptDescription": pricing,
		"/privacyAndCompliance":                privacy,
		"/privacyAndCompliance/locales/en-US":  privacy,
		"/privacyAndCompliance/":               privacy,
		"/permissions":                         permissions,
		"/permissions/0/name":                  permissions,
		"":                                     nobody,
		"/":                                    nobody,
		"/manifestVersion":                     nobody,
		"/publishingInformation":               nobody,
		"/publishingInformation/locales":       nobody,
		"/publishingInformation/locales/en-US": nobody,
		"/publishingInformation/locales/en-US/name":                      nobody,
		"/publishingInformation/customProductPrompts":                    nobody,
		"/publishingInformation/locales/en-US/x/customProductPrompts":    nobody,
		"/publishingInformation/locales/en-US/customProductPromptsDraft": nobody,
		"/publishingInformation/paidSkillInformationDraft":               nobody,
		"/publishingInformation~1paidSkillInformation":                   nobody,
		"/PrivacyAndCompliance":                                          nobody,
		"/manifest/privacyAndCompliance":                                 nobody,
		"/x/permissions":                                                 nobody,
	} {
		if got := manifest.OwnerOf(pointer(t, at)); got != want {
			t.Errorf("%q belongs to %q, want %q", at, got, want)
		}
	}
}

func TestPartsOf(t *testing.T) {
	total := 0
	owners := map[string]bool{}
	for _, part := range manifest.Ownership {
		owners[part.Owner] = true
	}
	for owner := range owners {
		for _, part := range manifest.PartsOf(owner) {
			if part.Owner != owner {
				t.Errorf("the parts of %s hold one of %s", owner, part.Owner)
			}
			total++
		}
	}
	if total != len(manifest.Ownership) {
		t.Errorf("the owners have %d parts, the table %d", total, len(manifest.Ownership))
	}
	if parts := manifest.PartsOf("alexa_unheard_of"); len(parts) != 0 {
		t.Errorf("nobody owns %v", parts)
	}
}

func TestPatternSplit(t *testing.T) {
	for _, c := range []struct {
		pattern       manifest.Pattern
		entries, rest manifest.Pointer
		ok            bool
		last          string
	}{
		{"/publishingInformation/locales/*/customProductPrompts",
			manifest.Pointer{"publishingInformation", "locales"}, manifest.Pointer{"customProductPrompts"}, true, "customProductPrompts"},
		{"/locales/*/a~1b/~0", manifest.Pointer{"locales"}, manifest.Pointer{"a/b", "~"}, true, "~"},
		{"/*/a", nil, manifest.Pointer{"a"}, true, "a"},
		{"/a/*", manifest.Pointer{"a"}, nil, true, manifest.Wildcard},
		{"/privacyAndCompliance", manifest.Pointer{"privacyAndCompliance"}, nil, false, "privacyAndCompliance"},
		{"/a~1*/b", manifest.Pointer{"a/*", "b"}, nil, false, "b"},
	} {
		entries, rest, ok := c.pattern.Split()
		if diff := cmp.Diff(c.entries, entries, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: entries (-want +got):\n%s", c.pattern, diff)
		}
		if diff := cmp.Diff(c.rest, rest, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: rest (-want +got):\n%s", c.pattern, diff)
		}
		if ok != c.ok {
			t.Errorf("%s: ok is %t", c.pattern, ok)
		}
		if last := c.pattern.Last(); last != c.last {
			t.Errorf("%s: last is %q, want %q", c.pattern, last, c.last)
		}
	}
}
