// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	_ "embed"
)

// sampleID is the skill that the pages of this project speak of, so what they show
// can be pasted as it stands.
const sampleID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

// sampleManifest is a paid skill as its owner left it in the developer console.
//
//go:embed sample.json
var sampleManifest []byte

// sampleConfiguration takes over what the sample sells and promises, and changes
// its price.
//
//go:embed sample.tf
var sampleConfiguration string
