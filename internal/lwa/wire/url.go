// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"fmt"
	"net"
	"net/url"
	"strings"
)

// CheckURL is the one rule for every URL that tokens or secrets are sent to:
// https, or http to this very machine. The setting's name goes into the error;
// the value does not, because it may hold a password.
func CheckURL(setting, value string) (string, error) {
	parsed, err := url.Parse(value)
	switch {
	case err != nil || parsed.Hostname() == "" || (parsed.Scheme != "https" && parsed.Scheme != "http"):
		return "", fmt.Errorf("%s must be a URL such as https://host", setting)
	case parsed.User != nil:
		return "", fmt.Errorf("%s must not hold a user name or password", setting)
	case parsed.RawQuery != "" || parsed.ForceQuery || parsed.Fragment != "":
		return "", fmt.Errorf("%s must not have a query or a fragment", setting)
	case parsed.Scheme == "http" && !IsLoopback(parsed.Hostname()):
		return "", fmt.Errorf("%s is http://%s, but tokens are sent in the clear only to this machine itself "+
			"(localhost, 127.0.0.0/8, ::1): use https://", setting, parsed.Host)
	}
	return strings.TrimRight(parsed.String(), "/"), nil
}

// IsLoopback reports whether a host is this machine itself, by name or address.
func IsLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	address := net.ParseIP(host)
	return address != nil && address.IsLoopback()
}
