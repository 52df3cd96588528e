// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Upgrades are the versions of a resource's state, and of its identity, that the
// resource can upgrade.
type Upgrades struct{ State, Identity []int64 }

// Breaks lists what a change of a schema breaks for those who use it, nothing for a
// change that they don't notice. What the change of a state breaks is fine where the
// version is raised and every version below it can be upgraded: then the resource has
// seen to it. What has no state has no such way out.
func Breaks(before, after Schema, upgrades Upgrades) []string {
	found := breaks(before, after, upgrades.State, "a state")
	switch {
	case before.Identity == nil:
	case after.Identity == nil:
		found = append(found, "the identity is gone, by which import blocks name the resource")
	default:
		for _, one := range breaks(*before.Identity, *after.Identity, upgrades.Identity, "an identity") {
			found = append(found, "identity: "+one)
		}
	}
	return found
}

func breaks(before, after Schema, upgrades []int64, what string) []string {
	found := missingUpgrades(after.Version, upgrades, what)
	switch {
	case after.Version < before.Version:
		return append(found, fmt.Sprintf("the version went back from %d to %d: Terraform refuses what a newer provider has stored", before.Version, after.Version))
	case after.Version > before.Version:
		return found
	}
	paths := slices.Collect(maps.Keys(before.Attributes))
	paths = append(paths, slices.Collect(maps.Keys(after.Attributes))...)
	slices.Sort(paths)
	for _, path := range slices.Compact(paths) {
		if text := changed(before.Attributes, after.Attributes, path); text != "" {
			found = append(found, path+" "+text)
		}
	}
	return found
}

// missingUpgrades says which earlier versions would be left behind.
func missingUpgrades(version int64, upgrades []int64, what string) []string {
	var missing []string
	for earlier := range version {
		if !slices.Contains(upgrades, earlier) {
			missing = append(missing, fmt.Sprintf("the version is %d, but nothing upgrades %s of version %d", version, what, earlier))
		}
	}
	return missing
}

// changed says what has happened to an attribute that breaks something, "" for nothing.
// What has happened to an object is said of it alone, and not of all that it holds.
func changed(before, after map[string]Attribute, path string) string {
	was, existed := before[path]
	is, exists := after[path]
	switch {
	case !existed || !exists:
		if holderBefore, holderAfter := holder(before, path), holder(after, path); holderBefore == "" || holderBefore != holderAfter {
			return ""
		}
		if existed {
			return "is gone"
		}
		if is.Mode == Required {
			return "is new and required, so that all configurations fail"
		}
	case was.Type != is.Type:
		return fmt.Sprintf("has another type: it was %q, and is %q", was.Type, is.Type)
	case was.Mode != Required && is.Mode == Required:
		return "has become required, so that configurations without it fail"
	case was.Mode.canBeSet() && !is.Mode.canBeSet():
		return "can't be configured any more, so that configurations with it fail"
	case was.Mode.isComputed() && !is.Mode.isComputed():
		return "is not computed any more, so that plans take its value away"
	case was.WriteOnly && !is.WriteOnly:
		return "is not write-only any more, so that a state has it"
	case !was.WriteOnly && is.WriteOnly:
		return "has become write-only, which older CLIs don't have"
	}
	return ""
}

// holder is the type of what an attribute is in, "" where it is not there.
func holder(attributes map[string]Attribute, path string) string {
	at := strings.LastIndex(path, ".")
	if at < 0 {
		return "schema"
	}
	outer := path[:at]
	for strings.HasSuffix(outer, element) {
		outer = strings.TrimSuffix(outer, element)
	}
	return attributes[outer].Type
}
