// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillid

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

const console = "developer.amazon.com"

// Parse returns the id that a text names, which is the id itself or the address
// of one of the skill's pages in the developer console. The error says what is
// wrong otherwise, and quotes the text.
func Parse(text string) (id string, err error) {
	if !scheme.MatchString(text) {
		if err := Check(text); err != nil {
			return "", err
		}
		return text, nil
	}
	if strings.ContainsFunc(text, invisible) {
		return "", fmt.Errorf("%q is not the address of a skill in the developer console: it contains white space", text)
	}
	id, err = fromConsole(text)
	if err != nil {
		return "", fmt.Errorf("%q is not the address of a skill in the developer console: %w", text, err)
	}
	return id, nil
}

// fromConsole returns the id in an address such as
// https://developer.amazon.com/alexa/console/ask/build/custom/ID/development/en_US/dashboard.
// Amazon has rearranged these addresses several times, so any path will do.
func fromConsole(address string) (string, error) {
	parsed, err := url.Parse(address)
	if err != nil {
		return "", errors.New("it can't be read as an address")
	}
	if !strings.EqualFold(parsed.Scheme, "https") || !strings.EqualFold(parsed.Host, console) || parsed.User != nil {
		return "", fmt.Errorf("it does not begin with https://%s/", console)
	}
	id := ""
	for _, segment := range strings.Split(parsed.Path, "/") {
		switch {
		case !whole.MatchString(segment) || segment == id:
		case id != "":
			return "", fmt.Errorf("it has two skill ids in its path, %s and %s", id, segment)
		default:
			id = segment
		}
	}
	if id == "" {
		return "", errors.New("it has no skill id in its path")
	}
	return id, nil
}
