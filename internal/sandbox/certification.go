// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"time"
	"unicode/utf8"
)

const (
	manualPublishing = "MANUAL_PUBLISHING"
	autoPublishing   = "AUTO_PUBLISHING"
	// longestVersionMessage is in characters.
	longestVersionMessage = 300
	otherReason           = "OTHER"
	// mostRecent stands for the id of the newest.
	mostRecent = "mostRecent"
)

var withdrawalReasons = []string{
	"TEST_SKILL", "MORE_FEATURES", "DISCOVERED_ISSUE", "NOT_RECEIVED_CERTIFICATION_FEEDBACK", "NOT_INTEND_TO_PUBLISH", otherReason,
}

// defaultLanguage is that of every text, whatever language is asked for.
const defaultLanguage = "en-US"

// hasLanguage are the operations whose answers say what language they are in.
var hasLanguage = map[Operation]bool{
	OperationListCertifications: true, OperationCertification: true, OperationStartValidation: true, OperationValidation: true,
	OperationPublish: true, OperationLatestPublication: true,
}

// actOnCertification serves what takes a skill to its customers.
func (s *Sandbox) actOnCertification(c call) answer {
	k := s.skill(c.skillID)
	if k == nil || k.stages[stageDevelopment] == nil {
		return unknownSkill(c.skillID)
	}
	switch c.operation {
	case OperationSubmit:
		return s.submit(k, c)
	case OperationWithdraw:
		return s.withdraw(k, c)
	case OperationListCertifications:
		return listCertifications(k, c)
	case OperationCertification:
		return certification(k, c)
	case OperationStartValidation:
		return s.startValidation(k, c)
	case OperationValidation:
		return showValidation(k, c)
	case OperationPublish:
		return s.startPublication(k, c)
	default:
		return latestPublication(k, c)
	}
}

// options reads the strings of a request's body, which may be empty.
func options(body []byte) (map[string]string, *answer) {
	read := map[string]string{}
	if len(bytes.TrimSpace(body)) == 0 {
		return read, nil
	}
	members, refusal := requestObject(body)
	if refusal != nil {
		return nil, refusal
	}
	for _, m := range members {
		var text string
		if err := json.Unmarshal(m.value, &text); err != nil {
			a := invalidParameter(m.name + " is not a string.")
			return nil, &a
		}
		read[m.name] = text
	}
	return read, nil
}

// submit begins a review. What Amazon answers for a skill in review, or one whose manifest is being updated, is not
// published.
func (s *Sandbox) submit(k *skill, c call) answer {
	given, refusal := options(c.body)
	if refusal != nil {
		return *refusal
	}
	switch method := given["publicationMethod"]; {
	case method != "" && method != manualPublishing && method != autoPublishing:
		return invalidParameter(fmt.Sprintf("publicationMethod %q is unknown.", method))
	case utf8.RuneCountInString(given["versionMessage"]) > longestVersionMessage:
		return invalidParameter(fmt.Sprintf("versionMessage must not be longer than %d characters.", longestVersionMessage))
	case k.inReview(), k.running != nil:
		return notPermitted()
	}
	if problems := checkSubmission(k.stages[stageDevelopment].stored); len(problems) > 0 {
		return badRequest(http.StatusBadRequest, "Skill submission is not valid.", problems...)
	}
	s.beginReview(k, given["publicationMethod"] == manualPublishing)
	a := emptyAnswer(http.StatusAccepted)
	a.header.Set("Location", "/v1/skills?"+url.Values{"vendorId": {VendorID}, "skillId": {k.id}}.Encode())
	return a
}

// withdraw ends a review without a verdict.
func (s *Sandbox) withdraw(k *skill, c call) answer {
	given, refusal := options(c.body)
	if refusal != nil {
		return *refusal
	}
	switch {
	case !slices.Contains(withdrawalReasons, given["reason"]):
		return invalidParameter(fmt.Sprintf("reason %q is unknown.", given["reason"]))
	case !k.inReview():
		// As recorded.
		return badRequest(http.StatusBadRequest, "No skill submission record found")
	}
	s.endReview(k, reviewCancelled)
	return emptyAnswer(http.StatusNoContent)
}

// listCertifications lists the reviews, the newest first.
func listCertifications(k *skill, c call) answer {
	query := url.Values(c.query)
	start, size, err := page(query)
	if err != nil {
		return invalidParameter(err.Error())
	}
	all := []any{}
	for _, r := range slices.Backward(k.reviews) {
		all = append(all, r.summary())
	}
	shown, body := paged(c, query, all, start, size)
	body["items"], body["totalCount"] = shown, len(all)
	a := jsonAnswer(http.StatusOK, body)
	// Amazon's model spells it otherwise for the list of skills.
	a.header.Set("Content-Type", "application/hal+json")
	return a
}

// certification answers one review.
func certification(k *skill, c call) answer {
	for i, r := range slices.Backward(k.reviews) {
		if c.part != r.id && (c.part != mostRecent || i != len(k.reviews)-1) {
			continue
		}
		body := r.summary()
		if r.status == reviewSucceeded && !r.manual {
			info := map[string]any{"publicationFailures": []any{}}
			if len(r.countries) > 0 {
				info["publishedCountries"] = r.countries
			}
			body["result"] = map[string]any{"distributionInfo": info}
		}
		return jsonAnswer(http.StatusOK, body)
	}
	return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", fmt.Sprintf("Certification %q is not found.", c.part))
}

func (r *review) summary() map[string]any {
	tracking := map[string]any{
		"estimatedCompletionTimestamp": moment(r.submitted.Add(estimatedReview)),
		"lastUpdated":                  moment(r.submitted),
	}
	if !r.ended.IsZero() {
		tracking["actualCompletionTimestamp"], tracking["lastUpdated"] = moment(r.ended), moment(r.ended)
	}
	return map[string]any{
		"id": r.id, "status": r.status, "skillSubmissionTimestamp": moment(r.submitted), "reviewTrackingInfo": tracking,
	}
}

func moment(t time.Time) string { return t.UTC().Format(time.RFC3339) }
