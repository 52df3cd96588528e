// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"iter"
	"net/http"
	"net/url"
)

// skillsPerPage is the most that Amazon gives at once
// (https://developer.amazon.com/docs/alexa/smapi/skill-operations.html).
const skillsPerPage = "50"

// SkillSummary is one stage of one skill in a vendor's list: a skill that is
// published appears twice, once for development and once for live.
type SkillSummary struct {
	SkillID string `json:"skillId"`
	Stage   Stage  `json:"stage"`
	// APIs are the kinds of the skill, such as custom or smartHome.
	APIs []string `json:"apis"`
	// PublicationStatus is one of DEVELOPMENT, CERTIFICATION, CERTIFIED,
	// PUBLISHED, HIDDEN and REMOVED, or what Amazon adds to these.
	PublicationStatus string `json:"publicationStatus"`
	// LastUpdated is a moment in RFC 3339, as Amazon wrote it.
	LastUpdated string `json:"lastUpdated"`
	// NameByLocale has the skill's name by locale, such as en-US.
	NameByLocale map[string]string `json:"nameByLocale"`
	// ASIN is what the skill is called in Amazon's shop, "" where it has never been
	// published.
	ASIN string `json:"asin"`
}

// Skills lists a vendor's skills, one request for each page, and none before
// the first step of the loop or after its last. An error ends the list.
//
// Amazon's list lags behind: a skill that was created a moment ago may be
// missing from it.
func (c *Client) Skills(ctx context.Context, vendorID string) iter.Seq2[SkillSummary, error] {
	return func(yield func(SkillSummary, error) bool) {
		next := ""
		followed := map[string]bool{}
		for {
			followed[next] = true
			page, err := c.skillPage(ctx, vendorID, next, followed)
			if err != nil {
				yield(SkillSummary{}, err)
				return
			}
			for _, skill := range page.Skills {
				if !yield(skill, nil) {
					return
				}
			}
			if page.isLast() {
				return
			}
			next = page.NextToken
		}
	}
}

type skillPage struct {
	Skills      []SkillSummary `json:"skills"`
	IsTruncated *bool          `json:"isTruncated"`
	NextToken   string         `json:"nextToken"`
}

func (p skillPage) isLast() bool {
	return p.NextToken == "" || p.IsTruncated != nil && !*p.IsTruncated
}

// skillPage reads the page that a token leads to, "" for the first one. The tokens
// that were followed already lead back.
func (c *Client) skillPage(ctx context.Context, vendorID, token string, followed map[string]bool) (skillPage, error) {
	if vendorID == "" {
		return skillPage{}, &ArgumentError{"the vendor id is empty"}
	}
	asked := request{
		operation: "GET skills of vendor " + vendorID,
		method:    http.MethodGet,
		path:      "/v1/skills",
		query:     url.Values{"vendorId": {vendorID}, "maxResults": {skillsPerPage}},
		accepted:  []int{http.StatusOK},
	}
	if token != "" {
		asked.query.Set("nextToken", token)
	}
	result, err := c.do(ctx, asked)
	if err != nil {
		return skillPage{}, err
	}
	var page skillPage
	if err := result.decode(&page); err != nil {
		return skillPage{}, err
	}
	switch {
	case page.Skills == nil:
		return skillPage{}, result.unreadable("it has no skills", nil)
	case page.NextToken == "" && page.IsTruncated != nil && *page.IsTruncated:
		return skillPage{}, result.unreadable("it is truncated, but has no nextToken", nil)
	case !page.isLast() && followed[page.NextToken]:
		// Following it would go round for ever.
		return skillPage{}, result.unreadable("its nextToken leads to a page that was read already", nil)
	}
	return page, nil
}
