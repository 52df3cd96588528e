// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "testing"

// What already means what is desired stays as it is written; only the rest is
// written.
func TestMerge(t *testing.T) {
	for _, c := range []struct{ attribute, stored, desired, want string }{
		{"price", "", `4.99`, `4.99`},
		{"price", `4.990`, `4.99`, `4.990`},
		{"price", `1e2`, `100`, `1e2`},
		{"price", `4.990`, `5`, `5`},
		{"price", `4.99`, "", ""},
		{"price", `null`, "", `null`},
		{"price", `null`, `4.99`, `4.99`},
		{"price", `4.99`, `?`, `?`},
		{"max_buttons", `4e0`, `4`, `4e0`},
		{"max_buttons", `4`, `5`, `5`},
		{"currency", `"\u0055SD"`, `"USD"`, `"\u0055SD"`},
		{"currency", `""`, "", `""`},
		{"currency", `"USD"`, `"<speak>"`, `"<speak>"`},
		{"currency", `"a\r\nb"`, `"a\nb"`, `"a\r\nb"`},
		{"currency", `"cafe\u0301"`, `"café"`, `"cafe\u0301"`},
		{"release_date", `"2026-01-02"`, `"2026-01-02T01:00:00+01:00"`, `"2026-01-02"`},
		{"release_date", `"2026-01-02"`, `"2026-01-03"`, `"2026-01-03"`},
		{"release_date", `"soon"`, `"later"`, `"later"`},
		{"small_icon_uri", `"https://a/b?Expires=1"`, `"https://a/b?Expires=2"`, `"https://a/b?Expires=1"`},
		{"small_icon_uri", `"https://a/b?Expires=1"`, `"https://a/c?Expires=1"`, `"https://a/c?Expires=1"`},
		{"settings", `{"b":1.0,"a":[]}`, `{"a":[],"b":1}`, `{"b":1.0,"a":[]}`},
		{"settings", `{"a":1}`, `{"a":2}`, `{"a":2}`},
		{"is_private", `true`, `false`, `false`},
		{"is_private", `true`, "", ""},
		// An answer that is left out stays.
		{"contains_ads", `true`, "", `true`},
		{"contains_ads", `true`, `?`, `true`},
		{"contains_ads", `true`, `false`, `false`},
		{"uses_health_info", `false`, "", `false`},
		{"uses_health_info", "", `false`, `false`},
		{"testing_instructions", `"say it"`, "", `"say it"`},
		{"keywords", `["quiz","fun"]`, `["fun","quiz"]`, `["quiz","fun"]`},
		{"keywords", `["quiz","f\u0075n"]`, `["a","fun","quiz"]`, `["quiz","f\u0075n","a"]`},
		{"keywords", `["quiz","fun"]`, `["fun"]`, `["fun"]`},
		{"keywords", `["quiz","quiz"]`, `["quiz"]`, `["quiz","quiz"]`},
		{"keywords", `["quiz","quiz"]`, `["a","quiz"]`, `["quiz","quiz","a"]`},
		{"keywords", `[]`, "", `[]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"a"},{"name":"b"}]`, `[{"name":"b","future":1.0},{"name":"a"}]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"a"},{"name":"b"},{"name":"c"}]`, `[{"name":"b","future":1.0},{"name":"a"},{"name":"c"}]`},
		{"permissions", `[{"name":"b","future":1.0},{"name":"a"}]`, `[{"name":"b"}]`, `[{"name":"b","future":1.0}]`},
		{"permissions", `[{"name":"a","future":1},{"name":"a","future":2}]`, `[{"name":"a"},{"name":"b"}]`, `[{"name":"a","future":1},{"name":"a","future":2},{"name":"b"}]`},
		{"permissions", `null`, `[{"name":"a"}]`, `[{"name":"a"}]`},
		{"permissions", `[{"name":"a"}]`, "", ""},
		{"example_phrases", `["a","f\u0075n"]`, `["fun","a"]`, `["f\u0075n","a"]`},
		{"example_phrases", `["a"]`, `["a",""]`, `["a",""]`},
		{"example_phrases", `["a"]`, `["b",null]`, `["b",null]`},
		{"example_phrases", `["a",""]`, `["b",null]`, `["b",""]`},
		{"example_phrases", `[]`, "", `[]`},
		{"example_phrases", `null`, "", `null`},
		{"example_phrases", `["a"]`, "", ""},
		{"labels", `{"b":"1","a":"\u0031"}`, `{"a":"1","b":"2"}`, `{"b":"2","a":"\u0031"}`},
		{"labels", `{"b":"1"}`, `{"a":"1"}`, `{"a":"1"}`},
		{"labels", `{"b":"1"}`, `{"a":null,"b":"2"}`, `{"b":"2"}`},
		{"labels", `{"b":"1"}`, `{"a":null}`, ""},
		{"labels", `{}`, "", `{}`},
	} {
		expectMerge(t, c.attribute, c.stored, c.desired, c.want)
	}
}

func expectMerge(t *testing.T, attribute, stored, desired, want string) {
	t.Helper()
	if got := written(nodeOf(t, attribute).Merge(parse(t, stored), parse(t, desired))); got != want {
		t.Errorf("%s: %s to %s becomes %s, want %s", attribute, stored, desired, got, want)
	}
}

// Fields that the schema does not know are kept while their object stays.
func TestMergeOfObjects(t *testing.T) {
	for _, c := range []struct{ attribute, stored, desired, want string }{
		{"tax_information", "", `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"tax_information", `null`, `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"tax_information", `{"future":1.0,"category":"SOFTWARE"}`, `{"category":"VIDEO"}`, `{"future":1.0,"category":"VIDEO"}`},
		{"tax_information", `{"vatRate":0.190,"category":"SOFTWARE"}`, `{"category":"VIDEO","vatRate":0.19}`, `{"vatRate":0.190,"category":"VIDEO"}`},
		{"tax_information", `{"vatRate":0.19,"category":"VIDEO"}`, `{"category":"VIDEO"}`, `{"category":"VIDEO"}`},
		{"tax_information", `{"vatRate":null,"category":"A"}`, `{"category":"VIDEO"}`, `{"vatRate":null,"category":"VIDEO"}`},
		// Desired, but with nothing to say.
		{"tax_information", "", `{}`, ""},
		{"tax_information", `null`, `{}`, `null`},
		{"tax_information", `{}`, "", `{}`},
		{"tax_information", `{"future":1}`, "", `{"future":1}`},
		{"tax_information", `{"future":1}`, `{}`, `{"future":1}`},
		{"tax_information", `{"category":"A"}`, `{}`, ""},
		{"tax_information", `{"category":"A","vatRate":null}`, `{}`, ""},
		{"tax_information", `{"category":"A","future":1}`, `{}`, `{"future":1}`},
		{"legal_entity", `{"name":"A","future":1}`, `{}`, ""},
		{"legal_entity", `{"name":"A","future":1}`, "", ""},
		{"legal_entity", `{"name":"A","future":1}`, `{"name":"B"}`, `{"name":"B","future":1}`},
		{"shopping_kit", `{"isEnabled":true,"future":1}`, "", `{"isEnabled":true,"future":1}`},
		{"shopping_kit", `{"isEnabled":true}`, `?`, `{"isEnabled":true}`},
		{"shopping_kit", `{"isEnabled":true}`, `{}`, `{"isEnabled":true}`},
		{"shopping_kit", `{"isEnabled":true,"future":1}`, `{"isEnabled":false}`, `{"isEnabled":false,"future":1}`},
		{"shopping_kit", "", `{"isEnabled":false}`, `{"isEnabled":false}`},
		{"tax_information", `{"category":"A"}`, `?`, `?`},
	} {
		expectMerge(t, c.attribute, c.stored, c.desired, c.want)
	}
}

func TestMergeOfCollections(t *testing.T) {
	for _, c := range []struct{ attribute, stored, desired, want string }{
		{"pricing", `{"amazon.com":[{"price":4.990,"future":{}}]}`, `{"amazon.com":[{"price":4.99}]}`, `{"amazon.com":[{"price":4.990,"future":{}}]}`},
		{"pricing", `{"amazon.com":[{"price":4.990,"future":{}}]}`, `{"amazon.com":[{"price":5}]}`, `{"amazon.com":[{"price":5,"future":{}}]}`},
		{"pricing", `{"de":[{"price":5,"future":1}],"com":[{"price":4.990}]}`, `{"com":[{"price":4.99}]}`, `{"com":[{"price":4.990}]}`},
		{"pricing", `{"com":[{"price":4.990}]}`, `{"com":[{"price":4.99}],"de":[{"price":5}]}`, `{"com":[{"price":4.990}],"de":[{"price":5}]}`},
		{"pricing", `{"com":[]}`, `{"com":[{"price":5}]}`, `{"com":[{"price":5}]}`},
		{"pricing", `{"com":[null]}`, `{"com":[{"price":5}]}`, `{"com":[{"price":5}]}`},
		{"pricing", `{"com":[{"price":5}],"de":[]}`, `{"com":[{"price":6}]}`, `{"com":[{"price":6}],"de":[]}`},
		{"pricing", `{"com":[{"price":5}],"de":[]}`, "", ""},
		{"pricing", `{"com":[]}`, "", `{"com":[]}`},
		{"pricing", `{}`, "", `{}`},
		{"pricing", `null`, `{}`, `null`},
		{"pricing", `{"com":[{"price":5}]}`, `{"com":[{"price":6}],"de":[{}]}`, `{"com":[{"price":6}]}`},
		{"regions", `{"NA":{"endpoint":{"uri":"a"},"future":1}}`, `{"EU":{"endpoint":{"uri":"b"}}}`, `{"NA":{"future":1},"EU":{"endpoint":{"uri":"b"}}}`},
		{"regions", `{"NA":{"endpoint":{"uri":"a"}}}`, `{"NA":{}}`, ""},
		{"regions", `{"NA":{"endpoint":{"uri":"a"}}}`, `{"EU":{"endpoint":{}},"NA":{"endpoint":{"uri":"b"}}}`, `{"NA":{"endpoint":{"uri":"b"}}}`},
		{"listings", `{"en":{"name":"a","future":1},"de":{"name":"b"}}`, `{"de":{"name":"b"}}`, `{"de":{"name":"b"}}`},
		// Lists: what only moves takes its fields along, what changes keeps those of
		// its position.
		{"clones", `[{"source":"a","future":1},{"source":"b","future":2}]`, `[{"source":"b"},{"source":"a"}]`, `[{"source":"b","future":2},{"source":"a","future":1}]`},
		{"clones", `[{"source":"a","future":1},{"source":"b","future":2}]`, `[{"source":"b"},{"source":"c"}]`, `[{"source":"b","future":2},{"source":"c"}]`},
		{"clones", `[{"source":"a","future":1},{"source":"b","future":2}]`, `[{"source":"c"},{"source":"b"}]`, `[{"source":"c","future":1},{"source":"b","future":2}]`},
		{"clones", `[{"source":"a","future":1}]`, `[{"source":"b"},{"source":"a"}]`, `[{"source":"b"},{"source":"a","future":1}]`},
		{"clones", `[{"source":"a","future":1},{"source":"a","future":2}]`, `[{"source":"a"},{"source":"a"},{"source":"b"}]`, `[{"source":"a","future":1},{"source":"a","future":2},{"source":"b"}]`},
		{"clones", `[{"source":"a"}]`, `[{"source":"a"},{}]`, `[{"source":"a"},{}]`},
		{"clones", `[{"source":"a","future":1},{"source":"a","future":2}]`, `[{"source":"a"}]`, `[{"source":"a","future":1}]`},
		// Items with a key.
		{"interfaces", `[{"type":"B","future":1},{"type":"A","mode":"x"}]`, `[{"type":"A","mode":"x"},{"type":"B"}]`, `[{"type":"B","future":1},{"type":"A","mode":"x"}]`},
		{"interfaces", `[{"type":"B","future":1},{"type":"A","mode":"x"}]`, `[{"type":"A","mode":"y"},{"type":"C"}]`, `[{"type":"A","mode":"y"},{"type":"C"}]`},
		{"interfaces", `[{"mode":"x","future":1,"type":"A"}]`, `[{"type":"A"}]`, `[{"future":1,"type":"A"}]`},
		{"interfaces", `[]`, "", `[]`},
		{"interfaces", `null`, "", `null`},
		{"interfaces", `[{"type":"A"}]`, "", ""},
		{"interfaces", "", `[{"type":"A"}]`, `[{"type":"A"}]`},
		{"interfaces", `[{"type":"A"}]`, `?`, `?`},
		{"pricing", `{"com":[{"price":5}]}`, `?`, `?`},
		{"clones", `[{"source":"a"}]`, `?`, `?`},
	} {
		expectMerge(t, c.attribute, c.stored, c.desired, c.want)
	}
}
