// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "regexp"

// JSON types as Amazon's error texts name them.
const (
	typeObject  = "object"
	typeArray   = "array"
	typeString  = "string"
	typeNumber  = "number"
	typeInteger = "integer"
	typeBoolean = "boolean"
	typeNull    = "null"
)

// shape is what the check demands of a value. Parts of a manifest that no shape describes are accepted as they are.
type shape struct {
	// dataType is the JSON type; "" takes any and applies the rest where it fits.
	dataType string
	// properties are the known members of an object.
	properties map[string]property
	// complete says that the published model has no properties but these; others are refused under the strict model.
	complete bool
	// values is the shape of every member of a map.
	values *shape
	// items is the shape of every element of an array.
	items *shape
	// itemCount is the exact number of elements, 0 for any.
	itemCount int
	// unique refuses equal elements.
	unique bool
	// notEmpty refuses an object without members.
	notEmpty bool
	// allowed and modelAllowed are the values of an enumeration, the second only under the strict model.
	allowed      []string
	modelAllowed []string
	pattern      *regexp.Regexp
	url          bool
}

// property is a member of an object with a shape.
type property struct {
	shape
	required bool
	// alternative is a property that may stand in for this required one outside the strict model.
	alternative string
	// outsideModel marks a property that Amazon's samples have and its model has not.
	outsideModel bool
}

var (
	trialDuration = regexp.MustCompile(`^P(0?[1-9]|[1-2][0-9]|3[0-1])D$`)
	currencyCode  = regexp.MustCompile(`^[A-Z]{3}$`)
)

var offerShape = shape{
	dataType: typeObject,
	complete: true,
	properties: map[string]property{
		"offerType": {required: true, shape: shape{dataType: typeString, allowed: []string{"SUBSCRIPTION", "ENTITLEMENT"}}},
		"price":     {required: true, shape: shape{dataType: typeNumber}},
		"currency":  {required: true, shape: shape{dataType: typeString, pattern: currencyCode, modelAllowed: []string{"USD"}}},
		"freeTrialInformation": {shape: shape{
			dataType: typeObject,
			complete: true,
			properties: map[string]property{
				"freeTrialDuration": {required: true, shape: shape{dataType: typeString, pattern: trialDuration}},
			},
		}},
		"subscriptionInformation": {shape: shape{
			dataType: typeObject,
			complete: true,
			properties: map[string]property{
				"subscriptionPaymentFrequency": {required: true, shape: shape{dataType: typeString, allowed: []string{"MONTHLY", "YEARLY"}}},
			},
		}},
	},
}

var paidSkillShape = shape{
	dataType: typeObject,
	complete: true,
	properties: map[string]property{
		"pricing": {required: true, shape: shape{
			dataType: typeObject,
			notEmpty: true,
			values:   &shape{dataType: typeArray, itemCount: 1, items: &offerShape},
		}},
		"taxInformation": {required: true, shape: shape{
			dataType: typeObject,
			complete: true,
			properties: map[string]property{
				"category": {required: true, shape: shape{dataType: typeString, allowed: []string{
					"SOFTWARE", "STREAMING_AUDIO", "STREAMING_RADIO", "INFORMATION_SERVICES", "VIDEO", "PERIODICALS", "NEWSPAPERS",
				}}},
			},
		}},
	},
}

var promptsShape = shape{
	dataType: typeObject,
	complete: true,
	properties: map[string]property{
		"purchasePromptDescription":       {required: true, shape: shape{dataType: typeString}},
		"purchaseConfirmationDescription": {required: true, alternative: "boughtCardDescription", shape: shape{dataType: typeString}},
		"boughtCardDescription":           {outsideModel: true, shape: shape{dataType: typeString}},
	},
}

var privacyShape = shape{
	dataType: typeObject,
	complete: true,
	properties: map[string]property{
		"allowsPurchases":   {shape: shape{dataType: typeBoolean}},
		"usesPersonalInfo":  {shape: shape{dataType: typeBoolean}},
		"isChildDirected":   {shape: shape{dataType: typeBoolean}},
		"isExportCompliant": {shape: shape{dataType: typeBoolean}},
		"containsAds":       {shape: shape{dataType: typeBoolean}},
		"usesHealthInfo":    {shape: shape{dataType: typeBoolean}},
		"shoppingKit": {shape: shape{
			dataType: typeObject,
			complete: true,
			properties: map[string]property{
				"isShoppingActionsEnabled":         {shape: shape{dataType: typeBoolean}},
				"isAmazonAssociatesOnAlexaEnabled": {shape: shape{dataType: typeBoolean}},
			},
		}},
		"locales": {shape: shape{
			dataType: typeObject,
			values: &shape{
				dataType: typeObject,
				complete: true,
				properties: map[string]property{
					"privacyPolicyUrl": {shape: shape{dataType: typeString, url: true}},
					"termsOfUseUrl":    {shape: shape{dataType: typeString, url: true}},
				},
			},
		}},
	},
}

var permissionsShape = shape{
	dataType: typeArray,
	unique:   true,
	items: &shape{
		dataType:   typeObject,
		properties: map[string]property{"name": {required: true, shape: shape{dataType: typeString}}},
	},
}

// manifestShape is everything that the sandbox checks. A listing may be any value, because public manifests that
// Amazon takes have other things among their locales.
var manifestShape = shape{
	dataType: typeObject,
	properties: map[string]property{
		"publishingInformation": {shape: shape{properties: map[string]property{
			"paidSkillInformation": {shape: paidSkillShape},
			"locales": {shape: shape{
				dataType: typeObject,
				notEmpty: true,
				values:   &shape{properties: map[string]property{"customProductPrompts": {shape: promptsShape}}},
			}},
		}}},
		"privacyAndCompliance": {shape: privacyShape},
		"permissions":          {shape: permissionsShape},
	},
}
