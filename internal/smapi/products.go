// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"net/http"
)

// Product is the definition of an in-skill product
// (https://developer.amazon.com/docs/alexa/smapi/isp-schemas.html).
type Product struct {
	// Body is the document as Amazon sent it, with its envelope
	// {"inSkillProductDefinition": {…}}. It is JSON, and otherwise unchecked.
	Body []byte
	// ETag is the header byte for byte, to be sent back as If-Match.
	ETag string
}

// GetProduct reads the definition of a product at a stage: development, or live
// where it is published. The errors are those of [Client.GetManifest] but for the
// redirect.
func (c *Client) GetProduct(ctx context.Context, productID string, stage Stage) (Product, error) {
	path, err := productPath(productID, stage, "")
	if err != nil {
		return Product{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET in-skill product %s (%s)", productID, stage),
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return Product{}, err
	}
	if err := result.checkJSON(); err != nil {
		return Product{}, err
	}
	return Product{Body: result.Body, ETag: result.Header.Get("ETag")}, nil
}

// PutProduct replaces the definition of a product at the development stage, the
// only one that Amazon lets anyone write, if its ETag is still the given one
// ([IsPreconditionFailed]). Nil means that it took effect. Amazon gives no new ETag
// for it.
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) PutProduct(ctx context.Context, productID string, body []byte, ifMatch string) error {
	path, err := productPath(productID, StageDevelopment, "")
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: "PUT in-skill product " + productID,
		method:    http.MethodPut,
		path:      path,
		body:      body,
		ifMatch:   ifMatch,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	return err
}

// DeleteProduct removes a product, if its ETag is still the given one. Amazon
// refuses it for a product that is published or associated with a skill.
//
// The error is an *AmbiguousError when the product may be gone.
func (c *Client) DeleteProduct(ctx context.Context, productID, ifMatch string) error {
	path, err := productPath(productID, StageDevelopment, "")
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: "DELETE in-skill product " + productID,
		method:    http.MethodDelete,
		path:      path,
		ifMatch:   ifMatch,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	return err
}

// CreateProduct makes a product of a vendor from its definition, an object without
// its envelope, and returns the product's id.
//
// Nothing marks two requests as one, so a repetition could make a second product:
// the request is repeated only where Amazon has certainly not acted on the one
// before. The error is an *AmbiguousError when there may be a new product whose id is
// not known.
func (c *Client) CreateProduct(ctx context.Context, vendorID string, definition []byte) (productID string, err error) {
	if vendorID == "" {
		return "", &ArgumentError{"the vendor id is empty"}
	}
	operation := "POST in-skill product of vendor " + vendorID
	result, err := c.do(ctx, request{
		operation: operation,
		method:    http.MethodPost,
		path:      productsPath,
		body:      vendorBody(vendorID, productEnvelope, definition),
		accepted:  []int{http.StatusCreated, http.StatusOK},
	})
	if err != nil {
		return "", err
	}
	var created struct {
		ProductID string `json:"productId"`
	}
	unreadable := result.decode(&created)
	switch {
	case unreadable == nil && created.ProductID != "":
		return created.ProductID, nil
	case unreadable == nil:
		unreadable = result.unreadable("it has no productId", nil)
	}
	return "", &AmbiguousError{Operation: operation, Err: unreadable}
}

// ResetEntitlement makes Amazon forget that the account behind the token has bought
// a product, so that it can be bought again in a test.
func (c *Client) ResetEntitlement(ctx context.Context, productID string, stage Stage) error {
	path, err := productPath(productID, stage, "/entitlement")
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: fmt.Sprintf("DELETE entitlement of in-skill product %s (%s)", productID, stage),
		method:    http.MethodDelete,
		path:      path,
		// What is forgotten can be forgotten again.
		repeatable: true,
		accepted:   []int{http.StatusNoContent, http.StatusOK},
	})
	return err
}

const (
	productsPath = "/v1/inSkillProducts"
	// productEnvelope is the one key around a definition.
	productEnvelope = "inSkillProductDefinition"
)

// productPath is the address of a product at a stage, or of something below it.
func productPath(productID string, stage Stage, below string) (string, error) {
	product, err := pathElement("product id", productID)
	if err != nil {
		return "", err
	}
	if stage != StageDevelopment && stage != StageLive {
		return "", &ArgumentError{fmt.Sprintf("%q is not a stage of an in-skill product: there are development and live", string(stage))}
	}
	return productsPath + "/" + product + "/stages/" + string(stage) + below, nil
}
