// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// home is the user's home directory. It is below the working directory, so that
// messages name it alike wherever the tests run.
const home = "home"

// skill is what every scene begins with: a paid skill, listed in one language.
const skill = `{
  "manifestVersion": "1.0",
  "publishingInformation": {
    "distributionCountries": ["US"],
    "locales": {"en-US": {
      "name": "Quick Trivia",
      "customProductPrompts": {
        "purchasePromptDescription": "Quick Trivia has new questions every month.",
        "purchaseConfirmationDescription": "Enjoy Quick Trivia!"
      }
    }},
    "paidSkillInformation": {
      "pricing": {"amazon.com": [{
        "offerType": "SUBSCRIPTION", "price": 3.99, "currency": "USD",
        "subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"}
      }]},
      "taxInformation": {"category": "SOFTWARE"}
    }
  },
  "permissions": [{"name": "alexa::person_id:read"}],
  "privacyAndCompliance": {
    "allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
    "locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy"}}
  },
  "apis": {"custom": {}}
}`

// scenes are what is done, by the name of the file with the configuration.
var scenes = func() map[string]func(s *scene) {
	all := map[string]func(s *scene){}
	for _, some := range []map[string]func(s *scene){credentials, answers, changes, mistakes} {
		maps.Copy(all, some)
	}
	return all
}()

// scene is a skill, a configuration, and what is on the screen so far.
type scene struct {
	t *testing.T
	*acctest.Environment
	*acctest.Workspace
	screen strings.Builder
	// alike finds the digit that tells instances apart, behind its first group, where
	// only the CLI decides which of them comes first.
	alike *regexp.Regexp
}

// set sets a variable of the CLI's environment; an empty one is not set.
func (s *scene) set(name, value string) {
	s.Workspace.Environment = append(s.Workspace.Environment, name+"="+value)
}

// forget takes away the credentials that every workspace has.
func (s *scene) forget() {
	for _, name := range []string{"ASK_REFRESH_TOKEN", "ASK_LWA_CLIENT_ID", "ASK_LWA_CLIENT_CONFIRMATION"} {
		s.set(name, "")
	}
}

func (s *scene) read(name string) string {
	content, err := os.ReadFile(filepath.Join(s.Folder(), name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(content)
}

// cli runs the CLI and adds its messages to the screen.
func (s *scene) cli(arguments ...string) {
	run := s.CLI(arguments...)
	output := run.Output + run.Errors
	if s.alike != nil {
		output = s.alike.ReplaceAllString(output, "${1}0")
	}
	fmt.Fprintf(&s.screen, "$ terraform %s\n%s", strings.Join(arguments, " "), messages(output))
}

func plan(s *scene) { s.cli("plan") }
