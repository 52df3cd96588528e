// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

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
// for a vendor; empty means that of the engine. It takes at most as long as a
// shared read may.
func (e *Engine) ManifestSchema(ctx context.Context, vendorID, operation string) (ManifestSchema, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	if vendorID == "" {
		found, err := e.vendorID(ctx)
		if err != nil {
			return ManifestSchema{}, err
		}
		vendorID = found
	}
	text, err := e.api.ManifestSchema(ctx, vendorID, operation)
	switch {
	case smapi.IsNotFound(err):
		return ManifestSchema{}, fmt.Errorf("%w (%w)", ErrSchemaNotFound, err)
	case err != nil:
		return ManifestSchema{}, translate(err)
	}
	return ManifestSchema{VendorID: vendorID, Text: string(text)}, nil
}
