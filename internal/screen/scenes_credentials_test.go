// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"os"
	"path/filepath"
	"regexp"
)

// credentials are about what is needed before anybody can be asked.
var credentials = map[string]func(s *scene){
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
}

// askConfig writes the ASK CLI's file, with nothing else to log in with.
func (s *scene) askConfig(content string) {
	s.forget()
	if err := os.MkdirAll(filepath.Join(s.Folder(), home, ".ask"), 0o755); err != nil {
		s.t.Fatal(err)
	}
	s.Write(filepath.Join(home, ".ask", "cli_config"), content)
}

// replaceConfig puts something else where the ASK CLI's file is.
func (s *scene) replaceConfig(put func(file string) error) {
	file := filepath.Join(s.Folder(), home, ".ask", "cli_config")
	if err := os.Remove(file); err != nil {
		s.t.Fatal(err)
	}
	if err := put(file); err != nil {
		s.t.Fatal(err)
	}
}
