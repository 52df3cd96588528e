// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// signIn is what a proxy shows that wants to know who is there.
const signIn = `<!DOCTYPE html><html><head><title>Sign in to the company network</title></head><body><script>x()</script></body></html>`

// scenes are what is done, by the name of the file with the configuration.
var scenes = map[string]func(s *scene){
	"credentials-none":          func(s *scene) { s.forget(); s.cli("plan") },
	"credentials-none-no-block": func(s *scene) { s.forget(); s.cli("plan") },
	"credentials-unknown":       plan,
	"access-token-wrong": func(s *scene) {
		s.forget()
		s.set("ASK_ACCESS_TOKEN", "Atza|wrong")
		s.alike = regexp.MustCompile(`(quick_trivia\[|amzn1\.ask\.skill\.0000000)[0-2]`)
		s.cli("plan")
	},
	"access-token-with-a-space": func(s *scene) { s.forget(); s.set("ASK_ACCESS_TOKEN", "Atza|one Atza|two"); s.cli("plan") },
	"refresh-token-wrong":       func(s *scene) { s.set("ASK_REFRESH_TOKEN", "Atzr|wrong"); s.cli("plan") },
	"refresh-token-alone": func(s *scene) {
		s.set("ASK_LWA_CLIENT_ID", "")
		s.set("ASK_LWA_CLIENT_CONFIRMATION", "")
		s.cli("plan")
	},
	"client-id-missing":     func(s *scene) { s.set("ASK_LWA_CLIENT_ID", ""); s.cli("plan") },
	"client-wrong":          func(s *scene) { s.set("ASK_LWA_CLIENT_CONFIRMATION", "wrong"); s.cli("plan") },
	"endpoint-not-https":    func(s *scene) { s.set("ASK_SMAPI_SERVER_BASE_URL", "http://api.example.com"); s.cli("plan") },
	"endpoint-nobody-there": func(s *scene) { s.set("ASK_SMAPI_SERVER_BASE_URL", "http://127.0.0.1:1"); s.cli("plan") },

	"profile-missing": func(s *scene) {
		s.askConfig(`{"profiles": {"default": {"token": {"access_token": "Atza|a"}}, "work": {"token": {"access_token": "Atza|a"}}}}`)
		s.cli("plan")
	},
	"profile-without-file": func(s *scene) { s.forget(); s.set("ASK_DEFAULT_PROFILE", "work"); s.cli("plan") },
	"profile-expired": func(s *scene) {
		s.askConfig(`{"profiles": {"default": {"token": {"access_token": "Atza|a", "refresh_token": "Atzr|r", "expires_at": "2020-01-01T00:00:00Z"}}}}`)
		s.cli("plan")
	},
	"profile-without-token":  func(s *scene) { s.askConfig(`{"profiles": {"default": {}}}`); s.cli("plan") },
	"cli-config-not-json":    func(s *scene) { s.askConfig("{\n  \"profiles\": {,}\n}\n"); s.cli("plan") },
	"cli-config-other-shape": func(s *scene) { s.askConfig(`{"profiles": ["default"]}`); s.cli("plan") },
	"cli-config-folder": func(s *scene) {
		s.askConfig("")
		s.replaceConfig(func(file string) error { return os.Mkdir(file, 0o755) })
		s.cli("plan")
	},
	"cli-config-unreadable": func(s *scene) {
		s.askConfig("")
		s.replaceConfig(func(file string) error { return os.Symlink(filepath.Base(file), file) })
		s.cli("plan")
	},

	"skill-missing":        func(s *scene) { s.cli("plan"); s.cli("apply", "-auto-approve") },
	"skill-id-with-blanks": plan,
	"skill-id-wrong":       plan,

	"endpoint-html": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusOK, Foreign: true, Body: signIn})
		s.cli("plan")
	},
	"token-endpoint-html": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationToken, Times: -1, Status: http.StatusOK, Foreign: true, Body: signIn})
		s.cli("plan")
	},
	"proxy-forbids": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusForbidden, Foreign: true, Body: "<html><h1>Blocked by policy</h1></html>"})
		s.cli("plan")
	},
	"amazon-forbids": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusForbidden, Body: `{"message":"User is not permitted to perform the requested operation."}`})
		s.cli("plan")
	},
	"amazon-refuses": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Times: -1, FailUpdate: []sandbox.Problem{{
			Code: "INVALID_STRING_PATTERN", Message: "The trial is not offered in this marketplace.",
			PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].freeTrialInformation.freeTrialDuration",
		}}})
		s.cli("apply", "-auto-approve")
	},

	"warned-once":  func(s *scene) { s.cli("plan"); s.cli("apply", "-auto-approve") },
	"takeover":     plan,
	"takeover-ten": func(s *scene) { s.putTen(); s.cli("plan") },
	"destroy": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.cli("plan", "-destroy")
	},
	"destroy-skip": func(s *scene) {
		s.Succeed("apply", "-auto-approve")
		s.cli("plan", "-destroy")
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

// replaceConfig puts something else where the ASK CLI's file is.
func (s *scene) replaceConfig(put func(file string) error) {
	file := filepath.Join(s.Folder(), home, ".ask", "cli_config")
	if err := os.Remove(file); err != nil {
		panic(err)
	}
	if err := put(file); err != nil {
		panic(err)
	}
}

func (s *scene) read(name string) string {
	content, err := os.ReadFile(filepath.Join(s.Folder(), name))
	if err != nil {
		panic(err)
	}
	return string(content)
}

// putTen adds ten skills, each with a name of its own.
func (s *scene) putTen() {
	for i := range 10 {
		id := fmt.Sprintf("amzn1.ask.skill.%08d-0000-0000-0000-00000000%04d", i, i)
		if err := s.PutSkill(id, []byte(strings.Replace(skill, "Quick Trivia", fmt.Sprintf("Quick Trivia %d", i), 1))); err != nil {
			panic(err)
		}
	}
}
