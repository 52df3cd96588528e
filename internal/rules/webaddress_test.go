// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// expectAddress judges an address as each of the two pages of a language.
func expectAddress(t *testing.T, address, rule string, parts ...string) {
	t.Helper()
	for _, key := range []string{"privacyPolicyUrl", "termsOfUseUrl"} {
		label := fmt.Sprintf("%s %q", key, address)
		findings := judged(privacy, rules.Strict, view(t, fmt.Sprintf(`{"privacyAndCompliance":{"locales":{"en-US":{%q:%s}}}}`, key, quoted(address))))
		for _, judge := range []string{"url-form", "url-plain-http", "url-unreachable"} {
			if judge != rule {
				expect(t, label, judge, findings)
				continue
			}
			expect(t, label, judge, findings, parts...)
			expectAt(t, label, judge, findings, "/privacyAndCompliance/locales/en-US/"+key)
		}
	}
}

func TestAddressesThatFit(t *testing.T) {
	long := strings.Repeat("a", 63)
	for _, address := range []string{
		"https://example.com",
		"https://example.com/privacy?lang=en#top",
		"https://example.com/#/privacy?a=b",
		"https://example.com:8443/privacy",
		"https://example.com:1/",
		"https://example.com:65535/",
		"HTTPS://EXAMPLE.COM/privacy",
		"https://xn--bcher-kva.example/",
		"https://a-b.c--d.example.co.uk/",
		"https://r3---sn-p5.example.com/",
		"https://1password.com/legal",
		"https://8.8.8.8.example.com/",
		"https://192.0.2.1/privacy",
		"https://[2001:db8::1]/privacy",
		"https://[2001:db8::1]:8443/privacy",
		"https://" + long + ".example/",
		"https://example.com/a%20b/%C3%BC?q=%7B#%5B",
		"https://example.com/datenschutz-für-alle",
		"https://web.archive.org/web/2024/https://example.com/privacy",
		"https://example.com/redirect?to=https://example.org/",
		"https://example.com/user@name:80/",
		"https://example.com/~a/b_c/(d)/e'f!*;,+$&=",
		// An empty text in the manifest means no page.
		"",
	} {
		expectAddress(t, address, "")
	}
}

func TestAddressesThatDoNotFit(t *testing.T) {
	long := strings.Repeat("a", 64)
	for address, says := range map[string]string{
		// White space and what can't be seen.
		" https://example.com":         "white space",
		"https://example.com ":         "white space",
		"https://example.com/\n":       "white space",
		"https://example.com/a b":      `write "%20" for a blank inside`,
		"https://exa mple.com/":        "white space",
		"https://example.com/\u00a0":   "white space",
		"\ufeffhttps://example.com/":   "white space",
		"https://exam\u200bple.com/":   "white space",
		"https://example.com/\x00":     "control character",
		"https://example.com/\x7f":     "control character",
		"https://example.com/a\u0085b": "white space",
		// How it begins.
		"ftp://example.com/privacy":         `begins with "ftp:"`,
		"file:///privacy.html":              `begins with "file:"`,
		"mailto:privacy@example.com":        `begins with "mailto:"`,
		"javascript:alert(1)":               `begins with "javascript:"`,
		"htps://example.com":                `begins with "htps:"`,
		"example.com/privacy":               "does not begin with https://",
		"www.example.com":                   "does not begin with https://",
		"example.com:8443/privacy":          "does not begin with https://",
		"/privacy":                          "does not begin with https://",
		"//example.com/privacy":             "does not begin with https://",
		"see-our-site":                      "does not begin with https://",
		"${var.privacy_policy_url}":         "does not begin with https://",
		"://example.com":                    "does not begin with https://",
		"https:/example.com":                "two slashes",
		"https:example.com":                 "two slashes",
		"https:///privacy":                  "no host",
		"http:///privacy":                   "no host",
		"https://":                          "no host",
		"https://?a":                        "no host",
		"https://#a":                        "no host",
		"https://:8443/privacy":             "no host",
		"https://https://example.com":       "another address within",
		"https://http://example.com":        "another address within",
		"http://https://example.com":        "another address within",
		"https://HTTPS://example.com":       "another address within",
		"https://https//example.com":        "another address within",
		"https://https:example.com/":        "another address within",
		"https://example.comhttps://a.com/": "another address within",
		"https://https/":                    "another address within",
		`https:\\example.com\privacy`:       "backslash",
		`https://example.com\privacy`:       "backslash",
		`https://example.com/a\b`:           "backslash",
		`"https://example.com/"`:            "does not begin with https://",
		`https://example.com/"`:             `"%22" for "`,
		"https://example.com/<id>":          `"%3C" for <`,
		"https://example.com/{lang}":        `"%7B" for {`,
		"https://example.com/a|b":           `"%7C" for |`,
		"https://example.com/`a`":           "\"%60\" for `",
		"https://example.com/a^b":           `"%5E" for ^`,
		"https://example.com/%zz":           `"%zz"`,
		"https://example.com/?a=%":          `"%"`,
		"https://example.com/?a=%4":         `"%4"`,
		"https://example.com/#%g0":          `"%g0"`,
		// Who is asked for.
		"https://user:pass@example.com/": "a user",
		"https://user@example.com/":      "a user",
		"https://user@/privacy":          "a user",
		"https://@example.com/":          "a user",
		// Ports.
		"https://example.com:/":                     "port is empty",
		"https://example.com:port/":                 `"port" is not a port`,
		"https://example.com:0/":                    `"0" is not a port`,
		"https://example.com:65536/":                `"65536" is not a port`,
		"https://example.com:-1/":                   `"-1" is not a port`,
		"https://example.com:+80/":                  `"+80" is not a port`,
		"https://example.com:80:80/":                `"80:80" is not a port`,
		"https://example.com:99999999999999999999/": "is not a port",
		"https://[2001:db8::1]:/":                   "port is empty",
		"https://[2001:db8::1]8443/":                "brackets",
		// Hosts.
		"https://example":                                        "has no dot",
		"https://privacy/policy":                                 "has no dot",
		"https://example..com/":                                  "two dots",
		"https://.example.com/":                                  "begins with a dot",
		"https://example.com./":                                  "ends with a dot",
		"https://./":                                             "dot",
		"https://my_site.example.com/":                           `"_"`,
		"https://-example.com/":                                  `"-example" begins or ends with a hyphen`,
		"https://example-.com/":                                  `"example-" begins or ends with a hyphen`,
		"https://a." + "-.com/":                                  `"-" begins or ends with a hyphen`,
		"https://" + long + ".com/":                              "longer than 63",
		"https://exam!ple.com/":                                  `"!"`,
		"https://exa%6dple.com/":                                 `"%"`,
		"https://example.com,org/":                               `","`,
		"https://*.example.com/":                                 `"*"`,
		"https://" + strings.Repeat("abcdefghi.", 25) + "com.a/": "longer than 253",
		"https://bücher.example/datenschutz":                     `"xn--bcher-kva.example"`,
		"https://例え.jp/":                                         `"xn--r8jz45g.jp"`,
		"https://example。com/":                                   `"example.com"`,
		"https://ex\u00adample.com/":                             "white space",
		"https://☃\u0301\ufffd.com/":                             "is not ASCII",
		"https://xn--zzzzzzzzz99999/":                            "has no dot",
		// What looks like an IP address has to be one.
		"https://256.1.1.1/":        "is not an IP address",
		"https://1.2.3/":            "is not an IP address",
		"https://127.1/":            "is not an IP address",
		"https://1.2.3.4.5/":        "is not an IP address",
		"https://example.123/":      "is not an IP address",
		"https://[example.com]/":    "is not an IP address",
		"https://[2001:db8::1/":     "brackets",
		"https://2001:db8::1/":      "brackets",
		"https://[fe80::1%25eth0]/": "is not an IP address",
		"https://[]/":               "is not an IP address",
		"https://[192.0.2.1]/":      "is not an IP address",
	} {
		expectAddress(t, address, "url-form", fmt.Sprintf("%q is not the address of a web page: ", address), says)
	}
}

func TestAddressesWithoutEncryption(t *testing.T) {
	for _, address := range []string{"http://example.com/privacy", "HTTP://example.com/privacy", "http://192.0.2.1/"} {
		expectAddress(t, address, "url-plain-http", "Use https://")
	}
}

// Amazon's samples have addresses that nobody can reach, so they are warned of.
func TestAddressesThatNobodyReaches(t *testing.T) {
	for _, address := range []string{
		"https://localhost/", "https://localhost:8443/privacy", "https://LOCALHOST/", "https://app.localhost/", "https://127.0.0.1/", "https://127.8.8.8/", "https://10.0.0.1/", "https://192.168.1.1/", "https://172.16.0.1/",
		"https://169.254.169.254/", "https://0.0.0.0/", "https://[::1]/", "https://[::]/", "https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:127.0.0.1]/",
	} {
		expectAddress(t, address, "url-unreachable", "customers")
	}
}
