// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Every script is one for any POSIX shell, and shellcheck finds nothing in it. What others
// read is judged together with them.
func TestShellcheck(t *testing.T) {
	t.Parallel()
	scripts, err := filepath.Glob(filepath.Join(example, "scripts", "*.sh"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("there are no scripts: %v", err)
	}
	var read, run []string
	for _, path := range scripts {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join("scripts", filepath.Base(path))
		if strings.HasPrefix(string(content), "#!/bin/sh\n") {
			run = append(run, name)
		} else {
			read = append(read, name)
		}
	}
	for _, name := range read {
		used := false
		for _, script := range scripts {
			content, err := os.ReadFile(script)
			if err != nil {
				t.Fatal(err)
			}
			used = used || strings.Contains(string(content), "\n. "+filepath.ToSlash(name)) || strings.Contains(string(content), "\n  . "+filepath.ToSlash(name))
		}
		if !used {
			t.Errorf("no script reads %s, and it has no #!/bin/sh", name)
		}
	}
	shellcheck(t, example, run...)
	shellcheck(t, ".", "with-postgres.sh")
}

func shellcheck(t *testing.T, folder string, scripts ...string) {
	t.Helper()
	arguments := append([]string{"--shell=sh", "--external-sources", "--check-sourced", "--"}, scripts...)
	command := exec.CommandContext(t.Context(), required(t, "ALEXA_TEST_SHELLCHECK"), arguments...)
	command.Dir = folder
	if output, err := command.CombinedOutput(); err != nil {
		t.Errorf("shellcheck: %s\n%s", err, output)
	}
}
