// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"iter"
	"maps"
	"net/http"
	"net/url"
)

// perPage is the most that Amazon gives at once
// (https://developer.amazon.com/docs/alexa/smapi/skill-operations.html). For in-skill
// products the schema of Amazon's model says 100, and its text 50.
const perPage = "50"

// paging is what a page of a list of Amazon's says of the next one. A link to the next
// page says nothing: there is one on the last page too.
type paging struct {
	IsTruncated *bool  `json:"isTruncated"`
	NextToken   string `json:"nextToken"`
}

func (p paging) isLast() bool {
	return p.NextToken == "" || p.IsTruncated != nil && !*p.IsTruncated
}

// check refuses a page that leads nowhere, or back to one that was followed.
func (p paging) check(result answer, followed map[string]bool) error {
	switch {
	case p.NextToken == "" && p.IsTruncated != nil && *p.IsTruncated:
		return result.unreadable("it is truncated, but has no nextToken", nil)
	case !p.isLast() && followed[p.NextToken]:
		// Following it would go round for ever.
		return result.unreadable("its nextToken leads to a page that was read already", nil)
	}
	return nil
}

// entries reads the list of what belongs to something, page by page.
func entries[T any](
	ctx context.Context, c *Client, what, id string, asked request, decode func(answer) ([]T, paging, error),
) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if id == "" {
			yield(none, &ArgumentError{"the " + what + " is empty"})
			return
		}
		asked.method, asked.accepted = http.MethodGet, []int{http.StatusOK}
		query := url.Values{"maxResults": {perPage}}
		maps.Copy(query, asked.query)
		asked.query = query
		followed := map[string]bool{}
		for {
			followed[query.Get("nextToken")] = true
			result, err := c.do(ctx, asked)
			if err != nil {
				yield(none, err)
				return
			}
			page, next, err := decode(result)
			if err == nil {
				err = next.check(result, followed)
			}
			if err != nil {
				yield(none, err)
				return
			}
			for _, entry := range page {
				if !yield(entry, nil) {
					return
				}
			}
			if next.isLast() {
				return
			}
			query.Set("nextToken", next.NextToken)
		}
	}
}
