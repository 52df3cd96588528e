// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package askcli is where the ASK CLI, Amazon's own client, meets the sandbox
// and the provider. If Amazon's client can work with the sandbox, the sandbox is
// not only what the provider believes of Amazon; and the ASK CLI is the other
// hand that edits the skills of those who use the provider.
//
// There are only tests here, behind the build tag askcli, because they need
// Node.js and a package from npm. `make e2e-ask` installs that and runs them.
package askcli
