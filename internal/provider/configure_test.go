// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	frameworkprovider "github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
)

// An argument may depend on what is not applied yet. Then nothing is read and
// nothing fails, even where the other arguments could not work; the provider
// says once that the plan does not know what the skills have.
func TestUnknownArguments(t *testing.T) {
	attributes := newSession(t).schema.Provider.Block.Attributes
	if len(attributes) == 0 {
		t.Fatal("there are no arguments")
	}
	for _, attribute := range attributes {
		if attribute.Name == paidskillpricing.PriceChangeLimit {
			// No request depends on it.
			continue
		}
		t.Run(attribute.Name, func(t *testing.T) {
			bare(t)
			a := newAmazon(t)
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
			t.Setenv("ASK_REFRESH_TOKEN", "without a client")
			s := newSession(t)
			warned := s.configure(arguments{attribute.Name: tftypes.UnknownValue})
			if len(warned) != 1 || warned[0].Severity != tfprotov6.DiagnosticSeverityWarning || !strings.Contains(warned[0].Detail, attribute.Name+" is known only after the apply") ||
				!warned[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName(attribute.Name)) {
				t.Errorf("configuring said %s, want one warning on the argument", text(warned))
			}
			response := s.read(t.Context())
			if len(response.Diagnostics) > 0 {
				t.Error(text(response.Diagnostics))
			}
			typed := s.schema.ResourceSchemas[permissions].ValueType()
			state, err := response.NewState.Unmarshal(typed)
			if err != nil {
				t.Fatal(err)
			}
			var kept map[string]tftypes.Value
			if err := state.As(&kept); err != nil || !kept["skill_id"].Equal(tftypes.NewValue(tftypes.String, skillID)) {
				t.Errorf("the state is %s (%v), want it as it was", state, err)
			}
			a.expectRequests(t)
		})
	}
}

// The file is the ASK CLI's: it may be read by the CLI at this very moment.
func TestTheProfileIsNeverWritten(t *testing.T) {
	for label, given := range map[string]arguments{
		"access token":  {},
		"refresh token": {"client_id": "i", "client_secret": "s"},
		"rejected":      {"profile": "work"},
	} {
		t.Run(label, func(t *testing.T) {
			file := cliConfig(t, bare(t), time.Now().Add(time.Hour))
			long := time.Now().Add(-24 * time.Hour).Truncate(time.Second)
			if err := os.Chtimes(file, long, long); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a := newAmazon(t)
			if label == "rejected" {
				a.status = 401
			}
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
			t.Setenv("ASK_LWA_TOKEN_HOST", a.URL)
			configured(t, given).read(t.Context())
			after, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(before, after) {
				t.Errorf("the file holds %s", after)
			}
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			if !info.ModTime().Equal(long) {
				t.Errorf("the file was touched at %s", info.ModTime())
			}
			if len(a.requests) == 0 {
				t.Error("the profile was not used")
			}
		})
	}
}

func TestNameAndVersion(t *testing.T) {
	var got frameworkprovider.MetadataResponse
	provider.New("1.2.3")().Metadata(t.Context(), frameworkprovider.MetadataRequest{}, &got)
	if got.TypeName != "alexa" || got.Version != "1.2.3" {
		t.Errorf("got %+v", got)
	}
}

func TestUserAgent(t *testing.T) {
	bare(t)
	a := newAmazon(t)
	s := configured(t, arguments{"endpoint": a.URL, "token_url": a.URL + "/token", "refresh_token": "r", "client_id": "i", "client_secret": "s"})
	s.read(t.Context())
	want := "terraform-provider-alexa/1.2.3 Terraform/1.14.0"
	// Login with Amazon is told as well.
	if diff := cmp.Diff([]string{want, want}, a.userAgent); diff != "" {
		t.Errorf("User-Agent (-want +got):\n%s", diff)
	}
}

// What is logged gets into tickets and build logs.
func TestNoSecretIsLogged(t *testing.T) {
	const canary = "canary"
	for label, given := range map[string]arguments{
		"refresh": {"refresh_token": canary + "-refresh", "client_id": "i", "client_secret": canary + "-secret"},
		"access":  {"access_token": canary + "-access"},
	} {
		t.Run(label, func(t *testing.T) {
			bare(t)
			a := newAmazon(t)
			a.status = 503
			given["endpoint"], given["token_url"], given["max_retries"] = a.URL, a.URL+"/token", 0
			var log bytes.Buffer
			ctx := tflogtest.RootLogger(t.Context(), &log)
			response := configured(t, given).read(ctx)
			if len(response.Diagnostics) != 1 {
				t.Errorf("got %s, want one error", text(response.Diagnostics))
			}
			if !strings.Contains(log.String(), manifestPath) {
				t.Errorf("the request is not in the log: %s", log.String())
			}
			for line := range strings.Lines(log.String() + text(response.Diagnostics)) {
				if strings.Contains(line, canary) {
					t.Errorf("a secret shows in %s", line)
				}
			}
		})
	}
}

func TestCredentialsAreSensitive(t *testing.T) {
	want := map[string]bool{"access_token": true, "refresh_token": true, "client_secret": true}
	sensitive := map[string]bool{}
	for _, attribute := range newSession(t).schema.Provider.Block.Attributes {
		if attribute.Sensitive {
			sensitive[attribute.Name] = true
		}
	}
	if diff := cmp.Diff(want, sensitive); diff != "" {
		t.Errorf("sensitive arguments (-want +got):\n%s", diff)
	}
}
