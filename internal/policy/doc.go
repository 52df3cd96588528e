// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package policy has the tests that hold the policies of examples/gitops/policy
// against plans that the real CLI has made.
//
// There are only tests here, behind the build tag conftest, because they need
// conftest. `make policy` builds it and runs them.
package policy
