// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"bytes"
	"fmt"
	"os"
)

// startField is which of the fields behind the name of a process in Linux's
// /proc/PID/stat has the time at which it was started.
const startField = 19

// startOf tells a process from an earlier one of the same number, as there are in
// containers that keep the folder for temporary files. It is "" where that can't be
// known; numbers that come again within the hour are rare there.
func startOf(pid int) string {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	// The name stands in parentheses and may have any characters in it.
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) <= startField {
		return ""
	}
	return string(fields[startField])
}
