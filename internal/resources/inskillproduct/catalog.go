// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct

import (
	"context"
	"fmt"
	"iter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/object"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

func catalogOf(backend entity.Backend) object.Catalog {
	if backend.Products == nil {
		return nil
	}
	return documents{products: backend.Products, account: backend.Account}
}

// Search lists the products of a vendor. Amazon's filter by reference name is not relied
// on.
func (d documents) Search(ctx context.Context, query object.Query) iter.Seq2[object.Listed, error] {
	return func(yield func(object.Listed, error) bool) {
		vendor, err := query.VendorID, error(nil)
		if vendor == "" {
			vendor, err = d.account.VendorID(ctx)
		}
		if err != nil {
			yield(object.Listed{}, err)
			return
		}
		for product, err := range d.products.OfVendor(ctx, vendor, query.Name) {
			if err == nil && (query.Name != "" && product.ReferenceName != query.Name || query.NameContains != "" && !reconcile.ProductContains(product, query.NameContains)) {
				continue
			}
			if !yield(listed(product), err) {
				return
			}
		}
	}
}

func listed(product reconcile.ProductSummary) object.Listed {
	return object.Listed{Key: product.ProductID, Name: product.ReferenceName, Label: label(product), Facts: factsOf(product)}
}

// label is what a list shows of a product: its reference name and its title.
func label(product reconcile.ProductSummary) string {
	title := skillmanifest.NameIn(product.NameByLocale)
	switch {
	case title == "":
		return product.ReferenceName
	case product.ReferenceName == "":
		return title
	default:
		return fmt.Sprintf("%s (%s)", product.ReferenceName, title)
	}
}

// FactsAt is [documents.Facts] at a stage.
func (d documents) FactsAt(ctx context.Context, id string, stage reconcile.Stage) (map[string]string, error) {
	if stage == reconcile.Development {
		return d.Facts(ctx, id)
	}
	summary, err := d.products.Summary(ctx, id, stage)
	if err != nil {
		return nil, err
	}
	return factsOf(summary), nil
}
