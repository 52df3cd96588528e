// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

func TestName(t *testing.T) {
	for manifest, want := range map[string]string{
		`{"publishingInformation":{"locales":{"de-DE":{"name":"Quiz"},"en-US":{"name":"Quick Trivia"}}}}`: "Quick Trivia",
		`{"publishingInformation":{"locales":{"fr-FR":{"name":"Jeu"},"de-DE":{"name":"Quiz"}}}}`:          "Quiz",
		`{"publishingInformation":{"locales":{"en-US":{"summary":"s"},"fr-FR":{"name":"Jeu"}}}}`:          "Jeu",
		`{"publishingInformation":{"locales":[]}}`:                                                        "",
		`{}`: "",
	} {
		parsed, err := document.Parse([]byte(manifest))
		if err != nil {
			t.Fatal(err)
		}
		if got := skillmanifest.Name(parsed); got != want {
			t.Errorf("%s is called %q, want %q", manifest, got, want)
		}
	}
}
