// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// listProductSkills lists the skills that a stage of a product is associated with.
func (s *Sandbox) listProductSkills(c call) answer {
	p, _, refusal := s.productAt(c)
	if refusal != nil {
		return *refusal
	}
	query := url.Values(c.query)
	start, size, err := page(query)
	if err != nil {
		return invalidParameter(err.Error())
	}
	all := []any{}
	for _, id := range p.skills[c.stage] {
		all = append(all, id)
	}
	shown, paging := paged(c, query, all, start, size)
	paging["associatedSkillIds"] = shown
	return jsonAnswer(http.StatusOK, paging)
}

// associate associates a complete product with a skill, at the development stage. What Amazon says to a second time is recorded
// for packages alone.
func (s *Sandbox) associate(c call) answer {
	p, k := s.products[c.productID], s.skill(c.skillID)
	switch {
	case p == nil:
		return unknownSkill(c.productID)
	case k == nil:
		return unknownSkill(c.skillID)
	case p.inReview, k.inReview():
		return s.lockedAnswer()
	case slices.Contains(p.skills[stageDevelopment], c.skillID):
		return badRequest(http.StatusBadRequest, "In-skill product is already associated with this Skill.")
	}
	if missing := missingOf(p.stages[stageDevelopment].stored); len(missing) > 0 {
		return badRequest(http.StatusBadRequest, fmt.Sprintf(
			"In-skill product is not complete and can't be associated with a skill. Missing: %s.", strings.Join(missing, ", ")))
	}
	p.skills[stageDevelopment] = append(p.skills[stageDevelopment], c.skillID)
	return emptyAnswer(http.StatusNoContent)
}

// disassociate disassociates a product from a skill that is not published with it.
func (s *Sandbox) disassociate(c call) answer {
	p, k := s.products[c.productID], s.skill(c.skillID)
	switch {
	case p == nil:
		return unknownSkill(c.productID)
	case k == nil:
		return unknownSkill(c.skillID)
	case p.inReview, k.inReview(), slices.Contains(p.skills[stageLive], c.skillID):
		// As recorded for a skill that is live.
		return badRequest(http.StatusForbidden,
			"com.amazon.alexa.skillmanagement.ForbiddenException: User is not permitted to perform the requested operation.")
	case !slices.Contains(p.skills[stageDevelopment], c.skillID):
		return unknownSkill(c.skillID)
	}
	p.skills[stageDevelopment] = slices.DeleteFunc(p.skills[stageDevelopment], func(id string) bool { return id == c.skillID })
	return emptyAnswer(http.StatusNoContent)
}
