// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"net/http"
)

// Associate associates an in-skill product with a skill, at the development stage of both;
// certification of the skill makes it public. What Amazon answers for a product that
// is associated already is not known.
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) Associate(ctx context.Context, productID, skillID string) error {
	return c.associate(ctx, http.MethodPut, productID, skillID)
}

// Disassociate disassociates an in-skill product from a skill. Amazon refuses it where the
// skill is published with the product ([IsForbidden]).
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) Disassociate(ctx context.Context, productID, skillID string) error {
	return c.associate(ctx, http.MethodDelete, productID, skillID)
}

func (c *Client) associate(ctx context.Context, method, productID, skillID string) error {
	product, err := pathElement("product id", productID)
	if err != nil {
		return err
	}
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: fmt.Sprintf("%s in-skill product %s of skill %s", method, productID, skillID),
		method:    method,
		path:      productsPath + "/" + product + "/skills/" + skill,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	return err
}
