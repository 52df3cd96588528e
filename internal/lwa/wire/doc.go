// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package wire is what the clients of Amazon's two servers share: which
// addresses may be sent a secret, how secrets are hidden, how an answer is read
// and what kind of answer it is, and the errors that come from neither server.
package wire
