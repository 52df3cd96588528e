// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// overlap names two rows of a table that claim the same place, "" if there are none.
func overlap(table []skillmanifest.Part) string {
	for i, part := range table {
		for _, other := range table[i+1:] {
			if part.Overlaps(other) || other.Overlaps(part) {
				return string(part.Pattern) + " and " + string(other.Pattern)
			}
		}
	}
	return ""
}

func TestNoTwoPartsOverlap(t *testing.T) {
	if both := overlap(skillmanifest.Ownership); both != "" {
		t.Errorf("two rows claim the same place: %s", both)
	}
}

// A check that finds nothing is worth something only if it can find something.
func TestOverlapIsSeen(t *testing.T) {
	for _, c := range []struct {
		a, b skillmanifest.Part
		want bool
	}{
		{a: part("/permissions"), b: part("/permissions"), want: true},
		{a: part("/permissions"), b: part("/permissions/0"), want: true},
		{a: part("/publishingInformation/locales/*/name"), b: part("/publishingInformation"), want: true},
		{a: part("/locales/*/name"), b: part("/locales/en-US/name"), want: true},
		{a: part("/locales/en-US"), b: part("/locales/*/name"), want: true},
		{a: part("/*/en-US"), b: part("/locales/*"), want: true},
		{a: part("/*"), b: part("/a~1b/c"), want: true},
		{a: part("/locales/*/name"), b: part("/locales/*/summary"), want: false},
		{a: part("/locales/en-US/name"), b: part("/locales/*/summary"), want: false},
		{a: part("/permissions"), b: part("/permissionsOfOthers"), want: false},
		{a: part("/a/b"), b: part("/a~1b"), want: false},
		{a: part("/a/c"), b: part("/b/c"), want: false},
		// What a part leaves out is free for another, and nothing else of it.
		{a: part("/a", "/a/b"), b: part("/a/b"), want: false},
		{a: part("/a", "/a/b"), b: part("/a/b/c"), want: false},
		{a: part("/a", "/a/b"), b: part("/a/c"), want: true},
		{a: part("/a", "/a/b"), b: part("/a"), want: true},
		{a: part("/a", "/a/*/c"), b: part("/a/*/c"), want: false},
		{a: part("/a", "/a/*/c"), b: part("/a/en-US/c/d"), want: false},
		{a: part("/a", "/a/*/c"), b: part("/a/*/d"), want: true},
		// The exception names one language, the other part is in all of them.
		{a: part("/a", "/a/en-US/c"), b: part("/a/*/c"), want: true},
	} {
		if got := c.a.Overlaps(c.b); got != c.want {
			t.Errorf("%v and %v: overlap %t", c.a, c.b, got)
		}
		if got := c.b.Overlaps(c.a); got != c.want {
			t.Errorf("%v and %v: overlap %t", c.b, c.a, got)
		}
	}
	if overlap(append(slices.Clone(skillmanifest.Ownership), part("/publishingInformation"))) == "" {
		t.Error("a row above others of the real table is not seen")
	}
}

func TestCoversLeavesExceptionsOut(t *testing.T) {
	listings := part("/p", "/p/paid", "/p/locales/*/prompts")
	for at, want := range map[string]bool{
		"/p":                            true,
		"/p/category":                   true,
		"/p/locales/en-US":              true,
		"/p/locales/en-US/name":         true,
		"/p/locales/en-US/prompts":      false,
		"/p/locales/en-US/prompts/card": false,
		"/p/paid":                       false,
		"/p/paid/pricing":               false,
		"/p/paidOtherwise":              true,
		"/other":                        false,
	} {
		if got := listings.Covers(pointer(t, at)); got != want {
			t.Errorf("%s: %t", at, got)
		}
	}
}

func part(pattern skillmanifest.Pattern, except ...skillmanifest.Pattern) skillmanifest.Part {
	return skillmanifest.Part{Pattern: pattern, Except: except}
}

func TestOwnershipTableIsWellFormed(t *testing.T) {
	resource := regexp.MustCompile(`^alexa_[a-z]+(_[a-z]+)*$`)
	for _, part := range skillmanifest.Ownership {
		if !resource.MatchString(part.Owner) {
			t.Errorf("%q is no name of a resource type", part.Owner)
		}
		p := pointer(t, string(part.Pattern))
		if len(p) == 0 {
			t.Errorf("%s owns the whole manifest", part.Owner)
		}
		if diff := cmp.Diff(p, part.Pattern.Keys()); diff != "" {
			t.Errorf("%s reads differently as a pointer:\n%s", part.Pattern, diff)
		}
		if _, rest, _ := part.Pattern.Split(); slices.Contains(rest, skillmanifest.Wildcard) {
			t.Errorf("%s has several wildcards, and Split cuts at one", part.Pattern)
		}
		if got := skillmanifest.OwnerOf(p); got != part.Owner {
			t.Errorf("%s belongs to %q, want %q", part.Pattern, got, part.Owner)
		}
	}
}

func TestOwnerOf(t *testing.T) {
	const (
		pricing     = "alexa_paid_skill_pricing"
		publishing  = "alexa_skill_publishing"
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
		"/publishingInformation":               publishing,
		"/publishingInformation/locales":       publishing,
		"/publishingInformation/locales/en-US": publishing,
		"/publishingInformation/locales/en-US/name":                      publishing,
		"/publishingInformation/customProductPrompts":                    publishing,
		"/publishingInformation/locales/en-US/x/customProductPrompts":    publishing,
		"/publishingInformation/locales/en-US/customProductPromptsDraft": publishing,
		"/publishingInformation/paidSkillInformationDraft":               publishing,
		"/publishingInformation~1paidSkillInformation":                   nobody,
		"/PrivacyAndCompliance":                                          nobody,
		"/manifest/privacyAndCompliance":                                 nobody,
		"/x/permissions":                                                 nobody,
	} {
		if got := skillmanifest.OwnerOf(pointer(t, at)); got != want {
			t.Errorf("%q belongs to %q, want %q", at, got, want)
		}
	}
}

func TestPartsOf(t *testing.T) {
	total := 0
	owners := map[string]bool{}
	for _, part := range skillmanifest.Ownership {
		owners[part.Owner] = true
	}
	for owner := range owners {
		for _, part := range skillmanifest.PartsOf(owner) {
			if part.Owner != owner {
				t.Errorf("the parts of %s hold one of %s", owner, part.Owner)
			}
			total++
		}
	}
	if total != len(skillmanifest.Ownership) {
		t.Errorf("the owners have %d parts, the table %d", total, len(skillmanifest.Ownership))
	}
	if parts := skillmanifest.PartsOf("alexa_unheard_of"); len(parts) != 0 {
		t.Errorf("nobody owns %v", parts)
	}
}

// A place that gets an owner is none of the others any more.
func TestOthersHaveNoOwner(t *testing.T) {
	for _, other := range skillmanifest.Others {
		for _, part := range skillmanifest.Ownership {
			if part.Whole && part.Covers(other.Keys()) {
				t.Errorf("%s is %s's: remove it from Others", other, part.Owner)
			}
		}
	}
}

func TestPatternSplit(t *testing.T) {
	for _, c := range []struct {
		pattern       skillmanifest.Pattern
		entries, rest document.Pointer
		ok            bool
		last          string
	}{
		{"/publishingInformation/locales/*/customProductPrompts",
			document.Pointer{"publishingInformation", "locales"}, document.Pointer{"customProductPrompts"}, true, "customProductPrompts"},
		{"/locales/*/a~1b/~0", document.Pointer{"locales"}, document.Pointer{"a/b", "~"}, true, "~"},
		{"/*/a", nil, document.Pointer{"a"}, true, "a"},
		{"/a/*", document.Pointer{"a"}, nil, true, skillmanifest.Wildcard},
		{"/privacyAndCompliance", document.Pointer{"privacyAndCompliance"}, nil, false, "privacyAndCompliance"},
		{"/a~1*/b", document.Pointer{"a/*", "b"}, nil, false, "b"},
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
