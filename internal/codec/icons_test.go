// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

const (
	iconAt  = "/section/smallIconUri"
	ours    = `https://example.com/a.png?v=1`
	served  = `https://s3.amazonaws.com/icons/1/APP_ICON`
	another = `https://s3.amazonaws.com/icons/2/APP_ICON`
	signed  = `?X-Amz-Expires=7200&X-Amz-Signature=`
)

func withIcon(address string) string {
	return `{"section":{"smallIconUri":"` + address + `","currency":"USD"}}`
}

// An icon has the address that it is known by as long as Amazon serves it under
// the same path, and the one that it was read with goes back to Amazon.
func TestIcons(t *testing.T) {
	m := meaning()
	icons := m.Learn(parse(t, withIcon(ours)), parse(t, withIcon(served+signed+"1")))
	if diff := cmp.Diff(Icons{iconAt: {Known: ours, Path: served}}, icons); diff != "" {
		t.Fatalf("learned (-want +got):\n%s", diff)
	}
	for _, c := range []struct{ label, read, recognized string }{
		{"signed anew", served + signed + "2", ours},
		{"without a signature", served, ours},
		{"exchanged", another + signed + "2", another + signed + "2"},
		{"never replaced", ours, ours},
	} {
		read := parse(t, withIcon(c.read))
		recognized := m.Recognize(read, icons)
		if got := written(recognized); got != withIcon(c.recognized) {
			t.Errorf("%s: recognized as %s", c.label, got)
		}
		if got := written(m.Restore(read, recognized, recognized)); got != written(read) {
			t.Errorf("%s: %s goes back", c.label, got)
		}
		edited := parse(t, withIcon("https://example.com/b.png"))
		if got := written(m.Restore(read, recognized, edited)); got != written(edited) {
			t.Errorf("%s: instead of another icon %s is sent", c.label, got)
		}
	}
	if got := written(m.Recognize(parse(t, withIcon(served)), nil)); got != withIcon(served) {
		t.Errorf("without anything known it is %s", got)
	}
}

// What is no address of an icon is left alone.
func TestIconsThatAreNone(t *testing.T) {
	m := meaning()
	icons := Icons{iconAt: {Known: ours, Path: served}}
	for _, text := range []string{``, `{}`, `[]`, `{"section":[]}`, `{"section":{"smallIconUri":7}}`, `{"other":{"smallIconUri":"` + served + `"}}`, `{"section":{"currency":"` + served + `"}}`} {
		doc := parse(t, text)
		recognized := m.Recognize(doc, icons)
		if got := written(m.Restore(doc, recognized, recognized)); written(recognized) != text || got != text {
			t.Errorf("%s becomes %s and %s", text, written(recognized), got)
		}
		if learned := m.Learn(doc, parse(t, withIcon(served))); len(learned) > 0 {
			t.Errorf("of %s is learned: %v", text, learned)
		}
	}
	if learned := m.Learn(parse(t, withIcon(ours)), parse(t, `{}`)); len(learned) > 0 {
		t.Errorf("of an icon that is gone is learned: %v", learned)
	}
}

func TestIconsInEachEntry(t *testing.T) {
	listings := schema.MapNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"icon": word})}
	m := MeaningOf(New(attributes{"listings": listings}, parts[:1], map[string]Form{"listings.*.icon": IconAddress()}))
	known := parse(t, `{"section":{"listings":{"en":{"icon":"https://example.com/en.png"},"de":{"icon":"https://example.com/de.png"}}}}`)
	read := parse(t, `{"section":{"listings":{"en":{"icon":"https://a/1?Expires=1"},"de":{"icon":"https://a/2?Expires=1"},"fr":{"icon":"https://a/1"}}}}`)
	icons := m.Learn(known, read)
	if len(icons) != 2 {
		t.Errorf("learned %v", icons)
	}
	const want = `{"section":{"listings":{"en":{"icon":"https://example.com/en.png"},"de":{"icon":"https://example.com/de.png"},"fr":{"icon":"https://a/1"}}}}`
	if got := written(m.Recognize(read, icons)); got != want {
		t.Errorf("recognized as %s", got)
	}
}

func TestSignedAddresses(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{served + signed + "1", served + signed + "2", true},
		{served, served + signed + "2", true},
		{served + "?Expires=1&Signature=2", served + "?expires=2", true},
		{served + signed + "1", another + signed + "1", false},
		// A version is what somebody has written to have the icon exchanged.
		{"https://example.com/a.png?v=1", "https://example.com/a.png?v=2", false},
		{"https://example.com/a.png", "https://example.com/a.png?v=2", false},
		{"https://example.com/a.png?%zz", "https://example.com/a.png", false},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := nodeOf(t, "small_icon_uri").Same(parse(t, `"`+pair[0]+`"`), parse(t, `"`+pair[1]+`"`)); got != c.same {
				t.Errorf("%s and %s are the same: %t", pair[0], pair[1], got)
			}
		}
	}
}
