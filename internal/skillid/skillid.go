// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillid reads the ids of skills as people write and paste them, and
// says what is wrong with a text that is none. It makes no request.
package skillid

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

const (
	prefix = "amzn1.ask.skill."
	form   = "id begins with " + prefix + ", as in " + prefix + "01234567-89ab-cdef-0123-456789abcdef"
)

var (
	// whole is the pattern that SMAPI itself prints when it refuses an id.
	whole = regexp.MustCompile(`^(amzn1\.ask\.skill|amzn1\.echo-sdk-ams\.app)\.[0-9a-f-]+$`)
	// bare is the last part of an id alone.
	bare = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
	// foreign is a character that the last part of an id can't have.
	foreign = regexp.MustCompile(`[^0-9a-f-]`)
	scheme  = regexp.MustCompile(`(?i)^https?:`)
)

// Check returns an error that says what is wrong with a text that should be the
// id of a skill, or nil. The error quotes the text, so that blanks in it show.
func Check(text string) error {
	if whole.MatchString(text) {
		return nil
	}
	return fmt.Errorf("%q is not a skill id: %w", text, reason(text))
}

func reason(text string) error {
	if scheme.MatchString(text) {
		if id, err := fromConsole(text); err == nil {
			return fmt.Errorf("it is an address in the developer console; write %s", id)
		}
		return errors.New("it is the address of a web page. The developer console shows the id below the skill's name")
	}
	core := strings.TrimFunc(text, surrounds)
	switch {
	case strings.TrimFunc(text, invisible) == "":
		return errors.New("it is empty. An " + form)
	case strings.ContainsFunc(text, invisible):
		return fmt.Errorf("it contains white space%s", instead(core))
	case strings.ContainsFunc(text, quotation):
		return fmt.Errorf("it contains quotation marks%s", instead(core))
	case bare.MatchString(text):
		return fmt.Errorf("it lacks its beginning%s", instead(prefix+text))
	case text != strings.ToLower(text) && whole.MatchString(strings.ToLower(text)):
		return fmt.Errorf("it contains capital letters%s", instead(strings.ToLower(text)))
	case text == prefix:
		return errors.New("it ends where the digits should follow")
	case strings.HasPrefix(text, prefix):
		return fmt.Errorf("%q can't be part of it. After %s come digits, letters from a to f and hyphens only", foreign.FindString(text[len(prefix):]), prefix)
	default:
		return errors.New("an " + form)
	}
}

// instead proposes what was probably meant if that is an id, and otherwise says
// what an id looks like.
func instead(id string) string {
	if !whole.MatchString(id) {
		return ". An " + form
	}
	return "; write " + id
}

func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

func quotation(r rune) bool {
	return r == '"' || r == '\'' || r == '`' || unicode.In(r, unicode.Pi, unicode.Pf)
}

func surrounds(r rune) bool { return invisible(r) || quotation(r) }
