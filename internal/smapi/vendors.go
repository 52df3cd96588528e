// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"net/http"
)

// Vendor is a developer account that the token's owner belongs to (v1.vendor in
// Amazon's ask-smapi-model).
type Vendor struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// Roles are the owner's in that account, such as ROLE_ADMINISTRATOR.
	Roles []string `json:"roles"`
}

// Vendors lists the developer accounts of the token's owner.
func (c *Client) Vendors(ctx context.Context) ([]Vendor, error) {
	asked := request{
		operation: "GET vendors",
		method:    http.MethodGet,
		path:      "/v1/vendors",
		accepted:  []int{http.StatusOK},
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return nil, err
	}
	var body struct {
		Vendors []Vendor `json:"vendors"`
	}
	if err := result.decode(&body); err != nil {
		return nil, err
	}
	if body.Vendors == nil {
		return nil, result.unreadable("it has no vendors", nil)
	}
	return body.Vendors, nil
}
