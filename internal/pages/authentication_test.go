// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	login     = "docs/guides/authentication.md"
	pipelines = "A refresh token, for pipelines"
	anHour    = "An access token, for an hour"
	atADesk   = "A profile of the ASK CLI, at a desk"
	several   = "Several accounts"

	// listed is a skill that has nothing yet but a listing.
	listed = `{"manifestVersion":"1.0","publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`
	// owned is something to do with the credentials.
	owned = `
resource "alexa_skill_permissions" "quick_trivia" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
`
)

// given are the sandbox's values for what the page can only name.
var given = map[string]string{
	"ASK_REFRESH_TOKEN": sandbox.RefreshToken, "ASK_LWA_CLIENT_ID": sandbox.ClientID, "ASK_LWA_CLIENT_CONFIRMATION": sandbox.ClientSecret,
	"ASK_ACCESS_TOKEN": sandbox.AccessToken,
}

// exported are the variables of the export lines of a block, with values that the
// sandbox takes.
func exported(t *testing.T, found []block) []string {
	t.Helper()
	var variables []string
	for _, b := range found {
		for line := range strings.Lines(b.text) {
			match := export.FindStringSubmatch(strings.TrimSpace(line))
			if match == nil {
				continue
			}
			value, known := given[match[1]]
			if !known {
				t.Fatalf("%s exports %s, of which the test knows nothing", b, match[1])
			}
			variables = append(variables, match[1]+"="+value)
		}
	}
	if len(variables) == 0 {
		t.Fatal("nothing is exported")
	}
	return variables
}

// Each way to log in works as the page shows it, though everything that comes
// after it in the page's order would lead to a refusal.
func TestEachWayToLogInWorks(t *testing.T) {
	t.Parallel()
	configurations := under(t, login, pipelines, "terraform")
	if len(configurations) != 2 {
		t.Fatalf("the page has %d configurations for pipelines", len(configurations))
	}
	empty, variables := configurations[0].text, configurations[1].text
	wrongEnvironment := []string{"ASK_REFRESH_TOKEN=Atzr|wrong", "ASK_ACCESS_TOKEN=Atza|wrong"}
	for name, test := range map[string]struct {
		configuration string
		environment   []string
		// profile is the access token of the profiles "default" and "work".
		profile string
	}{
		"variables": {
			configuration: variables, profile: "Atza|wrong",
			environment: append(slices.Clone(wrongEnvironment), "TF_VAR_refresh_token="+sandbox.RefreshToken, "TF_VAR_client_id="+sandbox.ClientID, "TF_VAR_client_secret="+sandbox.ClientSecret),
		},
		"profile":       {configuration: under(t, login, atADesk, "terraform")[0].text, environment: wrongEnvironment, profile: sandbox.AccessToken},
		"refresh token": {configuration: empty, environment: exported(t, under(t, login, pipelines, "shell")), profile: "Atza|wrong"},
		"access token":  {configuration: empty, environment: exported(t, under(t, login, anHour, "shell")), profile: "Atza|wrong"},
		"after ask configure, by name": {
			configuration: empty, environment: []string{"ASK_DEFAULT_PROFILE=work"}, profile: sandbox.AccessToken,
		},
		"after ask configure": {configuration: empty, profile: sandbox.AccessToken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := acctest.NewWorkspace(t, test.configuration+owned)
			profiles(t, w, map[string]string{"default": test.profile, "work": test.profile})
			w.Environment = append(w.Environment, "ASK_SMAPI_SERVER_BASE_URL="+e.URL, "ASK_LWA_TOKEN_HOST="+e.URL)
			w.Environment = append(w.Environment, test.environment...)
			w.Plan()
			if e.Count(sandbox.OperationGetManifest) == 0 {
				t.Error("nothing was read")
			}
		})
	}
}

// Each provider block reaches its skill with the token of its own profile.
func TestSeveralAccounts(t *testing.T) {
	t.Parallel()
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	e := acctest.Start(t, listed)
	if err := e.PutSkill(other, []byte(listed)); err != nil {
		t.Fatal(err)
	}
	tokens := map[string]string{"work": sandbox.AccessToken, "games": issued(t, e)}
	w := acctest.NewWorkspace(t, under(t, login, several, "terraform")[0].text)
	profiles(t, w, tokens)
	w.Environment = append(w.Environment, "ASK_SMAPI_SERVER_BASE_URL="+e.URL)
	w.Apply()
	for _, request := range e.Requests() {
		want := map[string]string{acctest.SkillID: tokens["work"], other: tokens["games"]}[request.SkillID]
		if got := strings.TrimPrefix(request.Header.Get("Authorization"), "Bearer "); want != "" && got != want {
			t.Errorf("%s %s has the token %s, want %s", request.Method, request.Path, got, want)
		}
	}
	for _, skillID := range []string{acctest.SkillID, other} {
		if !strings.Contains(string(e.Document(skillID)), "alexa::person_id:read") {
			t.Errorf("%s is %s", skillID, e.Document(skillID))
		}
	}
}

// profiles writes the ASK CLI's file, with an access token for each profile.
func profiles(t *testing.T, w *acctest.Workspace, tokens map[string]string) {
	t.Helper()
	file := map[string]map[string]any{"profiles": {}}
	for name, token := range tokens {
		file["profiles"][name] = map[string]any{"token": map[string]any{
			"access_token": token, "refresh_token": "Atzr|of the ASK CLI", "token_type": "bearer", "expires_in": 3600, "expires_at": "2099-01-01T00:00:00.000Z",
		}}
	}
	content, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(w.Folder(), ".ask"), 0o700); err != nil {
		t.Fatal(err)
	}
	w.Write(filepath.Join(".ask", "cli_config"), string(content))
}

// issued is a token of its own, from the sandbox's token endpoint.
func issued(t *testing.T, e *acctest.Environment) string {
	t.Helper()
	form := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {sandbox.RefreshToken}, "client_id": {sandbox.ClientID}, "client_secret": {sandbox.ClientSecret}}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, e.URL+"/auth/o2/token", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.AccessToken == "" {
		t.Fatal(fmt.Errorf("no token: %w", err))
	}
	return answer.AccessToken
}
