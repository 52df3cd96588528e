// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "net/http"

// certificationRoute is the route of what takes a skill to its customers.
func certificationRoute(r *http.Request, skillID string, segments []string) route {
	at := route{skillID: skillID}
	post := func(operation Operation) route {
		return byMethod(r, at, map[string]Operation{http.MethodPost: operation})
	}
	get := func(operation Operation) route {
		return byMethod(r, at, map[string]Operation{http.MethodGet: operation})
	}
	switch len(segments) {
	case 1:
		switch segments[0] {
		case "submit":
			return post(OperationSubmit)
		case "withdraw":
			return post(OperationWithdraw)
		case "certifications":
			return get(OperationListCertifications)
		case "publications":
			return post(OperationPublish)
		}
	case 2:
		switch at.part = segments[1]; {
		case segments[0] == "certifications":
			return get(OperationCertification)
		case segments[0] == "publications" && at.part == "~latest":
			return get(OperationLatestPublication)
		}
	case 3, 4:
		// Amazon has no validations of what is certified and not yet live.
		if segments[0] != "stages" || segments[1] != stageDevelopment && segments[1] != stageLive || segments[2] != "validations" {
			break
		}
		at.stage = segments[1]
		if len(segments) == 3 {
			return post(OperationStartValidation)
		}
		at.part = segments[3]
		return get(OperationValidation)
	}
	return route{operation: OperationUnknown, skillID: skillID}
}
