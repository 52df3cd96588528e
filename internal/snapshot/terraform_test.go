// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package snapshot_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// terraformRegistry returns what the Terraform Registry refuses in a release. Its page "Publish providers" has the names;
// that the checksums cover exactly the archives and the manifest is what authors were told whose release it did not take.
func terraformRegistry(r *release) []string {
	var faults []string
	refuse := func(format string, arguments ...any) { faults = append(faults, fmt.Sprintf(format, arguments...)) }

	if sums := r.names("SHA256SUMS$"); len(sums) != 1 || r.version == "" {
		refuse("there are the checksums %v, want one file, named after the project and the version", sums)
		return faults
	}
	if !regexp.MustCompile(`^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$`).MatchString(r.version) {
		refuse("%q is no semantic version", r.version)
	}
	archives := r.names(`\.zip$`)
	for _, name := range archives {
		faults = append(faults, r.archiveFaults(name)...)
	}
	// HCP Terraform runs on this one.
	if !slices.Contains(archives, r.name("linux_amd64.zip")) {
		refuse("there is no archive for linux_amd64")
	}
	for _, name := range append(archives, r.name("manifest.json")) {
		if content, ok := r.files[name]; !ok || r.sums[name] != checksum(content) {
			refuse("the checksums say %q of %s", r.sums[name], name)
		}
	}
	if extra := len(r.sums) - len(archives) - 1; extra > 0 {
		refuse("the checksums name %d files besides the archives and the manifest", extra)
	}
	faults = append(faults, r.manifestFaults()...)
	if signature := r.files[r.name("SHA256SUMS.sig")]; len(signature) == 0 || bytes.HasPrefix(signature, []byte("-----BEGIN")) {
		refuse("the checksums have no binary signature")
	}
	return faults
}

// archiveFaults returns what is wrong with an archive: its name is of one platform, and it has one program.
func (r *release) archiveFaults(name string) []string {
	found := regexp.MustCompile(`^` + regexp.QuoteMeta(project+"_"+r.version) + `_([a-z]+)_([a-z0-9]+)\.zip$`).FindStringSubmatch(name)
	if found == nil {
		return []string{fmt.Sprintf("%s is an archive of no platform", name)}
	}
	files, err := unzip(r.files[name])
	if err != nil {
		return []string{fmt.Sprintf("%s: %s", name, err)}
	}
	program := project + "_v" + r.version
	if found[1] == "windows" {
		program += ".exe"
	}
	var faults []string
	contents := make([]string, 0, len(files))
	for _, file := range files {
		contents = append(contents, file.Name)
		if executable := file.Mode()&0o111 != 0; executable != (file.Name == program) {
			faults = append(faults, fmt.Sprintf("%s: %s has the mode %s", name, file.Name, file.Mode()))
		}
	}
	if slices.Sort(contents); !slices.Equal(contents, []string{"LICENSE", program}) {
		faults = append(faults, fmt.Sprintf("%s has in it %v", name, contents))
	}
	return faults
}

// manifestFaults returns what is wrong with the manifest, which says what protocol the provider speaks.
func (r *release) manifestFaults() []string {
	var manifest struct {
		Version  int
		Metadata struct {
			ProtocolVersions []string `json:"protocol_versions"`
		}
	}
	if err := json.Unmarshal(r.files[r.name("manifest.json")], &manifest); err != nil {
		return []string{"the manifest: " + err.Error()}
	}
	if manifest.Version != 1 || strings.Join(manifest.Metadata.ProtocolVersions, " ") != "6.0" {
		return []string{fmt.Sprintf("the manifest says %+v", manifest)}
	}
	return nil
}
