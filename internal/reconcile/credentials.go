// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// AccessToken returns an access token of the account, with its end if that is
// known, for somebody who uses it later.
func (a *Account) AccessToken(ctx context.Context) (smapi.AccessToken, error) {
	return a.api.AccessToken(ctx)
}

// SkillCredentials reads the messaging credentials of a skill. That a skill has none
// is [ErrNotFound], as that there is no such skill: Amazon's answer is the same. It
// takes at most ten minutes.
func (a *Account) SkillCredentials(ctx context.Context, skillID string) (smapi.SkillCredentials, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	found, err := a.api.SkillCredentials(ctx, skillID)
	if smapi.IsNotFound(err) {
		return found, fmt.Errorf("credentials of skill %s: %w: %w", skillID, ErrNotFound, err)
	}
	return found, forbidden(err)
}
