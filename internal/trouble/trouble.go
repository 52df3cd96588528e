// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package trouble is the table of the errors and warnings that people meet: what the message
// says, why, and what to do. The advice at the end of many messages is read from it,
// and the documentation's page on troubleshooting is made from it. What breaks a rule
// is in the table of the rules instead.
package trouble

import (
	"fmt"
	"slices"
)

// Trouble is one kind of error or warning.
type Trouble struct {
	// ID names it in the code and is its anchor on the page.
	ID string
	// Says are the words by which the message is recognized, one text for each way
	// to say it. Three dots stand for what comes between two parts of a message.
	Says []string
	// Foreign: Terraform or a library says so, and not this provider.
	Foreign bool
	// Cause says why it happens, in whole sentences of Markdown.
	Cause string
	// Cure says what to do, in whole sentences that are read in a terminal too.
	Cure string
}

// Topic is what belongs together on the page.
type Topic struct {
	Title    string
	Troubles []Trouble
}

// Topics are all errors and warnings, in the order of the page.
var Topics = []Topic{
	{"Credentials", credentials},
	{"The way to Amazon", connection},
	{"What Amazon answers", answers},
	{"Other writers", writers},
	{"Skills and manifests", skills},
	{"In-skill products", products},
	{"Account linking", linking},
	{"Interaction models", models},
	{"Certification", slices.Concat(certification, submissions)},
	{"Beta tests", betaTests},
	{"Import, lists and data sources", reading},
	{"Arguments of the provider", arguments},
	{"Terraform itself", ofTerraform},
	{"Warnings", warnings},
}

// Cure returns what to do about the trouble with an ID. There must be one: an ID
// that is misspelt would leave a message without advice.
func Cure(id string) string {
	for _, topic := range Topics {
		for _, trouble := range topic.Troubles {
			if trouble.ID == id {
				return trouble.Cure
			}
		}
	}
	panic(fmt.Sprintf("there is no trouble %q", id))
}
