// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package document holds JSON documents the way Amazon sent them.
//
// SMAPI has no partial update: every write replaces the whole document. Whoever
// wants to change one price therefore sends back everything else too, and must
// not alter it. A [Value] remembers how it was written (1e2 stays 1e2, an empty
// object stays, a null stays, integers beyond 2^53 and lone surrogates survive),
// and an edit changes only what a [Pointer] names.
//
// It is pure: no I/O, no Terraform, the standard library alone.
package document
