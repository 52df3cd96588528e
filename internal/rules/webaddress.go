// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"net/netip"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// webAddress is an absolute address of a web page.
type webAddress struct {
	encrypted bool
	// host is a domain name or an IP address, the latter without brackets.
	host string
}

var (
	schemeForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+-]*:`)
	// addressWithin is an authority in which another address begins, as in
	// https://https://example.com.
	addressWithin = regexp.MustCompile(`(?i)^https?$|^https?:|https?:$`)
	// badEscape is a % without two hexadecimal digits behind it.
	badEscape = regexp.MustCompile(`%($|[0-9A-Fa-f]?$|[0-9A-Fa-f]?[^0-9A-Fa-f].?)`)
	// escaped are the characters that RFC 3986 allows nowhere in an address. The
	// parsers of browsers and of Go are more lenient than those of servers.
	escaped = "\"<>^`{|}"
)

// parseAddress reads a web address. The fault says what is wrong with one that
// can't be used and what would be right, and is empty otherwise. It is stricter
// than url.Parse, which reads more than Amazon's INVALID_URL_FORMAT and
// INVALID_URL_DOMAIN let pass.
func parseAddress(text string) (address webAddress, fault string) {
	switch {
	case strings.ContainsFunc(text, Invisible):
		return webAddress{}, `it contains white space. Remove it, or write "%20" for a blank inside the address`
	case strings.ContainsFunc(text, unicode.IsControl):
		return webAddress{}, "it contains a control character. Remove it"
	case strings.Contains(text, `\`):
		return webAddress{}, `it contains a backslash. The slashes of an address are "/"`
	}
	scheme := strings.ToLower(schemeForm.FindString(text))
	switch scheme {
	case "https:", "http:":
	case "":
		return webAddress{}, "it does not begin with https://"
	default:
		return webAddress{}, fmt.Sprintf("it begins with %q, and only https:// or http:// will do", scheme)
	}
	rest, ok := strings.CutPrefix(text[len(scheme):], "//")
	if !ok {
		return webAddress{}, "after " + scheme + " come two slashes"
	}
	authority, tail := rest, ""
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		authority, tail = rest[:i], rest[i:]
	}
	host, fault := parseAuthority(authority)
	if fault == "" {
		fault = tailFault(tail)
	}
	return webAddress{encrypted: scheme == "https:", host: host}, fault
}

const brackets = "an IP address of version 6 stands in brackets, with nothing but a port behind them"

// parseAuthority reads what stands between the slashes and the path.
func parseAuthority(authority string) (host, fault string) {
	switch {
	case addressWithin.MatchString(authority):
		return "", "it has another address within. Begin it once with https://"
	case strings.Contains(authority, "@"):
		return "", "it names a user. Leave out the @ and what stands before it"
	case strings.HasPrefix(authority, "["):
		inside, after, ok := strings.Cut(authority[1:], "]")
		if !ok || after != "" && !strings.HasPrefix(after, ":") {
			return "", brackets
		}
		if ip, err := netip.ParseAddr(inside); err != nil || !ip.Is6() || ip.Zone() != "" {
			return "", fmt.Sprintf("%q in brackets is not an IP address of version 6", inside)
		}
		return inside, portFault(after)
	}
	if ip, err := netip.ParseAddr(authority); err == nil && ip.Is6() {
		return "", brackets
	}
	host, port, colon := strings.Cut(authority, ":")
	if colon {
		port = ":" + port
	}
	if fault := hostFault(host); fault != "" {
		return "", fault
	}
	return host, portFault(port)
}

// portFault judges a port with its colon, or none.
func portFault(port string) string {
	number, given := strings.CutPrefix(port, ":")
	switch n, err := strconv.ParseUint(number, 10, 16); {
	case !given:
		return ""
	case number == "":
		return "its port is empty. Leave out the colon, or write a number behind it"
	case err != nil || n == 0:
		return fmt.Sprintf("%q is not a port. Ports are numbers from 1 to 65535", number)
	}
	return ""
}

// tailFault judges the path, the query and the fragment.
func tailFault(tail string) string {
	if i := strings.IndexAny(tail, escaped); i >= 0 {
		return fmt.Sprintf(`a character in it has to be encoded. Write "%%%02X" for %c`, tail[i], tail[i])
	}
	if escape := badEscape.FindString(tail); escape != "" {
		return fmt.Sprintf(`%q in it is not an encoded character. Write two hexadecimal digits after the %%, and "%%25" for a %% itself`, escape)
	}
	return ""
}

// Invisible reports whether a character is white space, or one without a shape.
func Invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
