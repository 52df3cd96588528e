// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package process

import (
	"bytes"
	"errors"
	"fmt"
	"os"
)

// PeakMemory is the variable with the file to which a provider process adds its peak
// memory when it ends. Only the process itself knows it: its parent is the CLI.
const PeakMemory = "ALEXA_TEST_PEAK_MEMORY"

// leavePeak adds the peak memory of this process to the file, if one is asked for.
func leavePeak() error {
	name := os.Getenv(PeakMemory)
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
