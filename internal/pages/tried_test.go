// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// examplesTriedBy are the tests that apply the examples, or get as far with them as the
// CLI and the sandbox can, by the folder.
var examplesTriedBy = map[string]string{
	"actions":             "TestTheNamesInExamplesAreKnown",
	"amazon-pay":          "TestTheGuideAboutAmazonPay",
	"checks":              "TestTheExampleOfACheckFindsAMisspeltTrial",
	"data-sources":        "TestTheExamplesOfDataSources",
	"ephemeral-resources": "TestTheConfigurationsInPagesAreValid",
	"existing-skill":      "TestSkillFromAFile",
	"functions":           "TestTheExamplesOfFunctionsFeedTheResources",
	"gitops":              "TestThePoliciesJudgeRealPlans",
	"guard-rails":         "TestTheGuardRailsHoldOnASkill",
	"lambda":              "TestTheGuideAboutLambdaHasNoCycle",
	"list-resources":      "TestTheNamesInPagesAreKnown",
	"many-skills":         "TestAFolderOfSkills",
	"modules":             "TestTheUsageOfTheModule",
	"provider":            "TestTheProviderExampleIsApplied",
	"resources":           "TestEveryExampleIsAppliedPlannedEmptyAndDestroyed",
	"testing":             "TestTheGuidesAreFollowed",
	"whole-skill":         "TestWholeSkill",
}

// triedBy are the tests of the configurations that stand in a page alone, by the page.
var triedBy = map[string]string{
	"README.md":                             "TestTheReadmeIsFollowed",
	"docs/guides/ask-deploy.md":             "TestTheFileIsTheSource",
	"docs/guides/authentication.md":         "TestEachWayToLogInWorks",
	"docs/guides/gitops.md":                 "TestStateElsewhere",
	"docs/guides/lambda.md":                 "TestTheConfigurationsInGuidesAreFormatted",
	"docs/guides/many-machines.md":          "TestTheFoldersOfTheGuide",
	"docs/guides/policies.md":               "TestTheCommandsOfTheGuide",
	"examples/modules/paid-skill/README.md": "TestTheUsageOfTheModule",
}

// Every configuration that is published is tried by a test: as an example, where a
// guide is followed, or as the tables say.
func TestEveryConfigurationIsTried(t *testing.T) {
	t.Parallel()
	examples := map[string]bool{}
	walk(t, filepath.Join(root, "examples"), func(path, text string) {
		if extension := filepath.Ext(path); extension != ".tf" && extension != ".hcl" {
			return
		}
		examples[strings.TrimSpace(text)] = true
		inside, _ := filepath.Rel(filepath.Join(root, "examples"), path)
		if folder, _, _ := strings.Cut(filepath.ToSlash(inside), "/"); examplesTriedBy[folder] == "" {
			t.Errorf("nobody tries %s", path)
		}
	})
	for b := range configurations(t) {
		guide := strings.TrimSuffix(filepath.Base(b.page), ".md")
		if !examples[strings.TrimSpace(b.text)] && (b.file == "" || followed[guide] == nil) && triedBy[b.page] == "" {
			t.Errorf("nobody tries %s", b)
		}
	}
}

var testFunction = regexp.MustCompile(`(?m)^func (Test\w+)\(`)

// The tests that the tables name are there.
func TestWhoTriesIsThere(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{}
	walk(t, filepath.Join(root, "internal"), func(path, text string) {
		if strings.HasSuffix(path, "_test.go") {
			for _, found := range testFunction.FindAllStringSubmatch(text, -1) {
				tests[found[1]] = true
			}
		}
	})
	for _, table := range []map[string]string{examplesTriedBy, triedBy, elsewhere} {
		for what, test := range table {
			if !tests[test] {
				t.Errorf("%s is to be tried by %s, which there is not", what, test)
			}
		}
	}
}

func walk(t *testing.T, folder string, see func(path, text string)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		see(path, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
