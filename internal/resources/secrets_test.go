// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Credentials that occur nowhere else, unlike those of the sandbox.
const (
	secretRefreshToken = "Atzr|canary-refresh-5f1e"
	secretAccessToken  = "Atza|canary-access-93bd"
	secretClient       = "canary-client-a07c"
)

// guarded puts a server before the sandbox that knows only the credentials above.
func guarded(t *testing.T, e *acctest.Environment) string {
	t.Helper()
	target, err := url.Parse(e.URL)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/auth/o2/token" {
			if r.FormValue("refresh_token") != secretRefreshToken || r.FormValue("client_secret") != secretClient {
				http.Error(w, `{"error":"invalid_grant"}`, http.StatusBadRequest)
				return
			}
			fmt.Fprintf(w, `{"access_token":%q,"refresh_token":%q,"token_type":"bearer","expires_in":3600}`, secretAccessToken, secretRefreshToken)
			return
		}
		if r.Header.Get("Authorization") == "Bearer "+secretAccessToken {
			r.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// Whatever Terraform is asked to log, and whatever goes wrong, credentials stay
// out of what it prints and of every file it writes.
func TestSecrets(t *testing.T) {
	t.Parallel()
	for name, credentials := range map[string][]string{
		"refresh token": {"ASK_REFRESH_TOKEN=" + secretRefreshToken, "ASK_LWA_CLIENT_CONFIRMATION=" + secretClient},
		"access token":  {"ASK_REFRESH_TOKEN=", "ASK_ACCESS_TOKEN=" + secretAccessToken, "ASK_LWA_CLIENT_CONFIRMATION=" + secretClient},
		"wrong client":  {"ASK_REFRESH_TOKEN=" + secretRefreshToken, "ASK_LWA_CLIENT_CONFIRMATION=" + secretClient + "-wrong"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare)
			w := e.Workspace(whole("4.99"))
			front := guarded(t, e)
			w.Environment = append(w.Environment, "ASK_SMAPI_SERVER_BASE_URL="+front, "ASK_LWA_TOKEN_HOST="+front, "TF_LOG=TRACE")
			w.Environment = append(w.Environment, credentials...)
			var printed strings.Builder
			run := func(arguments ...string) acctest.Run {
				run := w.CLI(arguments...)
				printed.WriteString(run.Output + run.Errors)
				return run
			}
			works := name != "wrong client"
			if run("plan", "-out=plan").Code == 0 != works {
				t.Errorf("the plan works: %t", !works)
			}
			run("apply", "plan")
			e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Status: http.StatusBadRequest, Body: `{"message":"no"}`})
			w.Environment = append(w.Environment, "TF_LOG_PATH="+filepath.Join(w.Folder(), "trace.log"))
			run("destroy", "-auto-approve")
			run("show", "-json")

			if works != (e.Count(sandbox.OperationPutManifest) > 0) {
				t.Errorf("the skill was written: %t", !works)
			}
			expectNoSecret(t, "the output", []byte(printed.String()))
			if !strings.Contains(printed.String(), "[TRACE]") || !strings.Contains(printed.String(), "provider.terraform-provider-alexa") {
				t.Error("the log of the provider is not in the output, so nothing is proved")
			}
			expectNoSecretIn(t, w.Folder())
		})
	}
}

func expectNoSecret(t *testing.T, where string, text []byte) {
	t.Helper()
	// All three have this in common, and it is the same however they are escaped.
	if i := bytes.Index(text, []byte("canary-")); i >= 0 {
		t.Errorf("%s has ...%s...", where, text[max(0, i-200):min(len(text), i+100)])
	}
}

// expectNoSecretIn looks into every file below a folder, and into the plan,
// which is an archive.
func expectNoSecretIn(t *testing.T, folder string) {
	t.Helper()
	looked := map[string]bool{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		looked[entry.Name()] = true
		expectNoSecret(t, entry.Name(), content)
		if entry.Name() == "plan" {
			expectNoSecretInPlan(t, content)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !looked["trace.log"] {
		t.Errorf("there is no log among %v", looked)
	}
}

func expectNoSecretInPlan(t *testing.T, plan []byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(plan), int64(len(plan)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.File {
		reader, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		expectNoSecret(t, "plan/"+file.Name, content)
	}
}
