// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package manifest holds a skill manifest the way Amazon sent it.
//
// SMAPI has no partial update: every write replaces the whole document. Whoever
// wants to change one price therefore sends back everything else too, and must
// not alter it. A [Document] keeps each value as it was written (1e2 stays 1e2,
// an empty object stays, a null stays, integers beyond 2^53 and lone surrogates
// survive) and changes only what a [Pointer] names. The package also holds the
// table of who owns which part of the document ([Ownership]).
//
// It is pure: no I/O, no Terraform, the standard library alone.
package manifest
