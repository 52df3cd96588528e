// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// follower is somebody with an empty folder who does what a guide says, line by
// line, with the sandbox in Amazon's place. The provider comes from a mirror, as from
// a registry. What a block of text shows has to be printed by the commands before it.
type follower struct {
	t           *testing.T
	w           *acctest.Workspace
	environment []string
	printed     string
	isOpenTofu  bool
}

// follow follows a guide to its end. The account has the given skill, if it is not
// the guide that starts the sandbox.
func follow(t *testing.T, page, manifest string) {
	t.Helper()
	f := newFollower(t)
	if manifest != "" {
		f.uses(acctest.Start(t, manifest).Server)
	}
	for _, b := range blocks(t, page) {
		switch {
		case b.language == "shell":
			f.shell(b)
		case b.language == "text":
			f.saw(b)
		case b.file != "":
			f.write(b)
		}
	}
}

// saw compares what a page shows with what was printed.
func (f *follower) saw(b block) {
	f.t.Helper()
	if !strings.Contains(f.printed, wrapped(b.text)) {
		f.t.Errorf("%s is not in what was printed:\n%s", b, f.printed)
	}
}

func newFollower(t *testing.T) *follower {
	t.Helper()
	f := &follower{t: t, w: acctest.NewWorkspace(t, "")}
	f.isOpenTofu = strings.Contains(f.w.Succeed("version").Output, "OpenTofu")
	tools := t.TempDir()
	if err := os.Symlink(acctest.CLI(t), filepath.Join(tools, "terraform")); err != nil {
		t.Fatal(err)
	}
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		folder := filepath.Join(tools, "mirror", host, "terraform-provider-alexa", "alexa", "0.1.0", runtime.GOOS+"_"+runtime.GOARCH)
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		launcher := fmt.Sprintf("#!/bin/sh\nexec %q \"$@\"\n", executable)
		if err := os.WriteFile(filepath.Join(folder, "terraform-provider-alexa_v0.1.0"), []byte(launcher), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	f.w.Write("cli.tfrc", fmt.Sprintf("provider_installation {\n  filesystem_mirror { path = %q }\n}\n", filepath.Join(tools, "mirror")))
	f.environment = slices.Concat(f.w.Command("version").Env, []string{"PATH=" + tools + string(filepath.ListSeparator) + os.Getenv("PATH")})
	return f
}

// uses sets what leads to a sandbox, as its user would by pasting.
func (f *follower) uses(amazon *sandbox.Server) {
	f.environment = append(f.environment, "ASK_SMAPI_SERVER_BASE_URL="+amazon.URL, "ASK_LWA_TOKEN_HOST="+amazon.URL)
	for name, value := range given {
		if name != "ASK_ACCESS_TOKEN" {
			f.environment = append(f.environment, name+"="+value)
		}
	}
}

var (
	startsSandbox = regexp.MustCompile(`^(?:make sandbox|\./alexa-sandbox)(?: (?:SKILLS=|-skills )(\S+))?$`)
	exitCode      = regexp.MustCompile(`# exits with (\d+)`)
)

// shell runs the lines of a block. What a comment says of the exit code holds.
func (f *follower) shell(b block) {
	f.t.Helper()
	f.printed = ""
	if strings.Contains(b.text, " &\n") {
		f.buildSandbox()
		f.run(b, "set -e\n"+b.text, 0)
		return
	}
	for line := range strings.Lines(b.text) {
		command, comment, _ := strings.Cut(strings.TrimSpace(line), " #")
		want := 0
		if code := exitCode.FindStringSubmatch("#" + comment); code != nil {
			want, _ = strconv.Atoi(code[1])
		}
		switch sandboxed, exported := startsSandbox.FindStringSubmatch(command), export.FindStringSubmatch(command); {
		case command == "":
		case len(sandboxed) > 1 && sandboxed[1] != "":
			f.uses(sandbox.Start(f.t, sandbox.WithFolder(filepath.Join(f.w.Folder(), sandboxed[1]))))
		case sandboxed != nil:
			f.uses(acctest.Start(f.t, sample(f.t)).Server)
		case exported != nil:
			value := exported[2]
			if known, ok := given[exported[1]]; ok {
				value = known
			}
			f.environment = append(f.environment, exported[1]+"="+value)
		case strings.HasPrefix(command, "terraform query") && !f.hasQuery():
			f.runs(command)
		case strings.Contains(command, "-generate-config-out") && f.isOpenTofu:
			// It does not read what it has written, which the guide says.
			f.runs(command)
		default:
			f.run(b, command, want)
		}
	}
}

// run runs a command, which must exit as the guide says.
func (f *follower) run(b block, line string, want int) {
	f.t.Helper()
	if got, output := f.runs(line); got != want {
		f.t.Fatalf("%s: %s exits with %d:\n%s", b, line, got, output)
	}
}

// runs runs a command and returns how it has ended.
func (f *follower) runs(line string) (code int, printed string) {
	f.t.Helper()
	command := exec.CommandContext(f.t.Context(), "sh", "-c", line)
	command.Dir, command.Env = f.w.Folder(), f.environment
	// The answer to the question of an apply.
	command.Stdin = strings.NewReader("yes\n")
	output, err := command.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		f.t.Fatal(err)
	}
	f.printed += wrapped(string(output))
	return command.ProcessState.ExitCode(), string(output)
}

// hasQuery reports whether the CLI has the command that lists what exists.
func (f *follower) hasQuery() bool { return !f.isOpenTofu && f.w.AtLeast(1, 14) }

// buildSandbox makes the program that a release has.
func (f *follower) buildSandbox() {
	f.t.Helper()
	build := exec.CommandContext(f.t.Context(), "go", "build", "-o", filepath.Join(f.w.Folder(), "alexa-sandbox"), "./internal/cmd/sandbox")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		f.t.Fatalf("the sandbox does not build: %s\n%s", err, output)
	}
}

// write puts a block into the file that the guide names for it.
func (f *follower) write(b block) {
	f.t.Helper()
	if err := os.MkdirAll(filepath.Join(f.w.Folder(), filepath.Dir(b.file)), 0o700); err != nil {
		f.t.Fatal(err)
	}
	f.w.Write(b.file, b.text)
	if strings.Contains(b.text, "required_providers") {
		f.w.Write("terraform.tf", "")
	}
}

// drawn is what colours a terminal, and the frame around messages.
var drawn = regexp.MustCompile("\x1b\\[[0-9;]*m|[│╷╵]")

// wrapped is a text whose lines may be broken anywhere.
func wrapped(text string) string {
	return strings.Join(strings.Fields(drawn.ReplaceAllString(text, "")), " ")
}
