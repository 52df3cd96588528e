// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillevents_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

var subject = acctest.Subject{
	Type:    "alexa_skill_events",
	Without: `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "permissions": [{"name": "alexa::devices:all:notifications:write"}]}`,
	Full: acctest.Version{
		HCL: `  endpoint = { uri = "https://example.com/events", ssl_certificate_type = "Trusted" }
  regions = {
    EU = { endpoint = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:events" } }
  }
  subscriptions = ["SKILL_ENABLED", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "AudioPlayer.PlaybackFinished"]
  publications  = ["AMAZON.OrderStatus.Updated", "AMAZON.MessageAlert.Activated"]`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"permissions": [{"name": "alexa::devices:all:notifications:write"}],
			"events": {
				"endpoint": {"uri": "https://example.com/events", "sslCertificateType": "Trusted"},
				"regions": {"EU": {"endpoint": {"uri": "arn:aws:lambda:eu-west-1:123456789012:function:events"}}},
				"subscriptions": [{"eventName": "AudioPlayer.PlaybackFinished"}, {"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"}, {"eventName": "SKILL_ENABLED"}],
				"publications": [{"eventName": "AMAZON.MessageAlert.Activated"}, {"eventName": "AMAZON.OrderStatus.Updated"}]
			}
		}`,
	},
	Lean: acctest.Version{
		HCL: toLambda,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"permissions": [{"name": "alexa::devices:all:notifications:write"}],
			"events": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:events"}}
		}`,
	},
	State: map[string]knownvalue.Check{
		"skill_id":     knownvalue.StringExact(acctest.SkillID),
		"skip_destroy": knownvalue.Null(),
		"timeouts":     knownvalue.Null(),
		"endpoint": knownvalue.ObjectExact(map[string]knownvalue.Check{
			"uri": knownvalue.StringExact("https://example.com/events"), "ssl_certificate_type": knownvalue.StringExact("Trusted"),
		}),
		"regions": knownvalue.MapExact(map[string]knownvalue.Check{
			"EU": knownvalue.ObjectExact(map[string]knownvalue.Check{"endpoint": knownvalue.ObjectExact(map[string]knownvalue.Check{
				"uri": knownvalue.StringExact("arn:aws:lambda:eu-west-1:123456789012:function:events"), "ssl_certificate_type": knownvalue.Null(),
			})}),
		}),
		"subscriptions": knownvalue.SetExact([]knownvalue.Check{
			knownvalue.StringExact("AudioPlayer.PlaybackFinished"), knownvalue.StringExact("IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"), knownvalue.StringExact("SKILL_ENABLED"),
		}),
		"publications": knownvalue.SetExact([]knownvalue.Check{
			knownvalue.StringExact("AMAZON.MessageAlert.Activated"), knownvalue.StringExact("AMAZON.OrderStatus.Updated"),
		}),
	},
	Same: []string{`
		publications  = toset([for kind in ["MessageAlert.Activated", "OrderStatus.Updated"] : "AMAZON.${kind}"])
		subscriptions = ["SKILL_ENABLED", "AudioPlayer.PlaybackFinished", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "SKILL_ENABLED"]
		regions       = { EU = { endpoint = { ssl_certificate_type = null, uri = "arn:aws:lambda:eu-west-1:123456789012:function:events" } } }
		endpoint      = { ssl_certificate_type = "Trusted", uri = "https://example.com/events" }`,
	},
	Edits: []acctest.Edit{
		{
			Name:   "subscriptions, one more",
			HCL:    [2]string{`"SKILL_ENABLED"`, `"SKILL_ENABLED", "SKILL_DISABLED"`},
			JSON:   [2]string{`{"eventName": "SKILL_ENABLED"}`, `{"eventName": "SKILL_ENABLED"}, {"eventName": "SKILL_DISABLED"}`},
			Warned: `subscriptions: ["AudioPlayer.PlaybackFinished", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "SKILL_DISABLED", "SKILL_ENABLED"] -> ["AudioPlayer.PlaybackFinished", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "SKILL_ENABLED"]`,
		},
		{
			Name: "subscriptions, one fewer",
			HCL:  [2]string{`"SKILL_ENABLED", `, ``},
			JSON: [2]string{`, {"eventName": "SKILL_ENABLED"}`, ``},
		},
		{
			Name:   "subscriptions removed",
			HCL:    [2]string{`subscriptions = ["SKILL_ENABLED", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "AudioPlayer.PlaybackFinished"]`, ``},
			JSON:   [2]string{`"subscriptions": [{"eventName": "AudioPlayer.PlaybackFinished"}, {"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"}, {"eventName": "SKILL_ENABLED"}],`, ``},
			Warned: `subscriptions: (absent) -> ["AudioPlayer.PlaybackFinished", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "SKILL_ENABLED"]`,
		},
		{
			Name: "publications",
			HCL:  [2]string{`"AMAZON.OrderStatus.Updated"`, `"AMAZON.Occasion.Updated"`},
			JSON: [2]string{`{"eventName": "AMAZON.OrderStatus.Updated"}`, `{"eventName": "AMAZON.Occasion.Updated"}`},
		},
		{
			Name: "publications removed",
			HCL:  [2]string{`publications  = ["AMAZON.OrderStatus.Updated", "AMAZON.MessageAlert.Activated"]`, `publications = []`},
			JSON: [2]string{`,
				"publications": [{"eventName": "AMAZON.MessageAlert.Activated"}, {"eventName": "AMAZON.OrderStatus.Updated"}]`, ``},
		},
		{
			Name:   "endpoint",
			HCL:    [2]string{`https://example.com/events`, `https://example.com/all-events`},
			JSON:   [2]string{`https://example.com/events`, `https://example.com/all-events`},
			Warned: `endpoint.uri: "https://example.com/all-events" -> "https://example.com/events"`,
		},
		{Name: "certificate removed", JSON: [2]string{`, "sslCertificateType": "Trusted"`, ``}},
		{
			Name: "region, another endpoint",
			HCL:  [2]string{`{ uri = "arn:aws:lambda:eu-west-1:123456789012:function:events" }`, `{ uri = "https://eu.example.com/events", ssl_certificate_type = "Wildcard" }`},
			JSON: [2]string{`{"uri": "arn:aws:lambda:eu-west-1:123456789012:function:events"}`, `{"uri": "https://eu.example.com/events", "sslCertificateType": "Wildcard"}`},
		},
		{
			Name: "region, another one",
			HCL:  [2]string{`EU = {`, `FE = {`},
			JSON: [2]string{`"EU": {`, `"FE": {`},
		},
		{
			Name: "regions removed",
			HCL: [2]string{`  regions = {
    EU = { endpoint = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:events" } }
  }`, ``},
			JSON: [2]string{`"regions": {"EU": {"endpoint": {"uri": "arn:aws:lambda:eu-west-1:123456789012:function:events"}}},`, ``},
		},
	},
	Foreign: []acctest.Edit{
		{Name: "field of a subscription", JSON: [2]string{`{"eventName": "SKILL_ENABLED"}`, `{"eventName": "SKILL_ENABLED", "filter": {"level": 1.50, "": null}}`}},
		{Name: "field of an endpoint", JSON: [2]string{`{"uri": "https://example.com/events"`, `{"sourceDir": "lambda/custom", "uri": "https://example.com/events"`}},
		{Name: "field of the events", JSON: [2]string{`"events": {`, `"events": {"retries": [1e2, {}],`}},
		{Name: "listing", JSON: [2]string{`"name": "Quick Trivia"`, `"name": "Quick Trivia", "keywords": []`}},
		{Name: "part that nobody knows", JSON: [2]string{`"permissions"`, `"authorizedClients": [1e2, {}], "permissions"`}},
	},
	Left: `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia", "keywords": []}}},
		"authorizedClients": [1e2, {}], "permissions": [{"name": "alexa::devices:all:notifications:write"}]
	}`,
	Inventory: []string{
		`endpoint = { ssl_certificate_type = "Trusted", uri = "https://example.com/events" }`,
		`publications = ["AMAZON.MessageAlert.Activated", "AMAZON.OrderStatus.Updated"]`,
		`regions = { "EU" = { endpoint = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:events" } } }`,
		`subscriptions = ["AudioPlayer.PlaybackFinished", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "SKILL_ENABLED"]`,
	},
	Unknown: []acctest.Unknown{
		{Value: `"https://example.com/events"`, At: tfjsonpath.New("endpoint").AtMapKey("uri")},
		{Value: `{ uri = "https://example.com/events", ssl_certificate_type = "Trusted" }`, At: tfjsonpath.New("endpoint")},
		{Value: `["SKILL_ENABLED", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "AudioPlayer.PlaybackFinished"]`, At: tfjsonpath.New("subscriptions")},
	},
	Required: []string{"endpoint"},
	Invalid: []acctest.Invalid{
		{Name: "endpoint_misspelt", HCL: `endpoint = { url = "https://example.com" }`, Path: "endpoint.uri: ", Says: "The attributes here are ssl_certificate_type, uri;"},
		{Name: "endpoint_plain", HCL: `endpoint = { uri = "http://example.com" }`, Path: "endpoint.uri: ", Says: "begins with https://"},
		{Name: "certificate", HCL: `endpoint = { uri = "https://example.com", ssl_certificate_type = "TRUSTED" }`, Path: "endpoint.ssl_certificate_type: ", Says: `"Trusted", "Wildcard", "SelfSigned". Did you mean "Trusted"?`},
		among("region_empty", `regions = { EU = {} }`, `regions["EU"].endpoint: `, "required, but missing"),
		among("region_null", `regions = { EU = null }`, `regions["EU"]: `, "a null entry means nothing"),
		among("subscription_empty", `subscriptions = ["SKILL_ENABLED", ""]`, `subscriptions[Value("")]: `, "an empty string"),
		among("subscription_null", `subscriptions = [null]`, "subscriptions: ", "a null element means nothing"),
		among("publication_empty", `publications = [" "]`, `publications[Value(" ")]: `, "nothing in it"),
	},
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.events.endpoint.uri", Attribute: "endpoint.uri"},
		{PropertyPath: "$.manifest.events.regions.EU.endpoint", Attribute: `regions["EU"].endpoint`},
		{PropertyPath: "$.manifest.events.subscriptions[1].eventName", Attribute: "subscriptions"},
		{PropertyPath: "$.manifest.events.publications", Attribute: "publications"},
	},
}

func among(name, hcl, path, says string) acctest.Invalid {
	return acctest.Invalid{Name: name, HCL: toLambda + "\n" + hcl, Path: path, Says: says}
}

const toLambda = `  endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:events" }`
