// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// privateMode is that of a folder into which nobody else can put anything.
const privateMode os.FileMode = 0o700

// keptFor is how long a file stays after it was last written: longer than most of
// what Terraform does for one command takes.
const keptFor = time.Hour

// makePrivate makes a folder that belongs to this user alone, and reports whether
// it is there now. One that somebody else could write to is not used.
func makePrivate(folder string) bool {
	_ = os.Mkdir(folder, privateMode)
	found, err := os.Lstat(folder)
	if err != nil || !found.IsDir() {
		return false
	}
	// Windows has no such modes, and there each user has a folder for temporary files.
	return runtime.GOOS == "windows" || found.Mode().Perm() == privateMode
}

// sweep removes what commands have left that ended long ago.
func sweep(root string) {
	limit := time.Now().Add(-keptFor)
	commands, _ := os.ReadDir(root)
	for _, command := range commands {
		if !isOlder(command, limit) {
			continue
		}
		folder := filepath.Join(root, command.Name())
		processes, _ := os.ReadDir(folder)
		for _, process := range processes {
			if isOlder(process, limit) {
				_ = os.Remove(filepath.Join(folder, process.Name()))
			}
		}
		// It goes only if it is empty.
		_ = os.Remove(folder)
	}
}

func isOlder(entry os.DirEntry, limit time.Time) bool {
	found, err := entry.Info()
	return err == nil && found.ModTime().Before(limit)
}
