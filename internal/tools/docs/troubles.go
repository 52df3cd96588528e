// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// troublesPart lists the errors, with cause and cure, from the table that the provider itself uses.
func troublesPart() string {
	var part strings.Builder
	for _, topic := range trouble.Topics {
		fmt.Fprintf(&part, "## %s\n\n| it says | why | what to do |\n|---|---|---|\n", topic.Title)
		for _, known := range topic.Troubles {
			fmt.Fprintf(&part, "| <a id=\"%s\"></a>%s | %s | %s |\n", known.ID, quoted(known.Says), known.Cause, known.Cure)
		}
		part.WriteString("\n")
	}
	return strings.TrimSpace(part.String())
}

// quoted are the words of a message as code, without what is left over where a value is cut out.
func quoted(says []string) string {
	var texts []string
	for _, text := range says {
		texts = append(texts, "`"+strings.Trim(text, " ,:{")+"`")
	}
	return strings.Join(texts, "<br>")
}

// ruleErrorsPart lists the summaries of the errors about rules, each with its rules.
func ruleErrorsPart() string {
	named := map[string][]string{}
	var titles []string
	for _, rule := range rules.Table {
		if rule.Severity != rules.Error {
			continue
		}
		if named[rule.Title] == nil {
			titles = append(titles, rule.Title)
		}
		if link := fmt.Sprintf("[`%s`](rules.md#%[1]s)", rule.ID); !slices.Contains(named[rule.Title], link) {
			named[rule.Title] = append(named[rule.Title], link)
		}
	}
	var part strings.Builder
	part.WriteString("| it begins with | rule |\n|---|---|\n")
	for _, title := range titles {
		fmt.Fprintf(&part, "| `%s` | %s |\n", title, strings.Join(named[title], ", "))
	}
	return strings.TrimSpace(part.String())
}
