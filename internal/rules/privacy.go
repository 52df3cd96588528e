// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func answer(view View, key string) Place { return view.At(privacyPart...).Child(key) }

// eachAddress judges the addresses of the privacy pages. A fault says what is
// wrong with one that can't be used.
func eachAddress(view View, judge func(at Place, address webAddress, fault string) []problem) []problem {
	var problems []problem
	for _, entry := range answer(view, "locales").Entries() {
		for _, key := range []string{"privacyPolicyUrl", "termsOfUseUrl"} {
			if text, _ := entry.Child(key).Text(); text != "" {
				address, fault := parseAddress(text)
				problems = append(problems, judge(entry.Child(key), address, fault)...)
			}
		}
	}
	return problems
}

func urlForm(view View) []problem {
	return eachAddress(view, func(at Place, _ webAddress, fault string) []problem {
		if fault == "" {
			return nil
		}
		text, _ := at.Text()
		return []problem{broken(at.Pointer, "%q is not the address of a web page: %s. An address looks like \"https://example.com/privacy\".", text, fault)}
	})
}

func urlPlainHTTP(view View) []problem {
	return eachAddress(view, func(at Place, address webAddress, fault string) []problem {
		if fault != "" || address.encrypted {
			return nil
		}
		return []problem{broken(at.Pointer, "the page is not encrypted on its way to the customer. Use https:// where the site has it.")}
	})
}

func urlUnreachable(view View) []problem {
	return eachAddress(view, func(at Place, address webAddress, fault string) []problem {
		if fault != "" || !unreachable(address.host) {
			return nil
		}
		return []problem{broken(at.Pointer, "customers can't open a page on %s, which only the machine or the network itself reaches. Give the page's address on the internet.", address.host)}
	})
}

// withoutPolicy are the languages the skill is listed in that have no privacy
// policy. It is empty while that is open.
func withoutPolicy(view View) []string {
	var missing []string
	for _, locale := range listed(view) {
		if answer(view, "locales").Child(locale).Child("privacyPolicyUrl").Absent() {
			missing = append(missing, locale)
		}
	}
	return missing
}

func personalInfoPolicy(view View) []problem {
	missing := withoutPolicy(view)
	personal := answer(view, "usesPersonalInfo")
	if !personal.True() || len(missing) == 0 {
		return nil
	}
	return []problem{broken(personal.Pointer, "the skill collects personal information, but has no privacy policy in %s. Add locales[%q].privacy_policy_url.", strings.Join(missing, ", "), missing[0])}
}

func healthPolicy(view View) []problem {
	missing := withoutPolicy(view)
	health := answer(view, "usesHealthInfo")
	if !health.True() || len(missing) == 0 {
		return nil
	}
	return []problem{broken(health.Pointer, "the skill processes health information, but has no privacy policy in %s. Add locales[%q].privacy_policy_url.", strings.Join(missing, ", "), missing[0])}
}

func permissionPolicy(view View) []problem {
	asked, missing := askedFor(view, func(p Permission) bool { return p.Customer }), withoutPolicy(view)
	if len(asked) == 0 || len(missing) == 0 {
		return nil
	}
	return []problem{{
		at: []document.Pointer{privacyPart.Child("locales"), permissionsPart},
		says: "the skill asks for " + strings.Join(asked, ", ") + " (" + permissions + "), but has no privacy policy in " + strings.Join(missing, ", ") +
			". Add privacy_policy_url " + elsewhere(privacyPart) + ".",
	}}
}

func childDirected(view View) []problem {
	if !answer(view, "isChildDirected").True() {
		return nil
	}
	var problems []problem
	for _, forbidden := range []struct{ key, says string }{
		{"containsAds", "a skill for children may not contain advertising"},
		{"usesPersonalInfo", "a skill for children may not collect personal information"},
		{"usesHealthInfo", "a skill for children may not process health information"},
	} {
		if at := answer(view, forbidden.key); at.True() {
			problems = append(problems, broken(at.Pointer, "%s. Certification will reject it; answer false, or is_child_directed = false if it is not for children.", forbidden.says))
		}
	}
	return problems
}

func childDirectedPermissions(view View) []problem {
	child, asked := answer(view, "isChildDirected"), askedFor(view, func(p Permission) bool { return p.NotForChildren })
	if !child.True() || len(asked) == 0 {
		return nil
	}
	return []problem{{
		at:   []document.Pointer{child.Pointer, permissionsPart},
		says: "a skill for children (is_child_directed of " + privacy + ") may not ask for " + strings.Join(asked, ", ") + ". Certification will reject it. Leave the permission out " + elsewhere(permissionsPart) + ".",
	}}
}

func childDirectedOffer(view View) []problem {
	child := answer(view, "isChildDirected")
	if !child.True() || !view.At(paidPart...).Given() {
		return nil
	}
	return []problem{{
		at: []document.Pointer{child.Pointer, pricingPart},
		says: "the skill is for children (is_child_directed of " + privacy + ") and costs money (" + pricing + "). In-skill products for children are sold in the US only, for 9.99 USD at most; " +
			"ask Amazon what holds for a paid skill before you submit it.",
	}}
}

func childrenCategory(view View) []problem {
	category, _ := view.At(categoryPart...).Text()
	child := answer(view, "isChildDirected")
	if !strings.HasPrefix(category, "CHILDRENS_") || !child.NotTrue() {
		return nil
	}
	return []problem{broken(child.Pointer, "the skill's category is %s, but it says that it is not for children. Set is_child_directed = true, or choose another category %s.", category, elsewhere(categoryPart))}
}

func exportCompliance(view View) []problem {
	compliant := answer(view, "isExportCompliant")
	if !compliant.Given() || !compliant.NotTrue() {
		return nil
	}
	return []problem{broken(compliant.Pointer, "the skill can't be submitted like this. Set it to true once you know that the skill may be exported to the countries it is offered in.")}
}

func healthDistribution(view View) []problem {
	health := answer(view, "usesHealthInfo")
	countries, worldwide, known := distribution(view)
	if !health.True() || !known || !worldwide && slices.Equal(countries, []string{"US"}) {
		return nil
	}
	where := orNowhere(countries)
	if worldwide {
		where = "all countries"
	}
	return []problem{broken(health.Pointer, "the skill processes health information and is distributed in %s. Amazon allows that in the US only: list US alone among the distribution countries %s.", where, elsewhere(countriesPart))}
}

func flashBriefing(view View) []problem {
	if !view.At(apisPart...).Child("flashBriefing").Given() {
		return nil
	}
	var problems []problem
	for _, forbidden := range []struct{ key, says string }{
		{"allowsPurchases", "a flash briefing may not allow purchases"},
		{"usesPersonalInfo", "a flash briefing may not collect personal information"},
	} {
		if at := answer(view, forbidden.key); at.True() {
			problems = append(problems, broken(at.Pointer, "%s, and this skill is one (apis.flashBriefing). Certification will reject it; answer false.", forbidden.says))
		}
	}
	return problems
}

func shoppingAssociates(view View) []problem {
	kit := answer(view, "shoppingKit")
	associates := kit.Child("isAmazonAssociatesOnAlexaEnabled")
	if !associates.True() || !kit.Child("isShoppingActionsEnabled").NotTrue() {
		return nil
	}
	return []problem{broken(associates.Pointer, "Amazon Associates earn from Shopping Actions, which are off. Set is_shopping_actions_enabled = true as well.")}
}
