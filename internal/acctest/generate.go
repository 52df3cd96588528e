// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"
	"path/filepath"
	"regexp"
)

// bareKey is a key with dots that has no quotes around it.
var bareKey = regexp.MustCompile(`(?m)^(\s*)([a-z]+(?:\.[a-z]+)+)(\s*=)`)

// GenerateConfiguration lets the CLI write generated.tf, the configuration of what
// the workspace imports.
//
// OpenTofu (1.12) forgets to quote keys such as amazon.com and refuses its own
// file then; that is fixed as its user would.
func (w *Workspace) GenerateConfiguration() {
	w.t.Helper()
	run := w.CLI("plan", "-json", "-generate-config-out=generated.tf")
	generated, err := os.ReadFile(filepath.Join(w.Folder(), "generated.tf"))
	if err != nil {
		w.t.Fatal(err)
	}
	fixed := bareKey.ReplaceAllString(string(generated), `$1"$2"$3`)
	if run.Code != 0 && fixed == string(generated) {
		w.t.Errorf("generating exited with %d and said %+v", run.Code, run.Diagnostics)
	}
	w.Write("generated.tf", fixed)
}
