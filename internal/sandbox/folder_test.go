// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestLoadAndSaveFolder(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(from, "one.json"), "\xef\xbb\xbf{\"manifest\":{\"b\":4.990,\"a\":\"\\u003c<\",\"e\":{}}}")
	write(t, filepath.Join(from, "two.json"), `{"skillManifest":{"a":1,"a":2}}`)
	write(t, filepath.Join(from, "notes.txt"), `not a skill`)
	write(t, filepath.Join(from, ".one.json"), `half a sk`)
	s := sandbox.New()
	if err := s.LoadFolder(from); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveFolder(to); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"one.json": "{\n  \"manifest\": {\n    \"b\": 4.990,\n    \"a\": \"\\u003c<\",\n    \"e\": {}\n  }\n}\n",
		"two.json": "{\n  \"manifest\": {\n    \"a\": 1,\n    \"a\": 2\n  }\n}\n",
	} {
		if got := read(t, filepath.Join(to, name)); got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
	if files, err := os.ReadDir(to); err != nil || len(files) != 2 {
		t.Errorf("saved %v, %v", files, err)
	}
}

func TestFoldersThatCannotBeUsed(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	if err := sandbox.New().LoadFolder(missing); err == nil {
		t.Error("a missing folder was loaded")
	}
	s := sandbox.New()
	put(t, s, `{}`)
	if err := s.SaveFolder(missing); err == nil {
		t.Error("saved to a missing folder")
	}
	broken := t.TempDir()
	write(t, filepath.Join(broken, "broken.json"), `{`)
	if err := sandbox.New().LoadFolder(broken); err == nil || !strings.Contains(err.Error(), "broken.json") {
		t.Errorf("loading a broken file: %v", err)
	}
	attached := sandbox.New(sandbox.WithFolder(missing))
	wantStatus(t, exchange(attached, http.MethodGet, "/v1/vendors", ""), http.StatusInternalServerError)
}

func TestAttachedFolderIsSavedTo(t *testing.T) {
	path := t.TempDir()
	file := filepath.Join(path, skillID+".json")
	write(t, file, `{"manifest":{"a":1}}`)
	s := sandbox.New(sandbox.WithFolder(path), sandbox.WithUpdates(sandbox.AfterPolls(0)))
	if got := string(s.Document(skillID)); got != `{"a":1}` {
		t.Fatalf("document is %s", got)
	}
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
	if got := read(t, file); got != `{"manifest":{"a":1}}` {
		t.Errorf("a read changed the file to %s", got)
	}

	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1.50}}`), http.StatusAccepted)
	if got := read(t, file); got != `{"manifest":{"a":1}}` {
		t.Errorf("an unfinished update changed the file to %s", got)
	}
	lastUpdate(t, s)
	if got, want := read(t, file), "{\n  \"manifest\": {\n    \"a\": 1.50\n  }\n}\n"; got != want {
		t.Errorf("the file is %s", got)
	}

	s.SetUpdates(sandbox.Immediately())
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest))
	wantStatus(t, created, http.StatusAccepted)
	other := textAt(t, object(t, created.Body.Bytes()), "skillId")
	if got := read(t, filepath.Join(path, other+".json")); !strings.Contains(got, `"custom": {}`) {
		t.Errorf("the file of the new skill is %s", got)
	}
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+other, ""), http.StatusNoContent)
	s.DeleteSkill(skillID)
	if files, err := os.ReadDir(path); err != nil || len(files) != 0 {
		t.Errorf("left over: %v, %v", files, err)
	}
}

func TestHandEditsAreNoticed(t *testing.T) {
	path := t.TempDir()
	file := filepath.Join(path, skillID+".json")
	s := sandbox.New(sandbox.WithFolder(path))
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusNotFound)

	write(t, file, `{"manifest":{"a":1}}`)
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
	eTag := s.ETag(skillID)

	write(t, file, `{"manifest":{"a":2}}`)
	// Two writes of the same size may fall into one tick of the file system's clock.
	later := time.Now().Add(time.Minute)
	if err := os.Chtimes(file, later, later); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":3}}`, "If-Match", eTag), http.StatusPreconditionFailed)
	if got := string(s.Document(skillID)); got != `{"a":2}` {
		t.Errorf("document is %s", got)
	}

	write(t, file, `{"manifest":{"a":2}`)
	write(t, filepath.Join(path, "fine.json"), `{"manifest":{}}`)
	answer := exchange(s, http.MethodGet, manifestPath, "")
	wantStatus(t, answer, http.StatusInternalServerError)
	if message, _ := object(t, answer.Body.Bytes())["message"].(string); !strings.Contains(message, skillID+".json") {
		t.Errorf("message is %q", message)
	}
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusInternalServerError)
	wantStatus(t, exchange(s, http.MethodGet, "/v1/skills/fine/stages/development/manifest", ""), http.StatusOK)

	write(t, file, `{"manifest":{"a":22}}`)
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusNotFound)
}
