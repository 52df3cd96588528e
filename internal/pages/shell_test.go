// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// reader is somebody with a new home and an empty folder who does what a page says.
type reader struct {
	t *testing.T
	// repository is where the reader has cloned this project to, folder where the
	// configuration is written.
	repository, folder string
	environment        []string
	// printed is what the sandbox said after its variables.
	printed string
}

func newReader(t *testing.T) *reader {
	t.Helper()
	repository, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	r := &reader{t: t, repository: repository, folder: t.TempDir()}
	// Pages say "terraform", whichever CLI there is.
	programs := filepath.Join(home, "bin")
	if err := os.Mkdir(programs, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(acctest.CLI(t), filepath.Join(programs, "terraform")); err != nil {
		t.Fatal(err)
	}
	for _, variable := range os.Environ() {
		name, _, _ := strings.Cut(variable, "=")
		if !strings.HasPrefix(name, "ASK_") && !strings.HasPrefix(name, "LWA_") && !strings.HasPrefix(name, "TF_") &&
			name != "TERRAFORM" && !strings.HasPrefix(name, "MAKE") && name != "MFLAGS" {
			r.environment = append(r.environment, variable)
		}
	}
	r.environment = append(r.environment, "PATH="+programs+string(filepath.ListSeparator)+os.Getenv("PATH"), "CHECKPOINT_DISABLE=1")
	// A new home would have no compiled code, and building all of it takes minutes.
	for _, variable := range []string{"GOCACHE", "GOMODCACHE", "GOPATH"} {
		r.environment = append(r.environment, variable+"="+strings.TrimSpace(r.run(repository, "go env "+variable, "")))
	}
	// The port that pages name may be taken, so the sandbox picks one.
	r.environment = append(r.environment, "HOME="+home, "ADDR=127.0.0.1:0")
	return r
}

// shell runs the lines of a block, one after the other.
func (r *reader) shell(b block) {
	r.t.Helper()
	for line := range strings.Lines(b.text) {
		command, _, _ := strings.Cut(strings.TrimSpace(line), " #")
		switch {
		case command == "":
		case command == "make sandbox":
			r.sandbox()
		case strings.HasPrefix(command, "make "):
			r.run(r.repository, command, "")
		default:
			// The answer to the question of an apply.
			r.run(r.folder, command, "yes\n")
		}
	}
}

// run runs a command, which must succeed, and returns what it printed.
func (r *reader) run(folder, line, answer string) string {
	r.t.Helper()
	command := r.command(folder, line)
	command.Stdin = strings.NewReader(answer)
	var output, failure bytes.Buffer
	command.Stdout, command.Stderr = &output, &failure
	if err := command.Run(); err != nil {
		r.t.Fatalf("%s: %s\n%s%s", line, err, output.String(), failure.String())
	}
	return output.String()
}

func (r *reader) command(folder, line string) *exec.Cmd {
	command := exec.CommandContext(r.t.Context(), "sh", "-c", line)
	command.Dir, command.Env = folder, r.environment
	return command
}

// export is a line that a shell takes a variable from.
var export = regexp.MustCompile(`^export ([A-Za-z_]+)='(.*)'$`)

// sandbox starts it, and takes over the variables that it prints, as by pasting.
func (r *reader) sandbox() {
	r.t.Helper()
	command := r.command(r.repository, "exec make sandbox")
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	output, err := command.StdoutPipe()
	if err != nil {
		r.t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGTERM)
		_ = command.Wait()
	})
	lines := bufio.NewScanner(output)
	exports := 0
	for lines.Scan() {
		line := lines.Text()
		found := export.FindStringSubmatch(line)
		switch {
		case found != nil:
			r.environment = append(r.environment, found[1]+"="+found[2])
			exports++
		case exports > 0:
			r.printed += line + "\n"
		}
		// The last brace of the configuration stands alone, as those of its other
		// blocks do: the privacy answers are the last block.
		if line == "}" && strings.Contains(r.printed, `resource "alexa_skill_privacy"`) {
			return
		}
	}
	r.t.Fatalf("the sandbox ended after %d variables and %q", exports, r.printed)
}

// write puts the reader's configuration into main.tf.
func (r *reader) write(configuration string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.folder, "main.tf"), []byte(configuration), 0o600); err != nil {
		r.t.Fatal(err)
	}
}
