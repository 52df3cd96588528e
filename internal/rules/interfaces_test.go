// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Amazon's model, spec.json of ask-smapi-model 1.24.0: the 18 names of InterfaceType, the one that only its classes
// have, and one of the client for Python.
func TestInterfacesAreThoseOfAmazonsModel(t *testing.T) {
	want := strings.Fields(`AUDIO_PLAYER VIDEO_APP RENDER_TEMPLATE GAME_ENGINE GADGET_CONTROLLER CAN_FULFILL_INTENT_REQUEST
		ALEXA_PRESENTATION_APL ALEXA_CAMERA_PHOTO_CAPTURE_CONTROLLER ALEXA_CAMERA_VIDEO_CAPTURE_CONTROLLER
		ALEXA_FILE_MANAGER_UPLOAD_CONTROLLER CUSTOM_INTERFACE ALEXA_AUGMENTATION_EFFECTS_CONTROLLER APP_LINKS
		ALEXA_EXTENSION APP_LINKS_V2 ALEXA_SEARCH ALEXA_DATASTORE_PACKAGEMANAGER ALEXA_DATA_STORE
		ALEXA_PRESENTATION_HTML CUSTOMER_UTTERANCE_TRANSCRIPT`)
	options := map[string]string{
		"RENDER_TEMPLATE": "minimumTemplateVersion minimumApmlVersion", "ALEXA_PRESENTATION_APL": "supportedViewports",
		"ALEXA_DATASTORE_PACKAGEMANAGER": "packages", "ALEXA_EXTENSION": "requestedExtensions autoInitializedExtensions",
	}
	var got []string
	for _, known := range rules.Interfaces {
		got = append(got, known.Type)
		if strings.Join(known.Options, " ") != options[known.Type] {
			t.Errorf("%s has the options %v", known.Type, known.Options)
		}
	}
	expectWords(t, "interfaces", got, strings.Join(slices.Sorted(slices.Values(want)), " "))
	expectWords(t, "modes", rules.ViewportModes, "HUB TV MOBILE PC AUTO")
	expectWords(t, "shapes", rules.ViewportShapes, "RECTANGLE ROUND")
	expectWords(t, "extensions", rules.Extensions, `aplext:backstack:10 alexaext:smartmotion:10 alexaext:entitysensing:10
		alexaext:datastore:10 alexaext:smartmotor:10 alexaext:gadgets:10 alexaext:microphone:10`)
	expectWords(t, "extensions that start by themselves", rules.AutoInitializedExtensions, "alexaext:smartmotion:10 alexaext:entitysensing:10")
}

func TestInterfacesOfACustomSkill(t *testing.T) {
	for _, known := range rules.Interfaces {
		item := `{"type":"` + known.Type + `"}`
		if known.Type == "ALEXA_DATASTORE_PACKAGEMANAGER" {
			item = `{"type":"` + known.Type + `","packages":[{"id":"` + strings.Repeat("a", 256) + `"}]}`
		}
		for _, finding := range judged(customAPI, rules.Strict, view(t, using(item))) {
			t.Errorf("%s: %s", known.Type, finding.Message)
		}
	}
	for _, c := range []struct{ items, rule, at, says string }{
		{`{"type":"AUDIO_PLAYER"},{"type":"audio_player"}`, "interface-known", "/1", `no interface "audio_player". It may have grown since, so the interface is sent as configured. Did you mean "AUDIO_PLAYER"?`},
		{`{"type":"VIDEO_APP","supportedViewports":[{"mode":"TV","shape":"ROUND"}]}`, "interface-option", "/0/supportedViewports", "an option of ALEXA_PRESENTATION_APL, and VIDEO_APP does not have it"},
		{`{"type":"ALEXA_PRESENTATION_APL","minimumApmlVersion":"0.2"}`, "interface-option", "/0/minimumApmlVersion", "an option of RENDER_TEMPLATE"},
		{`{"type":"RENDER_TEMPLATE","minimumApmlVersion":"1.0","packages":[],"minimumTemplateVersion":""}`, "interface-option", "", ""},
		{`{"type":"SOMETHING_NEW","packages":[{"id":"a"}]}`, "interface-option", "", ""},
		{`{"type":"ALEXA_DATASTORE_PACKAGEMANAGER","packages":[]}`, "interface-packages", "/0", "needs packages"},
		{`{"type":"ALEXA_DATASTORE_PACKAGEMANAGER","packages":[{"id":"-a"},{"id":"b"},{"id":"a b"}]}`, "interface-packages", "/0/packages", `"-a", "a b" can't be`},
		{`{"type":"ALEXA_DATASTORE_PACKAGEMANAGER","packages":[{"id":"` + strings.Repeat("a", 257) + `"}]}`, "interface-packages", "/0/packages", "256 characters at most"},
		{`{"type":"ALEXA_EXTENSION","requestedExtensions":[{"uri":"alexaext:gadgets:10"},{"uri":"alexaext:gadgets:11"}]}`, "extension-known", "/0/requestedExtensions", `does not have "alexaext:gadgets:11" (did you mean "alexaext:gadgets:10"?) here, but aplext:backstack:10`},
		{`{"type":"ALEXA_EXTENSION","autoInitializedExtensions":[{"uri":"alexaext:gadgets:10"}]}`, "extension-known", "/0/autoInitializedExtensions", "but alexaext:smartmotion:10, alexaext:entitysensing:10"},
	} {
		findings := judged(customAPI, rules.Strict, view(t, using(c.items)))
		if c.says == "" {
			expect(t, c.items, c.rule, findings)
			continue
		}
		expect(t, c.items, c.rule, findings, c.says)
		expectAt(t, c.items, c.rule, findings, interfaces+c.at)
	}
}

func TestViewports(t *testing.T) {
	for viewport, want := range map[string][3]string{
		`"mode":"HUB","shape":"ROUND","minWidth":1,"maxWidth":1,"minHeight":2,"maxHeight":3`: {},
		`"mode":"AUTO","shape":"RECTANGLE","minWidth":599`:                                   {},
		`"mode":"hub","shape":"ROUND"`:                                                       {"viewport-known", "mode", `no mode "hub". Known are HUB, TV, MOBILE, PC, AUTO. It may have grown since, so it is sent as configured. Did you mean "HUB"?`},
		`"mode":"HUB","shape":"SQUARE"`:                                                      {"viewport-known", "shape", `no shape "SQUARE". Known are RECTANGLE, ROUND.`},
		`"minWidth":0`:                                                                       {"viewport-size", "minWidth", "not 0"},
		`"maxWidth":-5`:                                                                      {"viewport-size", "maxWidth", "not -5"},
		`"minHeight":0`:                                                                      {"viewport-size", "minHeight", "not 0"},
		`"maxHeight":0`:                                                                      {"viewport-size", "maxHeight", "not 0"},
		`"minWidth":1.01e2,"maxWidth":100`:                                                   {"viewport-size", "minWidth", "1.01e2 and the greatest 100"},
		`"minHeight":100,"maxHeight":99`:                                                     {"viewport-size", "minHeight", "Swap them"},
		`"minWidth":100,"maxHeight":99`:                                                      {},
		`"minWidth":null,"maxWidth":"small"`:                                                 {},
	} {
		findings := judged(customAPI, rules.Strict, view(t, using(`{"type":"AUDIO_PLAYER"},`+onScreen(viewport))))
		for _, rule := range []string{"viewport-known", "viewport-size"} {
			if rule != want[0] {
				expect(t, viewport, rule, findings)
				continue
			}
			expect(t, viewport, rule, findings, want[2])
			expectAt(t, viewport, rule, findings, interfaces+"/1/supportedViewports/0/"+want[1])
		}
	}
}

func TestSomethingIsRequiredOfACustomAPI(t *testing.T) {
	for custom, fine := range map[string]bool{
		`{}`:                              false,
		`{"endpoint":null,"regions":{}}`:  false,
		`{"tasks":[{"name":"PrintPDF"}]}`: false,
		`{"interfaces":[{"type":"A"}]}`:   true,
		`{"regions":{"NA":{}}}`:           true,
		`{"endpoint":{}}`:                 true,
	} {
		findings := judged(customAPI, rules.Strict, view(t, fmt.Sprintf(`{"apis":{"custom":%s}}`, custom)))
		if fine {
			expect(t, custom, "custom-api-required", findings)
			continue
		}
		expect(t, custom, "custom-api-required", findings, "no endpoint, no region and no interface")
		expectAt(t, custom, "custom-api-required", findings, "/apis/custom/endpoint")
	}
}
