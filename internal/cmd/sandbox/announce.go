// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// announcement is what the program prints when it listens.
type announcement struct {
	baseURL string
	reach   reach
	// sample is true when the sandbox has the sample skill.
	sample bool
}

// print writes the line that scripts wait for, the settings to paste into a shell,
// and with the sample skill a configuration for it, which begins after the first
// empty line. What is said in between is a comment in both languages.
func (a announcement) print(to io.Writer) error {
	var text strings.Builder
	fmt.Fprintf(&text, "listening on %s\n", a.baseURL)
	for _, setting := range [][2]string{
		{"ASK_SMAPI_SERVER_BASE_URL", a.baseURL},
		{"ASK_LWA_TOKEN_HOST", a.baseURL},
		{"ASK_REFRESH_TOKEN", sandbox.RefreshToken},
		{"ASK_LWA_CLIENT_ID", sandbox.ClientID},
		{"ASK_LWA_CLIENT_CONFIRMATION", sandbox.ClientSecret},
		{"ASK_VENDOR_ID", sandbox.VendorID},
	} {
		fmt.Fprintf(&text, "export %s='%s'\n", setting[0], setting[1])
	}
	text.WriteString(a.howToReach())
	if a.sample {
		text.WriteString("\n" + howToUseTheSample + "\n" + sampleConfiguration)
	}
	_, err := io.WriteString(to, text.String())
	return err
}

const howToUseTheSample = `# The sample skill is ` + sampleID + `.
# Paste the exports above into another shell, and what follows into main.tf in an empty folder. There, run
# terraform init, terraform plan and terraform apply; init takes the provider from the registry, or the one that
# make install has installed.
# A skill that you submit stays in certification until you end that: curl -X POST $ASK_SMAPI_SERVER_BASE_URL` + reviewsPath + sampleID + `/passed
# (or /failed).
`

// howToReach says what the provider needs that runs on another machine: it refuses
// to send tokens in the clear to any host but its own.
func (a announcement) howToReach() string {
	port := ""
	if parsed, err := url.Parse(a.baseURL); err == nil {
		port = parsed.Port()
	}
	switch a.reach {
	case fromEverywhere:
		return fmt.Sprintf("# From another machine, forward port %[1]s first (ssh -N -L %[1]s:127.0.0.1:%[1]s HOST) and use the same lines there:\n"+
			"# the provider sends tokens by http:// to its own machine only.\n", port)
	case fromItsNetwork:
		return "# The provider refuses this address, because it sends tokens by http:// to its own machine only (127.0.0.1, localhost).\n" +
			"# Listen on 127.0.0.1 or on 0.0.0.0 to use the provider with this sandbox.\n"
	case fromThisMachine:
	}
	return ""
}
