// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// The statuses of a validation, and of each of its checks.
const (
	validationInProgress = "IN_PROGRESS"
	validationSuccessful = "SUCCESSFUL"
	validationFailed     = "FAILED"
)

// validationLife is how long the result of a validation can be read.
const validationLife = time.Hour

// validation is a run of Amazon's checks over a stage of a skill.
type validation struct {
	id, stage string
	started   time.Time
	ended     func(statusRead bool) bool
	// checks are its outcome, which is decided when it starts.
	checks []any
	failed bool
}

// startValidation begins a validation, which takes as long as an update of the manifest does. Only one runs at a time.
func (s *Sandbox) startValidation(k *skill, c call) answer {
	members, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	var locales []string
	if i := find(members, "locales"); i < 0 || json.Unmarshal(members[i].value, &locales) != nil || len(locales) == 0 {
		return invalidParameter("locales is required.")
	}
	v := k.stages[c.stage]
	if v == nil {
		return unknownSkill(c.skillID)
	}
	if k.validation != nil && !k.validation.ended(false) {
		return standardizedError(http.StatusConflict, "", "Another validation of the skill is in progress.")
	}
	s.submissions++
	started := &validation{id: fmt.Sprintf("00000000-0000-4000-9000-%012d", s.submissions), stage: c.stage, started: time.Now(), ended: s.updates.begin()}
	started.judge(v.stored, locales)
	k.validation = started
	a := jsonAnswer(http.StatusAccepted, map[string]any{"id": started.id, "status": validationInProgress})
	a.header.Set("Location", "/v1/skills/"+c.skillID+"/stages/"+c.stage+"/validations/"+started.id)
	return a
}

// showValidation answers how far a validation has come. Only the last of a skill is kept.
func showValidation(k *skill, c call) answer {
	v := k.validation
	if v == nil || v.stage != c.stage || c.part != v.id && c.part != mostRecent || time.Since(v.started) > validationLife {
		return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", fmt.Sprintf("Validation %q is not found.", c.part))
	}
	body := map[string]any{"id": v.id, "status": validationInProgress}
	if v.ended(true) {
		body["status"] = validationSuccessful
		if v.failed {
			body["status"] = validationFailed
		}
		body["result"] = map[string]any{"validations": v.checks}
	}
	return jsonAnswer(http.StatusOK, body)
}

// judge makes the checks. Their titles and categories are of the sandbox's own making: Amazon publishes no list. What a
// submission demands is REQUIRED, and what sells a skill RECOMMENDED.
func (v *validation) judge(manifest json.RawMessage, locales []string) {
	problems := checkSubmission(manifest)
	listings := membersAt(asChecked(decoded(manifest)), "publishingInformation", "locales")
	for _, locale := range locales {
		v.add(locale, "Listing", "publishing.locale", "REQUIRED", listings[locale] != nil, "The skill has a listing in the language.")
		for _, problem := range problems {
			if isAbout(problem, locale) {
				v.add(locale, "Manifest", "publishing.manifest", "REQUIRED", false, problem.Message)
			}
		}
		if len(problems) == 0 {
			v.add(locale, "Manifest", "publishing.manifest", "REQUIRED", true, "The manifest has what a certification demands.")
		}
		v.add(locale, "Keywords", "publishing.keywords", "RECOMMENDED", !isEmpty(membersAt(listings, locale)["keywords"]),
			"Keywords help customers to find the skill.")
	}
}

// isAbout reports whether a problem is one of a language, or of no language in particular.
func isAbout(problem Problem, locale string) bool {
	_, rest, inListing := strings.Cut(problem.PropertyPath, ".locales.")
	return !inListing || slices.Contains(strings.Split(rest, "."), locale)
}

func (v *validation) add(locale, title, category, importance string, passed bool, description string) {
	status := validationSuccessful
	if !passed {
		status = validationFailed
		v.failed = v.failed || importance == "REQUIRED"
	}
	v.checks = append(v.checks, map[string]any{
		"title": title, "description": description, "category": category, "locale": locale, "importance": importance, "status": status,
	})
}
