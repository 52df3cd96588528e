// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest/process"
)

// RecordPeak makes the provider processes of the workspace leave their peak memory.
func (w *Workspace) RecordPeak() {
	w.Environment = append(w.Environment, process.PeakMemory+"="+w.peaks())
}

// Peak returns the most memory, in bytes, that a provider process of the
// workspace has held since [Workspace.RecordPeak]. It is 0 where the operating
// system does not tell (all but Linux).
func (w *Workspace) Peak() int {
	w.t.Helper()
	content, err := os.ReadFile(w.peaks())
	if errors.Is(err, os.ErrNotExist) {
		return 0
	}
	if err != nil {
		w.t.Fatal(err)
	}
	highest := 0
	for line := range strings.Lines(string(content)) {
		var kilobytes int
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); err != nil {
			w.t.Fatalf("%q is no peak: %s", line, err)
		}
		highest = max(highest, kilobytes<<10)
	}
	return highest
}

func (w *Workspace) peaks() string { return filepath.Join(w.folder, "peaks") }
