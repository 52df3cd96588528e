// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// desk is where one skill is reviewed, with a record of what was asked.
type desk struct {
	reconcile.AccountAPI
	// fault stands in for the answer to the n-th of equal requests, and says whether it
	// was carried out all the same; a nil error is no fault.
	fault func(request string, n int) (acted bool, err error)
	// lag is how many reads of the certifications and of the list still show what was.
	lag int
	// checking is how many reads a validation takes.
	checking int

	requests     []string
	reviews      []smapi.Certification
	shown        int
	certified    bool
	publications []smapi.Publication
	validations  int
}

func (d *desk) certification() *reconcile.Certification {
	return reconcile.NewCertification(d, reconcile.NewAccount(d, "M1"), 2)
}

func (d *desk) do(request string, act func() error) error {
	d.requests = append(d.requests, request)
	n := 0
	for _, earlier := range d.requests {
		if earlier == request {
			n++
		}
	}
	if d.fault != nil {
		if acted, err := d.fault(request, n); err != nil {
			if acted {
				_ = act()
			}
			return err
		}
	}
	return act()
}

// seen are the reviews as reads show them now.
func (d *desk) seen() []smapi.Certification {
	if d.lag > 0 {
		d.lag--
		return d.reviews[:d.shown]
	}
	d.shown = len(d.reviews)
	return d.reviews
}

func (d *desk) inReview() bool {
	return len(d.reviews) > 0 && d.reviews[len(d.reviews)-1].Status == smapi.CertificationInProgress
}

func (d *desk) Submit(_ context.Context, _ string, submission smapi.Submission) error {
	return d.do("SUBMIT "+submission.PublicationMethod, func() error {
		if d.inReview() {
			return refusal(http.StatusForbidden)
		}
		d.reviews = append(d.reviews, smapi.Certification{
			ID: fmt.Sprintf("c%d", len(d.reviews)+1), Status: smapi.CertificationInProgress, SubmittedAt: "2026-01-02T03:04:05Z",
		})
		return nil
	})
}

func (d *desk) Withdraw(_ context.Context, _ string, withdrawal smapi.Withdrawal) error {
	return d.do("WITHDRAW "+withdrawal.Reason, func() error {
		if !d.inReview() {
			return noRecord()
		}
		d.reviews[len(d.reviews)-1].Status = smapi.CertificationCancelled
		return nil
	})
}

func (d *desk) Certification(_ context.Context, _, id string) (found smapi.Certification, err error) {
	err = d.do("GET "+id, func() error {
		seen := d.seen()
		if len(seen) == 0 {
			return refusal(http.StatusNotFound)
		}
		found = seen[len(seen)-1]
		return nil
	})
	return found, err
}

func (d *desk) SkillStages(context.Context, string, string) (stages []smapi.SkillSummary, err error) {
	err = d.do("LIST", func() error {
		status := "DEVELOPMENT"
		if seen := d.seen(); len(seen) > 0 && seen[len(seen)-1].Status == smapi.CertificationInProgress {
			status = "CERTIFICATION"
		}
		stages = []smapi.SkillSummary{{SkillID: skillID, Stage: smapi.StageDevelopment, PublicationStatus: status}}
		if d.certified {
			stages = append(stages, smapi.SkillSummary{SkillID: skillID, Stage: smapi.StageCertified, PublicationStatus: "CERTIFIED"})
		}
		return nil
	})
	return stages, err
}

func (d *desk) StartValidation(_ context.Context, _ string, _ smapi.Stage, locales []string) (smapi.Validation, error) {
	var started smapi.Validation
	err := d.do(fmt.Sprint("VALIDATE ", locales), func() error {
		d.validations++
		started = smapi.Validation{ID: fmt.Sprintf("v%d", d.validations), Status: smapi.ValidationInProgress}
		return nil
	})
	return started, err
}

func (d *desk) Validation(_ context.Context, _ string, _ smapi.Stage, id string) (found smapi.Validation, err error) {
	err = d.do("GET validation "+id, func() error {
		if d.validations == 0 {
			return refusal(http.StatusNotFound)
		}
		found = smapi.Validation{ID: fmt.Sprintf("v%d", d.validations), Status: smapi.ValidationInProgress}
		if d.checking--; d.checking < 0 {
			found.Status = smapi.ValidationFailed
			found.Result.Checks = []smapi.Check{{Title: "Icon", Importance: "REQUIRED", Status: smapi.ValidationFailed}}
		}
		return nil
	})
	return found, err
}

func (d *desk) Publish(_ context.Context, _, publishesAt string) (made smapi.Publication, err error) {
	err = d.do("PUBLISH "+publishesAt, func() error {
		made = smapi.Publication{Status: smapi.PublicationSucceeded, PublishesAt: publishesAt}
		if publishesAt != "" {
			made.Status = smapi.PublicationScheduled
		} else {
			d.certified = false
		}
		d.publications = append(d.publications, made)
		return nil
	})
	return made, err
}

func (d *desk) LatestPublication(context.Context, string) (latest smapi.Publication, err error) {
	err = d.do("GET publication", func() error {
		if len(d.publications) == 0 {
			return refusal(http.StatusNotFound)
		}
		latest = d.publications[len(d.publications)-1]
		return nil
	})
	return latest, err
}

// noRecord is what Amazon says where nothing is submitted, or was a moment ago.
func noRecord() error {
	return &smapi.Error{Operation: "POST withdraw", StatusCode: http.StatusBadRequest, Message: "No skill submission record found", RequestID: "request-refused"}
}

// expect checks what was asked; of equal requests in a row only the first counts,
// because how many there are is a matter of pauses.
func (d *desk) expect(t *testing.T, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, slices.Compact(slices.Clone(d.requests))); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// once lets one request fail, and be carried out all the same or not.
func once(request string, acted bool, err error) func(string, int) (bool, error) {
	return func(asked string, n int) (bool, error) {
		if asked == request && n == 1 {
			return acted, err
		}
		return false, nil
	}
}
