// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
)

// secrets are values that were sent and that an answer might echo.
type secrets []string

const hiddenSecret = "***"

// anyToken finds Login with Amazon tokens that this client did not send, or of
// which only a part is left: access tokens begin with Atza|, refresh tokens
// with Atzr| (https://developer.amazon.com/docs/login-with-amazon/access-token.html).
var anyToken = regexp.MustCompile(`(?i)Atz[a-z](\||%7C|\\u007C)[^\s"'<>&,;]*`)

// anySignature finds the query of a signed URL that is not known as one, as in an
// answer that breaks off in the middle of it
// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).
var anySignature = regexp.MustCompile(`(?i)(\?|\\u003f)[^\s"'<>]*(X-Amz-|Signature=)[^\s"'<>]*`)

// hide replaces every secret in a text that is about to be shown or logged,
// in the forms that servers echo: as it is, in a URL or form, and in JSON.
func (s secrets) hide(text string) string {
	for _, secret := range s {
		if secret == "" {
			continue
		}
		forms := []string{secret, url.QueryEscape(secret), url.PathEscape(secret)}
		if quoted, err := json.Marshal(secret); err == nil {
			forms = append(forms, strings.Trim(string(quoted), `"`))
		}
		for _, form := range forms {
			text = strings.ReplaceAll(text, form, hiddenSecret)
		}
	}
	text = anySignature.ReplaceAllString(text, "?"+hiddenSecret)
	return anyToken.ReplaceAllString(text, hiddenSecret)
}
