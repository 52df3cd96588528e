// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func parsed(t *testing.T, text string) document.Value {
	t.Helper()
	value, err := document.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestWhatMakesNoDifference(t *testing.T) {
	const model = `{"languageModel":{"invocationName":"a","intents":[{"name":"A"}]}}`
	for other, want := range map[string]bool{
		`{"languageModel":{"intents":[{"slots":[],"samples":null,"name":"A"}],"invocationName":"a","types":[]},"dialog":{"intents":[]},"prompts":[]}`: true,
		`{"languageModel":{"invocationName":"\u0061","intents":[{"name":"A"}],"modelConfiguration":{"fallbackIntentSensitivity":{"level":"LOW"}}}}`:   true,
		`{"languageModel":{"invocationName":"a","intents":[{"name":"A"}],"modelConfiguration":{"fallbackIntentSensitivity":{"level":"HIGH"}}}}`:       false,
		`{"languageModel":{"invocationName":"a","intents":[{"name":"A"},{}]}}`:                                                                        false,
		`{"languageModel":{"invocationName":"a","intents":[{"name":"A","level":"LOW"}]}}`:                                                             false,
		`{"languageModel":{"invocationName":"a","intents":[{"name":"A","samples":[""]}]}}`:                                                            false,
		`{"languageModel":{"invocationName":"a","intents":[{"name":"A","confirmationRequired":false}]}}`:                                              false,
	} {
		if got := same(parsed(t, model), parsed(t, other)); got != want {
			t.Errorf("%s means the same: %t, want %t", other, got, want)
		}
	}
	if same(parsed(t, model), document.Value{}) || !same(document.Value{}, document.Value{}) {
		t.Error("a model that is not there")
	}
}

func TestWhatIsServedIsWrittenAsBefore(t *testing.T) {
	for _, test := range []struct{ served, known, want string }{
		{`{"a":[{"name":"x","n":2},{"name":"y"}]}`, `{"a":[{"name":"y","s":[]},{"name":"x","n":1,"s":[]}],"b":[],"c":1}`, `{"a":[{"name":"x","n":2,"s":[]},{"name":"y","s":[]}],"b":[]}`},
		{`{"a":[{"n":2},{"n":3}],"new":1,"none":{}}`, `{"a":[{"n":1,"s":""}]}`, `{"a":[{"n":2,"s":""},{"n":3}],"new":1}`},
		{`{"p":[{"id":"x","v":1},{"id":"x","v":3}]}`, `{"p":[{"id":"x","v":1.0},{"id":"x","v":2,"e":null}]}`, `{"p":[{"id":"x","v":1.0},{"id":"x","v":3,"e":null}]}`},
		{`{"a":"text"}`, `{"a":[]}`, `{"a":"text"}`},
	} {
		if diff := cmp.Diff(test.want, string(conform(parsed(t, test.served), parsed(t, test.known)).JSON())); diff != "" {
			t.Errorf("%s like %s (-want +got):\n%s", test.served, test.known, diff)
		}
	}
}

func TestChanges(t *testing.T) {
	var many []string
	for i := range 12 {
		many = append(many, fmt.Sprintf(`{"name":"I%d"}`, i))
	}
	for _, test := range []struct {
		before, after string
		want          []string
	}{
		{`{"languageModel":{"intents":[]}}`, `{"languageModel":{"intents":[` + strings.Join(many, ",") + `]}}`, []string{"intents added: I0, I1, I2, I3, I4, I5, I6, I7 and 4 more"}},
		{`{"prompts":[{"id":"x","v":1},{"id":"x","v":2}]}`, `{"prompts":[{"id":"x","v":1},{"id":"x","v":2}],"dialog":{}}`, nil},
		{`{"prompts":[{"id":"x","v":1},{"id":"x","v":2}]}`, `{"prompts":[{"id":"x","v":1},{"id":"x","v":3}]}`, []string{"prompts changed: x (2)"}},
		{`{"languageModel":{"types":[{"name":"A"},{"name":"B"}]}}`, `{"languageModel":{"types":[{"name":"B"},{"name":"A"}]}}`, []string{"slot types: in another order"}},
		{
			`{"languageModel":{"invocationName":"a"},"dialog":{"delegationStrategy":"ALWAYS","intents":[{"name":"A"}]},"x":{"y":[1]}}`,
			`{"languageModel":{"invocationName":"b"},"dialog":{"intents":[{"name":"A","slots":[{"name":"s"}]}]},"x":{"y":[2]}}`,
			[]string{`dialog.delegationStrategy: "ALWAYS" -> (none)`, `languageModel.invocationName: "a" -> "b"`, "x.y: changed", "intents with a dialog changed: A"},
		},
	} {
		if diff := cmp.Diff(test.want, changes(parsed(t, test.before), parsed(t, test.after))); diff != "" {
			t.Errorf("%s -> %s (-want +got):\n%s", test.before, test.after, diff)
		}
	}
}

func TestPositions(t *testing.T) {
	for text, want := range map[string]string{
		"{\"interactionModel\": {\"languageModel\":\n {\"intents\": [{\"name\": \"A\"}]}}}": "line 2, column 16",
		"\ufeff{\"languageModel\":\n {\"intents\": [{\"name\": \"A\"}]}}":                   "line 2, column 16",
	} {
		model, err := declare(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := model.positionOf("$.interactionModel.languageModel.intents[0].name"); got != want {
			t.Errorf("%q is at %s, want %s", text, got, want)
		}
		for _, property := range []string{"$.interactionModel.languageModel.types[0].name", "$.manifest.apis", "$"} {
			if got := model.positionOf(property); got != "" {
				t.Errorf("%s is at %s", property, got)
			}
		}
	}
}
