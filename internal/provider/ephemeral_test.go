// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	messagingID     = "amzn1.application-oa2-client.canary"
	messagingSecret = "canary/secret|1"
)

// handingOn hands a token and the credentials of a skill to whatever may take them:
// another provider configuration, and a program.
const handingOn = `
ephemeral "alexa_access_token" "this" {}

ephemeral "alexa_skill_credentials" "this" {
  skill_id = "` + acctest.SkillID + `"
}

provider "alexa" {
  alias        = "other"
  access_token = ephemeral.alexa_access_token.this.access_token
}

resource "alexa_skill_permissions" "this" {
  provider    = alexa.other
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}

resource "terraform_data" "handed_on" {
  provisioner "local-exec" {
    command = "printf '%%s\n' \"$TOKEN\" \"$CLIENT\" \"$SECRET\" \"$END\" >'%s'"
    environment = {
      TOKEN  = ephemeral.alexa_access_token.this.access_token
      CLIENT = ephemeral.alexa_skill_credentials.this.client_id
      SECRET = ephemeral.alexa_skill_credentials.this.client_secret
      END    = ephemeral.alexa_access_token.this.expires_at
    }
  }
}
`

// withEphemerals is a workspace whose CLI has ephemeral resources; nil if it has none.
func withEphemerals(t *testing.T, e *acctest.Environment, hcl string) *acctest.Workspace {
	t.Helper()
	if w := e.Workspace(hcl); w.AtLeast(1, 11) {
		return w
	}
	t.Log("this CLI has no ephemeral resources, so nothing is tested")
	return nil
}

// The values reach whom they are for, and nothing that stays: not the state, not the
// plan nor what is shown of both, not the most talkative log.
func TestWhatIsEphemeralIsWrittenNowhere(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	if err := e.SetCredentials(acctest.SkillID, messagingID, messagingSecret); err != nil {
		t.Fatal(err)
	}
	received := filepath.Join(t.TempDir(), "received")
	w := withEphemerals(t, e, fmt.Sprintf(handingOn, received))
	if w == nil {
		return
	}
	w.Environment = append(w.Environment, "TF_LOG=TRACE", "TF_LOG_PATH="+filepath.Join(w.Folder(), "trace.log"))
	for i, arguments := range [][]string{
		{"plan", "-json", "-out=planned"}, {"show", "-json", "planned"}, {"show", "planned"}, {"apply", "-json", "planned"},
		{"show", "-json"}, {"plan", "-detailed-exitcode"},
	} {
		run := w.Succeed(arguments...)
		w.Write(fmt.Sprintf("output-%d", i), run.Output+run.Errors)
	}

	content, err := os.ReadFile(received)
	if err != nil {
		t.Fatal(err)
	}
	values := strings.Split(string(content), "\n")
	token, end := values[0], values[3]
	if !strings.HasPrefix(token, sandbox.AccessToken+"-") || values[1] != messagingID || values[2] != messagingSecret || end == "" {
		t.Fatalf("the program received %q", values)
	}
	used := false
	for _, request := range e.Requests() {
		used = used || request.Operation == sandbox.OperationPutManifest && request.Header.Get("Authorization") == "Bearer "+token
	}
	if !used {
		t.Error("the other provider configuration has not used the token")
	}
	// Every process gets a token of its own.
	kept := folderContent(t, w.Folder())
	for _, secret := range append(wire.Secrets{sandbox.AccessToken + "-", messagingSecret}.Forms(), messagingID) {
		for name, content := range kept {
			if at := bytes.Index(content, []byte(secret)); at >= 0 {
				t.Errorf("%q is in %s: %s", secret, name, content[max(0, at-200):min(len(content), at+100)])
			}
		}
	}
	for name, part := range map[string]string{
		"trace.log": "/v1/skills/" + acctest.SkillID + "/credentials", "terraform.tfstate": "person_id", "output-1": "person_id", "planned: tfplan": "person_id",
	} {
		if !bytes.Contains(kept[name], []byte(part)) {
			t.Errorf("%s is not in %s, so that file proves nothing", part, name)
		}
	}
}

// folderContent reads all files of a folder by their path in it, and what archives have in
// them as well.
func folderContent(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		found[path] = content
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if errors.Is(err, zip.ErrFormat) {
			return nil
		}
		for _, part := range archive.File {
			opened, openErr := part.Open()
			if openErr != nil {
				return openErr
			}
			inner, readErr := io.ReadAll(opened)
			if readErr != nil {
				return readErr
			}
			found[path+": "+part.Name] = inner
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// While an argument of the provider is not known, nor are the values; the apply has
// them. OpenTofu takes no such answer: there, the ephemeral resources have to be put off.
func TestEphemeralValuesThatAreKnownLater(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	received := filepath.Join(t.TempDir(), "received")
	hcl := fmt.Sprintf(handingOn, received)
	hcl = strings.ReplaceAll(hcl, `alias        = "other"`, "alias = \"other\"\n  endpoint = terraform_data.endpoint.output") + fmt.Sprintf(`
resource "terraform_data" "endpoint" { input = %q }
provider "alexa" { endpoint = terraform_data.endpoint.output }
`, e.URL)
	w := withEphemerals(t, e, hcl)
	if w == nil {
		return
	}
	if strings.Contains(w.Succeed("version").Output, "OpenTofu") {
		late := "\n  depends_on = [terraform_data.endpoint]\n"
		hcl = strings.Replace(hcl, `"alexa_access_token" "this" {`, `"alexa_access_token" "this" {`+late, 1)
		w.Write("main.tf", strings.Replace(hcl, `"alexa_skill_credentials" "this" {`, `"alexa_skill_credentials" "this" {`+late, 1))
	}
	w.Succeed("plan")
	if len(e.Requests()) > 0 {
		t.Errorf("the plan asked %+v", e.Requests())
	}
	w.Succeed("apply", "-auto-approve")
	if content, err := os.ReadFile(received); err != nil || !strings.HasPrefix(string(content), sandbox.AccessToken+"-") {
		t.Errorf("the program received %q (%v)", content, err)
	}
	w.Succeed("plan", "-detailed-exitcode")
}
