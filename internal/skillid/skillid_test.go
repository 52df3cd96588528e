// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillid_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillid"
)

const (
	id    = "amzn1.ask.skill.01234567-89ab-4cde-8f01-23456789abcd"
	other = "amzn1.ask.skill.11111111-89ab-4cde-8f01-23456789abcd"
	build = "https://developer.amazon.com/alexa/console/ask/build/custom/" + id + "/development/en_US/dashboard"
)

func TestIDs(t *testing.T) {
	for _, text := range []string{id, "amzn1.echo-sdk-ams.app.01234567-89ab-4cde-8f01-23456789abcd", "amzn1.ask.skill.0"} {
		if err := skillid.Check(text); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if got, err := skillid.Parse(text); got != text || err != nil {
			t.Errorf("%s is parsed as %q with %v", text, got, err)
		}
	}
}

// What is no id, by what the error says of it; importing accepts none of it either.
func TestWhatIsWrong(t *testing.T) {
	for text, parts := range map[string][]string{
		"":                                      {`"" is not a skill id`, "it is empty"},
		" \t":                                   {`" \t" is not`, "it is empty"},
		" " + id:                                {`" ` + id + `" is not`, "white space", "write " + id},
		id + " ":                                {`"` + id + ` " is not`, "white space"},
		id + "\n":                               {`"` + id + `\n" is not`, "white space"},
		id + "\u00a0":                           {`\u00a0" is not`, "white space"},
		"\ufeff" + id:                           {`"\ufeff` + id, "white space"},
		id + "\u200b":                           {`\u200b" is not`, "white space"},
		"amzn1.ask. skill.":                     {"white space"},
		`"` + id + `"`:                          {`"\"` + id + `\"" is not`, "quotation marks", "write " + id},
		"'" + id + "'":                          {"quotation marks", "write " + id},
		"“" + id + "”":                          {"quotation marks", "write " + id},
		"`" + id + "`":                          {"quotation marks"},
		` "` + id + `"`:                         {"white space", "write " + id},
		"01234567-89ab-4cde-8f01-23456789abcd":  {"lacks its beginning", "write " + id},
		strings.ToUpper(id):                     {"capital letters", "write " + id},
		"amzn1.ask.skill.":                      {"ends where"},
		id + ";":                                {`";"`, "digits, letters from a to f and hyphens"},
		id + "/development":                     {`"/"`},
		id + "," + other:                        {`","`},
		"amzn1.ask.skill.xyz":                   {`"x"`},
		"amzn1.adg.product." + id[16:]:          {"begins with amzn1.ask.skill."},
		"amzn1.ask.account.AAAA":                {"is not a skill id: an id begins with amzn1.ask.skill."},
		"Quick Trivia":                          {"white space. An id begins with amzn1.ask.skill."},
		"arn:aws:lambda:us-east-1:1:function:f": {"begins with amzn1.ask.skill."},
		"${alexa_skill.this.skill_id}":          {"begins with amzn1.ask.skill."},
		"https://example.com/" + id:             {"address of a web page"},
		"https://developer.amazon.com/alexa":    {"address of a web page"},
		"https://developer.amazon.com.evil/" + id: {"address of a web page"},
	} {
		for what, err := range map[string]error{"Check": skillid.Check(text), "Parse": parseError(text)} {
			if err == nil {
				t.Errorf("%s accepts %q", what, text)
				continue
			}
			if strings.HasPrefix(text, "https:") && what == "Parse" {
				continue
			}
			for _, part := range parts {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%s: %q is missing in %q", what, part, err)
				}
			}
		}
	}
}

func parseError(text string) error {
	_, err := skillid.Parse(text)
	return err
}

// Where an id belongs, the console's address is refused with the id it names.
func TestCheckNamesTheIDInAConsoleAddress(t *testing.T) {
	err := skillid.Check(build)
	if err == nil || !strings.Contains(err.Error(), "developer console") || !strings.Contains(err.Error(), "write "+id) {
		t.Errorf("got %v", err)
	}
}

func TestConsoleAddresses(t *testing.T) {
	for _, text := range []string{
		build,
		"https://developer.amazon.com/alexa/console/ask/publish/alexapublishing/" + id + "/development/en_US/preview",
		"https://developer.amazon.com/en-US/alexa/console/ask/test/" + id + "/development/de_DE/?tab=simulator#top",
		"https://developer.amazon.com/alexa/console/ask/displays/" + id,
		"https://DEVELOPER.amazon.com/alexa/console/ask/build/" + id + "/",
		"https://developer.amazon.com/a/" + id + "/b/" + id,
	} {
		if got, err := skillid.Parse(text); got != id || err != nil {
			t.Errorf("%s is parsed as %q with %v", text, got, err)
		}
	}
}

func TestAddressesThatNameNoSkill(t *testing.T) {
	for text, part := range map[string]string{
		strings.Replace(build, "https:", "http:", 1):                 "https://developer.amazon.com",
		"https://example.com/" + id:                                  "https://developer.amazon.com",
		"https://developer.amazon.com.example.com/" + id:             "https://developer.amazon.com",
		"https://developer.amazon.com:8443/" + id:                    "https://developer.amazon.com",
		"https://user@developer.amazon.com/" + id:                    "https://developer.amazon.com",
		"https://developer.amazon.com/alexa/console/ask":             "no skill id in its path",
		"https://developer.amazon.com/alexa?skill=" + id:             "no skill id in its path",
		"https://developer.amazon.com/alexa/" + id + "x/development": "no skill id in its path",
		"https://developer.amazon.com/" + id + "/" + other:           "two skill ids",
		"https://developer.amazon.com/%zz/" + id:                     "address",
		build + " ":                                                  "white space",
		" " + build:                                                  "white space",
		`"` + build + `"`:                                            "quotation marks",
	} {
		got, err := skillid.Parse(text)
		if err == nil {
			t.Errorf("%q is parsed as %s", text, got)
			continue
		}
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is missing in %q", part, err)
		}
	}
}
