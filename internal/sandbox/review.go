// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

// The statuses of a certification.
const (
	reviewInProgress = "IN_PROGRESS"
	reviewSucceeded  = "SUCCEEDED"
	reviewFailed     = "FAILED"
	reviewCancelled  = "CANCELLED"
)

// estimatedReview is what Amazon says at first that a review takes.
const estimatedReview = 3 * 24 * time.Hour

// review is one certification of a skill.
type review struct {
	id, status string
	submitted  time.Time
	// ended is zero while the review runs.
	ended time.Time
	// manual reports that the skill is to be certified only, and published later.
	manual bool
	// countries are those in which the skill was published by the certification.
	countries []any
}

// certified is what a review has let pass, and what is published of it later.
type certified struct {
	products map[*product]*version
}

// WithConflictInReview answers 409 and not 403 to whoever changes what belongs to a skill in certification. Amazon's model
// has both for writes, and no page says which of them it is.
func WithConflictInReview() Option {
	return func(s *Sandbox) { s.lockStatus = http.StatusConflict }
}

// inReview reports whether a skill is in certification, so that nothing that belongs to it can be changed.
func (k *skill) inReview() bool {
	return len(k.reviews) > 0 && k.latestReview().status == reviewInProgress
}

func (k *skill) latestReview() *review { return k.reviews[len(k.reviews)-1] }

// lockedAnswer refuses a change of what belongs to a skill in certification.
func (s *Sandbox) lockedAnswer() answer {
	if s.lockStatus == http.StatusConflict {
		return standardizedError(http.StatusConflict, "", "The skill is in certification and can't be changed.")
	}
	return notPermitted()
}

// beginReview submits a skill.
func (s *Sandbox) beginReview(k *skill, manual bool) {
	s.submissions++
	k.reviews = append(k.reviews, &review{
		id: fmt.Sprintf("00000000-0000-4000-8000-%012d", s.submissions), status: reviewInProgress, submitted: time.Now(), manual: manual,
	})
	s.lockProducts()
}

// endReview ends the review of a skill. What passes is certified, with the products that are associated with the skill, and
// published at once unless it was submitted otherwise.
func (s *Sandbox) endReview(k *skill, status string) {
	r := k.latestReview()
	r.status, r.ended = status, time.Now()
	s.lockProducts()
	if status != reviewSucceeded {
		return
	}
	k.stages[stageCertified] = k.stages[stageDevelopment]
	k.certified = certified{products: map[*product]*version{}}
	for p := range s.productsOf(k.id) {
		k.certified.products[p] = p.stages[stageDevelopment]
	}
	if !r.manual {
		s.publish(k)
		r.countries = countriesOf(k.stages[stageLive])
	}
}

// publish makes what is certified live.
func (s *Sandbox) publish(k *skill) {
	k.stages[stageLive] = k.stages[stageCertified]
	delete(k.stages, stageCertified)
	for p, v := range k.certified.products {
		p.stages[stageLive] = v
		if !slices.Contains(p.skills[stageLive], k.id) {
			p.skills[stageLive] = append(p.skills[stageLive], k.id)
		}
	}
	k.certified = certified{}
}

// countriesOf are those that a skill is distributed in; none are named for one that is available worldwide.
func countriesOf(v *version) []any {
	countries, _ := membersAt(decoded(v.stored), "publishingInformation")["distributionCountries"].([]any)
	return countries
}

// lockProducts locks the products that are associated with a skill in review, and no others.
func (s *Sandbox) lockProducts() {
	for _, p := range s.products {
		p.inReview = slices.ContainsFunc(p.skills[stageDevelopment], func(id string) bool {
			k := s.skills[id]
			return k != nil && k.inReview()
		})
	}
}

// Submit submits a skill as somebody in the developer console would, and without looking at what a submission demands.
// With manual, a review that passes leaves the skill certified, to be published later.
func (s *Sandbox) Submit(skillID string, manual bool) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k, err := s.reviewable(skillID)
	switch {
	case err != nil:
		return err
	case k.inReview():
		return fmt.Errorf("skill %s is in certification already", skillID)
	}
	s.beginReview(k, manual)
	return nil
}

// Review ends the certification of a skill as Amazon's reviewers would. Nothing else ever does.
func (s *Sandbox) Review(skillID string, passed bool) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	k, err := s.reviewable(skillID)
	switch {
	case err != nil:
		return err
	case !k.inReview():
		return fmt.Errorf("skill %s is not in certification", skillID)
	case passed:
		s.endReview(k, reviewSucceeded)
	default:
		s.endReview(k, reviewFailed)
	}
	return nil
}

func (s *Sandbox) reviewable(skillID string) (*skill, error) {
	k := s.skill(skillID)
	if k == nil || k.stages[stageDevelopment] == nil {
		return nil, fmt.Errorf("there is no skill %s with a development manifest", skillID)
	}
	return k, nil
}
