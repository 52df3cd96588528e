// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
	"net/url"
)

// ProductSummary is one stage of one in-skill product.
type ProductSummary struct {
	ProductID     string `json:"productId"`
	ReferenceName string `json:"referenceName"`
	// Type is SUBSCRIPTION, ENTITLEMENT or CONSUMABLE.
	Type  string `json:"type"`
	Stage Stage  `json:"stage"`
	// Status is one of INCOMPLETE, COMPLETE, CERTIFICATION, PUBLISHED and SUPPRESSED.
	Status string `json:"status"`
	// EditableState is EDITABLE, or NOT_EDITABLE while the product is certified.
	EditableState string `json:"editableState"`
	// PurchasableState is PURCHASABLE, or NOT_PURCHASABLE where it is not sold any more.
	PurchasableState string `json:"purchasableState"`
	// NameByLocale has the product's name by locale, such as en-US.
	NameByLocale map[string]string `json:"nameByLocale"`
	// LastUpdated is a moment in RFC 3339, as Amazon wrote it.
	LastUpdated string `json:"lastUpdated"`
}

// IsLocked reports whether nobody can change the product, because it is certified.
func (s ProductSummary) IsLocked() bool { return s.EditableState == "NOT_EDITABLE" }

// ProductSummary reads what Amazon says of a product at a stage.
func (c *Client) ProductSummary(ctx context.Context, productID string, stage Stage) (ProductSummary, error) {
	path, err := productPath(productID, stage, "/summary")
	if err != nil {
		return ProductSummary{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET summary of in-skill product %s (%s)", productID, stage),
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return ProductSummary{}, err
	}
	var body struct {
		Summary *ProductSummary `json:"inSkillProductSummary"`
	}
	if err := result.decode(&body); err != nil {
		return ProductSummary{}, err
	}
	if body.Summary == nil {
		return ProductSummary{}, result.unreadable("it has no inSkillProductSummary", nil)
	}
	return *body.Summary, nil
}

// VendorProducts lists the products of a vendor, one request for each page, and none
// before the first step of the loop or after its last. Every stage of a product is an
// entry of its own. A reference name, if it is not empty, leaves only the products of
// that name. An error ends the list.
func (c *Client) VendorProducts(ctx context.Context, vendorID, referenceName string) iter.Seq2[ProductSummary, error] {
	query := url.Values{"vendorId": {vendorID}}
	if referenceName != "" {
		query.Set("referenceName", referenceName)
	}
	return entries(ctx, c, "vendor id", vendorID, request{
		operation: "GET in-skill products of vendor " + vendorID,
		path:      productsPath,
		query:     query,
	}, productPage)
}

// SkillProducts lists the products that are associated with a stage of a skill, like
// [Client.VendorProducts].
func (c *Client) SkillProducts(ctx context.Context, skillID string, stage Stage) iter.Seq2[ProductSummary, error] {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return failing[ProductSummary](err)
	}
	return entries(ctx, c, "skill id", skillID, request{
		operation: fmt.Sprintf("GET in-skill products of skill %s (%s)", skillID, stage),
		path:      "/v1/skills/" + skill + "/stages/" + url.PathEscape(string(stage)) + "/inSkillProducts",
	}, productPage)
}

// failing is a list that can't be read.
func failing[T any](err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		yield(none, err)
	}
}

// ProductSkills lists the ids of the skills that a stage of a product is associated with.
func (c *Client) ProductSkills(ctx context.Context, productID string, stage Stage) iter.Seq2[string, error] {
	path, err := productPath(productID, stage, "/skills")
	if err != nil {
		return failing[string](err)
	}
	return entries(ctx, c, "product id", productID, request{
		operation: fmt.Sprintf("GET skills of in-skill product %s (%s)", productID, stage),
		path:      path,
	}, func(result answer) ([]string, paging, error) {
		var body struct {
			paging
			Skills []string `json:"associatedSkillIds"`
		}
		err := result.decode(&body)
		if err == nil && body.Skills == nil {
			err = result.unreadable("it has no associatedSkillIds", nil)
		}
		return body.Skills, body.paging, err
	})
}

// productPage takes the products out of an answer. Amazon's model has them in an array
// inside of an object, Amazon's samples have an array in the object's place, and one
// client expects them beside it.
func productPage(result answer) ([]ProductSummary, paging, error) {
	type page struct {
		paging
		Products []ProductSummary `json:"inSkillProducts"`
	}
	var body struct {
		page
		List json.RawMessage `json:"inSkillProductSummaryList"`
	}
	if err := result.decode(&body); err != nil {
		return nil, paging{}, err
	}
	switch {
	case bytes.HasPrefix(body.List, []byte("{")):
		var inner page
		if err := result.decodePart(body.List, &inner); err != nil {
			return nil, paging{}, err
		}
		body.page = inner
	case bytes.HasPrefix(body.List, []byte("[")):
		if err := result.decodePart(body.List, &body.Products); err != nil {
			return nil, paging{}, err
		}
	}
	if body.Products == nil {
		return nil, paging{}, result.unreadable("it has no in-skill products", nil)
	}
	return body.Products, body.paging, nil
}
