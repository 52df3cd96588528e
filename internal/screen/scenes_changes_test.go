// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// changes are about what a plan does to a skill.
var changes = map[string]func(s *scene){
	"warned-once":  func(s *scene) { s.cli("plan"); s.cli("apply", "-auto-approve") },
	"takeover":     plan,
	"takeover-ten": func(s *scene) { s.putTen(); s.cli("plan") },
	"destroy": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.cli("plan", "-destroy")
	},
	"destroy-listing": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.cli("plan", "-destroy")
	},
	"destroy-live-skill": func(s *scene) {
		s.Succeed("import", "alexa_skill.quick_trivia", acctest.SkillID)
		if err := s.PutSkillAt(acctest.SkillID, "live", []byte(skill)); err != nil {
			s.t.Fatal(err)
		}
		s.cli("plan", "-destroy")
	},
	"destroy-skip": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.cli("plan", "-destroy")
	},
	"beta-test": func(s *scene) {
		s.cli("apply", "-auto-approve")
		s.Write("main.tf", strings.Replace(s.read("main.tf"), `, "ben@example.com"`, "", 1))
		s.cli("plan")
	},
	"price-tenfold": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.Change(acctest.Number("39.90"), "publishingInformation", "paidSkillInformation", "pricing", "amazon.com", "0", "price")
		s.cli("plan")
	},
	"price-limit": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.Write("main.tf", strings.Replace(s.read("main.tf"), "4.99", "49.9", 1))
		s.cli("plan")
	},
	"changed-since-the-plan": func(s *scene) {
		s.Succeed("plan", "-out=plan")
		s.Succeed("apply", "plan")
		s.Write("main.tf", strings.Replace(s.read("main.tf"), "4.99", "5.99", 1))
		s.Succeed("plan", "-out=plan")
		s.Change(acctest.Number("0.99"), "publishingInformation", "paidSkillInformation", "pricing", "amazon.com", "0", "price")
		s.cli("apply", "plan")
	},
}

// putTen adds ten skills, each with a name of its own.
func (s *scene) putTen() {
	for i := range 10 {
		id := fmt.Sprintf("amzn1.ask.skill.%08d-0000-0000-0000-00000000%04d", i, i)
		if err := s.PutSkill(id, []byte(strings.Replace(skill, "Quick Trivia", fmt.Sprintf("Quick Trivia %d", i), 1))); err != nil {
			s.t.Fatal(err)
		}
	}
}
