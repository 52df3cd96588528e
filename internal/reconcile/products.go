// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"iter"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// ProductAPI is the part of SMAPI that keeps in-skill products; *smapi.Client has it.
type ProductAPI interface {
	GetProduct(ctx context.Context, productID string, stage smapi.Stage) (smapi.Product, error)
	PutProduct(ctx context.Context, productID string, body []byte, ifMatch string) error
	DeleteProduct(ctx context.Context, productID, ifMatch string) error
	CreateProduct(ctx context.Context, vendorID string, definition []byte) (productID string, err error)
	ProductSummary(ctx context.Context, productID string, stage smapi.Stage) (smapi.ProductSummary, error)
	VendorProducts(ctx context.Context, vendorID, referenceName string) iter.Seq2[smapi.ProductSummary, error]
	SkillProducts(ctx context.Context, skillID string, stage smapi.Stage) iter.Seq2[smapi.ProductSummary, error]
	ProductSkills(ctx context.Context, productID string, stage smapi.Stage) iter.Seq2[string, error]
	Associate(ctx context.Context, productID, skillID string) error
	Disassociate(ctx context.Context, productID, skillID string) error
	ResetEntitlement(ctx context.Context, productID string, stage smapi.Stage) error
}

// productEnvelope is the one key around a definition.
const productEnvelope = "inSkillProductDefinition"

var errNoDefinition = errors.New(`the body has no object "inSkillProductDefinition"`)

// Products are the in-skill products of an account: their definitions, each a document
// whose key is the product's id, and what goes on around them. It is safe for
// concurrent use.
//
// Amazon's own client writes one product at a time, so no two writes are made at once
// here either.
type Products struct {
	*Engine
	store        productStore
	facts        *productFacts
	associations *productAssociations
}

// NewProducts makes the products of an account, whose lost writes are tried again so
// often. The vendor is the one whose products are listed together.
func NewProducts(api ProductAPI, vendor func(context.Context) (string, error), retries int) *Products {
	facts := &productFacts{vendor: vendor}
	store := productStore{ProductAPI: api, writes: semaphore.NewWeighted(1), wrote: facts.forget}
	// A definition has one owner, so there is nobody to wait for.
	return &Products{Engine: New(Config{Store: store, Retries: retries, BatchWindow: time.Nanosecond}), store: store, facts: facts, associations: newProductAssociations()}
}

// productStore has the definitions.
type productStore struct {
	ProductAPI
	writes *semaphore.Weighted
	// wrote is told of each write of a product.
	wrote func(productID string)
}

func (productStore) Noun() string { return "in-skill product" }

func (s productStore) Read(ctx context.Context, productID string, stage smapi.Stage) (Snapshot, error) {
	product, err := s.GetProduct(ctx, productID, stage)
	if err != nil {
		return Snapshot{}, err
	}
	envelope, err := document.Parse(product.Body)
	definition := envelope.Member(productEnvelope)
	if err == nil && definition.Kind() != document.Object {
		err = errNoDefinition
	}
	if err != nil {
		return Snapshot{}, &NotDocumentError{Noun: s.Noun(), Key: productID, Err: err}
	}
	return Snapshot{Document: definition, Version: product.ETag}, nil
}

func (s productStore) Write(ctx context.Context, productID string, definition document.Value, version string) error {
	body := document.EmptyObject().With(productEnvelope, definition).JSON()
	defer s.wrote(productID)
	return s.alone(ctx, func() error { return s.PutProduct(ctx, productID, body, version) })
}

// alone does something while nothing else is written.
func (s productStore) alone(ctx context.Context, write func() error) error {
	if err := s.writes.Acquire(ctx, 1); err != nil {
		return context.Cause(ctx)
	}
	defer s.writes.Release(1)
	return write()
}
