// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// customAPIRules are about the interfaces of a custom skill.
var customAPIRules = []Rule{
	{
		ID: "custom-api-required", Severity: Error, Structural: true, Owners: []string{customAPI}, judge: customAPIRequired,
		Title: "No endpoint and no interface", Source: terraform,
		Text: "There is an `endpoint`, a region or an interface. To have none, remove the resource.",
	},
	{
		ID: "interface-known", Severity: Warning, Owners: []string{customAPI}, judge: interfaceKnown,
		Title: "Unknown interface", Source: model,
		Text: "The type of an interface is one of those listed below.",
	},
	{
		ID: "interface-option", Severity: Warning, Owners: []string{customAPI}, judge: interfaceOption,
		Title: "Option of another interface", Source: model,
		Text: "An interface has its own options only, as listed below.",
	},
	{
		ID: "interface-packages", Severity: Error, Owners: []string{customAPI}, judge: interfacePackages,
		Title: "Data store packages", Source: model,
		Text: "`ALEXA_DATASTORE_PACKAGEMANAGER` has at least one package. Its id begins with a letter, a digit or an underscore, goes on with those, dots and hyphens, and has 256 characters at most.",
	},
	{
		ID: "extension-known", Severity: Warning, Owners: []string{customAPI}, judge: extensionKnown,
		Title: "Unknown extension", Source: model,
		Text: "The URI of an extension is one of those listed below.",
	},
	{
		ID: "viewport-complete", Severity: Error, Structural: true, Owners: []string{customAPI},
		Title: "Incomplete viewport", Source: model,
		Text: "A viewport has a `mode` and a `shape`.",
	},
	{
		ID: "viewport-known", Severity: Warning, Owners: []string{customAPI}, judge: viewportKnown,
		Title: "Unknown viewport", Source: model,
		Text: "The `mode` of a viewport is `HUB`, `TV`, `MOBILE`, `PC` or `AUTO`, and its `shape` is `RECTANGLE` or `ROUND`.",
	},
	{
		ID: "viewport-size", Severity: Error, Owners: []string{customAPI}, judge: viewportSize,
		Title: "Impossible size of a screen", Source: model,
		Text: "The least and the greatest width and height of a viewport are one pixel or more, and the least is not above the greatest.",
	},
}
