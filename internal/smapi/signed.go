// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// secretLength is the length from which a value in a signed query is hidden.
// Signatures, keys and session tokens are all longer; what is shorter, such as a
// number of seconds, opens nothing and would blot out harmless text.
const secretLength = 16

// parseSigned reads a URL that Amazon gave out for a document elsewhere. It
// opens for whoever has it, so the rule is that of [wire.CheckURL] but for the query,
// and no error repeats more of it than the host.
func parseSigned(raw string) (*url.URL, error) {
	parsed, err := url.Parse(raw)
	switch {
	case err != nil || parsed.Hostname() == "" || (parsed.Scheme != "https" && parsed.Scheme != "http"):
		return nil, errors.New("is not a URL such as https://host/path")
	case parsed.User != nil:
		return nil, errors.New("holds a user name or password")
	case parsed.Scheme == "http" && !wire.IsLoopback(parsed.Hostname()):
		return nil, fmt.Errorf("is http://%s, but a document is fetched in the clear only from this machine itself "+
			"(localhost, 127.0.0.0/8, ::1)", parsed.Host)
	}
	parsed.Fragment, parsed.RawFragment = "", ""
	return parsed, nil
}

// signedSecrets are what of such a URL must not show: its query, and the values
// in it, which storage services echo one by one when they refuse.
func signedSecrets(raw string) wire.Secrets {
	_, query, _ := strings.Cut(raw, "?")
	found := wire.Secrets{query}
	for pair := range strings.SplitSeq(query, "&") {
		_, value, _ := strings.Cut(pair, "=")
		decoded, err := url.QueryUnescape(value)
		if err != nil {
			decoded = value
		}
		if len(decoded) >= secretLength {
			found = append(found, value, decoded)
		}
	}
	return found
}
