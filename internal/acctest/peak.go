// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// peakVariable names the file to which a provider process adds its peak memory
// when it ends. Only the process itself knows it: its parent is the CLI.
const peakVariable = "ALEXA_TEST_PEAK_MEMORY"

// RecordPeak makes the provider processes of the workspace leave their peak memory.
func (w *Workspace) RecordPeak() {
	w.Environment = append(w.Environment, peakVariable+"="+w.peaks())
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

// leavePeak adds the peak memory of this process to the file, if one is asked for.
func leavePeak() error {
	name := os.Getenv(peakVariable)
	if name == "" {
		return nil
	}
	status, err := os.ReadFile("/proc/self/status")
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, rest, _ := bytes.Cut(status, []byte("\nVmHWM:"))
	value, _, _ := bytes.Cut(rest, []byte("\n"))
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(file, "VmHWM: %s\n", bytes.TrimSpace(value))
	return errors.Join(err, file.Close())
}
