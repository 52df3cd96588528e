// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"
	"os/exec"
	"sync"
	"testing"
)

// cliVariable is where the testing library looks for the CLI first.
const cliVariable = "TF_ACC_TERRAFORM_PATH"

var lookUp = sync.OnceValue(func() string {
	if path := os.Getenv(cliVariable); path != "" {
		return path
	}
	for _, name := range []string{"terraform", "tofu"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
})

// CLI returns the path of the Terraform or OpenTofu that tests run. Without one
// the test fails: skipping would let a machine without CLI pass everything.
func CLI(t testing.TB) string {
	t.Helper()
	path := lookUp()
	if path == "" {
		t.Fatal("there is neither terraform nor tofu on PATH. `make test` builds one; for plain `go test`, " +
			"run `make .tools/bin/tofu` once and put .tools/bin on PATH")
	}
	return path
}
