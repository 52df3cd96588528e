// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync/atomic"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// AccountAPI is the part of SMAPI about what an account has; *smapi.Client has it.
type AccountAPI interface {
	Skills(ctx context.Context, vendorID string) iter.Seq2[smapi.SkillSummary, error]
	SkillStages(ctx context.Context, vendorID, skillID string) ([]smapi.SkillSummary, error)
	Vendors(ctx context.Context) ([]smapi.Vendor, error)
	ManifestSchema(ctx context.Context, vendorID, operation string) ([]byte, error)
	CreateSkill(ctx context.Context, vendorID string, manifest []byte) (skillID string, err error)
	DeleteSkill(ctx context.Context, skillID string) error
	AccessToken(ctx context.Context) (smapi.AccessToken, error)
	SkillCredentials(ctx context.Context, skillID string) (smapi.SkillCredentials, error)
}

// Account finds what belongs to a vendor of the account. It is safe for
// concurrent use.
type Account struct {
	api    AccountAPI
	vendor string
	// found is the account's only vendor, once it was asked for.
	found atomic.Pointer[string]
}

// NewAccount makes the account of a vendor; empty means the account's only one.
func NewAccount(api AccountAPI, vendorID string) *Account {
	return &Account{api: api, vendor: vendorID}
}

// Skill is one skill of a vendor.
type Skill struct {
	ID string
	// NameByLocale has what the skill is called in each of its languages, at the
	// development stage.
	NameByLocale map[string]string
}

// Skills lists the skills of a vendor in Amazon's order, one page of the API at a
// time. An empty vendor is that of the account. Amazon lists a skill once per stage,
// and once more where the list grows while it is read; here each comes once.
func (a *Account) Skills(ctx context.Context, vendorID string) iter.Seq2[Skill, error] {
	return func(yield func(Skill, error) bool) {
		if vendorID == "" {
			found, err := a.VendorID(ctx)
			if err != nil {
				yield(Skill{}, err)
				return
			}
			vendorID = found
		}
		seen := map[string]bool{}
		for summary, err := range a.api.Skills(ctx, vendorID) {
			if err != nil {
				yield(Skill{}, forbidden(err))
				return
			}
			if summary.Stage != smapi.StageDevelopment || seen[summary.SkillID] {
				continue
			}
			seen[summary.SkillID] = true
			if !yield(Skill{ID: summary.SkillID, NameByLocale: summary.NameByLocale}, nil) {
				return
			}
		}
	}
}

// NameContains reports whether a text is part of a skill's name in one of its
// languages, whatever its case.
func NameContains(nameByLocale map[string]string, part string) bool {
	for _, name := range nameByLocale {
		if containsFold(name, part) {
			return true
		}
	}
	return false
}

// containsFold reports whether a text is part of a name, whatever its case.
func containsFold(name, part string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(part))
}

// VendorID returns the vendor that the account was made for, or the only one
// that it belongs to. None and several are errors that say what to do.
func (a *Account) VendorID(ctx context.Context) (string, error) {
	if a.vendor != "" {
		return a.vendor, nil
	}
	if found := a.found.Load(); found != nil {
		return *found, nil
	}
	vendors, err := a.api.Vendors(ctx)
	if err != nil {
		return "", forbidden(err)
	}
	switch len(vendors) {
	case 0:
		return "", errors.New("the account belongs to no vendor, so it has no skills: sign in once to the Alexa developer console with it, or use the credentials of another account")
	case 1:
		a.found.Store(&vendors[0].ID)
		return vendors[0].ID, nil
	}
	choices := make([]string, 0, len(vendors))
	for _, vendor := range vendors {
		choices = append(choices, fmt.Sprintf("%s (%s)", vendor.ID, vendor.Name))
	}
	return "", fmt.Errorf("the account belongs to several vendors; set vendor_id in the provider block, or ASK_VENDOR_ID, to one of %s", strings.Join(choices, ", "))
}

// ErrSchemaNotFound says that Amazon has no schema for such a vendor and
// operation, or no longer where it said.
var ErrSchemaNotFound = errors.New("Amazon has no such schema")

// ManifestSchema is Amazon's own JSON Schema of the manifest.
type ManifestSchema struct {
	// VendorID is the vendor that it was made for.
	VendorID string
	// Text is the JSON as Amazon sent it.
	Text string
}

// ManifestSchema reads Amazon's schema for an operation such as UPDATE_SKILL and
// for a vendor; empty means that of the account. It takes at most ten minutes.
func (a *Account) ManifestSchema(ctx context.Context, vendorID, operation string) (ManifestSchema, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	if vendorID == "" {
		found, err := a.VendorID(ctx)
		if err != nil {
			return ManifestSchema{}, err
		}
		vendorID = found
	}
	text, err := a.api.ManifestSchema(ctx, vendorID, operation)
	switch {
	case smapi.IsNotFound(err):
		return ManifestSchema{}, fmt.Errorf("%w (%w)", ErrSchemaNotFound, err)
	case err != nil:
		return ManifestSchema{}, forbidden(err)
	}
	return ManifestSchema{VendorID: vendorID, Text: string(text)}, nil
}
