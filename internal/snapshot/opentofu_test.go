// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package snapshot_test

import "fmt"

// The platforms that the OpenTofu registry asks the checksums for, and nothing else.
var (
	openTofuSystems       = []string{"darwin", "freebsd", "linux", "windows", "openbsd", "solaris"}
	openTofuArchitectures = []string{"386", "amd64", "arm", "arm64"}
)

// openTofuRegistry returns the platforms that the OpenTofu registry finds in a release, and what it refuses. It makes the
// names up itself (src/internal/provider/version.go in opentofu/registry): an archive of another name is never found,
// and without the manifest it takes the provider for one of protocol 5.
func openTofuRegistry(r *release) (platforms, faults []string) {
	for _, suffix := range []string{"SHA256SUMS", "SHA256SUMS.sig", "manifest.json"} {
		if len(r.files[r.name(suffix)]) == 0 {
			faults = append(faults, "there is no "+r.name(suffix))
		}
	}
	for _, system := range openTofuSystems {
		for _, architecture := range openTofuArchitectures {
			platform := system + "_" + architecture
			sum, listed := r.sums[r.name(platform+".zip")]
			if !listed {
				continue
			}
			platforms = append(platforms, platform)
			// It fetches the archive, compares, and hashes what is in it.
			archive := r.files[r.name(platform+".zip")]
			if sum != checksum(archive) {
				faults = append(faults, fmt.Sprintf("the checksum of %s is another", platform))
			} else if _, err := unzip(archive); err != nil {
				faults = append(faults, fmt.Sprintf("%s: %s", platform, err))
			}
		}
	}
	return platforms, faults
}
