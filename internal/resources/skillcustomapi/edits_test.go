// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillcustomapi_test

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"

var edits = []acctest.Edit{
	{
		Name:   "endpoint",
		HCL:    [2]string{`"https://example.com/alexa"`, `"https://www.example.com/alexa?a=1&b=2"`},
		JSON:   [2]string{`"https://example.com/alexa"`, `"https://www.example.com/alexa?a=1&b=2"`},
		Warned: `endpoint.uri: "https://www.example.com/alexa?a=1&b=2" -> "https://example.com/alexa"`,
	},
	{
		Name: "certificate",
		HCL:  [2]string{`"Wildcard"`, `"Trusted"`},
		JSON: [2]string{`"sslCertificateType": "Wildcard"`, `"sslCertificateType": "Trusted"`},
	},
	{
		Name: "certificate of a region removed", JSON: [2]string{`, "sslCertificateType": "Trusted"`, ``},
		Warned: `regions["FE"].endpoint.ssl_certificate_type: (absent) -> "Trusted"`,
	},
	{
		Name: "endpoint removed",
		HCL: [2]string{`  endpoint = {
    uri                  = "https://example.com/alexa"
    ssl_certificate_type = "Wildcard"
  }`, ``},
		JSON: [2]string{`"endpoint": {"uri": "https://example.com/alexa", "sslCertificateType": "Wildcard"},`, ``},
	},
	{
		Name: "endpoint of a region",
		HCL:  [2]string{`:function:trivia"`, `:function:trivia:7"`},
		JSON: [2]string{`:function:trivia"`, `:function:trivia:7"`},
	},
	{
		Name:   "region added",
		HCL:    [2]string{`regions = {`, `regions = { EU = { endpoint = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:trivia" } }, `},
		JSON:   [2]string{`"regions": {`, `"regions": {"EU": {"endpoint": {"uri": "arn:aws:lambda:eu-west-1:123456789012:function:trivia"}},`},
		Warned: `regions["EU"]: { endpoint = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:trivia" } } -> (absent)`,
	},
	{
		Name: "region removed",
		HCL:  [2]string{`    FE = { endpoint = { uri = "https://fe.example.com/alexa", ssl_certificate_type = "Trusted" } }`, ``},
		JSON: [2]string{`,
					"FE": {"endpoint": {"uri": "https://fe.example.com/alexa", "sslCertificateType": "Trusted"}}`, ``},
	},
	{
		Name: "interface added",
		HCL:  [2]string{`AUDIO_PLAYER = {}`, "AUDIO_PLAYER = {}\n    VIDEO_APP = {}"},
		JSON: [2]string{`{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}`,
			`{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}, {"type": "VIDEO_APP"}`},
		Warned: `interfaces["VIDEO_APP"]: {} -> (absent)`,
	},
	{
		Name: "interface removed",
		HCL:  [2]string{`    RENDER_TEMPLATE                = { minimum_template_version = "1", minimum_apml_version = "0.2" }`, ``},
		JSON: [2]string{`,
					{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}`, ``},
		Warned: `interfaces["RENDER_TEMPLATE"]: (absent) -> { minimum_apml_version = "0.2", minimum_template_version = "1" }`,
	},
	{
		Name:   "viewport",
		HCL:    [2]string{`"ROUND"`, `"RECTANGLE"`},
		JSON:   [2]string{`"ROUND"`, `"RECTANGLE"`},
		Warned: `interfaces["ALEXA_PRESENTATION_APL"].supported_viewports[1].shape: "RECTANGLE" -> "ROUND"`,
	},
	{
		Name: "viewport, another size",
		HCL:  [2]string{`max_height = 720`, `max_height = 1080`},
		JSON: [2]string{`"maxHeight": 720`, `"maxHeight": 1080`},
	},
	{
		Name: "viewport removed",
		HCL:  [2]string{`        { mode = "HUB", shape = "ROUND" },`, ``},
		JSON: [2]string{`,
						{"mode": "HUB", "shape": "ROUND"}`, ``},
	},
	{
		Name: "versions of templates",
		HCL:  [2]string{`{ minimum_template_version = "1", minimum_apml_version = "0.2" }`, `{ minimum_template_version = "1.0" }`},
		JSON: [2]string{`"minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"`, `"minimumTemplateVersion": "1.0"`},
	},
	{
		Name:   "packages",
		HCL:    [2]string{`, "trivia.daily"`, ``},
		JSON:   [2]string{`, {"id": "trivia.daily"}`, ``},
		Warned: `interfaces["ALEXA_DATASTORE_PACKAGEMANAGER"].packages: ["trivia-score"] -> ["trivia-score", "trivia.daily"]`,
	},
	{
		Name: "requested extensions",
		HCL:  [2]string{`"aplext:backstack:10"`, `"aplext:backstack:10", "alexaext:microphone:10"`},
		JSON: [2]string{`{"uri": "alexaext:datastore:10"}, {"uri": "aplext:backstack:10"}`, `{"uri": "alexaext:datastore:10"}, {"uri": "aplext:backstack:10"}, {"uri": "alexaext:microphone:10"}`},
	},
	{
		Name: "extensions that start by themselves",
		HCL:  [2]string{`auto_initialized_extensions = ["alexaext:smartmotion:10"]`, ``},
		JSON: [2]string{`, "autoInitializedExtensions": [{"uri": "alexaext:smartmotion:10"}]`, ``},
	},
}

var foreign = []acctest.Edit{
	{Name: "what else is custom", JSON: [2]string{`"apis": {"custom": {`, `"apis": {"custom": {"tasks": [{"name": "AMAZON.PrintPDF", "version": "1"}], "_targetRuntimes": [{"type": "DEVICE"}],`}},
	{Name: "another api", JSON: [2]string{`"apis": {`, `"apis": {"smartHome": {"protocolVersion": "3"}, `}},
	{Name: "field of an endpoint", JSON: [2]string{`"sslCertificateType": "Wildcard"`, `"sslCertificateType": "Wildcard", "sourceDir": "lambda/custom"`}},
	{Name: "field of a region", JSON: [2]string{`"NA": {`, `"NA": {"weight": 1.50, `}},
	{Name: "order of the interfaces", JSON: [2]string{`{"type": "AUDIO_PLAYER"},
					{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}`,
		`{"type": "RENDER_TEMPLATE", "minimumTemplateVersion": "1", "minimumApmlVersion": "0.2"}, {"type": "AUDIO_PLAYER"}`}},
	{Name: "option of an interface", JSON: [2]string{`{"type": "AUDIO_PLAYER"`, `{"type": "AUDIO_PLAYER", "seek": {"": [1e2]}`}},
	{Name: "settings of an extension", JSON: [2]string{`{"uri": "alexaext:smartmotion:10"`, `{"uri": "alexaext:smartmotion:10", "settings": {"deviceStateName": "state"}`}},
	{Name: "field of a viewport", JSON: [2]string{`{"mode": "TV"`, `{"density": 9007199254740993, "mode": "TV"`}},
	{Name: "field of the listing", JSON: [2]string{`"publishingInformation": {`, `"publishingInformation": {"category": "GAMES", `}},
}
