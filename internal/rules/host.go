// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"net/netip"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

const (
	longestHost  = 253
	longestLabel = 63
)

var (
	outsideLabel = regexp.MustCompile(`[^A-Za-z0-9-]`)
	digitsOnly   = regexp.MustCompile(`^[0-9]+$`)
)

// hostFault says what is wrong with a domain name or an IPv4 address as the host
// of a web page, or nothing. Amazon's pages don't forbid IP addresses, so they pass.
func hostFault(host string) string {
	switch {
	case host == "":
		return "it has no host"
	case strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }):
		if ascii, err := idna.Lookup.ToASCII(host); err == nil {
			return fmt.Sprintf("its host is not ASCII. Write it as %q", ascii)
		}
		return fmt.Sprintf("its host %q is not ASCII, and not a domain name", host)
	case len(host) > longestHost:
		return fmt.Sprintf("its host is longer than %d characters", longestHost)
	case strings.HasPrefix(host, "."):
		return "its host begins with a dot"
	case strings.HasSuffix(host, "."):
		return "its host ends with a dot"
	case strings.Contains(host, ".."):
		return "its host has two dots in a row"
	case strings.EqualFold(host, "localhost"):
		return ""
	}
	labels := strings.Split(host, ".")
	for _, label := range labels {
		switch {
		case outsideLabel.MatchString(label):
			return fmt.Sprintf("its host has %q in it. Only letters, digits, hyphens and dots will do", outsideLabel.FindString(label))
		case len(label) > longestLabel:
			return fmt.Sprintf("a part of its host is longer than %d characters", longestLabel)
		case strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-"):
			return fmt.Sprintf("%q begins or ends with a hyphen, which no part of a host does", label)
		}
	}
	if len(labels) == 1 {
		return fmt.Sprintf("its host %q has no dot, so it is not a domain on the internet", host)
	}
	if _, err := netip.ParseAddr(host); err != nil && digitsOnly.MatchString(labels[len(labels)-1]) {
		return fmt.Sprintf("its host %q looks like an IP address, but is not an IP address", host)
	}
	return ""
}

// unreachable reports whether a host is one that only its own machine or network
// can reach.
func unreachable(host string) bool {
	name := strings.ToLower(host)
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && (ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified())
}
