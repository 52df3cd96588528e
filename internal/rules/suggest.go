// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// mostEdits is how many letters two long words may differ in.
const mostEdits = 4

// Nearest returns the word that somebody who wrote another one most likely meant:
// the one that takes the fewest letters to be added, removed or replaced, as long
// as the two have most of their letters in common. Case, surrounding white space
// and how the parts of a word are separated do not count. It is "" where no word
// is near, or several are equally so.
func Nearest(written string, words []string) string {
	plain := plainForm(written)
	least, nearest := edits(plain)+1, ""
	for _, word := range words {
		switch distance := levenshtein.Distance(plain, plainForm(word), nil); {
		case distance < least:
			least, nearest = distance, word
		case distance == least:
			nearest = ""
		}
	}
	return nearest
}

// edits is how many letters a word may differ in from what was meant: none for
// two letters, of which any other two are as near, and one in four for longer words.
func edits(plain string) int {
	return min((utf8.RuneCountInString(plain)+1)/4, mostEdits)
}

var separators = regexp.MustCompile(`[\s:_-]+`)

func plainForm(word string) string {
	return separators.ReplaceAllString(strings.ToLower(strings.TrimFunc(word, Invisible)), "_")
}

// didYouMean is a question for the nearest of several words, to be put at the end
// of a message; "" where none is near.
func didYouMean(written string, words []string) string { return question(Nearest(written, words)) }

// unknownAmong lists the names that are no known word, in quotes, each with the
// nearest one as a question.
func unknownAmong(names, known []string) []string {
	var unknown []string
	for _, name := range names {
		if slices.Contains(known, name) {
			continue
		}
		unknown = append(unknown, fmt.Sprintf("%q", name))
		if nearest := Nearest(name, known); nearest != "" {
			unknown[len(unknown)-1] += fmt.Sprintf(" (did you mean %q?)", nearest)
		}
	}
	return unknown
}

func question(word string) string {
	if word == "" {
		return ""
	}
	return " Did you mean \"" + word + "\"?"
}
