// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build snapshot

package snapshot_test

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// skillID is the skill of the demo.
const skillID = "amzn1.ask.skill.2f3d8a6e-5b1c-4c52-9f0a-7d1e6b4c9a10"

// Who has neither Go nor this repository installs the archive from a mirror, starts the sandbox of the release, and has
// the demo's skill under Terraform and under OpenTofu.
func TestTheReleaseIsInstalled(t *testing.T) {
	t.Parallel()
	r := built(t)
	for _, cli := range filepath.SplitList(os.Getenv("ALEXA_TEST_CLIS")) {
		t.Run(filepath.Base(cli), func(t *testing.T) {
			t.Parallel()
			s := &story{t: t, cli: cli, folder: t.TempDir()}
			s.mirror(r)
			s.sandbox(r)
			s.write("main.tf", demo(t, "pricing.tf"))
			s.run(0, "init")
			s.run(2, "plan", "-detailed-exitcode")
			s.run(0, "apply", "-auto-approve")
			s.run(0, "plan", "-detailed-exitcode")
		})
	}
}

// demo is a file of the demo.
func demo(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "cmd", "demo", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// story is a folder with a configuration, and the CLI in it.
type story struct {
	t           *testing.T
	cli, folder string
	environment []string
}

func (s *story) write(name string, content []byte) {
	s.t.Helper()
	path := filepath.Join(s.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	// A process that another test starts meanwhile would hold the file open, and Linux runs no program that is open for writing.
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err := os.WriteFile(path, content, 0o700); err != nil {
		s.t.Fatal(err)
	}
}

// mirror lays out the archive of this platform as a filesystem mirror, packed, for both CLIs.
func (s *story) mirror(r *release) {
	s.t.Helper()
	archive := r.name(runtime.GOOS + "_" + runtime.GOARCH + ".zip")
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		s.write(filepath.Join("mirror", host, "terraform-provider-alexa", "alexa", archive), r.files[archive])
	}
	s.write("cli.tfrc", fmt.Appendf(nil, "provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", filepath.Join(s.folder, "mirror")))
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); !strings.HasPrefix(name, "ASK_") && !strings.HasPrefix(name, "LWA_") && !strings.HasPrefix(name, "TF_") {
			s.environment = append(s.environment, variable)
		}
	}
	s.environment = append(s.environment, "CHECKPOINT_DISABLE=1", "TF_IN_AUTOMATION=1", "TF_CLI_CONFIG_FILE="+filepath.Join(s.folder, "cli.tfrc"))
}

// sandbox starts the sandbox of the release with the demo's skill, and takes over the variables that it prints.
func (s *story) sandbox(r *release) {
	s.t.Helper()
	for name, content := range untar(s.t, r.files["alexa-sandbox_"+r.version+"_"+runtime.GOOS+"_"+runtime.GOARCH+".tar.gz"]) {
		s.write(filepath.Join("sandbox", name), content)
	}
	s.write(filepath.Join("skills", skillID+".json"), demo(s.t, "skill.json"))
	command := exec.CommandContext(s.t.Context(), filepath.Join(s.folder, "sandbox", "alexa-sandbox"), "-addr", "127.0.0.1:0", "-skills", filepath.Join(s.folder, "skills"))
	printed, err := command.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = command.Wait() })
	export := regexp.MustCompile(`^export (\w+)='(.*)'$`)
	// The last one that it prints.
	const last = "ASK_VENDOR_ID"
	for lines := bufio.NewScanner(printed); lines.Scan(); {
		if found := export.FindStringSubmatch(lines.Text()); found != nil {
			s.environment = append(s.environment, found[1]+"="+found[2])
			if found[1] == last {
				return
			}
		}
	}
	s.t.Fatalf("the sandbox did not print %s", last)
}

// run runs the CLI, which must end with the exit code.
func (s *story) run(want int, arguments ...string) {
	s.t.Helper()
	command := exec.CommandContext(s.t.Context(), s.cli, arguments...)
	command.Dir, command.Env = s.folder, s.environment
	output, err := command.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) || command.ProcessState.ExitCode() != want {
		s.t.Fatalf("%s: %v, want the exit code %d\n%s", strings.Join(arguments, " "), err, want, output)
	}
}

// untar returns the files of an archive by their names.
func untar(t *testing.T, archive []byte) map[string][]byte {
	t.Helper()
	unpacked, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for reader := tar.NewReader(unpacked); ; {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if files[header.Name], err = io.ReadAll(reader); err != nil {
			t.Fatal(err)
		}
	}
}
