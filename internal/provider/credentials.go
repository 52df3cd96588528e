// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"errors"
	"os"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
)

// credentials finds the credentials of the provider block and of this machine.
// What is wrong with them is one error of the block; what Amazon thinks of them
// shows at the first request.
func (a arguments) credentials(connection lwa.Connection) (lwa.Credentials, diag.Diagnostics) {
	found, err := lwa.Find(lwa.Arguments{
		AccessToken:  a.AccessToken.ValueString(),
		RefreshToken: a.RefreshToken.ValueString(),
		ClientID:     a.ClientID.ValueString(),
		ClientSecret: a.ClientSecret.ValueString(),
		Profile:      a.Profile.ValueString(),
		VendorID:     a.VendorID.ValueString(),
	}, lwa.Machine{Getenv: os.Getenv, HomeDir: os.UserHomeDir}, connection)
	return found, placeCredentialsError(err)
}

// placeCredentialsError puts an error about credentials on the argument at fault.
func placeCredentialsError(err error) diag.Diagnostics {
	var diags diag.Diagnostics
	var fault *lwa.SettingsError
	switch {
	case err == nil:
	case errors.As(err, &fault) && fault.Argument != "":
		diags.AddAttributeError(path.Root(fault.Argument), "Unable to configure the provider", sentence(err.Error()))
	default:
		diags.AddError("Unable to configure the provider", sentence(err.Error()))
	}
	return diags
}

// sentence begins with a capital letter, unless it begins with the name of an
// argument, and ends with a full stop.
func sentence(text string) string {
	if first, _, _ := strings.Cut(text, " "); !strings.Contains(first, "_") {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	return text + "."
}
