// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"net/http"
	"slices"
	"strings"
)

// Operation names what a request asks for.
type Operation string

// The operations that the sandbox serves. OperationUnknown is every other path or method.
const (
	OperationToken       Operation = "Token"
	OperationVendors     Operation = "Vendors"
	OperationListSkills  Operation = "ListSkills"
	OperationCreateSkill Operation = "CreateSkill"
	OperationDeleteSkill Operation = "DeleteSkill"
	OperationGetManifest Operation = "GetManifest"
	OperationPutManifest Operation = "PutManifest"
	OperationStatus      Operation = "Status"
	OperationCredentials Operation = "Credentials"
	// OperationResourceSchema asks where the schema of the manifest is, and OperationSchemaDocument fetches it from there.
	OperationResourceSchema Operation = "ResourceSchema"
	OperationSchemaDocument Operation = "SchemaDocument"
	OperationUnknown        Operation = "Unknown"

	OperationListProducts      Operation = "ListProducts"
	OperationListSkillProducts Operation = "ListSkillProducts"
	OperationCreateProduct     Operation = "CreateProduct"
	OperationGetProduct        Operation = "GetProduct"
	OperationPutProduct        Operation = "PutProduct"
	OperationDeleteProduct     Operation = "DeleteProduct"
	OperationProductSummary    Operation = "ProductSummary"
	OperationProductSkills     Operation = "ProductSkills"
	OperationAssociate         Operation = "Associate"
	OperationDisassociate      Operation = "Disassociate"
	OperationResetEntitlement  Operation = "ResetEntitlement"

	OperationGetAccountLinking    Operation = "GetAccountLinking"
	OperationPutAccountLinking    Operation = "PutAccountLinking"
	OperationDeleteAccountLinking Operation = "DeleteAccountLinking"

	OperationGetModel          Operation = "GetModel"
	OperationHeadModel         Operation = "HeadModel"
	OperationPutModel          Operation = "PutModel"
	OperationListModelVersions Operation = "ListModelVersions"
	OperationGetModelVersion   Operation = "GetModelVersion"

	OperationSubmit             Operation = "Submit"
	OperationWithdraw           Operation = "Withdraw"
	OperationListCertifications Operation = "ListCertifications"
	OperationCertification      Operation = "Certification"
	OperationStartValidation    Operation = "StartValidation"
	OperationValidation         Operation = "Validation"
	OperationPublish            Operation = "Publish"
	OperationLatestPublication  Operation = "LatestPublication"
)

// route is where a request leads.
type route struct {
	operation Operation
	skillID   string
	productID string
	stage     string
	// locale and version are those of an interaction model.
	locale, version string
	// part is the id of something below a skill, such as a certification.
	part string
	// knownPath distinguishes a wrong method (405) from a wrong path (404) when the operation is unknown.
	knownPath bool
}

func routeOf(r *http.Request) route {
	if strings.EqualFold(r.URL.Path, "/auth/o2/token") {
		return byMethod(r, route{}, map[string]Operation{http.MethodPost: OperationToken})
	}
	if strings.HasPrefix(r.URL.Path, schemaFolder) {
		return byMethod(r, route{}, map[string]Operation{http.MethodGet: OperationSchemaDocument})
	}
	// One of Amazon's pages prints DELETE with a trailing slash, so that must lead to the same place.
	segments := strings.Split(strings.Trim(r.URL.Path, "/"), "/")
	unknown := route{operation: OperationUnknown}
	if segments[0] != "v1" || len(segments) < 2 {
		return unknown
	}
	switch {
	case slices.Equal(segments[1:], []string{"vendors"}):
		return byMethod(r, route{}, map[string]Operation{http.MethodGet: OperationVendors})
	case segments[1] == "inSkillProducts":
		return productRoute(r, segments[2:])
	case segments[1] != "skills":
		return unknown
	case len(segments) == 2:
		return byMethod(r, route{}, map[string]Operation{
			http.MethodGet:  OperationListSkills,
			http.MethodPost: OperationCreateSkill,
		})
	}
	if slices.Equal(segments[2:], []string{"resourceSchema", "manifest"}) {
		return byMethod(r, route{}, map[string]Operation{http.MethodGet: OperationResourceSchema})
	}
	skillID := segments[2]
	switch rest := segments[3:]; {
	case len(rest) == 0:
		return byMethod(r, route{skillID: skillID}, map[string]Operation{http.MethodDelete: OperationDeleteSkill})
	case slices.Equal(rest, []string{"status"}):
		return byMethod(r, route{skillID: skillID}, map[string]Operation{http.MethodGet: OperationStatus})
	case slices.Equal(rest, []string{"credentials"}):
		return byMethod(r, route{skillID: skillID}, map[string]Operation{http.MethodGet: OperationCredentials})
	case len(rest) == 3 && rest[0] == "stages" && isStage(rest[1]) && rest[2] == "manifest":
		return byMethod(r, route{skillID: skillID, stage: rest[1]}, map[string]Operation{
			http.MethodGet: OperationGetManifest,
			http.MethodPut: OperationPutManifest,
		})
	case len(rest) == 3 && rest[0] == "stages" && isStage(rest[1]) && rest[2] == "accountLinkingClient":
		return byMethod(r, route{skillID: skillID, stage: rest[1]}, map[string]Operation{
			http.MethodGet:    OperationGetAccountLinking,
			http.MethodPut:    OperationPutAccountLinking,
			http.MethodDelete: OperationDeleteAccountLinking,
		})
	case len(rest) == 3 && rest[0] == "stages" && isStage(rest[1]) && rest[2] == "inSkillProducts":
		return byMethod(r, route{skillID: skillID, stage: rest[1]}, map[string]Operation{http.MethodGet: OperationListSkillProducts})
	case len(rest) >= 5 && rest[0] == "stages" && isStage(rest[1]) && rest[2] == "interactionModel" && rest[3] == "locales":
		return modelRoute(r, route{skillID: skillID, stage: rest[1], locale: rest[4]}, rest[5:])
	}
	if segments[3] == "betaTest" {
		return betaTestRoute(r, skillID, segments[4:])
	}
	return certificationRoute(r, skillID, segments[3:])
}

// modelRoute is where a path leads at or below an interaction model.
func modelRoute(r *http.Request, at route, below []string) route {
	switch {
	case len(below) == 0:
		return byMethod(r, at, map[string]Operation{
			http.MethodGet:  OperationGetModel,
			http.MethodHead: OperationHeadModel,
			http.MethodPut:  OperationPutModel,
		})
	case len(below) <= 2 && below[0] == "versions":
		if len(below) == 1 {
			return byMethod(r, at, map[string]Operation{http.MethodGet: OperationListModelVersions})
		}
		at.version = below[1]
		return byMethod(r, at, map[string]Operation{http.MethodGet: OperationGetModelVersion})
	}
	return route{operation: OperationUnknown, skillID: at.skillID}
}

// productRoute is where a path leads below the collection of in-skill products.
func productRoute(r *http.Request, segments []string) route {
	switch {
	case len(segments) == 0:
		return byMethod(r, route{}, map[string]Operation{
			http.MethodGet:  OperationListProducts,
			http.MethodPost: OperationCreateProduct,
		})
	case len(segments) == 3 && segments[1] == "skills":
		return byMethod(r, route{productID: segments[0], skillID: segments[2]}, map[string]Operation{
			http.MethodPut:    OperationAssociate,
			http.MethodDelete: OperationDisassociate,
		})
	case len(segments) < 3 || len(segments) > 4 || segments[1] != "stages" || segments[2] != stageDevelopment && segments[2] != stageLive:
		return route{operation: OperationUnknown}
	}
	at := route{productID: segments[0], stage: segments[2]}
	if len(segments) == 3 {
		return byMethod(r, at, map[string]Operation{
			http.MethodGet:    OperationGetProduct,
			http.MethodPut:    OperationPutProduct,
			http.MethodDelete: OperationDeleteProduct,
		})
	}
	switch segments[3] {
	case "summary":
		return byMethod(r, at, map[string]Operation{http.MethodGet: OperationProductSummary})
	case "skills":
		return byMethod(r, at, map[string]Operation{http.MethodGet: OperationProductSkills})
	case "entitlement":
		return byMethod(r, at, map[string]Operation{http.MethodDelete: OperationResetEntitlement})
	}
	return route{operation: OperationUnknown}
}

func byMethod(r *http.Request, to route, operations map[string]Operation) route {
	to.knownPath = true
	to.operation = OperationUnknown
	if operation, ok := operations[r.Method]; ok {
		to.operation = operation
	}
	return to
}

func isStage(name string) bool {
	return name == stageDevelopment || name == stageCertified || name == stageLive
}
