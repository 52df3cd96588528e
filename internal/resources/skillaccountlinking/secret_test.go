// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// canary is a client secret that must turn up nowhere.
const canary = "canary-client-secret"

// The real CLI makes a skill and its account linking in one apply of a saved plan, with a
// secret that comes from an ephemeral variable, and leaves it in no state, no plan, no
// JSON of them and no log. A bumped version sends it again.
func TestSecretIsNowhere(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(`variable "secret" {
  type      = string
  ephemeral = true
}

variable "secret_version" {
  type    = number
  default = 1
}

resource "alexa_skill" "new" {
  initial_listing = { locale = "en-US", name = "Quick Trivia" }
}

resource "alexa_skill_account_linking" "new" {
  skill_id                 = alexa_skill.new.skill_id
  client_secret_wo         = var.secret
  client_secret_wo_version = var.secret_version
` + full + "}\n")
	w.Environment = append(w.Environment, "TF_VAR_secret="+canary, "TF_LOG=TRACE", "TF_LOG_PATH="+filepath.Join(w.Folder(), "trace.log"))
	run := func(arguments ...string) {
		t.Helper()
		done := w.Succeed(arguments...)
		if strings.Contains(done.Output+done.Errors, canary) {
			t.Errorf("%v prints the secret", arguments)
		}
	}
	run("plan", "-out=first")
	run("show", "-json", "first")
	run("apply", "first")
	run("plan", "-var=secret_version=2", "-out=second")
	run("show", "-json", "second")
	run("apply", "second")
	run("show", "-json")
	expectNowhere(t, w.Folder())
	if got := e.Count(sandbox.OperationPutAccountLinking); got != 2 {
		t.Errorf("%d writes, want 2", got)
	}
	for _, id := range e.SkillIDs() {
		if id != acctest.SkillID && e.ClientSecret(id) != canary {
			t.Errorf("the new skill has %s", e.AccountLinking(id))
		}
	}
}

// encodings are what may be an encoding of something, quoted as in a state.
var encodings = regexp.MustCompile(`\b[A-Za-z0-9+/]{16,}={0,2}`)

// expectNowhere looks into every file of a folder, and into those that are archives, as
// saved plans are.
func expectNowhere(t *testing.T, folder string) {
	t.Helper()
	look := func(name string, content []byte) {
		if strings.Contains(string(content), canary) {
			t.Errorf("%s has the secret", name)
		}
		// States have private data in an encoding of their own.
		for _, encoded := range encodings.FindAll(content, -1) {
			if decoded, err := base64.StdEncoding.DecodeString(string(encoded)); err == nil && strings.Contains(string(decoded), canary) {
				t.Errorf("%s has the secret, encoded", name)
			}
		}
	}
	archives, logged := 0, false
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		look(path, content)
		logged = logged || strings.HasSuffix(path, "trace.log") && strings.Contains(string(content), "Skill Management API answered")
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if errors.Is(err, zip.ErrFormat) {
			return nil
		}
		archives++
		for _, file := range archive.File {
			opened, err := file.Open()
			if err != nil {
				return err
			}
			inside, err := io.ReadAll(opened)
			if err != nil {
				return err
			}
			look(path+"/"+file.Name, inside)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if archives != 2 || !logged {
		t.Errorf("looked into %d saved plans, and the log is there: %t", archives, logged)
	}
}
