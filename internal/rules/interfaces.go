// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// customAPIRequired reports a resource that has nothing to say.
func customAPIRequired(view View) []problem {
	custom := view.At(customAPIPart...)
	endpoint, regions, interfaces := custom.Child("endpoint"), custom.Child("regions"), custom.Child("interfaces")
	if !endpoint.Absent() || !regions.Known() || !interfaces.Known() || len(regions.Keys()) > 0 || len(interfaces.Items()) > 0 {
		return nil
	}
	return []problem{broken(endpoint.Pointer, "there is no endpoint, no region and no interface. Give at least one of them; to have none, remove the resource.")}
}

// eachInterface judges every interface with its type.
func eachInterface(view View, judge func(item Place, name string) []problem) []problem {
	var problems []problem
	for _, item := range view.At(customAPIPart...).Child("interfaces").Items() {
		if name, given := item.Child(typeKey).Text(); given {
			problems = append(problems, judge(item, name)...)
		}
	}
	return problems
}

func interfaceKnown(view View) []problem {
	var types []string
	for _, known := range Interfaces {
		types = append(types, known.Type)
	}
	return eachInterface(view, func(item Place, name string) []problem {
		if slices.Contains(types, name) {
			return nil
		}
		return []problem{broken(item.Pointer, "Amazon's published model has no interface %q. It may have grown since, so the interface is sent as configured.%s", name, didYouMean(name, types))}
	})
}

func interfaceOption(view View) []problem {
	return eachInterface(view, func(item Place, name string) []problem {
		here, known := interfaceCalled(name)
		if !known {
			return nil
		}
		var problems []problem
		for _, other := range Interfaces {
			for _, option := range other.Options {
				if at := item.Child(option); isFilled(at) && !slices.Contains(here.Options, option) {
					problems = append(problems, broken(at.Pointer, "this is an option of %s, and %s does not have it. Amazon may refuse it; leave it out.", other.Type, name))
				}
			}
		}
		return problems
	})
}

// isFilled reports whether there certainly is a value, and no empty list.
func isFilled(place Place) bool {
	return place.Given() && (place.value.Kind() != document.Array || len(place.Items()) > 0)
}

var packageID = regexp.MustCompile(`^\w[\w.-]{0,255}$`)

func interfacePackages(view View) []problem {
	return eachInterface(view, func(item Place, name string) []problem {
		packages := item.Child(packagesKey)
		if name == "ALEXA_DATASTORE_PACKAGEMANAGER" && packages.Known() && len(packages.Items()) == 0 {
			return []problem{broken(item.Pointer, "the interface needs packages: the id of at least one data store package of the skill.")}
		}
		var bad []string
		for _, entry := range packages.Items() {
			if id, given := entry.Child("id").Text(); given && id != "" && !packageID.MatchString(id) {
				bad = append(bad, fmt.Sprintf("%q", id))
			}
		}
		if len(bad) == 0 {
			return nil
		}
		return []problem{broken(packages.Pointer, "%s can't be the id of a package. It begins with a letter, a digit or an underscore, goes on with those, dots and hyphens, "+
			"and has 256 characters at most.", strings.Join(bad, ", "))}
	})
}

func extensionKnown(view View) []problem {
	return eachInterface(view, func(item Place, _ string) []problem {
		return slices.Concat(
			unknownExtensions(item.Child(requestedKey), Extensions),
			unknownExtensions(item.Child(autoInitializedKey), AutoInitializedExtensions),
		)
	})
}

func unknownExtensions(list Place, known []string) []problem {
	var uris []string
	for _, entry := range list.Items() {
		if uri, given := entry.Child("uri").Text(); given {
			uris = append(uris, uri)
		}
	}
	unknown := unknownAmong(uris, known)
	if len(unknown) == 0 {
		return nil
	}
	return []problem{broken(list.Pointer, "Amazon's published model does not have %s here, but %s. It may have grown since, so the extension is sent as configured.",
		strings.Join(unknown, ", "), strings.Join(known, ", "))}
}
