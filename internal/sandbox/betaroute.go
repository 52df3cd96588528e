// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"net/http"
	"strings"
)

// The operations on beta tests.
const (
	OperationGetBetaTest    Operation = "GetBetaTest"
	OperationCreateBetaTest Operation = "CreateBetaTest"
	OperationPutBetaTest    Operation = "PutBetaTest"
	OperationStartBetaTest  Operation = "StartBetaTest"
	OperationEndBetaTest    Operation = "EndBetaTest"
	OperationListTesters    Operation = "ListTesters"
	OperationAddTesters     Operation = "AddTesters"
	OperationRemoveTesters  Operation = "RemoveTesters"
)

// betaTestOperations are the operations by path below a beta test, and by method.
var betaTestOperations = map[string]map[string]Operation{
	"": {
		http.MethodGet:  OperationGetBetaTest,
		http.MethodPost: OperationCreateBetaTest,
		http.MethodPut:  OperationPutBetaTest,
	},
	"start":          {http.MethodPost: OperationStartBetaTest},
	"end":            {http.MethodPost: OperationEndBetaTest},
	"testers":        {http.MethodGet: OperationListTesters},
	"testers/add":    {http.MethodPost: OperationAddTesters},
	"testers/remove": {http.MethodPost: OperationRemoveTesters},
}

// betaTestRoute is where a path leads below the beta test of a skill.
func betaTestRoute(r *http.Request, skillID string, segments []string) route {
	operations, known := betaTestOperations[strings.Join(segments, "/")]
	if !known {
		return route{operation: OperationUnknown, skillID: skillID}
	}
	return byMethod(r, route{skillID: skillID}, operations)
}

func isOfBetaTest(operation Operation) bool {
	for _, operations := range betaTestOperations {
		for _, known := range operations {
			if known == operation {
				return true
			}
		}
	}
	return false
}
