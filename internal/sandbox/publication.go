// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

const (
	publicationScheduled  = "SCHEDULED"
	publicationInProgress = "IN_PROGRESS"
	publicationSucceeded  = "SUCCEEDED"
	// publicationMonths is how far away a publication may be.
	publicationMonths = 6
)

// publicationLanguages are those that Amazon answers in.
var publicationLanguages = []string{"en-US", "ja-JP"}

// publication is the last that a skill's certified stage was published by.
type publication struct {
	at   time.Time
	done bool
}

// startPublication publishes the certified stage, at once or at a moment. The field has one name in Amazon's model and
// another one on Amazon's page; both are understood, and the model's is answered.
func (s *Sandbox) startPublication(k *skill, c call) answer {
	if refusal := checkLanguage(c); refusal != nil {
		return *refusal
	}
	given, refusal := options(c.body)
	if refusal != nil {
		return *refusal
	}
	if k.stages[stageCertified] == nil {
		return badRequest(http.StatusBadRequest, "The skill has no certified stage that could be published.")
	}
	at := time.Now()
	for _, name := range []string{"publishesAt", "publishesAtDate"} {
		text, isGiven := given[name]
		if !isGiven {
			continue
		}
		parsed, err := time.Parse(time.RFC3339, text)
		if err != nil || parsed.After(at.AddDate(0, publicationMonths, 0)) {
			return invalidParameter(fmt.Sprintf("%s must be a date and time at most %d months ahead.", name, publicationMonths))
		}
		at = parsed
	}
	k.publication = &publication{at: at}
	status := publicationScheduled
	if !at.After(time.Now()) {
		status = publicationInProgress
	}
	s.publishDue(k)
	return jsonAnswer(http.StatusAccepted, map[string]any{"status": status, "publishesAtDate": moment(at)})
}

// publishDue publishes what is scheduled and whose time has come.
func (s *Sandbox) publishDue(k *skill) {
	if p := k.publication; p != nil && !p.done && !p.at.After(time.Now()) {
		p.done = true
		s.publish(k)
	}
}

func latestPublication(k *skill, c call) answer {
	if refusal := checkLanguage(c); refusal != nil {
		return *refusal
	}
	p := k.publication
	if p == nil {
		return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND", "The skill was never published by a request.")
	}
	status := publicationScheduled
	if p.done {
		status = publicationSucceeded
	}
	return jsonAnswer(http.StatusOK, map[string]any{"status": status, "publishesAtDate": moment(p.at)})
}

func checkLanguage(c call) *answer {
	if slices.Contains(publicationLanguages, c.header.Get("Accept-Language")) {
		return nil
	}
	a := invalidParameter("Accept-Language must be one of en-US and ja-JP.")
	return &a
}
