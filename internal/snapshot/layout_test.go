// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package snapshot_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder is a release as it should be, for three platforms, to be spoiled.
func folder(t *testing.T) map[string][]byte {
	t.Helper()
	manifest, err := os.ReadFile(filepath.Join("..", "..", "terraform-registry-manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		project + "_1.2.3_darwin_arm64.zip":      archive(t, project+"_v1.2.3", 0o755),
		project + "_1.2.3_linux_amd64.zip":       archive(t, project+"_v1.2.3", 0o755),
		project + "_1.2.3_windows_386.zip":       archive(t, project+"_v1.2.3.exe", 0o755),
		project + "_1.2.3_manifest.json":         manifest,
		project + "_1.2.3_SHA256SUMS.sig":        {0x89, 0x02, 0x33},
		project + "_1.2.3.cdx.json":              []byte("{}"),
		"alexa-sandbox_1.2.3_linux_amd64.tar.gz": {0x1f, 0x8b},
	}
}

// archive is a zip with a program and the licence.
func archive(t *testing.T, program string, mode fs.FileMode) []byte {
	t.Helper()
	var content bytes.Buffer
	writer := zip.NewWriter(&content)
	for name, mode := range map[string]fs.FileMode{program: mode, "LICENSE": 0o644} {
		header := &zip.FileHeader{Name: name}
		header.SetMode(mode)
		if _, err := writer.CreateHeader(header); err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return content.Bytes()
}

// sums are the checksums of the archives and the manifest, as they should be.
func sums(files map[string][]byte) string {
	var lines strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.HasSuffix(name, ".zip") || strings.HasSuffix(name, "_manifest.json") {
			lines.WriteString(checksum(files[name]) + "  " + name + "\n")
		}
	}
	return lines.String()
}

// written is the release that a folder with these files is.
func written(t *testing.T, files map[string][]byte) *release {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, err := open(folder)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestARightReleaseIsTaken(t *testing.T) {
	t.Parallel()
	files := folder(t)
	files[project+"_1.2.3_SHA256SUMS"] = []byte(sums(files))
	r := written(t, files)
	if faults := terraformRegistry(r); len(faults) > 0 {
		t.Errorf("the Terraform Registry refuses %v", faults)
	}
	platforms, faults := openTofuRegistry(r)
	if len(faults) > 0 || !slices.Equal(platforms, []string{"darwin_arm64", "linux_amd64", "windows_386"}) {
		t.Errorf("the OpenTofu registry finds %v and refuses %v", platforms, faults)
	}
}

// Every mistake that a registry was seen to refuse, or that it would not notice and users would.
func TestAWrongReleaseIsRefused(t *testing.T) {
	t.Parallel()
	const prefix = project + "_1.2.3_"
	for name, test := range map[string]struct {
		// spoil changes the files before the checksums are made, spoilSums the checksums.
		spoil     func(files map[string][]byte)
		spoilSums func(sums string) string
		// The registry that refuses it, and a part of what it says.
		terraform, openTofu string
	}{
		"no manifest": {
			spoil:     func(files map[string][]byte) { delete(files, prefix+"manifest.json") },
			terraform: "manifest.json", openTofu: "manifest.json",
		},
		"a manifest without a checksum": {
			spoilSums: func(sums string) string { return withoutLine(sums, "manifest.json") },
			terraform: "manifest.json",
		},
		"a manifest of another protocol": {
			spoil: func(files map[string][]byte) {
				files[prefix+"manifest.json"] = []byte(`{"version": 1, "metadata": {"protocol_versions": ["5.0"]}}`)
			},
			terraform: "the manifest says",
		},
		"a checksum for something else": {
			spoilSums: func(sums string) string { return sums + checksum(nil) + "  " + project + "_1.2.3.cdx.json\n" },
			terraform: "1 files besides",
		},
		"a wrong checksum": {
			spoilSums: func(sums string) string { return strings.Repeat("0", 64) + sums[64:] },
			terraform: "0000", openTofu: "is another",
		},
		"an archive without a checksum": {
			spoilSums: func(sums string) string { return withoutLine(sums, "windows_386") },
			terraform: "windows_386",
		},
		"an archive of something else": {
			spoil: func(files map[string][]byte) {
				files["alexa-sandbox_1.2.3_linux_amd64.zip"] = archive(t, "alexa-sandbox", 0o755)
			},
			terraform: "of no platform",
		},
		"an archive for no platform of HCP Terraform": {
			spoil:     func(files map[string][]byte) { delete(files, prefix+"linux_amd64.zip") },
			terraform: "linux_amd64",
		},
		"an archive that is none": {
			spoil:     func(files map[string][]byte) { files[prefix+"linux_amd64.zip"] = []byte("PK") },
			terraform: "not a valid zip", openTofu: "not a valid zip",
		},
		"a program of another name": {
			spoil:     func(files map[string][]byte) { files[prefix+"linux_amd64.zip"] = archive(t, project, 0o755) },
			terraform: "has in it",
		},
		"a program that can't be run": {
			spoil:     func(files map[string][]byte) { files[prefix+"linux_amd64.zip"] = archive(t, project+"_v1.2.3", 0o644) },
			terraform: "has the mode",
		},
		"no signature": {
			spoil:     func(files map[string][]byte) { delete(files, prefix+"SHA256SUMS.sig") },
			terraform: "signature", openTofu: "SHA256SUMS.sig",
		},
		"a signature as text": {
			spoil: func(files map[string][]byte) {
				files[prefix+"SHA256SUMS.sig"] = []byte("-----BEGIN PGP SIGNATURE-----")
			},
			terraform: "signature",
		},
		"checksums of the sandbox with the same ending": {
			spoil:     func(files map[string][]byte) { files["alexa-sandbox_1.2.3_SHA256SUMS"] = []byte("x") },
			terraform: "want one file",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := folder(t)
			if test.spoil != nil {
				test.spoil(files)
			}
			list := sums(files)
			if test.spoilSums != nil {
				list = test.spoilSums(list)
			}
			files[prefix+"SHA256SUMS"] = []byte(list)
			r := written(t, files)
			expectFault(t, "Terraform", terraformRegistry(r), test.terraform)
			_, faults := openTofuRegistry(r)
			expectFault(t, "OpenTofu", faults, test.openTofu)
		})
	}
}

// withoutLine leaves out the line that names a file.
func withoutLine(sums, file string) string {
	var lines strings.Builder
	for line := range strings.Lines(sums) {
		if !strings.Contains(line, file) {
			lines.WriteString(line)
		}
	}
	return lines.String()
}

// expectFault asks for a fault with the part in it, or for none.
func expectFault(t *testing.T, registry string, faults []string, part string) {
	t.Helper()
	if part == "" && len(faults) > 0 || part != "" && !strings.Contains(strings.Join(faults, "\n"), part) {
		t.Errorf("the %s registry refuses %q, want %q", registry, faults, part)
	}
}
