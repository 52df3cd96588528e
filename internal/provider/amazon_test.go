// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	skillID      = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
	manifestPath = "/v1/skills/" + skillID + "/stages/development/manifest"
)

// amazon is the Skill Management API and Login with Amazon on loopback. It
// knows no skill, accepts every credential, and writes down which it was given.
type amazon struct {
	*httptest.Server
	// status is the answer to the read of a manifest.
	status int

	mutex     sync.Mutex
	requests  []string
	userAgent []string
}

func newAmazon(t *testing.T) *amazon {
	t.Helper()
	a := &amazon{status: http.StatusNotFound}
	a.Server = httptest.NewServer(a)
	t.Cleanup(a.Close)
	return a
}

func (a *amazon) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.userAgent = append(a.userAgent, r.UserAgent())
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Amzn-RequestId", "request-1")
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	switch {
	case r.Method == http.MethodPost:
		refresh := r.FormValue("refresh_token")
		a.requests = append(a.requests, fmt.Sprintf("%s refresh=%s id=%s secret=%s", r.URL.Path, refresh, r.FormValue("client_id"), r.FormValue("client_secret")))
		_, _ = fmt.Fprintf(w, `{"access_token":"access-of-%s","refresh_token":%q,"token_type":"bearer","expires_in":3600}`, refresh, refresh)
	case r.URL.Path == "/v1/vendors":
		a.requests = append(a.requests, "vendors "+token)
		_, _ = fmt.Fprint(w, `{"vendors":[{"id":"M-ONLY","name":"Quick"}]}`)
	case r.URL.Path == "/v1/skills":
		a.requests = append(a.requests, "skills of "+r.URL.Query().Get("vendorId")+" "+token)
		_, _ = fmt.Fprint(w, `{"skills":[],"isTruncated":false}`)
	case r.URL.Path == manifestPath:
		a.requests = append(a.requests, "manifest "+token)
		w.WriteHeader(a.status)
		_, _ = fmt.Fprint(w, `{"message":"no"}`)
	default:
		a.requests = append(a.requests, "unexpected "+r.Method+" "+r.URL.Path)
		w.WriteHeader(http.StatusTeapot)
	}
}

func (a *amazon) expectRequests(t *testing.T, want ...string) {
	t.Helper()
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if diff := cmp.Diff(want, a.requests); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// variables are all that the provider looks at.
var variables = []string{
	"ASK_ACCESS_TOKEN", "LWA_ACCESS_TOKEN", "ASK_REFRESH_TOKEN", "LWA_REFRESH_TOKEN",
	"ASK_LWA_CLIENT_ID", "LWA_CLIENT_ID",
	"ASK_LWA_CLIENT_CONFIRMATION", "ASK_LWA_CLIENT_SECRET", "LWA_CLIENT_SECRET",
	"ASK_DEFAULT_PROFILE", "ASK_VENDOR_ID", "ASK_SMAPI_SERVER_BASE_URL", "ASK_LWA_TOKEN_HOST",
}

// bare is a home and an environment in which nothing is configured, whatever
// that of the person is who runs the tests.
func bare(t *testing.T) (home string) {
	t.Helper()
	home = t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, variable := range variables {
		t.Setenv(variable, "")
	}
	return home
}

// cliConfig writes the file of the ASK CLI with two profiles, and a third that
// has no refresh token.
func cliConfig(t *testing.T, home string, expires time.Time) (file string) {
	t.Helper()
	folder := filepath.Join(home, ".ask")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(folder, "cli_config")
	profile := func(name string) string {
		return fmt.Sprintf(`%q:{"token":{"access_token":"access-of-profile-%s","refresh_token":"refresh-of-profile-%s","token_type":"bearer","expires_in":3600,"expires_at":%q},"vendor_id":"M-%s"}`,
			name, name, name, expires.Format(time.RFC3339), name)
	}
	content := `{"profiles":{` + profile("default") + "," + profile("work") +
		`,"brief":{"token":{"access_token":"access-of-profile-brief"},"vendor_id":"M-brief"}}}`
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
