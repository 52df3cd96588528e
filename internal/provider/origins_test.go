// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"
	"time"
)

// Arguments come before the environment, and that before the ASK CLI's profile.
func TestWhereCredentialsComeFrom(t *testing.T) {
	refreshed := func(refresh, id, secret string) []string {
		return []string{"/auth/o2/token refresh=" + refresh + " id=" + id + " secret=" + secret, "manifest access-of-" + refresh}
	}
	for _, c := range []struct {
		label       string
		arguments   arguments
		environment map[string]string
		want        []string
	}{
		{
			label:       "access_token before everything else",
			arguments:   arguments{"access_token": "argument"},
			environment: map[string]string{"ASK_ACCESS_TOKEN": "first", "LWA_ACCESS_TOKEN": "second"},
			want:        []string{"manifest argument"},
		},
		{
			label:       "the first variable of an access token",
			environment: map[string]string{"ASK_ACCESS_TOKEN": "first", "LWA_ACCESS_TOKEN": "second"},
			want:        []string{"manifest first"},
		},
		{
			label:       "the second variable of an access token",
			environment: map[string]string{"LWA_ACCESS_TOKEN": "second"},
			want:        []string{"manifest second"},
		},
		{label: "the default profile", want: []string{"manifest access-of-profile-default"}},
		{
			label:     "the profile of the argument",
			arguments: arguments{"profile": "work"}, environment: map[string]string{"ASK_DEFAULT_PROFILE": "missing"},
			want: []string{"manifest access-of-profile-work"},
		},
		{
			label:       "the profile of the environment",
			environment: map[string]string{"ASK_DEFAULT_PROFILE": "work"},
			want:        []string{"manifest access-of-profile-work"},
		},
		{
			label:     "a refresh token with its client",
			arguments: arguments{"refresh_token": "argument", "client_id": "argument", "client_secret": "argument"},
			environment: map[string]string{
				"ASK_REFRESH_TOKEN": "first", "ASK_LWA_CLIENT_ID": "first", "ASK_LWA_CLIENT_CONFIRMATION": "first",
			},
			want: refreshed("argument", "argument", "argument"),
		},
		{
			label: "the first variables of a refresh token",
			environment: map[string]string{
				"ASK_REFRESH_TOKEN": "first", "LWA_REFRESH_TOKEN": "second",
				"ASK_LWA_CLIENT_ID": "first", "LWA_CLIENT_ID": "second",
				"ASK_LWA_CLIENT_CONFIRMATION": "first", "ASK_LWA_CLIENT_SECRET": "second", "LWA_CLIENT_SECRET": "third",
			},
			want: refreshed("first", "first", "first"),
		},
		{
			label: "the second variables of a refresh token",
			environment: map[string]string{
				"LWA_REFRESH_TOKEN": "second", "LWA_CLIENT_ID": "second",
				"ASK_LWA_CLIENT_SECRET": "second", "LWA_CLIENT_SECRET": "third",
			},
			want: refreshed("second", "second", "second"),
		},
		{
			label:       "the third variable of a client secret",
			environment: map[string]string{"LWA_REFRESH_TOKEN": "second", "LWA_CLIENT_ID": "second", "LWA_CLIENT_SECRET": "third"},
			want:        refreshed("second", "second", "third"),
		},
		{
			label:       "a client from the environment",
			arguments:   arguments{"refresh_token": "argument"},
			environment: map[string]string{"ASK_LWA_CLIENT_ID": "first", "LWA_CLIENT_SECRET": "third"},
			want:        refreshed("argument", "first", "third"),
		},
		{
			label:     "a refresh token before an access token of the same origin",
			arguments: arguments{"refresh_token": "argument", "access_token": "argument", "client_id": "argument", "client_secret": "argument"},
			want:      refreshed("argument", "argument", "argument"),
		},
		{
			label: "the same in the environment",
			environment: map[string]string{
				"ASK_REFRESH_TOKEN": "first", "ASK_ACCESS_TOKEN": "first", "ASK_LWA_CLIENT_ID": "first", "LWA_CLIENT_SECRET": "third",
			},
			want: refreshed("first", "first", "third"),
		},
		{
			label:     "an access token in the arguments before a refresh token in the environment",
			arguments: arguments{"access_token": "argument"},
			environment: map[string]string{
				"ASK_REFRESH_TOKEN": "first", "ASK_LWA_CLIENT_ID": "first", "LWA_CLIENT_SECRET": "third",
			},
			want: []string{"manifest argument"},
		},
		{
			label:       "an access token where the refresh token beside it lacks its client",
			environment: map[string]string{"ASK_REFRESH_TOKEN": "first", "ASK_ACCESS_TOKEN": "first", "ASK_LWA_CLIENT_ID": "first"},
			want:        []string{"manifest first"},
		},
		{
			label:     "a profile with a client of one's own",
			arguments: arguments{"client_id": "argument", "client_secret": "argument", "profile": "work"},
			want:      []string{"manifest access-of-profile-work"},
		},
		{
			label:     "the profile of the argument before tokens of the environment",
			arguments: arguments{"profile": "work"},
			environment: map[string]string{
				"ASK_ACCESS_TOKEN": "first", "ASK_REFRESH_TOKEN": "first", "ASK_LWA_CLIENT_ID": "first", "LWA_CLIENT_SECRET": "third",
			},
			want: []string{"manifest access-of-profile-work"},
		},
		{
			label:     "a profile with half a client",
			arguments: arguments{"client_id": "argument"},
			want:      []string{"manifest access-of-profile-default"},
		},
		{
			label:     "a profile with the other half",
			arguments: arguments{"client_secret": "argument"},
			want:      []string{"manifest access-of-profile-default"},
		},
		{
			label:     "a profile without a refresh token",
			arguments: arguments{"client_id": "argument", "client_secret": "argument", "profile": "brief"},
			want:      []string{"manifest access-of-profile-brief"},
		},
		{
			label:     "an empty argument is none",
			arguments: arguments{"access_token": ""},
			want:      []string{"manifest access-of-profile-default"},
		},
	} {
		t.Run(c.label, func(t *testing.T) {
			home := bare(t)
			cliConfig(t, home, time.Now().Add(time.Hour))
			for variable, value := range c.environment {
				t.Setenv(variable, value)
			}
			a := newAmazon(t)
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
			t.Setenv("ASK_LWA_TOKEN_HOST", a.URL)
			s := configured(t, c.arguments)
			a.expectRequests(t)
			s.read(t.Context())
			a.expectRequests(t, c.want...)
		})
	}
}

func TestWhereTheVendorComesFrom(t *testing.T) {
	for _, c := range []struct {
		label       string
		arguments   arguments
		environment string
		profile     bool
		want        []string
	}{
		{"argument", arguments{"vendor_id": "M-ARGUMENT"}, "M-ENVIRONMENT", true, []string{"skills of M-ARGUMENT access-of-profile-default"}},
		{"environment", nil, "M-ENVIRONMENT", true, []string{"skills of M-ENVIRONMENT access-of-profile-default"}},
		{"profile of the argument", arguments{"profile": "work"}, "M-ENVIRONMENT", true, []string{"skills of M-work access-of-profile-work"}},
		{"profile", nil, "", true, []string{"skills of M-default access-of-profile-default"}},
		{"account", arguments{"access_token": "argument"}, "", false, []string{"vendors argument", "skills of M-ONLY argument"}},
	} {
		t.Run(c.label, func(t *testing.T) {
			home := bare(t)
			if c.profile {
				cliConfig(t, home, time.Now().Add(time.Hour))
			}
			t.Setenv("ASK_VENDOR_ID", c.environment)
			a := newAmazon(t)
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
			if found := configured(t, c.arguments).list(); len(found) > 0 {
				t.Errorf("found %v", found)
			}
			a.expectRequests(t, c.want...)
		})
	}
}

func TestWhereRequestsGo(t *testing.T) {
	own := arguments{"refresh_token": "r", "client_id": "i", "client_secret": "s"}
	with := func(more arguments) arguments {
		all := arguments{}
		for _, some := range []arguments{own, more} {
			for name, value := range some {
				all[name] = value
			}
		}
		return all
	}
	const token = " refresh=r id=i secret=s"
	t.Run("arguments", func(t *testing.T) {
		bare(t)
		api, login, other := newAmazon(t), newAmazon(t), newAmazon(t)
		t.Setenv("ASK_SMAPI_SERVER_BASE_URL", other.URL)
		t.Setenv("ASK_LWA_TOKEN_HOST", other.URL)
		configured(t, with(arguments{"endpoint": api.URL, "token_url": login.URL + "/token"})).read(t.Context())
		api.expectRequests(t, "manifest access-of-r")
		login.expectRequests(t, "/token"+token)
		other.expectRequests(t)
	})
	for label, slash := range map[string]string{"environment": "", "environment with a slash": "/"} {
		t.Run(label, func(t *testing.T) {
			bare(t)
			api, login := newAmazon(t), newAmazon(t)
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", api.URL+slash)
			t.Setenv("ASK_LWA_TOKEN_HOST", login.URL+slash)
			configured(t, own).read(t.Context())
			api.expectRequests(t, "manifest access-of-r")
			login.expectRequests(t, "/auth/o2/token"+token)
		})
	}
}
