// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import "path"

// Deviation is a place where Amazon's description and Amazon's pages, or what was recorded of the service, do not agree,
// and where provider and sandbox follow the latter.
type Deviation struct {
	// Operation is Amazon's name of it, "" for all.
	Operation string
	// Status is that of the answer, 0 for requests and answers alike.
	Status int
	// Place, Pointer and Keyword are those of a [Problem]. A key of the pointer may be "*".
	Place, Pointer, Keyword string
	// Source is who says otherwise.
	Source string
}

// Deviations are all that are known. A test fails for one that is no longer needed.
var Deviations = []Deviation{
	{
		Place: "body", Pointer: "/manifest/publishingInformation/paidSkillInformation/pricing/*/0/currency", Keyword: "enum",
		Source: `Amazon's page "Paid Skill Schemas" (2024) asks for any ISO 4217 code and sells for GBP; the description knows USD alone`,
	},
	{
		Place: "body", Pointer: "/manifest/publishingInformation/locales/*/customProductPrompts/boughtCardDescription", Keyword: "additionalProperties",
		Source: `the full sample of Amazon's page "Paid Skill Schemas" has it`,
	},
	{
		Place: "body", Pointer: "/manifest/publishingInformation/locales/*/customProductPrompts/purchaseConfirmationDescription", Keyword: "required",
		Source: `the full sample of Amazon's page "Paid Skill Schemas" has boughtCardDescription in its place`,
	},
	{
		Place: "body", Pointer: "/manifest/apis/custom/endpoint/uri", Keyword: "required",
		Source: `manifests of many public skills have an endpoint that is yet to be deployed, with the folder of its code alone`,
	},
	{
		Place: "body", Pointer: "/manifest/apis/custom/endpoint/sourceDir", Keyword: "additionalProperties",
		Source: `the same manifests; the first version of the ASK CLI wrote it`,
	},
	{
		Operation: "submitSkillValidationV1", Status: 400, Place: "status",
		Source: `a request without the languages that the description demands has to be refused, and the description names no status for that`,
	},
	{
		Operation: "getSkillValidationsV1", Status: 401, Place: "status",
		Source: `the description names no status for a token that is not accepted; of every other operation it is 401`,
	},
	{
		Operation: "getSkillValidationsV1", Status: 500, Place: "body",
		Source: `the description has the status without a body; of every other operation it has one`,
	},
	{
		Operation: "updateSkillManifestV1", Status: 500, Place: "body", Keyword: "required",
		Source: emptyPermissions,
	},
	{
		Operation: "createSkillForVendorV1", Status: 500, Place: "body", Keyword: "required",
		Source: emptyPermissions,
	},
	{
		Operation: "listSkillsForVendorV1", Status: 200, Place: "body", Pointer: "/skills/*/stage", Keyword: "type",
		Source: `the description gives v1.StageV2Type the type object and three strings for values, which nothing can be`,
	},
	{
		Operation: "getAccountLinkingInfoV1", Status: 200, Place: "body", Pointer: "/accountLinkingResponse", Keyword: "additionalProperties",
		Source: `recorded answers and files that the ASK CLI has saved have this envelope`,
	},
	{
		Operation: "setInteractionModelV1", Status: 409, Place: "status",
		Source: `a build of the model runs; Amazon answers so for the manifest, and the description is silent`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/types/*/values/*/name/synonyms", Keyword: "required",
		Source: publicModels + `half of the values of slots have none`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/types/*/values/*/name/synonyms", Keyword: "minItems",
		Source: publicModels + `many values of slots have an empty list`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/types/*/values/*/id", Keyword: "nullable",
		Source: publicModels + `the developer console exports null for a value without id`,
	},
	{
		Place: "body", Pointer: "/interactionModel/dialog/intents/*/slots/*/prompts", Keyword: "required",
		Source: publicModels + `a slot of a dialog that nobody is asked for has no prompts`,
	},
	{
		Place: "body", Pointer: "/interactionModel/dialog/intents", Keyword: "minItems",
		Source: publicModels + `a dialog may be left without intents`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/types/*/slotTypeReference", Keyword: "additionalProperties",
		Source: publicModels + `a slot type may refer to one that several skills share`,
	},
	{
		Place: "body", Pointer: "/interactionModel/_nameFreeInteraction", Keyword: "additionalProperties",
		Source: publicModels + `an export has it beside the language model`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/invocationName", Keyword: "required",
		Source: publicModels + `a component that is put together with others has slot types alone`,
	},
	{
		Place: "body", Pointer: "/interactionModel/languageModel/intents", Keyword: "required",
		Source: publicModels + `the same components`,
	},
	{
		Place: "body", Pointer: "/inSkillProductDefinition/publishingInformation/pricing/*/releaseDate", Keyword: "format",
		Source: `samples of Amazon's pages have dates, and times without seconds; so do the files of public skills`,
	},
	{
		Operation: "getIspSummaryV1", Status: 200, Place: "body", Pointer: "/inSkillProductSummary/pricing/*/releaseDate", Keyword: "format",
		Source: `as in the definition`,
	},
	{
		Operation: "getIspSummaryV1", Status: 200, Place: "body", Pointer: "/inSkillProductSummary/stage", Keyword: "type",
		Source: `as the stage of a skill: a type object with three strings for values`,
	},
	{
		Operation: "getIspListForVendorV1", Status: 200, Place: "body", Pointer: "/inSkillProductSummaryList", Keyword: "type",
		Source: productLists,
	},
	{
		Operation: "getIspListForVendorV1", Status: 200, Place: "body", Pointer: "/*", Keyword: "additionalProperties",
		Source: productLists,
	},
	{
		Operation: "getIspListForSkillIdV1", Status: 200, Place: "body", Pointer: "/inSkillProductSummaryList", Keyword: "type",
		Source: productLists,
	},
	{
		Operation: "getIspListForSkillIdV1", Status: 200, Place: "body", Pointer: "/*", Keyword: "additionalProperties",
		Source: productLists,
	},
}

// productLists is who says otherwise of the lists of products.
const productLists = `the sample of Amazon's page on in-skill products, and the clients in use, have an array where the description has an object, with the paging beside it`

// publicModels is who says otherwise of interaction models.
const publicModels = "interaction models of public skills: "

const emptyPermissions = `reports of an empty permissions array tell of a 500 and no reason; gateways were seen to answer without a body`

// Explanation is the deviation behind a problem, nil where there is none.
func Explanation(p Problem) *Deviation {
	for i, d := range Deviations {
		samePlace, _ := path.Match(d.Pointer, p.Pointer)
		if samePlace && d.Place == p.Place && d.Keyword == p.Keyword &&
			(d.Operation == "" || d.Operation == p.Operation) && (d.Status == 0 || d.Status == p.Status) {
			return &Deviations[i]
		}
	}
	return nil
}
