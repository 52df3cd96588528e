// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// A log that nobody asked for is not written, and one that somebody asked for is.
func TestLogsAreWrittenForWhoeverAsks(t *testing.T) {
	t.Parallel()
	const ofTheLibraries, ofTheProvider = `"@module":"sdk.proto"`, `"@module":"alexa"`
	for name, test := range map[string]struct {
		asks                string
		libraries, provider bool
	}{
		"nobody":             {},
		"for all":            {asks: "TF_LOG=TRACE", libraries: true, provider: true},
		"for the provider's": {asks: "TF_LOG_PROVIDER_ALEXA=DEBUG", libraries: true, provider: true},
		"for the libraries'": {asks: "TF_LOG_SDK=TRACE", libraries: true, provider: true},
		"for less":           {asks: "TF_LOG_SDK_PROTO=ERROR", provider: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(acctest.Sections("4.99", false, "alexa::person_id:read"))
			written := filepath.Join(w.Folder(), "written")
			divert(t, w, written)
			if test.asks != "" {
				w.Environment = append(w.Environment, test.asks)
			}
			w.Succeed("plan")
			content, err := os.ReadFile(written)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(string(content), ofTheLibraries); got != test.libraries {
				t.Errorf("the libraries log: %t, want %t", got, test.libraries)
			}
			if got := strings.Contains(string(content), ofTheProvider); got != test.provider {
				t.Errorf("the provider logs: %t, want %t", got, test.provider)
			}
		})
	}
}

// divert sends what the provider of a workspace writes to standard error to a file.
func divert(t *testing.T, w *acctest.Workspace, file string) {
	t.Helper()
	executable, err := os.Executable()
	link := filepath.Join(w.Folder(), "terraform-provider-alexa")
	err = errors.Join(err, os.Remove(link), os.WriteFile(link, fmt.Appendf(nil, "#!/bin/sh\nexec '%s' 2>>'%s'\n", executable, file), 0o700))
	if err != nil {
		t.Fatal(err)
	}
}
