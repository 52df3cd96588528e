// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// settings are the lines after the first, for a sandbox at an address.
func settings(url string) []string {
	return []string{
		"export ASK_SMAPI_SERVER_BASE_URL='" + url + "'",
		"export ASK_LWA_TOKEN_HOST='" + url + "'",
		"export ASK_REFRESH_TOKEN='Atzr|sandbox'",
		"export ASK_LWA_CLIENT_ID='sandbox'",
		"export ASK_LWA_CLIENT_CONFIRMATION='sandbox'",
		"export ASK_VENDOR_ID='MSANDBOX'",
	}
}

// Whatever it listens on, the address that is printed is one that answers.
func TestPrintsAnAddressThatWorks(t *testing.T) {
	for name, test := range map[string]struct {
		address, prefix string
		// comment is a part of what is said of other machines, "" where nothing is.
		comment string
	}{
		"no host":        {":0", "http://127.0.0.1:", ""},
		"loopback":       {"127.0.0.1:0", "http://127.0.0.1:", ""},
		"by name":        {"localhost:0", "http://127.0.0.1:", ""},
		"IPv6":           {"[::1]:0", "http://[::1]:", ""},
		"all interfaces": {"0.0.0.0:0", "http://127.0.0.1:", "From another machine, forward port"},
		"all of IPv6":    {"[::]:0", "http://127.0.0.1:", "From another machine, forward port"},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "-addr", test.address)
			if !strings.HasPrefix(s.url, test.prefix) || strings.HasSuffix(s.url, ":0") {
				t.Errorf("the first line is %q", s.lines[0])
			}
			if want := settings(s.url); !slices.Equal(s.lines[1:7], want) {
				t.Errorf("printed %q, want %q", s.lines[1:7], want)
			}
			comment := strings.Join(s.lines[7:slices.Index(s.lines, "")], "\n")
			if (comment == "") != (test.comment == "") || !strings.Contains(comment, test.comment) {
				t.Errorf("of other machines it says %q", comment)
			}
			if status, body := get(t, s.url+"/v1/vendors"); status != http.StatusOK {
				t.Errorf("answered %d %s", status, body)
			}
			if err := s.stop(); err != nil {
				t.Errorf("ended with %v", err)
			}
		})
	}
}

// An address of a network is listened on as it is asked for, and whoever wants to
// use the provider is told that it will refuse.
func TestAnAddressOfANetworkIsNotForTheProvider(t *testing.T) {
	said := announcement{baseURL: "http://192.0.2.7:8480", reach: fromItsNetwork}
	var text strings.Builder
	if err := said.print(&text); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(text.String(), "listening on http://192.0.2.7:8480\n") || !strings.Contains(text.String(), "# The provider refuses this address") {
		t.Errorf("printed %s", text.String())
	}
	if got, reach := baseURL(fixed{"192.0.2.7:8480"}); got != said.baseURL || reach != said.reach {
		t.Errorf("the address is %s, and reach %d", got, reach)
	}
}

// fixed is a listener that is only asked for its address.
type fixed struct{ address string }

func (fixed) Accept() (net.Conn, error) { return nil, net.ErrClosed }
func (fixed) Close() error              { return nil }
func (f fixed) Addr() net.Addr          { return f }
func (fixed) Network() string           { return "tcp" }
func (f fixed) String() string          { return f.address }

// A host alone is at the port that everybody uses, and an address without brackets
// is understood.
func TestAHostWithoutAPort(t *testing.T) {
	for host, want := range map[string]string{
		"127.0.0.1": "127.0.0.1:8480", "0.0.0.0": "0.0.0.0:8480", "localhost": "localhost:8480", "": "127.0.0.1:8480",
		"::1": "[::1]:8480", "[::1]": "[::1]:8480", ":9000": "127.0.0.1:9000", "127.0.0.1:9000": "127.0.0.1:9000",
	} {
		if got, err := hostPort(host); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", host, got, err, want)
		}
	}
}

// Without a folder there is the sample skill, and its id is printed with what can
// be done with it.
func TestPrintsTheSample(t *testing.T) {
	s := start(t, "-addr", ":0")
	begin := slices.Index(s.lines, "")
	if begin < 0 {
		t.Fatalf("printed %q", s.lines)
	}
	printed := strings.Join(s.lines[begin:], "\n")
	for _, part := range []string{"The sample skill is " + sampleID, sampleConfiguration[:len(sampleConfiguration)-1]} {
		if !strings.Contains(printed, part) {
			t.Errorf("%q is not in:\n%s", part, printed)
		}
	}
	if !strings.Contains(sampleConfiguration, `"`+sampleID+`"`) {
		t.Error("the configuration is for another skill")
	}
	status, body := get(t, s.url+"/v1/skills/"+sampleID+"/stages/development/manifest")
	var served struct {
		Manifest struct {
			PublishingInformation struct{ PaidSkillInformation json.RawMessage }
		}
	}
	if err := json.Unmarshal([]byte(body), &served); err != nil || status != http.StatusOK || served.Manifest.PublishingInformation.PaidSkillInformation == nil {
		t.Errorf("the skill is %d %s, %v", status, body, err)
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// With a folder there are its skills and no others, and nothing is said of any.
func TestAFolderHasNoSample(t *testing.T) {
	s := start(t, "-addr", ":0", "-skills", t.TempDir())
	if len(s.lines) != 7 {
		t.Errorf("printed %q", s.lines)
	}
	if status, body := get(t, s.url+"/v1/skills?vendorId=MSANDBOX"); status != http.StatusOK || !strings.Contains(body, `"skills":[]`) {
		t.Errorf("answered %d %s", status, body)
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
}
