// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"iter"
	"net/url"
)

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
	return entries(ctx, c, "vendor id", vendorID, request{
		operation: "GET skills of vendor " + vendorID,
		path:      "/v1/skills",
		query:     url.Values{"vendorId": {vendorID}},
	}, skillPage)
}

// skillPage takes the skills out of an answer.
func skillPage(result answer) ([]SkillSummary, paging, error) {
	var page struct {
		paging
		Skills []SkillSummary `json:"skills"`
	}
	err := result.decode(&page)
	if err == nil && page.Skills == nil {
		err = result.unreadable("it has no skills", nil)
	}
	return page.Skills, page.paging, err
}
