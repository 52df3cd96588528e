// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

const consoleDescription = "Ten new questions about ships, tides and lighthouses every day."

// edit changes the skill as somebody in the developer console would.
func (s *story) edit() error {
	changed := false
	err := s.amazon.Edit(skillID, func(manifest map[string]any) {
		offers, _ := walk(manifest, "publishingInformation", "paidSkillInformation", "pricing")["amazon.com"].([]any)
		listing := walk(manifest, "publishingInformation", "locales", "en-US")
		if len(offers) != 1 || listing == nil {
			return
		}
		if offer, ok := offers[0].(map[string]any); ok {
			offer["price"] = json.Number("3.49")
			listing["description"] = consoleDescription
			changed = true
		}
	})
	if err == nil && !changed {
		err = errors.New("the skill is not what the story expects")
	}
	return err
}

func walk(object map[string]any, keys ...string) map[string]any {
	for _, key := range keys {
		object, _ = object[key].(map[string]any)
	}
	return object
}

// manifest is what the story is about in the skill's manifest, a line for each part.
func (s *story) manifest() string {
	var manifest map[string]any
	decoder := json.NewDecoder(bytes.NewReader(s.amazon.Document(skillID)))
	decoder.UseNumber()
	if err := decoder.Decode(&manifest); err != nil {
		return err.Error()
	}
	var lines []string
	for _, part := range []struct {
		name  string
		value any
	}{
		{"pricing", walk(manifest, "publishingInformation", "paidSkillInformation", "pricing")},
		{"description", walk(manifest, "publishingInformation", "locales", "en-US")["description"]},
	} {
		text, err := json.Marshal(part.value)
		if err != nil {
			return err.Error()
		}
		lines = append(lines, fmt.Sprintf("  %q: %s", part.name, text))
	}
	return strings.Join(lines, "\n")
}
