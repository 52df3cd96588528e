// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// outside is a document without what the attributes stand for and without
// objects on the way there that are empty otherwise.
func outside(d document.Value) document.Value {
	d = d.Remove(parts[0].At).Remove(parts[1].At)
	locales := parts[2].At[:2]
	for _, key := range d.Get(locales).Keys() {
		d = d.Remove(slices.Concat(locales, document.Pointer{key, "customProductPrompts"}))
		if v := d.Get(locales).Member(key); v.Kind() == document.Object && v.Len() == 0 {
			d = d.Remove(slices.Concat(locales, document.Pointer{key}))
		}
	}
	if apis := d.Member("apis"); len(apis.Keys()) == 1 && apis.Member("custom").Len() == 0 {
		d = d.Without("apis")
	}
	return d
}

func expectOutsideUntouched(t *testing.T, before, after document.Value) {
	t.Helper()
	if got, want := written(outside(after)), written(outside(before)); got != want {
		t.Errorf("outside:\n got %s\nwant %s", got, want)
	}
}

func decoded(t *testing.T, d document.Value) map[string]tftypes.Value {
	t.Helper()
	values, err := everything().Decode(d)
	if err != nil {
		t.Fatalf("%v of %s", err, written(d))
	}
	return values
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	each(t, func(t *testing.T, r random) {
		l, before := everything(), parse(t, r.document())
		plan := r.plan(everyAttribute())
		desired := l.Encode(plan)
		after := l.Merge(before, desired)
		for _, d := range l.Compare(desired, after) {
			if !plan[rootOf(d)].IsNull() && !isAnswer(d) {
				t.Errorf("%s of\n%s", d, written(after))
			}
		}
		values := decoded(t, after)
		for name, value := range l.Prefer(plan, values, false) {
			if !plan[name].IsNull() && !value.Equal(plan[name]) && name != "shopping_kit" {
				t.Errorf("%s is %s, want %s", name, value, plan[name])
			}
		}
		if again := l.Merge(after, desired); written(again) != written(after) {
			t.Errorf("writing again changes\n%s\nto\n%s", written(after), written(again))
		}
		if stored := l.Encode(values); written(l.Merge(after, stored)) != written(after) {
			t.Errorf("writing what is read changes\n%s", written(after))
		}
		expectOutsideUntouched(t, before, after)
		expectUnknownKept(t, before, after, nil)
		if conflicts := l.Conflicts(l.Encode(decoded(t, before)), desired, before); len(conflicts) > 0 {
			t.Errorf("got conflicts with nobody: %v", conflicts)
		}
		if conflicts := l.Conflicts(l.Encode(decoded(t, before)), desired, after); len(conflicts) > 0 {
			t.Errorf("got conflicts with what is planned: %v", conflicts)
		}
	})
}

func rootOf(d Difference) string {
	step, _ := d.Attribute.Steps().NextStep()
	return step.String()
}

// isAnswer: what is left out of this object of answers stays.
func isAnswer(d Difference) bool { return rootOf(d) == "shopping_kit" }

// To write what is there changes nothing, not even a spelling.
func TestWhatIsThereIsNotWritten(t *testing.T) {
	each(t, func(t *testing.T, r random) {
		l, before := everything(), parse(t, r.document())
		values := decoded(t, before)
		if after := l.Merge(before, l.Encode(values)); written(after) != written(before) {
			t.Errorf("\n%s\nbecomes\n%s", written(before), written(after))
		}
		if found := l.Compare(l.Encode(values), before); len(found) > 0 {
			t.Errorf("what is read differs: %v", found)
		}
		for name, value := range l.Prefer(values, values, true) {
			if !value.Equal(values[name]) {
				t.Errorf("%s is %s, want %s", name, value, values[name])
			}
		}
	})
}

func TestWhatIsClearedIsGone(t *testing.T) {
	each(t, func(t *testing.T, r random) {
		l, before := everything(), parse(t, r.document())
		present := l.Present(before)
		after := l.Clear(before)
		if l.Present(after) || len(l.Compare(after, document.EmptyObject())) > 0 {
			t.Errorf("the attributes are still there: %s", written(after))
		}
		if !present && written(after) != written(before) {
			t.Errorf("there was nothing to clear in\n%s\nbut it became\n%s", written(before), written(after))
		}
		if again := l.Clear(after); written(again) != written(after) {
			t.Errorf("clearing again changes\n%s\nto\n%s", written(after), written(again))
		}
		expectOutsideUntouched(t, before, after)
		future := document.Pointer{"section", "future"}
		if !same(before.Get(future), after.Get(future)) {
			t.Errorf("a field that nobody knows is gone from a part that can do without the known ones: %s", written(after))
		}
	})
}

func same(a, b document.Value) bool { return written(a) == written(b) }

// expectUnknownKept looks for the members that nobody knows: they are kept while
// the object around them stays.
func expectUnknownKept(t *testing.T, before, after document.Value, at document.Pointer) {
	t.Helper()
	for _, key := range before.Keys() {
		if key == "future" {
			if after.Kind() == document.Object && !same(before.Member(key), after.Member(key)) {
				t.Errorf("%s/future was %s and is %s", at, written(before.Member(key)), written(after.Member(key)))
			}
			continue
		}
		expectUnknownKept(t, before.Member(key), after.Member(key), at.Child(key))
	}
	// Items of a list and named ones move about; an offer is the only one in its
	// array, and an interface has its type.
	for _, item := range before.Items() {
		for _, other := range after.Items() {
			isOffer := before.Len() == 1 && slices.Contains(at, "pricing")
			if isOffer || item.Member("type").Exists() && same(item.Member("type"), other.Member("type")) {
				expectUnknownKept(t, item, other, at.Child("0"))
			}
		}
	}
}
