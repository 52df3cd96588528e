// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/object"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// wasKnown: the vendor of a product that was imported is not known, so to name it is no
// change.
func wasKnown(_ context.Context, req planmodifier.StringRequest, resp *stringplanmodifier.RequiresReplaceIfFuncResponse) {
	resp.RequiresReplace = !req.StateValue.IsNull()
}

// version is what Amazon's samples call the only version of the schema.
const version = "1.0"

func documentsOf(backend entity.Backend) object.Documents {
	if backend.Products == nil {
		return nil
	}
	return documents{products: backend.Products, account: backend.Account}
}

// documents are the products of an account.
type documents struct {
	products *reconcile.Products
	account  *reconcile.Account
}

func (d documents) Engine() *reconcile.Engine { return d.products.Engine }

func (d documents) Create(ctx context.Context, wanted object.New) (id string, made document.Value, err error) {
	vendor := wanted.Arguments[vendorID]
	if vendor == "" {
		if vendor, err = d.account.VendorID(ctx); err != nil {
			return "", document.Value{}, err
		}
	}
	return d.products.Create(ctx, reconcile.NewProduct{
		VendorID:      vendor,
		ReferenceName: wanted.Document.Member("referenceName").Text(),
		Definition:    wanted.Document.With("version", document.Text(version)),
		Same:          wanted.Same,
	})
}

func (d documents) Delete(ctx context.Context, id string, check func(document.Value) error) error {
	return d.products.Delete(ctx, id, check)
}

func (d documents) Facts(ctx context.Context, id string) (map[string]string, error) {
	summary, err := d.products.Known(ctx, id)
	if err != nil {
		return nil, err
	}
	return factsOf(summary), nil
}

func factsOf(summary reconcile.ProductSummary) map[string]string {
	return map[string]string{statusFact: summary.Status, editableState: summary.EditableState}
}

func (d documents) Forbidden(ctx context.Context, id string, deletion bool) string {
	if !deletion {
		return ""
	}
	// What can't be read now is no reason for anything.
	if live, err := d.products.Live(ctx, id); err == nil && live {
		return "The product is live. " + trouble.Cure("live-product")
	}
	if skills, err := d.products.Skills(ctx, id, reconcile.Development); err == nil && len(skills) > 0 {
		return fmt.Sprintf("The product is associated with skill %s, and Amazon deletes no such product. %s", strings.Join(skills, " and skill "), trouble.Cure("product-associated"))
	}
	return ""
}

func (documents) IsLocked(facts map[string]string) bool {
	return reconcile.ProductSummary{EditableState: facts[editableState]}.IsLocked()
}
