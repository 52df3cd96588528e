// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"encoding/json"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestTextOfALiteral(t *testing.T) {
	for literal, want := range map[string]string{
		`""`:                     "",
		`"plain"`:                "plain",
		`"日本語 😀"`:                "日本語 😀",
		`"\"\\\/\b\f\n\r\t"`:     "\"\\/\b\f\n\r\t",
		`"caf\u00e9 \u00E9"`:     "café é",
		`"\u0000|\u007f|\uffff"`: "\x00|\x7f|\uffff",
		`"\ud83d\ude00!"`:        "😀!",
		`"\uD83D\uDE00\ufffd"`:   "😀\ufffd",
		`"\\u0041"`:              `\u0041`,
		// UTF-8 has no room for these; the three bytes are what its scheme would give.
		`"\ud800"`:             "\xed\xa0\x80",
		`"\udfff"`:             "\xed\xbf\xbf",
		`"\ud83d\ud83d\ude00"`: "\xed\xa0\xbd😀",
		`"\ude00\ud83d"`:       "\xed\xb8\x80\xed\xa0\xbd",
		`"\ud83d\u0041"`:       "\xed\xa0\xbdA",
		`"\ud83d\\ude00"`:      "\xed\xa0\xbd\\ude00",
		`"\ud83d\ufffd"`:       "\xed\xa0\xbd\ufffd",
	} {
		if got := parse(t, literal).Text(); got != want {
			t.Errorf("%s reads as %q, want %q", literal, got, want)
		}
	}
}

func TestTextOfOtherKindsIsEmpty(t *testing.T) {
	for _, text := range []string{`null`, `true`, `12`, `["a"]`, `{"a":"b"}`} {
		if got := parse(t, text).Text(); got != "" {
			t.Errorf("%s reads as %q", text, got)
		}
	}
	if got := (document.Value{}).Text(); got != "" {
		t.Errorf("nothing reads as %q", got)
	}
}

func TestTextIsReadBack(t *testing.T) {
	for _, text := range []string{
		"", "plain", "café 日本語 😀", "\x00\x01\x1f\x7f", "\"\\/\b\f\n\r\t", "\u2028\u2029\ufeff\ufffd\uffff",
		"\ud7ff\ue000", // the neighbours of the surrogates
		"\xed\xa0\x80", "\xed\xbf\xbf", "a\xed\xa0\xbdb\xed\xb8\x80", "\xed\xb8\x80\xed\xa0\xbd",
	} {
		v := document.Text(text)
		if got := v.Text(); got != text {
			t.Errorf("%q came back as %q", text, got)
		}
		if !json.Valid(v.JSON()) {
			t.Errorf("%q is written as %s, which is not JSON", text, v.JSON())
		}
		// A key that is made anew is spelt by the same rule.
		keys := parse(t, string(document.EmptyObject().With(text, v).JSON())).Keys()
		if len(keys) != 1 || keys[0] != text {
			t.Errorf("the key %q came back as %q", text, keys)
		}
	}
}

// A string with bytes that are no UTF-8 cannot be spelt. What is valid around
// them must survive, and the document must stay JSON.
func TestTextWithForeignBytes(t *testing.T) {
	for text, want := range map[string]string{
		"a\xffb":       "a\ufffdb",
		"\xedé":        "\ufffdé",
		"\xed\xa0":     "\ufffd\ufffd",
		"\xed\xa0é":    "\ufffd\ufffdé",
		"\xed\xa0\xa0": "\xed\xa0\xa0",
	} {
		if got := document.Text(text).Text(); got != want {
			t.Errorf("%q came back as %q, want %q", text, got, want)
		}
	}
}

func TestTextLeavesSSMLReadable(t *testing.T) {
	const prompt = `<speak>Tom & Jerry's "best"</speak>`
	const want = `"<speak>Tom & Jerry's \"best\"</speak>"`
	if got := string(document.Text(prompt).JSON()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
