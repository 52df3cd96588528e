// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
)

// outside is a manifest without what a section owns.
func outside(d manifest.Document, owner string) manifest.Document {
	for _, part := range manifest.PartsOf(owner) {
		place, rest, ranges := part.Pattern.Split()
		if !ranges {
			d = d.Remove(place)
			continue
		}
		for _, key := range d.Get(place).Keys() {
			d = d.Remove(slices.Concat(place, manifest.Pointer{key}, rest))
		}
	}
	return d
}

func expectEqual(t *testing.T, what string, got, want manifest.Document) {
	t.Helper()
	if !got.Equal(want) {
		t.Errorf("%s:\n got %s\nwant %s", what, got.Envelope(), want.Envelope())
	}
}

func expectValues(t *testing.T, got, want map[string]tftypes.Value) {
	t.Helper()
	for name, value := range want {
		if !section.Same(got[name], value) {
			t.Errorf("%s is %s, want %s", name, section.Render(got[name]), section.Render(value))
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	each(t, func(t *testing.T, r random, definition section.Definition) {
		l, before := section.LayoutOf(definition), document(t, r.manifest())
		plan, _ := r.plan(definition.Attributes)
		configured := r.configured(definition.Attributes, plan)
		adopting := r.IntN(2) == 0
		after, err := l.Write(before, plan, configured, adopting)
		if err != nil {
			t.Fatal(err)
		}
		values, _, err := l.Read(after)
		if err != nil {
			t.Fatal(err)
		}
		expectValues(t, values, plan)
		if len(values) != len(definition.Attributes) {
			t.Errorf("%d values are read, want one for each of %d attributes", len(values), len(definition.Attributes))
		}
		again, err := l.Write(after, plan, configured, adopting)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again.Envelope(), after.Envelope()) {
			t.Errorf("writing again changes\n%s\nto\n%s", after.Envelope(), again.Envelope())
		}
		expectEqual(t, "outside", outside(after, definition.TypeName), outside(before, definition.TypeName))
		expectUnknownKept(t, before, after, manifest.Pointer{})
	})
}

// To write what is there changes nothing, not even a spelling.
func TestWhatIsThereIsNotWritten(t *testing.T) {
	each(t, func(t *testing.T, r random, definition section.Definition) {
		l, before := section.LayoutOf(definition), document(t, r.manifest())
		values, _, err := l.Read(before)
		if err != nil {
			t.Fatal(err)
		}
		after, err := l.Write(before, values, nil, false)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(after.Envelope(), before.Envelope()) {
			t.Errorf("\n%s\nbecomes\n%s", before.Envelope(), after.Envelope())
		}
	})
}

func TestWhatIsClearedIsGone(t *testing.T) {
	each(t, func(t *testing.T, r random, definition section.Definition) {
		l, before := section.LayoutOf(definition), document(t, r.manifest())
		_, present, err := l.Read(before)
		if err != nil {
			t.Fatal(err)
		}
		after, err := l.Clear(before)
		if err != nil {
			t.Fatal(err)
		}
		if _, still, err := l.Read(after); err != nil || still {
			t.Errorf("the section is still there (%v): %s", err, after.Envelope())
		}
		if !present && !bytes.Equal(after.Envelope(), before.Envelope()) {
			t.Errorf("there was nothing to clear in\n%s\nbut it became\n%s", before.Envelope(), after.Envelope())
		}
		again, err := l.Clear(after)
		if err != nil {
			t.Fatal(err)
		}
		expectEqual(t, "clearing again", again, after)
		expectEqual(t, "outside", outside(after, definition.TypeName), outside(before, definition.TypeName))
		future := manifest.Pointer{"privacyAndCompliance", "future"}
		if !manifest.Equal(before.Get(future), after.Get(future)) {
			t.Errorf("a field that nobody knows is gone from a part that can do without the known ones: %s", after.Envelope())
		}
	})
}

// expectUnknownKept looks for the members that nobody knows: they are kept while
// the object around them stays.
func expectUnknownKept(t *testing.T, before, after manifest.Document, at manifest.Pointer) {
	t.Helper()
	value := before.Get(at)
	for _, key := range value.Keys() {
		next := at.Child(key)
		if key != "future" {
			expectUnknownKept(t, before, after, next)
			continue
		}
		if after.Get(at).Kind() == manifest.Object && !manifest.Equal(before.Get(next), after.Get(next)) {
			t.Errorf("%s was %s and is %s", next, before.Get(next).JSON(), after.Get(next).JSON())
		}
	}
	// Permissions move about in their list; an offer is the only one in its.
	if value.Kind() == manifest.Array && value.Len() == 1 && !strings.HasPrefix(at.String(), "/permissions") {
		expectUnknownKept(t, before, after, at.Child("0"))
	}
}

// A language belongs to others: no part inside a listing ever makes one.
func TestNoListingIsMade(t *testing.T) {
	const listed = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`
	plan := valuesIn(t, sections["pricing"], strings.ReplaceAll(soldInTwo, "en-US", "de-DE"))
	l := section.LayoutOf(sections["pricing"])
	for _, before := range []string{listed, `{}`, `{"publishingInformation":{"locales":{"de-DE":null}}}`, `{"publishingInformation":{"locales":{"de-DE":"x"}}}`} {
		after, err := l.Write(document(t, before), plan, plan, true)
		if err == nil || !strings.Contains(err.Error(), `custom_product_prompts["de-DE"]`) {
			t.Errorf("%s became %s with %v, want an error about de-DE", before, after.Envelope(), err)
		}
	}
	// Taking the prompts away leaves the listing, even an empty one.
	before := document(t, `{"publishingInformation":{"locales":{"de-DE":{"customProductPrompts":{"purchasePromptDescription":"More."}}}}}`)
	after, err := l.Clear(before)
	if err != nil {
		t.Fatal(err)
	}
	expectEqual(t, "the listing", after, document(t, `{"publishingInformation":{"locales":{"de-DE":{}}}}`))
}

// What stands in a listing of no form at all is none of this provider's business
// until it is about prompts.
func TestListingsOfAnotherForm(t *testing.T) {
	l := section.LayoutOf(sections["pricing"])
	for bare, refused := range map[string]bool{
		`{"publishingInformation":{"locales":{"testingInstructions":"none","en-US":null}}}`:            false,
		`{"publishingInformation":{"locales":[]}}`:                                                     false,
		`{"publishingInformation":null}`:                                                               false,
		`{"publishingInformation":{"locales":{"en-US":{"customProductPrompts":[]}}}}`:                  true,
		`{"publishingInformation":{"paidSkillInformation":[]}}`:                                        true,
		`{"publishingInformation":{"paidSkillInformation":{"pricing":{"amazon.com":[{},{}]}}}}`:        true,
		`{"publishingInformation":{"paidSkillInformation":{"pricing":{"amazon.com":[{"price":[]}]}}}}`: true,
	} {
		_, present, err := l.Read(document(t, bare))
		if (err != nil) != refused || present {
			t.Errorf("%s: present %t, error %v", bare, present, err)
		}
	}
}

// A destroy takes away even what could not be read: to remove both of two offers
// picks none of them.
func TestClearOfAnotherForm(t *testing.T) {
	l := section.LayoutOf(sections["pricing"])
	after, err := l.Clear(document(t, `{"publishingInformation":{"category":"GAMES","paidSkillInformation":{"pricing":{"amazon.com":[{"price":1},{"price":2}]}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	expectEqual(t, "what is left", after, document(t, `{"publishingInformation":{"category":"GAMES"}}`))
}
