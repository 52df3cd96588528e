// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"sync/atomic"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Strictness is how strictly the rules are applied. All resources of a provider
// share one, because rules are judged before the provider is configured too, as
// in terraform validate, and then this is all that is known of its arguments.
type Strictness struct{ mode atomic.Int32 }

// Set sets the mode.
func (s *Strictness) Set(mode rules.Mode) { s.mode.Store(int32(mode)) }

// Mode returns the mode, rules.Strict at first.
func (s *Strictness) Mode() rules.Mode { return rules.Mode(s.mode.Load()) }
