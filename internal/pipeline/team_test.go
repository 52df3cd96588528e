// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// The skills of the example, with their numbers.
const (
	quickTrivia = 1 + iota
	tideTables
	lighthouseFacts
)

var skillFiles = map[int]string{quickTrivia: "quick-trivia", tideTables: "tide-tables", lighthouseFacts: "lighthouse-facts"}

var environments = []string{"staging", "production"}

// skillID is the id of a skill in the account of an environment.
func skillID(environment string, skill int) string {
	account := map[string]string{"staging": "5", "production": "9"}[environment]
	return "amzn1.ask.skill." + account + "0000000-0000-4000-8000-00000000000" + string(rune('0'+skill))
}

// team is everything that the pipelines work with.
type team struct {
	*repository
	github   *github
	gitlab   *gitlab
	accounts map[string]*sandbox.Server
	// variables are those that every job has.
	variables []string
	said      transcript
}

func newTeam(t *testing.T) *team {
	t.Helper()
	m := &team{repository: &repository{t: t}, github: newGitHub(t), gitlab: newGitLab(t), accounts: map[string]*sandbox.Server{}}
	for _, environment := range environments {
		m.accounts[environment] = sandbox.Start(t)
		for skill, name := range skillFiles {
			manifest, err := os.ReadFile(filepath.Join("testdata", "skills", name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			if err := m.accounts[environment].PutSkill(skillID(environment, skill), manifest); err != nil {
				t.Fatal(err)
			}
		}
	}
	home := t.TempDir()
	programs := filepath.Join(home, "programs")
	if err := os.Mkdir(programs, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"terraform": acctest.CLI(t), "conftest": required(t, "ALEXA_TEST_CONFTEST")} {
		if err := os.Symlink(path, filepath.Join(programs, name)); err != nil {
			t.Fatal(err)
		}
	}
	m.variables = append(outside(),
		"HOME="+home,
		"PATH="+programs+string(filepath.ListSeparator)+os.Getenv("PATH"),
		"CHECKPOINT_DISABLE=1",
		"TF_CLI_CONFIG_FILE="+mirror(t),
		"GITHUB_API_URL="+m.github.URL,
		"GITHUB_REPOSITORY="+repositoryName,
		"CI=true",
	)
	m.found()
	return m
}

// required is a variable without which the tests fail: skipping would let a
// machine without the program pass everything.
func required(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	if value == "" {
		t.Fatalf("%s is not set. `make pipeline` sets it and runs this test", name)
	}
	return value
}

// outside are the variables of whoever runs the test that no job must have.
func outside() []string {
	var kept []string
	for _, variable := range os.Environ() {
		name, _, _ := strings.Cut(variable, "=")
		switch {
		case strings.HasPrefix(name, "ASK_"), strings.HasPrefix(name, "LWA_"), strings.HasPrefix(name, "TF_"), strings.HasPrefix(name, "PG"),
			strings.HasPrefix(name, "GIT"), strings.HasPrefix(name, "CI_"), name == "TERRAFORM", name == "CONFTEST", name == "LOCK_TIMEOUT":
		default:
			kept = append(kept, variable)
		}
	}
	return kept
}

// mirror builds the provider into a folder that takes the place of the registry,
// and returns the CLI's settings that say so.
func mirror(t *testing.T) string {
	t.Helper()
	const version = "0.0.1"
	folder := t.TempDir()
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		binary := filepath.Join(folder, "mirror", host, "terraform-provider-alexa", "alexa", version,
			runtime.GOOS+"_"+runtime.GOARCH, "terraform-provider-alexa_v"+version)
		command := exec.CommandContext(t.Context(), "go", "build", "-o", binary, "github.com/terraform-provider-alexa/terraform-provider-alexa")
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("building the provider: %s\n%s", err, output)
		}
	}
	settings := filepath.Join(folder, "cli.tfrc")
	content := "provider_installation {\n  filesystem_mirror {\n    path = \"" + filepath.Join(folder, "mirror") + "\"\n  }\n}\n"
	if err := os.WriteFile(settings, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return settings
}

// secrets are what a job of an environment may ask for.
func (m *team) secrets(environment string) map[string]string {
	return map[string]string{
		"ASK_REFRESH_TOKEN":           sandbox.RefreshToken,
		"ASK_LWA_CLIENT_ID":           sandbox.ClientID,
		"ASK_LWA_CLIENT_CONFIRMATION": sandbox.ClientSecret,
		"PG_CONN_STR":                 required(m.t, "PG_CONN_STR_"+strings.ToUpper(environment)),
	}
}

// account are the variables that lead a job to the sandbox instead of Amazon.
func (m *team) account(environment string) []string {
	return []string{"ASK_SMAPI_SERVER_BASE_URL=" + m.accounts[environment].URL, "ASK_LWA_TOKEN_HOST=" + m.accounts[environment].URL}
}

// price is what a skill costs on a marketplace, as Amazon spells it.
func (m *team) price(environment string, skill int, marketplace string) string {
	m.t.Helper()
	return m.offer(environment, skill, marketplace)["price"]
}
