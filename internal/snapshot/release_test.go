// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package snapshot_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const project = "terraform-provider-alexa"

// release is a folder with the files that a release publishes, by their names.
type release struct {
	version string
	files   map[string][]byte
	// sums is what the checksums say of each file.
	sums map[string]string
}

// open reads the folder of a release. Its one file of checksums says which version it is.
func open(folder string) (*release, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	r := &release{files: map[string][]byte{}, sums: map[string]string{}}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		r.files[entry.Name()] = content
		if found := regexp.MustCompile(`^` + project + `_(.+)_SHA256SUMS$`).FindStringSubmatch(entry.Name()); found != nil {
			r.version = found[1]
		}
	}
	for line := range strings.Lines(string(r.files[r.name("SHA256SUMS")])) {
		if fields := strings.Fields(line); len(fields) == 2 {
			r.sums[fields[1]] = fields[0]
		}
	}
	return r, nil
}

// name is how both registries call a file of this version.
func (r *release) name(suffix string) string {
	return fmt.Sprintf("%s_%s_%s", project, r.version, suffix)
}

// names are the names of the files that a pattern fits.
func (r *release) names(pattern string) []string {
	var names []string
	for name := range r.files {
		if regexp.MustCompile(pattern).MatchString(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// checksum is what the file of checksums should say of a file.
func checksum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// unzip returns what an archive has in it.
func unzip(archive []byte) ([]*zip.File, error) {
	reader, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	return reader.File, nil
}
