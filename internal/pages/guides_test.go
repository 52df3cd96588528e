// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"path/filepath"
	"testing"
)

// followed are the guides that are followed to the end, each with the skill that the
// account has; "" where the guide itself starts the sandbox.
var followed = map[string]func(*testing.T) string{
	"account-linking":           sample,
	"drift":                     func(*testing.T) string { return "" },
	"finding-and-importing":     sample,
	"getting-started":           sample,
	"interaction-models":        sample,
	"many-skills":               sample,
	"pricing-and-certification": sample,
	"selling-inside-a-skill":    sample,
	"testing":                   func(*testing.T) string { return "" },
	"upgrading":                 sample,
}

// elsewhere are the guides with commands that other tests run, and which.
var elsewhere = map[string]string{
	"authentication": "TestEachWayToLogInWorks",
	"comparison":     "TestSurvival",
	"gitops":         "TestPipeline",
	"existing-skill": "TestSkillWithAGeneratedConfiguration",
	"many-machines":  "TestTheFoldersOfTheGuide",
	"policies":       "TestTheCommandsOfTheGuide",
	"proxies":        "TestProxiesAndCertificates",
}

// Every guide with commands is followed, here or elsewhere.
func TestTheGuidesAreFollowed(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob(filepath.Join(root, "docs", "guides", "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("there are %d guides (%v)", len(pages), err)
	}
	for _, page := range pages {
		name := filepath.Base(page[:len(page)-len(".md")])
		page := "docs/guides/" + name + ".md"
		manifest := followed[name]
		if manifest == nil {
			for _, b := range blocks(t, page) {
				if b.language == "shell" && elsewhere[name] == "" {
					t.Errorf("nobody follows %s", b)
				}
			}
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			follow(t, page, manifest(t))
		})
	}
}
