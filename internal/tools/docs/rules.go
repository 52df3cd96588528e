// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// rulesPage is the guide that lists the rules and the facts they go by, from the tables that the provider itself uses.
func rulesPage() string {
	var page strings.Builder
	page.WriteString(`---
page_title: "Rules"
description: |-
  What the provider checks before it writes, how severe it is, and where each rule comes from.
---

# Rules

The provider checks a configuration, and the manifest that would come of it, before anything is sent. A message about a
rule ends with the rule's name and its address on this page, where its source is, so that it can be held against Amazon's own page.

An **error** stops the plan or the apply before any write. A **warning** does not: Amazon's sources disagree, or only
certification asks for it. Values that are not known yet break no rule; they are judged at apply.

Amazon's lists grow. If a word that is new at Amazon is refused here, the provider's argument ` + "`validation`" + ` helps:

* ` + "`strict`" + ` (the default): the rules are as severe as this page says;
* ` + "`warn`" + `: their errors are warnings, and Amazon has the last word;
* ` + "`off`" + `: nothing is said of them.

Rules that are marked *always* hold in every mode: without them there is nothing that could be sent, or they are about
your own plan rather than Amazon's lists.

Most rules look at the configuration alone. Those with something in the last column look at other parts of the skill's
manifest too. They are judged when a plan changes something, and their errors once more inside the write, on the manifest as
it is about to be sent. Where another resource of this provider may be about to change what a rule looks at, its error
is only a warning in the plan, and its warning comes after the apply.
`)
	anchored := map[string]bool{}
	for _, owner := range []struct{ name, title string }{
		{"alexa_paid_skill_pricing", "Paid skills"},
		{"alexa_skill_publishing", "Publishing information"},
		{"alexa_skill_privacy", "Privacy and compliance"},
		{"alexa_skill_permissions", "Permissions"},
		{"alexa_skill_custom_api", "Endpoints and interfaces"},
		{"alexa_skill_events", "Events"},
		{"alexa_in_skill_product", "In-skill products"},
		{"alexa_in_skill_product_association", "In-skill products of a skill"},
		{"alexa_skill_account_linking", "Account linking"},
		{rules.Submission, "Submission for certification"},
	} {
		fmt.Fprintf(&page, "\n## %s\n\nReported by `%s`.\n\n| rule | severity | what it asks for | source | looks at |\n|---|---|---|---|---|\n", owner.title, owner.name)
		for _, rule := range rules.Table {
			for _, reporter := range rule.Owners {
				if reporter == owner.name {
					page.WriteString(row(rule, !anchored[rule.ID]))
					anchored[rule.ID] = true
				}
			}
		}
	}
	writeFacts(&page)
	return page.String()
}

// row is a rule's row, with the anchor that messages point to if it is the first of its rows.
func row(rule rules.Rule, first bool) string {
	name := fmt.Sprintf("[`%s`](#%[1]s)", rule.ID)
	if first {
		name = fmt.Sprintf("<a id=\"%s\"></a>`%[1]s`", rule.ID)
	}
	severity := rule.Severity.String()
	if rule.Structural {
		severity += ", always"
	}
	source := rule.Source.Name
	if rule.Source.Link != "" {
		source = fmt.Sprintf("[%s](%s)", rule.Source.Name, rule.Source.Link)
	}
	var parts []string
	for _, part := range rule.Needs {
		parts = append(parts, "`"+strings.Join(part.Pattern.Keys(), ".")+"`")
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s |\n", name, severity, rule.Text, source, strings.Join(parts, ", "))
}

func writeFacts(page *strings.Builder) {
	page.WriteString("\n## Marketplaces\n\nThose that sell in-skill products; Amazon's list for paid skills is not public.\n\n| marketplace | currency | languages | countries |\n|---|---|---|---|\n")
	for _, marketplace := range rules.Marketplaces {
		fmt.Fprintf(page, "| `%s` | `%s` | %s | %s |\n", marketplace.Name, marketplace.Currency, strings.Join(marketplace.Locales, ", "), strings.Join(marketplace.Countries, ", "))
	}
	page.WriteString("\n## Currencies\n\n| currency | decimals | least | most |\n|---|---|---|---|\n")
	for _, currency := range rules.Currencies {
		fmt.Fprintf(page, "| `%s` | %d | %s | %s |\n", currency.Code, currency.MinorUnits, currency.Least, currency.Most)
	}
	page.WriteString("\n## Interfaces\n\n| type | options |\n|---|---|\n")
	for _, known := range rules.Interfaces {
		fmt.Fprintf(page, "| `%s` | %s |\n", known.Type, optionNames(known.Options))
	}
	for _, list := range []struct {
		title string
		words []string
	}{
		{"Offer types", rules.OfferTypes},
		{"Payment frequencies", rules.Frequencies},
		{"Tax categories", rules.TaxCategories},
		{"Types of products", rules.ProductTypes},
		{"Locales", rules.Locales},
		{"Skill categories", rules.Categories},
		{"Countries", rules.Countries},
		{"Wake words", rules.WakeWords},
		{"Known permissions", permissionNames()},
		{"Kinds of certificates", rules.CertificateTypes},
		{"Regions", rules.Regions},
		{"Modes of viewports", rules.ViewportModes},
		{"Shapes of viewports", rules.ViewportShapes},
		{"Extensions", rules.Extensions},
		{"Extensions that a device can start by itself", rules.AutoInitializedExtensions},
		{"Proactive events, for publications", rules.ProactiveEvents},
		{"Events of a skill, for subscriptions", rules.SkillEvents},
		{"Events of devices, for subscriptions", rules.DeviceEvents},
	} {
		fmt.Fprintf(page, "\n## %s\n\n`%s`\n", list.title, strings.Join(list.words, "`, `"))
	}
}

// optionNames are the attributes that stand for the options of an interface.
func optionNames(fields []string) string {
	var names []string
	for _, field := range fields {
		names = append(names, "`"+capital.ReplaceAllStringFunc(field, func(letter string) string { return "_" + strings.ToLower(letter) })+"`")
	}
	return strings.Join(names, ", ")
}

var capital = regexp.MustCompile(`[A-Z]`)

func permissionNames() []string {
	var names []string
	for _, permission := range rules.Permissions {
		names = append(names, permission.Name)
	}
	return names
}
