// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillcustomapi_test

import (
	"maps"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

func TestSection(t *testing.T) { acctest.Tell(t, subject) }

var subject = acctest.Subject{
	Type:    "alexa_skill_custom_api",
	Without: `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`,
	Full: acctest.Version{
		HCL: `  endpoint = {
    uri                  = "https://example.com/alexa"
    ssl_certificate_type = "Wildcard"
  }
  regions = {
    NA = { endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:trivia" } }
    FE = { endpoint = { uri = "https://fe.example.com/alexa", ssl_certificate_type = "Trusted" } }
  }
  interfaces = {
    AUDIO_PLAYER = {}
    ALEXA_PRESENTATION_APL = {
      supported_viewports = [
        { mode = "TV", shape = "RECTANGLE", min_width = 960, max_width = 1280, min_height = 540, max_height = 720 },
        { mode = "HUB", shape = "ROUND" },
      ]
    }
    RENDER_TEMPLATE                = { minimum_template_version = "1", minimum_apml_version = "0.2" }
    ALEXA_DATASTORE_PACKAGEMANAGER = { packages = ["trivia-score", "trivia.daily"] }
    ALEXA_EXTENSION = {
      requested_extensions        = ["alexaext:datastore:10", "aplext:backstack:10"]
      auto_initialized_extensions = ["alexaext:smartmotion:10"]
    }
  }`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"apis": {"custom": {
				"endpoint": {"uri": "https://example.com/alexa", "sslCertificateType": "Wildcard"},
				"regions": {
					"NA": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"}},
					"FE": {"endpoint": {"uri": "https://fe.example.com/alexa", "sslCertificateType": "Trusted"}}
				},
				"interfaces": [
					{"type": "ALEXA_DATASTORE_PACKAGEMANAGER", "packages": [{"id": "trivia-score"}, {"id": "trivia.daily"}]},
					{"type": "ALEXA_EXTENSION", "requestedExtensions": [{"uri": "alexaext:datastore:10"}, {"uri": "aplext:backstack:10"}], "autoInitializedExtensions": [{"uri": "alexaext:smartmotion:10"}]},
					{"type": "ALEXA_PRESENTATION_APL", "supportedViewports": [
						{"mode": "TV", "shape": "RECTANGLE", "minWidth": 960, "maxWidth": 1280, "minHeight": 540, "maxHeight": 720},
						{"mode": "HUB", "shape": "ROUND"}
					]},
					{"type": "AUDIO_PLAYER"},
					{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}
				]
			}}
		}`,
	},
	Lean: acctest.Version{
		HCL: `  interfaces = { AUDIO_PLAYER = {} }`,
		JSON: `{
			"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
			"apis": {"custom": {"interfaces": [{"type": "AUDIO_PLAYER"}]}}
		}`,
	},
	State: map[string]knownvalue.Check{
		"skill_id":     knownvalue.StringExact(acctest.SkillID),
		"skip_destroy": knownvalue.Null(),
		"timeouts":     knownvalue.Null(),
		"endpoint":     endpoint("https://example.com/alexa", "Wildcard"),
		"regions": knownvalue.MapExact(map[string]knownvalue.Check{
			"NA": knownvalue.ObjectExact(map[string]knownvalue.Check{"endpoint": endpoint("arn:aws:lambda:us-east-1:123456789012:function:trivia", "")}),
			"FE": knownvalue.ObjectExact(map[string]knownvalue.Check{"endpoint": endpoint("https://fe.example.com/alexa", "Trusted")}),
		}),
		"interfaces": knownvalue.MapExact(map[string]knownvalue.Check{
			"AUDIO_PLAYER": options(nil),
			"ALEXA_PRESENTATION_APL": options(map[string]knownvalue.Check{"supported_viewports": knownvalue.ListExact([]knownvalue.Check{
				viewport("TV", "RECTANGLE", 960, 1280, 540, 720),
				viewport("HUB", "ROUND"),
			})}),
			"RENDER_TEMPLATE": options(map[string]knownvalue.Check{
				"minimum_template_version": knownvalue.StringExact("1"), "minimum_apml_version": knownvalue.StringExact("0.2"),
			}),
			"ALEXA_DATASTORE_PACKAGEMANAGER": options(map[string]knownvalue.Check{"packages": names("trivia-score", "trivia.daily")}),
			"ALEXA_EXTENSION": options(map[string]knownvalue.Check{
				"requested_extensions": names("alexaext:datastore:10", "aplext:backstack:10"), "auto_initialized_extensions": names("alexaext:smartmotion:10"),
			}),
		}),
	},
	Same: []string{`
		interfaces = merge({ for type in ["AUDIO_PLAYER"] : type => {} }, {
			ALEXA_EXTENSION = { auto_initialized_extensions = toset(["alexaext:smartmotion:10"]), requested_extensions = ["aplext:backstack:10", "alexaext:datastore:10"], packages = [] }
			ALEXA_DATASTORE_PACKAGEMANAGER = { packages = [for name in ["daily"] : "trivia.${name}"][0] == "" ? [] : ["trivia.daily", "trivia-score"] }
			RENDER_TEMPLATE = { minimum_template_version = 1, minimum_apml_version = "0.2", supported_viewports = null }
			ALEXA_PRESENTATION_APL = { supported_viewports = [
				{ shape = "RECTANGLE", mode = "TV", max_height = "720", min_height = 540, max_width = 128 * 10, min_width = 9.6e2 },
				{ shape = "ROUND", mode = "HUB", min_width = null },
			] }
		})
		regions  = { for region, endpoint in { FE = { uri = "https://fe.example.com/alexa", ssl_certificate_type = "Trusted" }, NA = { uri = "arn:aws:lambda:us-east-1:123456789012:function:trivia", ssl_certificate_type = null } } : region => { endpoint = endpoint } }
		endpoint = { ssl_certificate_type = "Wildcard", uri = join("/", ["https://example.com", "alexa"]) }`,
	},
	Edits:   edits,
	Foreign: foreign,
	Left: `{
		"publishingInformation": {"category": "GAMES", "locales": {"en-US": {"name": "Quick Trivia"}}},
		"apis": {"smartHome": {"protocolVersion": "3"}, "custom": {"tasks": [{"name": "AMAZON.PrintPDF", "version": "1"}], "_targetRuntimes": [{"type": "DEVICE"}]}}
	}`,
	Inventory: []string{
		`endpoint = { ssl_certificate_type = "Wildcard", uri = "https://example.com/alexa" }`,
		`interfaces = { "ALEXA_DATASTORE_PACKAGEMANAGER" = { packages = ["trivia-score", "trivia.daily"] }, ` +
			`"ALEXA_EXTENSION" = { auto_initialized_extensions = ["alexaext:smartmotion:10"], requested_extensions = ["alexaext:datastore:10", "aplext:backstack:10"] }, ` +
			`"ALEXA_PRESENTATION_APL" = { supported_viewports = [{ max_height = 720, max_width = 1280, min_height = 540, min_width = 960, mode = "TV", shape = "RECTANGLE" }, { mode = "HUB", shape = "ROUND" }] }, ` +
			`"AUDIO_PLAYER" = {}, "RENDER_TEMPLATE" = { minimum_apml_version = "0.2", minimum_template_version = "1" } }`,
		`regions = { "FE" = { endpoint = { ssl_certificate_type = "Trusted", uri = "https://fe.example.com/alexa" } }, ` +
			`"NA" = { endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:trivia" } } }`,
	},
	Unknown: []acctest.Unknown{
		{Value: `"arn:aws:lambda:us-east-1:123456789012:function:trivia"`, At: tfjsonpath.New("regions").AtMapKey("NA").AtMapKey("endpoint").AtMapKey("uri")},
		{Value: `["alexaext:smartmotion:10"]`, At: tfjsonpath.New("interfaces").AtMapKey("ALEXA_EXTENSION").AtMapKey("auto_initialized_extensions")},
		{Value: `960`, At: tfjsonpath.New("interfaces").AtMapKey("ALEXA_PRESENTATION_APL").AtMapKey("supported_viewports").AtSliceIndex(0).AtMapKey("min_width")},
		{
			Value: `{ minimum_template_version = "1", minimum_apml_version = "0.2" }`,
			At:    tfjsonpath.New("interfaces").AtMapKey("RENDER_TEMPLATE"),
		},
		{
			Value: `{
    uri                  = "https://example.com/alexa"
    ssl_certificate_type = "Wildcard"
  }`,
			At: tfjsonpath.New("endpoint"),
		},
	},
	Invalid: []acctest.Invalid{
		{Name: "nothing", HCL: `endpoint = null`, Path: "endpoint: ", Says: "Give at least one of them"},
		{Name: "nothing_but_empty", HCL: "interfaces = {}\nregions = {}", Path: "endpoint: ", Says: "Give at least one of them"},
		{Name: "endpoint_misspelt", HCL: `endpoint = { url = "https://example.com" }`, Path: "endpoint.uri: ", Says: "The attributes here are ssl_certificate_type, uri;"},
		{Name: "endpoint_empty", HCL: `endpoint = { uri = "" }`, Path: "endpoint.uri: ", Says: "an empty string"},
		{Name: "endpoint_plain", HCL: `endpoint = { uri = "http://example.com" }`, Path: "endpoint.uri: ", Says: "begins with https://"},
		{Name: "endpoint_relative", HCL: `regions = { NA = { endpoint = { uri = "example.com" } } }`, Path: `regions["NA"].endpoint.uri: `, Says: "neither the ARN"},
		{Name: "certificate", HCL: `endpoint = { uri = "https://example.com", ssl_certificate_type = "trusted" }`, Path: "endpoint.ssl_certificate_type: ", Says: `"Trusted", "Wildcard", "SelfSigned". Did you mean "Trusted"?`},
		{Name: "certificate_empty", HCL: `endpoint = { uri = "arn:aws:lambda:a", ssl_certificate_type = "" }`, Path: "endpoint.ssl_certificate_type: ", Says: "an empty string"},
		{Name: "region_null", HCL: `regions = { NA = null }`, Path: `regions["NA"]: `, Says: "a null entry means nothing"},
		{Name: "region_empty", HCL: `regions = { NA = {} }`, Path: `regions["NA"].endpoint: `, Says: "required, but missing"},
		{Name: "interface_null", HCL: `interfaces = { AUDIO_PLAYER = null }`, Path: `interfaces["AUDIO_PLAYER"]: `, Says: "a null entry means nothing"},
		screens("viewport_without_mode", `{ shape = "ROUND" }`, `[0].mode: `, "required, but missing"),
		screens("viewport_without_shape", `{ mode = "HUB", form = "ROUND" }`, `[0].shape: `, "required, but missing"),
		screens("viewport_null", `null`, `[0]: `, "a null element means nothing"),
		{Name: "package_null", HCL: `interfaces = { ALEXA_DATASTORE_PACKAGEMANAGER = { packages = ["a", null] } }`, Path: `interfaces["ALEXA_DATASTORE_PACKAGEMANAGER"].packages: `, Says: "a null element means nothing"},
		screens("viewport_of_nothing", `{ mode = "HUB", shape = "ROUND", max_width = 0 }`, `[0].max_width: `, "at least one pixel, not 0"),
		screens("viewport_upside_down", `{ mode = "HUB", shape = "ROUND", min_height = 2, max_height = 1 }`, `[0].min_height: `, "Swap them"),
		{Name: "no_package", HCL: `interfaces = { ALEXA_DATASTORE_PACKAGEMANAGER = {} }`, Path: `interfaces["ALEXA_DATASTORE_PACKAGEMANAGER"]: `, Says: "needs packages"},
		{Name: "package", HCL: `interfaces = { ALEXA_DATASTORE_PACKAGEMANAGER = { packages = ["my package"] } }`, Path: `interfaces["ALEXA_DATASTORE_PACKAGEMANAGER"].packages: `, Says: `"my package" can't be the id`},
		{Name: "extension_empty", HCL: `interfaces = { ALEXA_EXTENSION = { requested_extensions = [""] } }`, Path: `interfaces["ALEXA_EXTENSION"].requested_extensions[Value("")]: `, Says: "an empty string"},
	},
	Refusals: []acctest.Refusal{
		{PropertyPath: "$.manifest.apis.custom.endpoint.uri", Attribute: "endpoint.uri"},
		{PropertyPath: "$.manifest.apis.custom.endpoint", Attribute: "endpoint"},
		{PropertyPath: "$.manifest.apis.custom.regions.NA.endpoint.uri", Attribute: `regions["NA"].endpoint.uri`},
		{PropertyPath: "$.manifest.apis.custom.interfaces", Attribute: `interfaces`},
	},
}

func screens(name, viewport, path, says string) acctest.Invalid {
	return acctest.Invalid{
		Name: name, HCL: "interfaces = { ALEXA_PRESENTATION_APL = { supported_viewports = [" + viewport + "] } }",
		Path: `interfaces["ALEXA_PRESENTATION_APL"].supported_viewports` + path, Says: says,
	}
}

func endpoint(uri, certificate string) knownvalue.Check {
	all := map[string]knownvalue.Check{"uri": knownvalue.StringExact(uri), "ssl_certificate_type": knownvalue.Null()}
	if certificate != "" {
		all["ssl_certificate_type"] = knownvalue.StringExact(certificate)
	}
	return knownvalue.ObjectExact(all)
}

// options are those of an interface that are given, and all the others.
func options(given map[string]knownvalue.Check) knownvalue.Check {
	all := map[string]knownvalue.Check{
		"supported_viewports":      knownvalue.ListExact(nil),
		"minimum_template_version": knownvalue.Null(), "minimum_apml_version": knownvalue.Null(),
		"packages": names(), "requested_extensions": names(), "auto_initialized_extensions": names(),
	}
	maps.Copy(all, given)
	return knownvalue.ObjectExact(all)
}

func names(texts ...string) knownvalue.Check {
	checks := []knownvalue.Check{}
	for _, text := range texts {
		checks = append(checks, knownvalue.StringExact(text))
	}
	return knownvalue.SetExact(checks)
}

// viewport is a screen with four sizes, or with none.
func viewport(mode, shape string, sizes ...int64) knownvalue.Check {
	all := map[string]knownvalue.Check{"mode": knownvalue.StringExact(mode), "shape": knownvalue.StringExact(shape)}
	for i, side := range []string{"min_width", "max_width", "min_height", "max_height"} {
		all[side] = knownvalue.Null()
		if len(sizes) > 0 {
			all[side] = knownvalue.Int64Exact(sizes[i])
		}
	}
	return knownvalue.ObjectExact(all)
}
