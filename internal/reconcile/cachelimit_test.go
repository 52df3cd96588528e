// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// large is a manifest of a bit more than so many bytes.
func large(bytes int) string {
	return `{"manifest":{"padding":"` + strings.Repeat("x", bytes) + `"}}`
}

// An account may have more manifests than fit. Those that were read last stay.
func TestTheOldestManifestsGoFirst(t *testing.T) {
	const megabyte, fit, many = 1 << 20, 15, 20
	synctest.Test(t, func(t *testing.T) {
		skills := map[string]*amazon{}
		name := func(i int) string { return fmt.Sprintf("skill-%d", i) }
		body := large(megabyte)
		for i := range many {
			skills[name(i)] = newAmazon()
			skills[name(i)].body = body
		}
		engine := reconcile.New(reconcile.Config{Store: store(several{newAmazon(), skills})})
		read := func(i int) {
			if _, err := engine.Read(t.Context(), name(i), smapi.StageDevelopment); err != nil {
				t.Error(err)
			}
		}
		for i := range many {
			read(i)
		}
		for i := many - fit; i < many; i++ {
			read(i)
			skills[name(i)].expectRequests(t, "GET")
		}
		read(0)
		skills[name(0)].expectRequests(t, "GET", "GET")
		// Which takes the place of the oldest that was left, and of no other.
		read(many - fit + 1)
		skills[name(many-fit+1)].expectRequests(t, "GET")
		read(many - fit)
		skills[name(many-fit)].expectRequests(t, "GET", "GET")
	})
}

// What is too large to keep is handed out all the same.
func TestAManifestThatIsTooLargeToKeep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = large(17 << 20)
		engine := a.engine()
		for range 2 {
			doc, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment)
			if err != nil {
				t.Fatal(err)
			}
			if !doc.Member("padding").Exists() {
				t.Error("the manifest is not there")
			}
		}
		a.expectRequests(t, "GET", "GET")
	})
}
