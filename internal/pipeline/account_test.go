// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

// offer are the values of the one offer of a skill on a marketplace.
func (m *team) offer(environment string, skill int, marketplace string) map[string]string {
	m.t.Helper()
	var manifest struct {
		PublishingInformation struct {
			PaidSkillInformation struct {
				Pricing map[string][]map[string]json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(m.accounts[environment].Document(skillID(environment, skill)), &manifest); err != nil {
		m.t.Fatal(err)
	}
	found := map[string]string{}
	for _, offer := range manifest.PublishingInformation.PaidSkillInformation.Pricing[marketplace] {
		for name, value := range offer {
			found[name] = string(value)
		}
	}
	return found
}

// inTheConsole is somebody who changes the price of a skill in the developer console.
func (m *team) inTheConsole(environment string, skill int, marketplace, price string) {
	m.t.Helper()
	err := m.accounts[environment].Edit(skillID(environment, skill), func(manifest map[string]any) {
		object := manifest
		for _, key := range []string{"publishingInformation", "paidSkillInformation", "pricing"} {
			object, _ = object[key].(map[string]any)
		}
		offers, _ := object[marketplace].([]any)
		for _, offer := range offers {
			if offer, ok := offer.(map[string]any); ok {
				offer["price"] = json.Number(price)
			}
		}
	})
	if err != nil {
		m.t.Fatal(err)
	}
	if got := m.price(environment, skill, marketplace); got != price {
		m.t.Fatalf("after the edit the price is %s", got)
	}
}

// transcript is everything that the jobs have printed.
type transcript struct {
	mutex sync.Mutex
	text  strings.Builder
}

func (s *transcript) add(title, text string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	fmt.Fprintf(&s.text, "==> %s\n%s\n", title, text)
}

func (s *transcript) String() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.text.String()
}
