// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest/process"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Workspace is a folder in which the real CLI runs the provider as a process of
// its own, as in a user's shell. It shows what the testing library hides:
// warnings, logs, exit codes, several processes.
type Workspace struct {
	t       testing.TB
	folder  string
	command string
	// Environment is added to that of every run.
	Environment []string
}

// Workspace makes a folder with a configuration. The credentials of the sandbox
// are in the environment, so the HCL needs no more than resources.
func (e *Environment) Workspace(hcl string) *Workspace {
	e.t.Helper()
	w := NewWorkspace(e.t, hcl)
	w.Environment = append(w.Environment,
		"ASK_SMAPI_SERVER_BASE_URL="+e.URL,
		"ASK_LWA_TOKEN_HOST="+e.URL,
		"ASK_REFRESH_TOKEN="+sandbox.RefreshToken,
		"ASK_LWA_CLIENT_ID="+sandbox.ClientID,
		"ASK_LWA_CLIENT_CONFIRMATION="+sandbox.ClientSecret,
	)
	if e.BatchWindow > 0 {
		w.Environment = append(w.Environment, process.BatchWindow+"="+e.BatchWindow.String())
	}
	return w
}

// NewWorkspace makes a folder with a configuration, of somebody who has set up
// nothing: where the API is and the credentials are up to the test.
func NewWorkspace(t testing.TB, hcl string) *Workspace {
	t.Helper()
	w := &Workspace{t: t, folder: t.TempDir(), command: CLI(t)}
	served, err := executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(served, filepath.Join(w.folder, "terraform-provider-alexa")); err != nil {
		t.Fatal(err)
	}
	// In a file of its own it survives whatever a test makes of main.tf.
	if !strings.Contains(hcl, "required_providers") {
		w.Write("terraform.tf", "terraform {\n  required_providers {\n    alexa = { source = \"terraform-provider-alexa/alexa\" }\n  }\n}\n")
	}
	w.Write("cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides { \"terraform-provider-alexa/alexa\" = %q }\n  direct {}\n}\n", w.folder))
	w.Write("main.tf", hcl)
	w.Environment = []string{
		"TF_CLI_CONFIG_FILE=" + filepath.Join(w.folder, "cli.tfrc"),
		"HOME=" + w.folder,
		"CHECKPOINT_DISABLE=1",
		"TF_IN_AUTOMATION=1",
		// The keys and certificates that hide what the CLI and a provider tell each
		// other are half of the work of a short command. The demo, the pipelines and
		// the installed release have them, as users have.
		"TF_DISABLE_PLUGIN_TLS=1",
	}
	return w
}

// Folder is where the workspace is.
func (w *Workspace) Folder() string { return w.folder }

// At is a subfolder of the workspace, where everything else is the same.
func (w *Workspace) At(folder string) *Workspace {
	below := *w
	below.folder = filepath.Join(w.folder, folder)
	return &below
}

// Write puts a file into the workspace.
func (w *Workspace) Write(name, content string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.folder, name), []byte(content), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// Run is what a run of the CLI left behind.
type Run struct {
	Output string
	Errors string
	Code   int
	// CPU is the processor time of the CLI and its providers. Unlike the time on
	// the clock it hardly depends on what else the machine does.
	CPU time.Duration
	// Report is what a run with -json said.
	Report
	// Planned are the changes that a run with -json announced, by address. An
	// import that changes nothing is none.
	Planned map[string]string
}

// Command is a run of the CLI that has not begun, for a test that needs to get
// hold of the process.
func (w *Workspace) Command(arguments ...string) *exec.Cmd {
	command := exec.CommandContext(w.t.Context(), w.command, arguments...)
	command.Dir = w.folder
	command.Env = append(inherited(), w.Environment...)
	return command
}

// CLI runs the CLI and returns what it did. Any exit code is fine.
func (w *Workspace) CLI(arguments ...string) Run {
	w.t.Helper()
	command := w.Command(arguments...)
	var output, failures bytes.Buffer
	command.Stdout, command.Stderr = &output, &failures
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		w.t.Fatal(err)
	}
	run := Run{Output: output.String(), Errors: failures.String(), Code: command.ProcessState.ExitCode(), Planned: map[string]string{}}
	run.CPU = command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	for line := range strings.Lines(run.Output) {
		var event struct {
			Type       string      `json:"type"`
			Diagnostic *Diagnostic `json:"diagnostic"`
			Change     struct {
				Resource struct {
					Address string `json:"addr"`
				} `json:"resource"`
				Action string `json:"action"`
			} `json:"change"`
		}
		if json.Unmarshal([]byte(line), &event) != nil {
			continue
		}
		if event.Diagnostic != nil && event.Diagnostic.Summary != "Provider development overrides are in effect" {
			run.note(*event.Diagnostic)
		}
		if action := event.Change.Action; event.Type == "planned_change" && action != "noop" && action != "import" {
			run.Planned[event.Change.Resource.Address] = action
		}
	}
	return run
}

// inherited is the environment without what would change the test: credentials
// and settings of whoever runs it.
func inherited() []string {
	var kept []string
	for _, variable := range os.Environ() {
		name, _, _ := strings.Cut(variable, "=")
		if !strings.HasPrefix(name, "ASK_") && !strings.HasPrefix(name, "LWA_") && !strings.HasPrefix(name, "TF_") {
			kept = append(kept, variable)
		}
	}
	return kept
}

// Succeed runs the CLI and fails the test unless it exits with 0.
func (w *Workspace) Succeed(arguments ...string) Run {
	w.t.Helper()
	run := w.CLI(arguments...)
	if run.Code != 0 {
		w.t.Fatalf("%s exited with %d:\n%s%s", strings.Join(arguments, " "), run.Code, run.Output, run.Errors)
	}
	return run
}

// Plan plans into the file "plan" and returns the planned changes by address,
// such as {"alexa_skill_privacy.this": "update"}, with what was said about them.
// The arguments are added to the command.
func (w *Workspace) Plan(arguments ...string) (changes map[string]string, run Run) {
	w.t.Helper()
	run = w.Succeed(append([]string{"plan", "-json", "-out=plan"}, arguments...)...)
	return run.Planned, run
}

// Apply plans and applies at once, and returns what was planned as [Workspace.Plan] does.
func (w *Workspace) Apply() (changes map[string]string, run Run) {
	w.t.Helper()
	run = w.Succeed("apply", "-json", "-auto-approve")
	return run.Planned, run
}

// AtLeast reports whether the CLI is of a version or newer. Terraform and OpenTofu
// have numbered their versions alike in what tests ask for.
func (w *Workspace) AtLeast(major, minor int) bool {
	w.t.Helper()
	var version struct {
		Terraform string `json:"terraform_version"`
	}
	if err := json.Unmarshal([]byte(w.Succeed("version", "-json").Output), &version); err != nil {
		w.t.Fatal(err)
	}
	var gotMajor, gotMinor int
	if _, err := fmt.Sscanf(version.Terraform, "%d.%d.", &gotMajor, &gotMinor); err != nil {
		w.t.Fatalf("the CLI says its version is %q", version.Terraform)
	}
	return gotMajor > major || gotMajor == major && gotMinor >= minor
}
