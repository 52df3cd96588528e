// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

const (
	// schemaFolder is where the schemas are, on this server, but outside the API as Amazon's are outside of its own.
	schemaFolder = "/schemas/manifest/"
	// schemaLifetime is how long the URL of a schema works. Amazon documents an expiryTime and no duration.
	schemaLifetime = 15 * time.Minute
	// signingKey makes signatures that only the sandbox can.
	signingKey  = "sandbox"
	signingTime = "20060102T150405Z"
)

// resourceSchema answers where the schema of an operation is, by a URL that opens it for a while.
func (s *Sandbox) resourceSchema(c call) answer {
	query := url.Values(c.query)
	if refusal := checkVendor(query.Get("vendorId")); refusal != nil {
		return *refusal
	}
	operation := query.Get("operation")
	switch {
	case operation == "":
		return invalidParameter("operation is required.")
	case !slices.Contains(schemaOperations, operation):
		return invalidParameter(fmt.Sprintf("operation %q is unknown. Allowed values: %s.", operation, encode(schemaOperations)))
	}
	now := time.Now().UTC()
	path := schemaFolder + operation + ".json"
	signed := url.Values{
		"X-Amz-Algorithm":     {"AWS4-HMAC-SHA256"},
		"X-Amz-Credential":    {"SANDBOX/" + now.Format("20060102") + "/us-east-1/s3/aws4_request"},
		"X-Amz-Date":          {now.Format(signingTime)},
		"X-Amz-Expires":       {fmt.Sprint(int(schemaLifetime.Seconds()))},
		"X-Amz-SignedHeaders": {"host"},
	}
	signed.Set("X-Amz-Signature", signatureOf(path, signed))
	return jsonAnswer(http.StatusOK, map[string]any{
		"schemaLocationUrl": c.base + path + "?" + signed.Encode(),
		"expiryTime":        now.Add(schemaLifetime).Format(time.RFC3339),
	})
}

// schemaDocument serves a schema to whoever has its URL. Like Amazon's storage service it refuses a request that brings
// a token as well, and answers errors in XML.
func (s *Sandbox) schemaDocument(c call) answer {
	query := url.Values(c.query)
	if len(c.header.Values("Authorization")) > 0 {
		return storageError(http.StatusBadRequest, "InvalidArgument", "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, "+
			"Signature query string parameter or the Authorization header should be specified")
	}
	given := query.Get("X-Amz-Signature")
	query.Del("X-Amz-Signature")
	if !hmac.Equal([]byte(given), []byte(signatureOf(c.path, query))) {
		return storageError(http.StatusForbidden, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.")
	}
	// What is signed is what was given out, so it can be read and is an operation's.
	if signedAt, _ := time.Parse(signingTime, query.Get("X-Amz-Date")); time.Since(signedAt) > schemaLifetime {
		return storageError(http.StatusForbidden, "AccessDenied", "Request has expired")
	}
	a := emptyAnswer(http.StatusOK)
	a.header.Set("Content-Type", "application/json")
	a.body = schemaFor(strings.TrimSuffix(strings.TrimPrefix(c.path, schemaFolder), ".json"))
	return a
}

func signatureOf(path string, query url.Values) string {
	hash := hmac.New(sha256.New, []byte(signingKey))
	_, _ = hash.Write([]byte(path + "?" + query.Encode()))
	return hex.EncodeToString(hash.Sum(nil))
}

func storageError(status int, code, message string) answer {
	a := emptyAnswer(status)
	a.header.Set("Content-Type", "application/xml")
	body, err := xml.Marshal(struct {
		XMLName xml.Name `xml:"Error"`
		Code    string
		Message string
	}{Code: code, Message: message})
	if err != nil {
		panic(fmt.Sprintf("sandbox: an error of its own making is not XML: %v", err))
	}
	a.body = append([]byte(xml.Header), body...)
	return a
}

// baseOf is where the client has reached the sandbox.
func baseOf(r *http.Request) string {
	switch {
	case r.URL.IsAbs():
		return r.URL.Scheme + "://" + r.URL.Host
	case r.TLS != nil:
		return "https://" + r.Host
	default:
		return "http://" + r.Host
	}
}
