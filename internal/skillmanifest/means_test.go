// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

func TestAnAPISaysSomethingEvenIfItIsEmpty(t *testing.T) {
	for at, want := range map[string]bool{
		"/apis/custom": true, "/apis/householdList": true, "/apis": false, "/apis/custom/endpoint": false, "/publishingInformation/locales": false,
	} {
		pointer, err := document.ParsePointer(at)
		if err != nil {
			t.Fatal(err)
		}
		if skillmanifest.Means(pointer) != want {
			t.Errorf("%s: %v", at, !want)
		}
	}
}
