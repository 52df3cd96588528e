// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"strings"
	"sync"
)

// bareVersion is a version without what Amazon's machines may put around it:
// quotes, and the prefix of a weak ETag. It is empty if there is no version.
func bareVersion(version string) string {
	return strings.Trim(strings.TrimPrefix(strings.TrimSpace(version), "W/"), `"`)
}

// sameVersion reports whether two names are of one version. A missing name is
// that of no version.
func sameVersion(a, b string) bool {
	bare := bareVersion(a)
	return bare != "" && bare == bareVersion(b)
}

// SameVersion reports whether two names are of one version, whatever Amazon's machines
// have put around them.
func SameVersion(a, b string) bool { return sameVersion(a, b) }

// versions remembers one version of each document.
type versions struct {
	mutex sync.Mutex
	byKey map[string]string
}

func (v *versions) set(key, version string) {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	if v.byKey == nil {
		v.byKey = map[string]string{}
	}
	v.byKey[key] = version
}

func (v *versions) get(key string) string {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	return v.byKey[key]
}
