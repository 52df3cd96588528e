// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"os"
	"path"
	"strings"
)

// silenceLogs turns off what nobody reads. Unless told a level, the libraries
// write every step of every request to standard error, some 200 KB a resource,
// for Terraform to take apart and throw away. Terraform hands its environment
// down to the provider, so whoever wants a log has said so there.
func silenceLogs(address string) error {
	for _, variable := range unread(os.Environ(), path.Base(address)) {
		if err := os.Setenv(variable, "off"); err != nil {
			return err
		}
	}
	return nil
}

// unread names the levels of the logs that nobody reads: those of the libraries
// and that of the provider, or none if the environment asks for a log of either.
func unread(environment []string, name string) []string {
	for _, variable := range environment {
		asked, level, _ := strings.Cut(variable, "=")
		if level != "" && (asked == "TF_LOG" || strings.HasPrefix(asked, "TF_LOG_PROVIDER") || strings.HasPrefix(asked, "TF_LOG_SDK")) {
			return nil
		}
	}
	return []string{"TF_LOG_SDK", "TF_LOG_PROVIDER_" + strings.ToUpper(name)}
}
