// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Secrets are values that an answer may echo and that must not be shown.
type Secrets []string

const hiddenSecret = "***"

// anyToken finds Login with Amazon tokens that this client did not send, or of
// which only a part is left: access tokens begin with Atza|, refresh tokens
// with Atzr| (https://developer.amazon.com/docs/login-with-amazon/access-token.html).
var anyToken = regexp.MustCompile(`(?i)Atz[a-z](\||%7C|\\u007C)[^\s"'<>&,;]*`)

// anySignature finds the query of a signed URL that is not known as one, as in an
// answer that breaks off in the middle of it
// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).
var anySignature = regexp.MustCompile(`(?i)(\?|\\u003f)[^\s"'<>]*(X-Amz-|Signature=)[^\s"'<>]*`)

// Forms are the secrets in every form that servers echo: as they are, in a URL
// or form, and in JSON. Empty secrets have none. A longer form comes before one
// that is a part of it, so that replacing them in order leaves no rest.
func (s Secrets) Forms() []string {
	var forms []string
	for _, secret := range s {
		if secret == "" {
			continue
		}
		forms = append(forms, secret, url.QueryEscape(secret), url.PathEscape(secret))
		if quoted, err := json.Marshal(secret); err == nil {
			inJSON := strings.Trim(string(quoted), `"`)
			forms = append(forms, inJSON, strings.ReplaceAll(inJSON, "/", `\/`))
		}
	}
	slices.SortStableFunc(forms, func(a, b string) int { return len(b) - len(a) })
	return forms
}

// Hide replaces every secret in a text that is about to be shown or logged.
// Tokens and signatures are found even where they are not among the secrets.
func (s Secrets) Hide(text string) string {
	for _, form := range s.Forms() {
		text = strings.ReplaceAll(text, form, hiddenSecret)
	}
	text = anySignature.ReplaceAllString(text, "?"+hiddenSecret)
	return anyToken.ReplaceAllString(text, hiddenSecret)
}
