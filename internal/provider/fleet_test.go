// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// fleet is an account whose skills are split over the states of several machines.
type fleet struct {
	*acctest.Environment
	b        *testing.B
	machines []*acctest.Workspace
	each     int
	traffic  *traffic
	// before is a skill's manifest before anything was applied.
	before string
}

func startFleet(b *testing.B, machines, each int, options ...sandbox.Option) fleet {
	b.Helper()
	counted := &traffic{}
	options = append(options, sandbox.WithObserver(counted.observe))
	f := fleet{Environment: startMany(b, machines*each, options...), b: b, each: each, traffic: counted}
	f.before = string(f.Document(acctest.SkillID))
	for range machines {
		f.machines = append(f.machines, f.Workspace(""))
	}
	return f
}

// declare gives every machine the configuration of its own skills.
func (f fleet) declare(revision int) {
	all := len(f.machines) * f.each
	for i, machine := range f.machines {
		own := fmt.Sprintf("range(%d, %d)", i*f.each, (i+1)*f.each)
		machine.Write("main.tf", strings.Replace(twoForEach(all, revision), fmt.Sprintf("range(%d)", all), own, 1))
	}
}

// run runs a command on all machines at once, and returns how long it took until
// the last one was done, and the processor time of all of them.
func (f fleet) run(command ...string) (took, cpu time.Duration) {
	f.b.Helper()
	started := time.Now()
	runs := make([]acctest.Run, len(f.machines))
	var all sync.WaitGroup
	for i, machine := range f.machines {
		all.Go(func() { runs[i] = machine.CLI(command...) })
	}
	all.Wait()
	took = time.Since(started)
	for i, run := range runs {
		cpu += run.CPU
		if run.Code != 0 {
			f.b.Fatalf("machine %d: %s exited with %d:\n%s%s", i, strings.Join(command, " "), run.Code, run.Output, run.Errors)
		}
	}
	return took, cpu
}

// expect fails where a skill is not what it was with exactly what was declared.
func (f fleet) expect(revision int) {
	f.b.Helper()
	added := fmt.Sprintf(`{
  "privacyAndCompliance": {
    "allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
    "locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy/%[1]d"}}
  },
  "publishingInformation": {
    "paidSkillInformation": {
      "pricing": {"amazon.com": [{
        "offerType": "SUBSCRIPTION", "price": %[1]d.99, "currency": "USD",
        "subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"}, "freeTrialInformation": {"freeTrialDuration": "P7D"}
      }]},
      "taxInformation": {"category": "SOFTWARE"}
    },
    "locales": {"en-US": {"customProductPrompts": {
      "purchasePromptDescription": "Quick Trivia has new categories every month.", "purchaseConfirmationDescription": "Enjoy Quick Trivia!"
    }}}
  }
}`, revision)
	want := f.decode(f.before)
	merge(want, f.decode(added))
	for i := range len(f.machines) * f.each {
		id := fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i)
		if diff := cmp.Diff(want, f.decode(string(f.Document(id)))); diff != "" {
			f.b.Fatalf("%s (-want +got):\n%s", id, diff)
		}
	}
}

func (f fleet) decode(text string) map[string]any {
	f.b.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var decoded map[string]any
	if err := decoder.Decode(&decoded); err != nil {
		f.b.Fatal(err)
	}
	return decoded
}

// merge adds to an object what another one has besides.
func merge(into, from map[string]any) {
	for key, value := range from {
		inner, isObject := into[key].(map[string]any)
		if other, ok := value.(map[string]any); ok && isObject {
			merge(inner, other)
			continue
		}
		into[key] = value
	}
}
