// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package datasources

import (
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// OfSkill says of an error which skill it is about. That there is no such skill is a
// mistake in the argument.
func OfSkill(id string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, reconcile.ErrNotFound):
		return &PlacedError{Attribute: entity.SkillID, Text: entity.UnknownSkill(id, err)}
	default:
		return &PlacedError{Text: fmt.Sprintf("%s.\n\n%s", entity.SkillError(id, err), entity.Advice(err, ""))}
	}
}
