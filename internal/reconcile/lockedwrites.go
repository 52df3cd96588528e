// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// PutManifest is that of the client.
func (l *Locked) PutManifest(ctx context.Context, skillID string, stage smapi.Stage, body []byte, ifMatch string) error {
	return l.certification.explain(ctx, skillID, l.Client.PutManifest(ctx, skillID, stage, body, ifMatch))
}

// DeleteSkill is that of the client.
func (l *Locked) DeleteSkill(ctx context.Context, skillID string) error {
	return l.certification.explain(ctx, skillID, l.Client.DeleteSkill(ctx, skillID))
}

// PutAccountLinking is that of the client.
func (l *Locked) PutAccountLinking(ctx context.Context, skillID string, document []byte, ifMatch string) (eTag string, err error) {
	eTag, err = l.Client.PutAccountLinking(ctx, skillID, document, ifMatch)
	return eTag, l.certification.explain(ctx, skillID, err)
}

// DeleteAccountLinking is that of the client.
func (l *Locked) DeleteAccountLinking(ctx context.Context, skillID string) error {
	return l.certification.explain(ctx, skillID, l.Client.DeleteAccountLinking(ctx, skillID))
}

// PutInteractionModel is that of the client.
func (l *Locked) PutInteractionModel(ctx context.Context, skillID, locale string, body []byte, ifMatch string) error {
	return l.certification.explain(ctx, skillID, l.Client.PutInteractionModel(ctx, skillID, locale, body, ifMatch))
}

// PutProduct is that of the client.
func (l *Locked) PutProduct(ctx context.Context, productID string, body []byte, ifMatch string) error {
	return l.explainProduct(ctx, productID, l.Client.PutProduct(ctx, productID, body, ifMatch))
}

// DeleteProduct is that of the client.
func (l *Locked) DeleteProduct(ctx context.Context, productID, ifMatch string) error {
	return l.explainProduct(ctx, productID, l.Client.DeleteProduct(ctx, productID, ifMatch))
}

// Associate is that of the client. The product may be locked with another skill that it
// is associated with.
func (l *Locked) Associate(ctx context.Context, productID, skillID string) error {
	err := l.certification.explain(ctx, skillID, l.Client.Associate(ctx, productID, skillID))
	return l.explainProduct(ctx, productID, err)
}

// Disassociate is that of the client.
func (l *Locked) Disassociate(ctx context.Context, productID, skillID string) error {
	err := l.certification.explain(ctx, skillID, l.Client.Disassociate(ctx, productID, skillID))
	return l.explainProduct(ctx, productID, err)
}
