// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	smallIcon    = "https://img.example/108.png"
	largeIcon    = "https://img.example/512.png"
	uploadedIcon = "https://s3.amazonaws.com/CAPS-SSE/echo_developer/5f1c/2a/APP_ICON?versionId=1&X-Amz-Expires=7200&X-Amz-Signature=0"
)

func withIcons(small, large string) string {
	return `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz","smallIconUri":"` + small + `","largeIconUri":"` + large + `"}}}}`
}

// readIcons are the addresses that one read gives.
func readIcons(t *testing.T, s http.Handler) (small, large string) {
	t.Helper()
	listing := at(object(t, exchange(s, http.MethodGet, manifestPath, "").Body.Bytes()), "manifest", "publishingInformation", "locales", "en-US")
	return textAt(t, listing, "smallIconUri"), textAt(t, listing, "largeIconUri")
}

func pathOf(address string) string {
	path, _, _ := strings.Cut(address, "?")
	return path
}

// An address of Amazon's is another one on each read, and what it is the address of does not change.
func TestHostedIcons(t *testing.T) {
	s := sandbox.New(sandbox.WithHostedIcons())
	put(t, s, withIcons(smallIcon, largeIcon))
	small, large := readIcons(t, s)
	for address, file := range map[string]string{small: "/APP_ICON", large: "/APP_ICON_LARGE"} {
		at, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if at.Host != "s3.amazonaws.com" || !strings.HasPrefix(at.Path, "/CAPS-SSE/echo_developer/") || !strings.HasSuffix(at.Path, file) ||
			at.Query().Get("X-Amz-Expires") != "86400" || at.Query().Get("versionId") == "" {
			t.Errorf("an icon is at %s", address)
		}
	}
	eTag := s.ETag(skillID)
	again, _ := readIcons(t, s)
	if again == small || pathOf(again) != pathOf(small) || s.ETag(skillID) != eTag {
		t.Errorf("two reads gave %s and %s", small, again)
	}
	if got := string(s.Document(skillID)); got != withIcons(smallIcon, largeIcon) {
		t.Errorf("stored is %s", got)
	}
	put(t, s, withIcons("https://img.example/new.png", largeIcon))
	exchanged, kept := readIcons(t, s)
	if pathOf(exchanged) == pathOf(small) || pathOf(kept) != pathOf(large) || s.ETag(skillID) == eTag {
		t.Errorf("after one icon was exchanged the icons are %s and %s", exchanged, kept)
	}
}

// Sending back what was read exchanges no icon, however old the address is.
func TestIconsThatAreSentBack(t *testing.T) {
	s := sandbox.New(sandbox.WithHostedIcons())
	put(t, s, withIcons(smallIcon, largeIcon))
	eTag := s.ETag(skillID)
	small, large := readIcons(t, s)
	_, _ = readIcons(t, s)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withIcons(small, large)+`}`), http.StatusAccepted)
	if got := string(s.Document(skillID)); got != withIcons(smallIcon, largeIcon) || s.ETag(skillID) != eTag {
		t.Errorf("stored is %s", got)
	}
	// The other icon's address is no longer what was read in this place.
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withIcons(large, large)+`}`), http.StatusAccepted)
	if got, _ := readIcons(t, s); pathOf(got) != pathOf(large) || s.ETag(skillID) == eTag {
		t.Errorf("the small icon is %s", got)
	}
}

// Without the option, only what is Amazon's already is signed anew.
func TestIconsOfSomebodyElse(t *testing.T) {
	s := sandbox.New()
	put(t, s, withIcons(uploadedIcon, largeIcon))
	small, large := readIcons(t, s)
	again, _ := readIcons(t, s)
	if pathOf(small) != pathOf(uploadedIcon) || small == uploadedIcon || small == again || large != largeIcon {
		t.Errorf("the icons are %s, then %s, and %s", small, again, large)
	}
	eTag := s.ETag(skillID)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withIcons(small, large)+`}`), http.StatusAccepted)
	if got := string(s.Document(skillID)); got != withIcons(uploadedIcon, largeIcon) || s.ETag(skillID) != eTag {
		t.Errorf("after what was read was sent back, %s is stored", got)
	}
	exact := sandbox.New(sandbox.WithNormalization(false), sandbox.WithHostedIcons())
	put(t, exact, withIcons(uploadedIcon, largeIcon))
	if small, large := readIcons(t, exact); small != uploadedIcon || large != largeIcon {
		t.Errorf("without rewrites the icons are %s and %s", small, large)
	}
}
