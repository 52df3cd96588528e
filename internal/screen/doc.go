// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package screen keeps what people read: every warning and error, as the real CLI
// prints it when the mistake is made. Each file under testdata is one mistake: a
// sentence about it, the configuration, and the screen.
//
// After a change of a text, write the screens anew and read the difference:
//
//	go test ./internal/screen -update
//	git diff internal/screen
//
// Only the provider's and the CLI's messages are kept, so that the screens are the
// same with Terraform and with OpenTofu.
package screen
