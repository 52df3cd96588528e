// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package marketplacecurrency_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const (
	name  = "marketplace_currency"
	skill = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`
)

func TestCurrencies(t *testing.T) {
	t.Parallel()
	p := acctest.Start(t, skill).Unconfigured()
	for marketplace, currency := range map[string]string{
		"amazon.com": "USD", "amazon.ca": "CAD", "amazon.co.uk": "GBP", "amazon.co.jp": "JPY",
		"amazon.de": "EUR", "amazon.es": "EUR", "amazon.fr": "EUR", "amazon.it": "EUR",
	} {
		if got, failure := p.Call(name, marketplace); failure != nil || !got.Equal(tftypes.NewValue(tftypes.String, currency)) {
			t.Errorf("%s sells for %s, %+v; want %s", marketplace, got, failure, currency)
		}
	}
	for marketplace, says := range map[string]string{
		"amazon.uk":     `Did you mean "amazon.co.uk"?`,
		"amazon.com.au": `no marketplace "amazon.com.au"`,
		"":              "Known are amazon.com, amazon.ca,",
	} {
		got, failure := p.Call(name, marketplace)
		if failure == nil || !strings.Contains(failure.Text, says) || failure.FunctionArgument == nil {
			t.Errorf("%q sells for %s, %+v; want an error about the argument with %s", marketplace, got, failure, says)
		}
	}
}

func TestTheExampleIsPlanned(t *testing.T) {
	t.Parallel()
	example, err := os.ReadFile("../../../examples/functions/" + name + "/function.tf")
	if err != nil {
		t.Fatal(err)
	}
	w := acctest.Start(t, skill).Workspace(string(example))
	if run := w.Succeed("plan"); !strings.Contains(run.Output, "ENTITLEMENT 44.99 EUR") {
		t.Errorf("planned %s", run.Output)
	}
}
