// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// TestRecordingsSurviveTheirFile proves that what is judged is what was recorded, byte for byte.
func TestRecordingsSurviveTheirFile(t *testing.T) {
	wrong := right()
	wrong.Body = bytes.Replace(wrong.Body, []byte("4.99"), []byte(`"4.99"`), 1)
	var file bytes.Buffer
	encoder := json.NewEncoder(&file)
	for _, recording := range []sandbox.Recording{{Test: "TestRight", Exchange: right()}, {Test: "TestWrong", Exchange: wrong}} {
		if err := encoder.Encode(recording); err != nil {
			t.Fatal(err)
		}
	}
	seen := 0
	problems, err := judgeRecordings(load(t), &file, func(sandbox.Recording) { seen++ })
	if err != nil || seen != 2 || len(problems) != 1 || !strings.HasPrefix(problems[0], "TestWrong: updateSkillManifestV1, request: body ") ||
		!strings.Contains(problems[0], string(wrong.Body)) {
		t.Errorf("seen %d, %v, %q", seen, err, problems)
	}
	if _, err := judgeRecordings(load(t), strings.NewReader(`{"Test": "TestCutOff", "Body"`), func(sandbox.Recording) {}); err == nil {
		t.Error("a file that is cut off is no error")
	}
}

// TestWhatWasStoredIsExcused proves that the judge blames the provider for what it adds, and for nothing else.
func TestWhatWasStoredIsExcused(t *testing.T) {
	const body = `{"manifest": {"future": {"a": 1.50}, "permissions": [{"name": "alexa::other"}], "publishingInformation": {"category": "GAMES"}}}`
	for name, test := range map[string]struct {
		stored string
		want   int
	}{
		"nothing stored":   {"", 2},
		"all of it stored": {`{"future": {"a": 1.50}, "permissions": [{"name": "alexa::other"}]}`, 0},
		"another value":    {`{"future": {"a": 1.5}, "permissions": [{"name": "alexa::other"}]}`, 1},
		"one of the two":   {`{"future": {"a": 1.50}, "permissions": [{"name": "alexa::person_id:read"}]}`, 1},
		"no such element":  {`{"future": {"a": 1.50}, "permissions": []}`, 1},
	} {
		e := right()
		e.Body = []byte(body)
		if test.stored != "" {
			e.Stored = []byte(test.stored)
		}
		if found := load(t).Unexplained(e); len(found) != test.want {
			t.Errorf("%s: %d problems, want %d: %v", name, len(found), test.want, found)
		}
	}
	// What is missing in something new was not missing before.
	e := right()
	e.Body, e.Stored = []byte(`{"manifest": {"permissions": [{}]}}`), []byte(`{}`)
	if found := load(t).Unexplained(e); len(found) != 1 {
		t.Errorf("a permission without a name: %v", found)
	}
}

// What somebody has stored beside account linking is excused too, and what the provider adds is not.
func TestWhatWasLinkedIsExcused(t *testing.T) {
	e := sandbox.Exchange{Request: sandbox.Request{
		Method: "PUT", Path: linking, Operation: sandbox.OperationPutAccountLinking, Status: 204,
		Header: map[string][]string{"Authorization": {"Bearer a"}, "Content-Type": {"application/json"}},
		Body:   []byte(`{"accountLinkingRequest": {"type": "IMPLICIT", "pkceConfiguration": {"status": "ENABLED"}}}`),
	}, AnswerHeader: map[string][]string{"Content-Type": {"application/json"}, "Etag": {"7"}}}
	if found := load(t).Unexplained(e); len(found) != 1 {
		t.Errorf("nothing stored: %v", found)
	}
	e.Stored = []byte(`{"type": "AUTH_CODE", "pkceConfiguration": {"status": "ENABLED"}}`)
	if found := load(t).Unexplained(e); len(found) != 0 {
		t.Errorf("stored: %v", found)
	}
}
