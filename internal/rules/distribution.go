// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"regexp"
	"slices"
	"strings"
)

var (
	categoryName = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)
	countryCode  = regexp.MustCompile(`^[A-Z]{2}$`)
)

// manifestVersionKnown is the one version that the model knows.
const manifestVersionKnown = "1.0"

func manifestVersion(view View) []problem {
	version := view.At(versionPart...)
	if !version.Given() || version.Is(manifestVersionKnown) {
		return nil
	}
	return []problem{broken(versionPart, "the manifest says that its version is %s, and Amazon knows the string \"%s\" only. Correct it with the tool that wrote it.", version.written(), manifestVersionKnown)}
}

func categoryForm(view View) []problem {
	category, _ := view.At(categoryPart...).Text()
	if category == "" || categoryName.MatchString(category) {
		return nil
	}
	return []problem{broken(categoryPart, "%q is no category: those are words of capitals, digits and underscores, such as KNOWLEDGE_AND_TRIVIA.%s", category, didYouMean(category, Categories))}
}

func categoryKnown(view View) []problem {
	category, _ := view.At(categoryPart...).Text()
	if !categoryName.MatchString(category) || slices.Contains(Categories, category) {
		return nil
	}
	return []problem{broken(categoryPart, "%q is none of the categories that are known, and Amazon may refuse it. Choose one of the guide to the rules, such as GAMES, or keep it if Amazon takes it.%s", category, didYouMean(category, Categories))}
}

func worldwideCountries(view View) []problem {
	countries := view.At(countriesPart...)
	if !view.At(worldwidePart...).True() || len(countries.Items()) == 0 {
		return nil
	}
	return []problem{broken(countriesPart, "the skill is available worldwide, so Amazon takes no countries beside that. Leave distribution_countries out, or set is_available_worldwide = false.")}
}

func noCountry(view View) []problem {
	countries, worldwide := view.At(countriesPart...), view.At(worldwidePart...)
	if !worldwide.Given() || !worldwide.NotTrue() || !countries.Known() || len(countries.Items()) > 0 {
		return nil
	}
	return []problem{broken(worldwidePart, "the skill is not available worldwide and lists no country, so nobody can have it. Give distribution_countries, or set it to true.")}
}

func countryForm(view View) []problem {
	return eachCountry(view.At(countriesPart...), malformedCountry)
}

// malformedCountry is the problem of a code that no country has.
func malformedCountry(at Place, code string) []problem {
	switch {
	case code == "UK":
		return []problem{broken(at.Pointer, "the code of the United Kingdom is \"GB\", not \"UK\".")}
	case countryCode.MatchString(code):
		return nil
	}
	return []problem{broken(at.Pointer, "%q is no country: codes have two capital letters, such as US.%s", code, didYouMean(code, Countries))}
}

func countryKnown(view View) []problem {
	return eachCountry(view.At(countriesPart...), func(at Place, code string) []problem {
		switch {
		case !countryCode.MatchString(code) || code == "UK":
			return nil
		case code == withdrawnCountry:
			return []problem{broken(at.Pointer, "%q was the code of the Netherlands Antilles, which are no more. Amazon's model still lists it; leave it out.", code)}
		case slices.Contains(Countries, code):
			return nil
		default:
			return []problem{broken(at.Pointer, "Amazon's model does not list %q, so Amazon may refuse it.", code)}
		}
	})
}

func eachCountry(countries Place, judge func(at Place, code string) []problem) []problem {
	var problems []problem
	for _, item := range countries.Items() {
		if code, there := item.Text(); there && code != "" {
			problems = append(problems, judge(item, code)...)
		}
	}
	return problems
}

func distributionMode(view View) []problem {
	mode, _ := view.At(modePart...).Text()
	if mode == "" || mode == formerMode || slices.Contains(DistributionModes, mode) {
		return nil
	}
	return []problem{broken(modePart, "%q is none of %s.%s", mode, strings.Join(DistributionModes, ", "), didYouMean(mode, DistributionModes))}
}

func distributionInternal(view View) []problem {
	if !view.At(modePart...).Is(formerMode) {
		return nil
	}
	return []problem{broken(modePart, "%s left Amazon's model in May 2021, and Amazon may refuse it. Known are %s.", formerMode, strings.Join(DistributionModes, ", "))}
}
