// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
)

// TidyGenerated is the command of the guide that leaves out of a generated file,
// which follows, what is null or empty: the CLI writes a line for every argument.
const TidyGenerated = `sed -i.before -E '/ = (null( . sensitive)?|\[\])$/d; / = [[{]$/{ N; /\n *[]}]$/d; P; D; }'`

// bareKey is a key with dots that has no quotes around it.
var bareKey = regexp.MustCompile(`(?m)^(\s*)([a-z]+(?:\.[a-z]+)+)(\s*=)`)

// unset is an argument that nobody would write: null, or an empty collection.
var unset = regexp.MustCompile(`(?m)^.* = (null.*|\[\s*\])$`)

// GenerateConfiguration lets the CLI write generated.tf, the configuration of what
// the workspace imports.
//
// The CLI plans with it before it is tidied, and that must change nothing. OpenTofu
// (1.12) forgets to quote keys such as amazon.com and refuses its own file then; that
// is fixed as its user would.
func (w *Workspace) GenerateConfiguration() {
	w.t.Helper()
	run := w.CLI("plan", "-json", "-generate-config-out=generated.tf")
	generated, err := os.ReadFile(filepath.Join(w.Folder(), "generated.tf"))
	if err != nil {
		w.t.Fatalf("%s; generating exited with %d and said %+v", err, run.Code, run.Diagnostics)
	}
	fixed := bareKey.ReplaceAllString(string(generated), `$1"$2"$3`)
	if run.Code != 0 && fixed == string(generated) {
		w.t.Errorf("generating exited with %d and said %+v", run.Code, run.Diagnostics)
	}
	if len(run.Planned) > 0 {
		w.t.Errorf("what was generated plans %v", run.Planned)
	}
	w.Write("generated.tf", fixed)
	w.Tidy()
}

// Tidy does to generated.tf what the guide says.
func (w *Workspace) Tidy() {
	w.t.Helper()
	command := exec.CommandContext(w.t.Context(), "sh", "-c", TidyGenerated+" generated.tf")
	command.Dir = w.Folder()
	if output, err := command.CombinedOutput(); err != nil {
		w.t.Fatalf("%s: %s", err, output)
	}
	tidied, err := os.ReadFile(filepath.Join(w.Folder(), "generated.tf"))
	if err != nil {
		w.t.Fatal(err)
	}
	if left := unset.FindAllString(string(tidied), -1); len(left) > 0 {
		w.t.Errorf("what was generated has %q", left)
	}
}
