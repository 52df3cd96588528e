// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"mime"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// excerptLength is in characters: enough for what a server has to say, and
	// short enough for a diagnostic.
	excerptLength = 500
	// titleLength is for the few words that stand for a whole page.
	titleLength = 120
	// describedLength is how much of a body is looked at, in bytes.
	describedLength = 64 << 10
)

var (
	htmlStart   = regexp.MustCompile(`(?is)^\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|title|h1|center|p|div)\b`)
	htmlTitle   = regexp.MustCompile(`(?is)<title[^>]*>([^<]+)`)
	htmlHeading = regexp.MustCompile(`(?is)<h[1-3][^>]*>(.*?)</h[1-3]`)
	htmlHidden  = regexp.MustCompile(`(?is)<script.*?(</script>|$)|<style.*?(</style>|$)|<!--.*?(-->|$)`)
	markup      = regexp.MustCompile(`(?s)<[^>]*(>|$)`)
	xmlCode     = regexp.MustCompile(`(?i)<code>([^<]+)`)
)

// Kind says for people what kind of answer the body is, such as
// `an HTML page with the title "Sign in"`. No markup and no secret gets into it.
func (a Answer) Kind() string {
	body := a.Body[:min(len(a.Body), describedLength)]
	mediaType, _, err := mime.ParseMediaType(a.Header.Get("Content-Type"))
	if err != nil {
		mediaType = ""
	}
	text := string(body)
	switch {
	case len(bytes.TrimSpace(body)) == 0:
		return "an empty body"
	case htmlStart.MatchString(text), mediaType == "text/html" && strings.Contains(text, "<"):
		return a.htmlKind(text)
	case strings.HasPrefix(strings.TrimSpace(text), "<"):
		if code := xmlCode.FindStringSubmatch(text); code != nil {
			return fmt.Sprintf("an XML document with the code %q", a.plain(code[1]))
		}
		return "an XML document"
	case a.Confidential:
		return "a body that is not shown, because it may hold a secret"
	case json.Valid(a.Body):
		return fmt.Sprintf("JSON that begins with %q", a.Excerpt())
	case strings.HasPrefix(strings.TrimSpace(text), "{"):
		return fmt.Sprintf("JSON that is cut off or broken and begins with %q", a.Excerpt())
	case !utf8.Valid(a.Body[:min(len(a.Body), utf8.UTFMax*16)]) || bytes.ContainsRune(body, 0):
		return fmt.Sprintf("%d bytes that are no text", len(a.Body))
	}
	return fmt.Sprintf("a text that begins with %q", a.Excerpt())
}

func (a Answer) htmlKind(text string) string {
	text = htmlHidden.ReplaceAllString(text, " ")
	if title := htmlTitle.FindStringSubmatch(text); title != nil {
		if words := a.plain(title[1]); words != "" {
			return fmt.Sprintf("an HTML page with the title %q", words)
		}
	}
	if heading := htmlHeading.FindStringSubmatch(text); heading != nil {
		if words := a.plain(heading[1]); words != "" {
			return fmt.Sprintf("an HTML page with the heading %q", words)
		}
	}
	if words := a.plain(text); words != "" {
		return fmt.Sprintf("an HTML page with the text %q", words)
	}
	return "an HTML page without a text"
}

// plain is the text between markup on one line.
func (a Answer) plain(text string) string {
	text = html.UnescapeString(markup.ReplaceAllString(a.Secrets.Hide(text), " "))
	// What was escaped as text may be markup again by now.
	text = strings.NewReplacer("<", "", ">", "").Replace(text)
	return oneLine(a.Secrets.Hide(text), titleLength)
}

// Excerpt is the beginning of the body on one line, fit for a terminal.
func (a Answer) Excerpt() string {
	// Secrets go first, while they are whole: after cutting, half of one could
	// be left at the end.
	return oneLine(a.Secrets.Hide(string(a.Body[:min(len(a.Body), describedLength)])), excerptLength)
}

func oneLine(text string, length int) string {
	line := strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "\uFFFD"), func(character rune) bool {
		return unicode.IsSpace(character) || unicode.IsControl(character)
	}), " ")
	if utf8.RuneCountInString(line) <= length {
		return line
	}
	return string([]rune(line)[:length]) + "…"
}

// Redirection says for people where a redirect leads, or "" where the answer is
// none. Only the host is named: the rest of a foreign address may hold anything.
func (a Answer) Redirection() string {
	if a.Status < 300 || a.Status > 399 {
		return ""
	}
	if location, err := url.Parse(a.Header.Get("Location")); err == nil && location.Host != "" {
		return "redirect to " + a.Secrets.Hide(location.Host) +
			", which is not followed so that no credential reaches another host"
	}
	return "redirect, which is not followed"
}
