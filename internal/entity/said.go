// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"
	"sync/atomic"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Said remembers what a provider configuration has told the user, so that what is
// wrong with all of its resources is explained once. A nil one remembers nothing.
type Said struct{ credentials atomic.Bool }

// IsExplained reports whether an error is about credentials and another resource
// has explained it. If none has, it takes note that this one does.
func (s *Said) IsExplained(err error) bool {
	return s != nil && reconcile.LacksToken(err) && s.credentials.Swap(true)
}

// ExplainedElsewhere is the message about an error that is explained already.
func ExplainedElsewhere(noun, key string) string {
	return fmt.Sprintf("%s %s: there is no usable access token. Another error of this run says why, and what to do.", Sentence(noun), key)
}
