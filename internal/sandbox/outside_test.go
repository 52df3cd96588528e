// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestPutSkillTakesTheManifestOutOfItsEnvelope(t *testing.T) {
	for document, want := range map[string]string{
		`{"manifest": {"a":1} }`:                    `{"a":1}`,
		`{"skillManifest":{"a":1}}`:                 `{"a":1}`,
		`{"a":1}`:                                   `{"a":1}`,
		"\xef\xbb\xbf {\"manifest\":{\"a\":1}}\n":   `{"a":1}`,
		`{"vendorId":"x","manifest":{"a":1,"a":2}}`: `{"a":1,"a":2}`,
		`{}`: `{}`,
	} {
		s := sandbox.New()
		put(t, s, document)
		if got := string(s.Document(skillID)); got != want {
			t.Errorf("%q became %s", document, got)
		}
	}
	for _, document := range []string{``, `{`, `[]`, `"x"`, `{"manifest":[]}`, `{"manifest":{},"skillManifest":{}}`, `{} {}`} {
		if err := sandbox.New().PutSkill(skillID, []byte(document)); err == nil {
			t.Errorf("%q is accepted", document)
		}
	}
	for _, id := range []string{"", "a/b", `a\b`, "..", ".hidden"} {
		if err := sandbox.New().PutSkill(id, []byte(`{}`)); err == nil {
			t.Errorf("skill ID %q is accepted", id)
		}
	}
}

func TestEditKeepsWhatItDoesNotTouch(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"price":4.990,"big":12345678901234567890,"text":"<&>","gone":1}`)
	before := s.ETag(skillID)
	err := s.Edit(skillID, func(manifest map[string]any) {
		if manifest["price"] != json.Number("4.990") {
			t.Errorf("price is %#v", manifest["price"])
		}
		delete(manifest, "gone")
		manifest["new"] = 5.99
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(s.Document(skillID)); got != `{"big":12345678901234567890,"new":5.99,"price":4.990,"text":"<&>"}` {
		t.Errorf("document is %s", got)
	}
	if s.ETag(skillID) == before {
		t.Error("the ETag did not change")
	}
	if requests := s.Requests(); len(requests) != 0 {
		t.Errorf("recorded %v", requests)
	}
}

func TestEditDuringAnUpdateComesAfterIt(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(9)))
	put(t, s, `{"a":0}`)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`), http.StatusAccepted)
	if err := s.Edit(skillID, func(manifest map[string]any) { manifest["b"] = 2 }); err != nil {
		t.Fatal(err)
	}
	if got := string(s.Document(skillID)); got != `{"a":1,"b":2}` {
		t.Errorf("document is %s", got)
	}
	if got := lastUpdate(t, s)["status"]; got != "SUCCEEDED" {
		t.Errorf("status is %v", got)
	}
}

func TestMissingSkill(t *testing.T) {
	s := sandbox.New()
	if err := s.PutSkillAt(skillID, "live", []byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"gone", skillID} {
		if s.Document(id) != nil || s.ETag(id) != "" {
			t.Errorf("%s has a document", id)
		}
		err := s.Edit(id, func(map[string]any) { t.Error("edited") })
		if err == nil || !strings.Contains(err.Error(), id) {
			t.Errorf("editing %s: %v", id, err)
		}
	}
	s.DeleteSkill("gone")
	s.DeleteSkill(skillID)
	wantStatus(t, exchange(s, http.MethodGet, statusPath, ""), http.StatusNotFound)
}

func TestSkillIDsAreInTheOrderOfTheList(t *testing.T) {
	s := sandbox.New()
	want := []string{"b", "c", "a"}
	for _, id := range want {
		if err := s.PutSkill(id, []byte(`{}`)); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.SkillIDs(); !slices.Equal(got, want) {
		t.Errorf("the skills are %v", got)
	}
}
