// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// The limits of SMAPI's published model, in characters and in items.
const (
	shortestName   = 2
	longestName    = 50
	longestSummary = 160
	longestText    = 4000
	mostPhrases    = 4
	longestPhrase  = 200
	mostKeywords   = 30
	longestKeyword = 150
)

// eachListing judges the entries by language.
func eachListing(view View, judge func(listing) []problem) []problem {
	var problems []problem
	for _, entry := range entries(view) {
		problems = append(problems, judge(entry)...)
	}
	return problems
}

// characters is how long a text is, 0 where none is given.
func characters(p Place) int {
	text, _ := p.Text()
	return utf8.RuneCountInString(text)
}

func listingRequired(view View) []problem {
	listings := view.At(skillmanifest.Listings...)
	if !listings.Known() || len(listings.Keys()) > 0 {
		return nil
	}
	return []problem{broken(listings.Pointer, "the skill has no listing. Give at least 1 language, such as locales[\"en-US\"] with a name.")}
}

func nameShort(view View) []problem {
	return eachListing(view, func(l listing) []problem {
		if length := characters(l.Child("name")); length == 0 || length >= shortestName {
			return nil
		}
		return []problem{broken(l.Child("name").Pointer, "the name has 1 character. Amazon asks for at least %d.", shortestName)}
	})
}

func nameLong(view View) []problem {
	return eachListing(view, func(l listing) []problem {
		return tooLong(l.Child("name"), longestName, " No page of Amazon's model limits it, but the developer console does.")
	})
}

func textLength(view View) []problem {
	problems := tooLong(view.At("publishingInformation", "testingInstructions"), longestText, "")
	return append(problems, eachListing(view, func(l listing) []problem {
		return slices.Concat(
			tooLong(l.Child("summary"), longestSummary, ""),
			tooLong(l.Child("description"), longestText, ""),
			tooLong(l.Child("updatesDescription"), longestText, ""),
		)
	})...)
}

// tooLong says how long a text is and how long it may be, and nothing of what is
// in it.
func tooLong(at Place, most int, note string) []problem {
	length := characters(at)
	if length <= most {
		return nil
	}
	return []problem{broken(at.Pointer, "the text has %d characters, and Amazon takes %d at most. Shorten it.%s", length, most, note)}
}

func phraseLimits(view View) []problem {
	return eachListing(view, func(l listing) []problem { return itemLimits(l.Child("examplePhrases"), mostPhrases, longestPhrase) })
}

func keywordLimits(view View) []problem {
	return eachListing(view, func(l listing) []problem { return itemLimits(l.Child("keywords"), mostKeywords, longestKeyword) })
}

func itemLimits(list Place, most, longest int) []problem {
	var problems []problem
	if count := len(list.Items()); count > most {
		problems = append(problems, broken(list.Pointer, "there are %d, and Amazon takes %d at most. Leave some out.", count, most))
	}
	for _, item := range list.Items() {
		if length := characters(item); length > longest {
			text, _ := item.Text()
			problems = append(problems, broken(item.Pointer, "%q has %d characters, and Amazon takes %d at most. Shorten it.", beginning(text), length, longest))
		}
	}
	return problems
}

// beginning is as much of a text as is needed to know it again.
func beginning(text string) string {
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "..."
	}
	return text
}

func phraseCharacters(view View) []problem {
	return eachListing(view, func(l listing) []problem {
		var problems []problem
		for _, phrase := range l.Child("examplePhrases").Items() {
			text, _ := phrase.Text()
			if i := strings.IndexAny(width.Narrow.String(text), forbiddenInPhrases); i >= 0 {
				found, _ := utf8.DecodeRuneInString(width.Narrow.String(text)[i:])
				problems = append(problems, broken(phrase.Pointer, "%q has %q in it, which Amazon has refused in example phrases. Write it in words.", beginning(text), string(found)))
			}
		}
		return problems
	})
}

func phraseWakeWord(view View) []problem {
	return eachListing(view, func(l listing) []problem {
		phrases := l.Child("examplePhrases").Items()
		if len(phrases) == 0 || !phrases[0].Given() {
			return nil
		}
		text, _ := phrases[0].Text()
		if slices.ContainsFunc(WakeWords, func(word string) bool { return strings.Contains(strings.ToLower(text), strings.ToLower(word)) }) {
			return nil
		}
		return []problem{broken(phrases[0].Pointer, "%q has no wake word in it. Certification asks for one in the first phrase, as in \"Alexa, open ...\".", beginning(text))}
	})
}

func iconFile(view View) []problem {
	return eachListing(view, func(l listing) []problem {
		var problems []problem
		for _, key := range []string{"smallIconUri", "largeIconUri"} {
			address, _ := l.Child(key).Text()
			if strings.HasPrefix(strings.ToLower(address), "file:") {
				problems = append(problems, broken(l.Child(key).Pointer, "%q names a file of a skill package, which Amazon can't fetch. Give an https:// address.", address))
			}
		}
		return problems
	})
}
