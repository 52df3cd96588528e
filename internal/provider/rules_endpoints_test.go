// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import "slices"

const (
	customAPI = "alexa_skill_custom_api"
	events    = "alexa_skill_events"
)

// routed is a mistake in an endpoint, or in what stands beside it, of each of the
// resources that have one.
func routed(name, rule, severity, hcl, at, says string) []mistake {
	m := mistake{name: name, rule: rule, severity: severity, hcl: hcl, at: at, says: says}
	custom, told := m, m
	custom.resource, told.resource = customAPI, events
	return []mistake{custom, told}
}

const toLambda = `endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:trivia" }` + "\n"

// endpointMistakes are in what two resources have in common.
var endpointMistakes = slices.Concat(
	routed("unaddressed", "endpoint-complete", "error", `endpoint = { ssl_certificate_type = "Trusted" }`, "endpoint.uri", "The attributes here are ssl_certificate_type, uri;"),
	routed("plain_address", "endpoint-uri", "error", `endpoint = { uri = "http://example.com" }`, "endpoint.uri", "begins with https://"),
	routed("hostless", "endpoint-uri", "error", `endpoint = { uri = "https:///alexa", ssl_certificate_type = "Trusted" }`, "endpoint.uri", "it has no host"),
	routed("gateway", "endpoint-lambda", "warning", `endpoint = { uri = "arn:aws:apigateway:us-east-1:lambda:path/f" }`, "endpoint.uri", "not invoke_arn"),
	routed("uncertified", "endpoint-certificate", "warning", `endpoint = { uri = "https://example.com" }`, "endpoint.ssl_certificate_type", "Amazon has refused such endpoints"),
	routed("overcertified", "endpoint-certificate", "warning", `endpoint = { uri = "arn:aws:lambda:f", ssl_certificate_type = "Trusted" }`, "endpoint.ssl_certificate_type", "Leave it out"),
	routed("certified_oddly", "endpoint-certificate-type", "error", `endpoint = { uri = "https://example.com", ssl_certificate_type = "trusted" }`, "endpoint.ssl_certificate_type", `Did you mean "Trusted"?`),
	routed("for_tests", "endpoint-self-signed", "warning", `endpoint = { uri = "https://example.com", ssl_certificate_type = "SelfSigned" }`, "endpoint.ssl_certificate_type", "Certification will reject it"),
	routed("moon", "region-known", "warning", toLambda+`regions = { MOON = { `+toLambda+` } }`, `regions["MOON"]`, "Known are NA, EU, FE"),
	routed("no_region", "null-entry", "error", toLambda+`regions = { NA = null }`, `regions["NA"]`, "Leave the key out"),
	routed("nowhere_at_all", "empty-text", "error", `endpoint = { uri = "" }`, "endpoint.uri", "an empty string"),
	skilless(routed("no_skill", "skill-id", "error", toLambda, "skill_id", cutID)),
)

// skilless gives mistakes an id that no skill has.
func skilless(mistakes []mistake) []mistake {
	for i := range mistakes {
		mistakes[i].skill = cutID
	}
	return mistakes
}

// uses is a mistake in the interfaces of a custom skill.
func uses(name, rule, severity, interfaces, at, says string) mistake {
	return mistake{name: name, rule: rule, severity: severity, resource: customAPI, hcl: "interfaces = { " + interfaces + " }", at: at, says: says}
}

var interfaceMistakes = []mistake{
	uses("idle", "custom-api-required", "error", "", "endpoint", "Give at least one"),
	uses("lower_case", "interface-known", "warning", "audio_player = {}", `interfaces["audio_player"]`, `no interface "audio_player"`),
	uses("misplaced", "interface-option", "warning", `VIDEO_APP = { packages = ["a"] }`, `interfaces["VIDEO_APP"].packages`, "an option of ALEXA_DATASTORE_PACKAGEMANAGER"),
	uses("unpacked", "interface-packages", "error", "ALEXA_DATASTORE_PACKAGEMANAGER = {}", `interfaces["ALEXA_DATASTORE_PACKAGEMANAGER"]`, "needs packages"),
	uses("extended", "extension-known", "warning", `ALEXA_EXTENSION = { requested_extensions = ["alexaext:moon:10"] }`, `interfaces["ALEXA_EXTENSION"].requested_extensions`, `"alexaext:moon:10"`),
	screened("shapeless", "viewport-complete", "error", `mode = "HUB"`, ".shape", "required, but missing"),
	screened("oval", "viewport-known", "warning", `mode = "HUB", shape = "OVAL"`, ".shape", `no shape "OVAL"`),
	screened("narrow", "viewport-size", "error", `mode = "HUB", shape = "ROUND", min_width = 2, max_width = 1`, ".min_width", "Swap them"),
}

func screened(name, rule, severity, viewport, at, says string) mistake {
	const apl = "ALEXA_PRESENTATION_APL"
	return uses(name, rule, severity, apl+" = { supported_viewports = [{ "+viewport+" }] }", `interfaces["`+apl+`"].supported_viewports[0]`+at, says)
}

var eventMistakes = []mistake{
	{name: "bought", rule: "event-known", severity: "warning", resource: events, hcl: toLambda + `subscriptions = ["SKILL_BOUGHT"]`, at: "subscriptions", says: `no event "SKILL_BOUGHT"`},
	{name: "sent", rule: "event-known", severity: "warning", resource: events, hcl: toLambda + `publications = ["AMAZON.Sale.Started"]`, at: "publications", says: "catalog of proactive events"},
}
