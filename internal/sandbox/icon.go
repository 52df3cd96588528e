// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"time"
)

const (
	iconHost   = "s3.amazonaws.com"
	iconFolder = "/CAPS-SSE/echo_developer/"
	// iconLifetime is the longer one of the two that exported manifests have.
	iconLifetime = 24 * time.Hour
)

// iconFiles are what Amazon calls the files of the two icons of a listing.
var iconFiles = map[string]string{"smallIconUri": "APP_ICON", "largeIconUri": "APP_ICON_LARGE"}

// WithHostedIcons serves an address of Amazon's in the place of each icon, as it does where icons were uploaded in the
// console or with a package. Without it only the icons that are Amazon's already are signed anew: the one recorded update
// with addresses of somebody else's got them back untouched.
func WithHostedIcons() Option {
	return func(s *Sandbox) { s.iconsHosted = true }
}

// withHostedIcons returns the manifest with the addresses that Amazon has for the icons, still without a signature. The
// path of an address depends on nothing but where the icon came from.
func (s *Sandbox) withHostedIcons(manifest json.RawMessage) json.RawMessage {
	return withIcons(manifest, func(icon icon) string {
		switch {
		case isHosted(icon.address):
			return icon.path()
		case s.iconsHosted && strings.HasPrefix(icon.address, "https://"):
			sum := sha256.Sum256([]byte(icon.address))
			return "https://" + iconHost + iconFolder + hex.EncodeToString(sum[:8]) + "/" + iconFiles[icon.name]
		}
		return icon.address
	})
}

// withSignatures returns what is served with the icons of Amazon's signed for a while: no two reads have the same addresses.
func withSignatures(served json.RawMessage, read int) json.RawMessage {
	return withIcons(served, func(icon icon) string {
		if !isHosted(icon.address) {
			return icon.address
		}
		sum := sha256.Sum256(fmt.Append(nil, icon.address, read))
		query := url.Values{
			"versionId":           {hex.EncodeToString(sum[:8])},
			"X-Amz-Algorithm":     {"AWS4-HMAC-SHA256"},
			"X-Amz-Date":          {time.Now().UTC().Format(signingTime)},
			"X-Amz-Expires":       {fmt.Sprint(int(iconLifetime.Seconds()))},
			"X-Amz-SignedHeaders": {"host"},
			"X-Amz-Signature":     {hex.EncodeToString(sum[:])},
		}
		return icon.path() + "?" + query.Encode()
	})
}

// withKnownIcons returns a manifest that was sent, with the addresses that were stored in the place of those that were
// served for them: whoever sends back what was read has not exchanged the icon.
func withKnownIcons(sent json.RawMessage, before *version) json.RawMessage {
	stored, served := iconsOf(before.stored), iconsOf(before.served)
	return withIcons(sent, func(icon icon) string {
		if isHosted(icon.address) && icon.path() == served[icon.place()] {
			return stored[icon.place()]
		}
		return icon.address
	})
}

func isHosted(address string) bool {
	at, err := url.Parse(address)
	return err == nil && strings.HasSuffix(at.Hostname(), ".amazonaws.com") && strings.Contains(at.Path, iconFolder)
}

// icon is one of the two icons of a listing.
type icon struct {
	locale, name, address string
}

func (i icon) place() string { return i.locale + " " + i.name }

// path is the address without its signature.
func (i icon) path() string {
	path, _, _ := strings.Cut(i.address, "?")
	return path
}

// iconsOf are the addresses of the icons, by their place.
func iconsOf(manifest json.RawMessage) map[string]string {
	icons := map[string]string{}
	withIcons(manifest, func(icon icon) string {
		icons[icon.place()] = icon.address
		return icon.address
	})
	return icons
}

// withIcons replaces the address of every icon.
func withIcons(manifest json.RawMessage, replaced func(icon) string) json.RawMessage {
	return changed(manifest, []string{"publishingInformation", "locales"}, func(value json.RawMessage) json.RawMessage {
		locales, err := membersOf(value)
		if err != nil {
			return value
		}
		exchanged := false
		for i, locale := range locales {
			for name := range iconFiles {
				locales[i].value = changed(locales[i].value, []string{name}, func(value json.RawMessage) json.RawMessage {
					address, isText := decoded(value).(string)
					if !isText {
						return value
					}
					other := replaced(icon{locale: locale.name, name: name, address: address})
					if other == address {
						return value
					}
					exchanged = true
					return encode(other)
				})
			}
		}
		if !exchanged {
			return value
		}
		return joined(locales)
	})
}
