// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// NewProduct is an in-skill product that is to be made.
type NewProduct struct {
	VendorID string
	// ReferenceName is what its definition calls it. It is looked for by that if nobody
	// learns its id.
	ReferenceName string
	Definition    document.Value
	// Same reports whether what Amazon has may be what was sent.
	Same func(stored document.Value) bool
}

// Create makes a product and returns its id, with what Amazon has made of the
// definition.
//
// Where the answer is lost, the product is looked for: exactly one of its reference
// name with the definition that was sent is the new one, and everything else is a
// *[LostProductError]. A refusal is a *[RejectedError].
func (p *Products) Create(ctx context.Context, product NewProduct) (id string, definition document.Value, err error) {
	err = p.store.alone(ctx, func() error {
		id, err = p.store.CreateProduct(ctx, product.VendorID, product.Definition.JSON())
		return err
	})
	var refusal *smapi.Error
	switch {
	case smapi.IsBadRequest(err) && errors.As(err, &refusal):
		return "", document.Value{}, &RejectedError{
			Noun: p.store.Noun(), Sent: product.Definition, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err, Creation: true,
		}
	case IsUncertain(err):
		id, err = p.findLost(ctx, product, err)
	}
	if err != nil {
		return "", document.Value{}, forbidden(err)
	}
	p.made.Store(id, true)
	definition, err = p.readNew(ctx, id)
	return id, definition, err
}

// readNew reads a product that exists. Right after it was made Amazon may not know it
// everywhere.
func (p *Products) readNew(ctx context.Context, id string) (document.Value, error) {
	pause := newPace()
	limit, cancel := context.WithTimeout(ctx, createdGrace)
	defer cancel()
	for {
		definition, err := p.Read(ctx, id, Development)
		if !isMissing(err) || pause.wait(limit) != nil {
			return definition, err
		}
		p.cache.drop(id)
	}
}

// LostProductError says that the answer to a creation was lost, so that there may be
// a new product. Another creation could make a second one.
type LostProductError struct {
	ReferenceName string
	// Candidates are the ids of the products of that name.
	Candidates []string
	// Listing is why they could not be looked at, if they could not.
	Listing error
	// Err is what happened instead of an answer.
	Err error
}

func (e *LostProductError) Error() string {
	text := fmt.Sprintf("whether Amazon has created in-skill product %q is not known", e.ReferenceName)
	switch {
	case e.Listing != nil:
		text += fmt.Sprintf(", and the vendor's products can't be looked at (%v)", e.Listing)
	case len(e.Candidates) == 0:
		text += "; the vendor has none of that reference name"
	default:
		text += "; the vendor has " + strings.Join(e.Candidates, " and ") + " of that reference name"
	}
	return text + ": " + e.Err.Error()
}

func (e *LostProductError) Unwrap() error { return e.Err }

// findLost looks for the product that a request may have made. The end of the
// operation does not end it: nobody else knows of the product.
func (p *Products) findLost(ctx context.Context, product NewProduct, lost error) (id string, err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), listLag)
	defer cancel()
	result := &LostProductError{ReferenceName: product.ReferenceName, Err: lost}
	pause := newPace()
	for {
		var same []string
		result.Candidates, same, err = p.candidates(ctx, product)
		if result.Listing = err; err == nil && len(same) == 1 {
			return same[0], nil
		}
		if len(result.Candidates) > 0 || pause.wait(ctx) != nil {
			return "", result
		}
	}
}

// candidates are the products of the reference name, and those of them that have the
// definition.
func (p *Products) candidates(ctx context.Context, product NewProduct) (named, same []string, err error) {
	for summary, err := range p.store.VendorProducts(ctx, product.VendorID, product.ReferenceName) {
		if err != nil {
			return nil, nil, forbidden(err)
		}
		if summary.Stage != Development || summary.ReferenceName != product.ReferenceName {
			continue
		}
		named = append(named, summary.ProductID)
		current, err := p.store.Read(ctx, summary.ProductID, Development)
		if err != nil {
			return named, nil, p.translate(summary.ProductID, err)
		}
		if product.Same(current.Document) {
			same = append(same, summary.ProductID)
		}
	}
	return named, same, nil
}
