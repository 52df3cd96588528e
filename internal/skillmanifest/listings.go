// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// Listings is where the skill's listings stand, one for each language the skill
// is offered in. A language that is missing there cannot have prompts or privacy
// pages.
var Listings = document.Pointer{"publishingInformation", "locales"}
