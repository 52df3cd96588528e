// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"

// ProductHome is the definition of the only in-skill product of the vendor.
type ProductHome struct{}

// somebodysProduct is the id of a product that somebody else has made.
const somebodysProduct = "amzn1.adg.product.11111111-1111-4111-8111-111111111111"

// Identity implements [Home].
func (ProductHome) Identity() string { return "product_id" }

// Arguments implements [Home].
func (ProductHome) Arguments() string { return "" }

// Put implements [Home].
func (p ProductHome) Put(e *Environment, document string) {
	e.t.Helper()
	if document == "" {
		e.DeleteProduct(p.Key(e))
		return
	}
	if err := e.PutProduct(p.Key(e), []byte(document)); err != nil {
		e.t.Fatalf("the product of the test is not usable: %s", err)
	}
}

// Document implements [Home].
func (p ProductHome) Document(e *Environment) string {
	return string(e.Product(p.Key(e), "development"))
}

// Key implements [Home].
func (ProductHome) Key(e *Environment) string {
	if ids := e.ProductIDs(); len(ids) > 0 {
		return ids[0]
	}
	return somebodysProduct
}

// Lacking implements [Home].
func (ProductHome) Lacking() string { return "Amazon knows no in-skill product" }

// Noun implements [Home].
func (ProductHome) Noun() string { return "in-skill product" }

// Destroying implements [Home].
func (p ProductHome) Destroying(e *Environment) string {
	return "Destroying deletes in-skill product " + p.Key(e)
}

// Property implements [Home].
func (ProductHome) Property() string { return "$.inSkillProductDefinition.audience.minimumAge" }

// Operations implements [Home].
func (ProductHome) Operations() map[sandbox.Operation]bool {
	return map[sandbox.Operation]bool{
		sandbox.OperationVendors: false, sandbox.OperationListProducts: false, sandbox.OperationCreateProduct: false, sandbox.OperationGetProduct: false,
		sandbox.OperationProductSummary: false, sandbox.OperationPutProduct: true, sandbox.OperationDeleteProduct: true,
	}
}

// Writes implements [Home].
func (ProductHome) Writes() []sandbox.Operation {
	return []sandbox.Operation{sandbox.OperationCreateProduct, sandbox.OperationPutProduct, sandbox.OperationDeleteProduct}
}
