// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import "regexp"

// mistakes are about what a configuration says.
var mistakes = map[string]func(s *scene){
	"mistakes-in-offers":    func(s *scene) { s.cli("validate") },
	"mistakes-in-prompts":   func(s *scene) { s.cli("validate") },
	"mistakes-in-listings":  func(s *scene) { s.cli("validate") },
	"mistakes-in-endpoints": func(s *scene) { s.cli("validate") },
	"mistakes-in-answers":   func(s *scene) { s.cli("validate") },
	"mistakes-in-linking":   func(s *scene) { s.cli("validate") },
	"mistakes-in-models":    func(s *scene) { s.cli("validate") },
	"mistakes-in-products":  func(s *scene) { s.cli("validate") },
	"beside-the-skill": func(s *scene) {
		s.Put(`{"manifestVersion":"1.0","publishingInformation":{"locales":{"es-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`)
		s.cli("plan")
		s.cli("apply", "-auto-approve")
	},
	"skill-id-with-blanks": plan,
	"skill-id-wrong":       plan,
	"two-resources": func(s *scene) {
		s.alike = regexp.MustCompile(`(quick_trivia\[)[01]`)
		s.cli("plan")
	},
}
