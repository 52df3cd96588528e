// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Interface is something of a device that a skill may use.
type Interface struct {
	// Type is the name in the manifest.
	Type string
	// Options are the fields that an interface of this type may have, by their
	// names in the manifest.
	Options []string
}

// Interfaces are those of SMAPI's published model, in the order of their names,
// and two that the model's enumeration lacks: ALEXA_PRESENTATION_HTML, which it
// describes elsewhere, and CUSTOMER_UTTERANCE_TRANSCRIPT, which Amazon's client
// for Python has. The options of ALEXA_EXTENSION are those of Amazon's samples;
// the model describes no more than what they are made of.
var Interfaces = []Interface{
	{Type: "ALEXA_AUGMENTATION_EFFECTS_CONTROLLER"},
	{Type: "ALEXA_CAMERA_PHOTO_CAPTURE_CONTROLLER"},
	{Type: "ALEXA_CAMERA_VIDEO_CAPTURE_CONTROLLER"},
	{Type: "ALEXA_DATASTORE_PACKAGEMANAGER", Options: []string{packagesKey}},
	{Type: "ALEXA_DATA_STORE"},
	{Type: "ALEXA_EXTENSION", Options: []string{requestedKey, autoInitializedKey}},
	{Type: "ALEXA_FILE_MANAGER_UPLOAD_CONTROLLER"},
	{Type: "ALEXA_PRESENTATION_APL", Options: []string{viewportsKey}},
	{Type: "ALEXA_PRESENTATION_HTML"},
	{Type: "ALEXA_SEARCH"},
	{Type: "APP_LINKS"},
	{Type: "APP_LINKS_V2"},
	{Type: "AUDIO_PLAYER"},
	{Type: "CAN_FULFILL_INTENT_REQUEST"},
	{Type: "CUSTOMER_UTTERANCE_TRANSCRIPT"},
	{Type: "CUSTOM_INTERFACE"},
	{Type: "GADGET_CONTROLLER"},
	{Type: "GAME_ENGINE"},
	{Type: "RENDER_TEMPLATE", Options: []string{"minimumTemplateVersion", "minimumApmlVersion"}},
	{Type: "VIDEO_APP"},
}

// The fields of an interface that more than one place speaks of.
const (
	typeKey            = "type"
	packagesKey        = "packages"
	requestedKey       = "requestedExtensions"
	autoInitializedKey = "autoInitializedExtensions"
	viewportsKey       = "supportedViewports"
)

// The words of SMAPI's published model.
var (
	// ViewportModes are the kinds of devices with a screen.
	ViewportModes = []string{"HUB", "TV", "MOBILE", "PC", "AUTO"}
	// ViewportShapes are the forms of screens.
	ViewportShapes = []string{"RECTANGLE", "ROUND"}
	// Extensions are what a skill may ask of the runtime of a device.
	Extensions = []string{
		"aplext:backstack:10", "alexaext:smartmotion:10", "alexaext:entitysensing:10", "alexaext:datastore:10",
		"alexaext:smartmotor:10", "alexaext:gadgets:10", "alexaext:microphone:10",
	}
	// AutoInitializedExtensions are those that a device can start by itself.
	AutoInitializedExtensions = []string{"alexaext:smartmotion:10", "alexaext:entitysensing:10"}
	// CertificateTypes are the kinds of certificates that an endpoint can have.
	CertificateTypes = []string{"Trusted", "Wildcard", "SelfSigned"}
)

// Regions are the parts of the world with endpoints of their own. The model names
// none; these are those of Amazon's pages.
var Regions = []string{"NA", "EU", "FE"}

func interfaceCalled(name string) (Interface, bool) {
	for _, known := range Interfaces {
		if known.Type == name {
			return known, true
		}
	}
	return Interface{}, false
}
