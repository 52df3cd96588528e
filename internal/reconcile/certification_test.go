// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var ended = smapi.Certification{ID: "c1", Status: smapi.CertificationFailed}

func TestSubmit(t *testing.T) {
	for name, test := range map[string]struct {
		desk     desk
		id       string
		already  bool
		requests []string
	}{
		"the first time": {id: "c1", requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"}},
		"again": {
			desk: desk{reviews: []smapi.Certification{ended}, shown: 1}, id: "c2",
			requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"},
		},
		"again, and shown late": {
			desk: desk{reviews: []smapi.Certification{ended}, shown: 1, lag: 5}, id: "c2",
			requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"},
		},
		"in review": {
			desk: desk{reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}}, id: "c1", already: true,
			requests: []string{"GET mostRecent"},
		},
		"in review, which Amazon shows late": {
			desk: desk{reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}, lag: 1}, id: "c1", already: true,
			requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"},
		},
		"shown late": {desk: desk{lag: 5}, id: "c1", requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"}},
		"not shown in time": {
			desk: desk{lag: 1000}, requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"},
		},
		"answer lost": {
			desk: desk{fault: once("SUBMIT ", true, lost())}, id: "c1",
			requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent"},
		},
		"answer lost, and shown late": {
			desk: desk{fault: once("SUBMIT ", true, lost()), lag: 5}, id: "c1",
			requests: []string{"GET mostRecent", "SUBMIT ", "GET mostRecent", "LIST", "GET mostRecent", "LIST", "GET mostRecent"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := &test.desk
				got, err := d.certification().Submit(t.Context(), skillID, reconcile.Submission{})
				if err != nil || got.Certification.ID != test.id || got.Already != test.already || got.Certification.Status != smapi.CertificationInProgress {
					t.Errorf("got %+v, %v", got, err)
				}
				d.expect(t, test.requests...)
			})
		})
	}
}

// A submission is never sent twice: where it was lost and is not seen, that is said.
func TestALostSubmissionIsNotSentAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{fault: once("SUBMIT ", false, lost())}
		began := time.Now()
		_, err := d.certification().Submit(t.Context(), skillID, reconcile.Submission{})
		if !reconcile.IsUncertain(err) {
			t.Errorf("got %v, want the lost answer", err)
		}
		if took := time.Since(began); took < 30*time.Second || took > 40*time.Second {
			t.Errorf("looked for %s", took)
		}
		sent := 0
		for _, request := range d.requests {
			if request == "SUBMIT " {
				sent++
			}
		}
		if sent != 1 {
			t.Errorf("submitted %d times", sent)
		}
	})
}

func TestARefusedSubmission(t *testing.T) {
	refused := &smapi.Error{
		Operation: "POST submit", StatusCode: http.StatusBadRequest, Message: "not valid", RequestID: "r1", Problems: []smapi.Problem{{Message: "no icon"}},
	}
	d := &desk{fault: once("SUBMIT ", false, refused)}
	_, err := d.certification().Submit(t.Context(), skillID, reconcile.Submission{})
	var got *reconcile.RefusedError
	if !errors.As(err, &got) || got.RequestID != "r1" || len(got.Problems) != 1 || got.Problems[0].Message != "no icon" || !errors.Is(err, refused) {
		t.Errorf("got %v", err)
	}
	d.expect(t, "GET mostRecent", "SUBMIT ", "GET mostRecent", "LIST")
}

func TestSubmittingWhatDoesNotExist(t *testing.T) {
	d := &desk{fault: once("SUBMIT ", false, refusal(http.StatusNotFound))}
	if _, err := d.certification().Submit(t.Context(), skillID, reconcile.Submission{}); !errors.Is(err, reconcile.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestWithdraw(t *testing.T) {
	inReview := func() []smapi.Certification {
		return []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}
	}
	for name, test := range map[string]struct {
		desk      desk
		withdrawn bool
		requests  []string
	}{
		"in review": {
			desk: desk{reviews: inReview()}, withdrawn: true,
			requests: []string{"WITHDRAW TEST_SKILL", "GET mostRecent", "LIST"},
		},
		"nothing in review": {requests: []string{"WITHDRAW TEST_SKILL", "GET mostRecent", "LIST"}},
		"submitted a moment ago": {
			desk: desk{reviews: inReview(), fault: once("WITHDRAW TEST_SKILL", false, noRecord())}, withdrawn: true,
			requests: []string{"WITHDRAW TEST_SKILL", "GET mostRecent", "WITHDRAW TEST_SKILL", "GET mostRecent", "LIST"},
		},
		"answer lost": {
			desk: desk{reviews: inReview(), fault: once("WITHDRAW TEST_SKILL", true, lost())}, withdrawn: true,
			requests: []string{"WITHDRAW TEST_SKILL", "GET mostRecent", "LIST"},
		},
		"request lost": {
			desk: desk{reviews: inReview(), fault: once("WITHDRAW TEST_SKILL", false, lost())}, withdrawn: true,
			requests: []string{"WITHDRAW TEST_SKILL", "GET mostRecent", "WITHDRAW TEST_SKILL", "GET mostRecent", "LIST"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := &test.desk
				withdrawn, err := d.certification().Withdraw(t.Context(), skillID, reconcile.Withdrawal{Reason: "TEST_SKILL"})
				if err != nil || withdrawn != test.withdrawn {
					t.Errorf("got %v, %v", withdrawn, err)
				}
				d.expect(t, test.requests...)
			})
		})
	}
}

// Waiting for the record of a submission has an end, and the end of the operation ends it.
func TestARecordThatNeverComes(t *testing.T) {
	for name, limit := range map[string]time.Duration{"": time.Hour, "operation over": 10 * time.Second} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), limit)
				defer cancel()
				d := &desk{
					reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}},
					fault: func(request string, _ int) (bool, error) {
						if request == "WITHDRAW OTHER" {
							return false, noRecord()
						}
						return false, nil
					},
				}
				began := time.Now()
				_, err := d.certification().Withdraw(ctx, skillID, reconcile.Withdrawal{Reason: "OTHER"})
				var refused *reconcile.RefusedError
				var waited *reconcile.WaitError
				switch took := time.Since(began); {
				case limit == time.Hour && (!errors.As(err, &refused) || took < 2*time.Minute || took > 3*time.Minute):
					t.Errorf("after %s got %v", took, err)
				case limit != time.Hour && (!errors.As(err, &waited) || waited.Last == nil || took != limit):
					t.Errorf("after %s got %v", took, err)
				}
			})
		})
	}
}

func TestWithdrawForNoGoodReason(t *testing.T) {
	d := &desk{fault: once("WITHDRAW ", false, refusal(http.StatusBadRequest))}
	_, err := d.certification().Withdraw(t.Context(), skillID, reconcile.Withdrawal{})
	var refused *reconcile.RefusedError
	if !errors.As(err, &refused) || refused.RequestID != "request-refused" {
		t.Errorf("got %v", err)
	}
	d.expect(t, "WITHDRAW ")
}

func TestValidate(t *testing.T) {
	for name, test := range map[string]struct {
		desk     desk
		requests []string
		told     string
	}{
		"done": {desk: desk{checking: 2}, requests: []string{"VALIDATE [en-US]", "GET validation v1"}, told: "v1"},
		"another is running": {
			desk:     desk{validations: 1, checking: 1, fault: once("VALIDATE [en-US]", false, refusal(http.StatusConflict))},
			requests: []string{"VALIDATE [en-US]", "GET validation mostRecent", "VALIDATE [en-US]", "GET validation v2"}, told: "v1",
		},
		"answer lost": {
			desk:     desk{checking: 1, fault: once("VALIDATE [en-US]", true, lost())},
			requests: []string{"VALIDATE [en-US]", "GET validation mostRecent", "GET validation v1"}, told: "v1",
		},
		"request lost": {
			desk:     desk{checking: 1, fault: once("VALIDATE [en-US]", false, lost())},
			requests: []string{"VALIDATE [en-US]", "GET validation mostRecent", "VALIDATE [en-US]", "GET validation v1"}, told: "v1",
		},
		"known late": {
			desk:     desk{fault: once("GET validation v1", false, refusal(http.StatusNotFound))},
			requests: []string{"VALIDATE [en-US]", "GET validation v1"}, told: "v1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := &test.desk
				var told []string
				got, err := d.certification().Validate(t.Context(), skillID, []string{"en-US"}, func(v reconcile.Validation) { told = append(told, v.ID) })
				if err != nil || got.Status != smapi.ValidationFailed || len(got.Result.Checks) != 1 {
					t.Errorf("got %+v, %v", got, err)
				}
				if len(told) == 0 || told[0] != test.told {
					t.Errorf("told %v", told)
				}
				d.expect(t, test.requests...)
			})
		})
	}
}

func TestAValidationThatNeverEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
		defer cancel()
		d := &desk{checking: 100000}
		_, err := d.certification().Validate(ctx, skillID, nil, nil)
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

func TestPublish(t *testing.T) {
	for name, test := range map[string]struct {
		desk     desk
		at       string
		status   smapi.PublicationStatus
		requests []string
	}{
		"now":      {status: smapi.PublicationSucceeded, requests: []string{"LIST", "PUBLISH "}},
		"later":    {at: "2026-02-01T00:00:00Z", status: smapi.PublicationScheduled, requests: []string{"LIST", "PUBLISH 2026-02-01T00:00:00Z"}},
		"lost now": {desk: desk{fault: once("PUBLISH ", true, lost())}, status: smapi.PublicationSucceeded, requests: []string{"LIST", "PUBLISH ", "GET publication", "LIST"}},
		"lost later": {
			at: "2026-02-01T00:00:00Z", desk: desk{fault: once("PUBLISH 2026-02-01T00:00:00Z", true, lost())}, status: smapi.PublicationScheduled,
			requests: []string{"LIST", "PUBLISH 2026-02-01T00:00:00Z", "GET publication"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := &test.desk
				d.certified = true
				got, err := d.certification().Publish(t.Context(), skillID, test.at)
				if err != nil || got.Status != test.status || got.PublishesAt != test.at {
					t.Errorf("got %+v, %v", got, err)
				}
				d.expect(t, test.requests...)
			})
		})
	}
}

func TestPublishWhatIsNotCertified(t *testing.T) {
	d := &desk{}
	_, err := d.certification().Publish(t.Context(), skillID, "")
	var uncertified *reconcile.NotCertifiedError
	if !errors.As(err, &uncertified) {
		t.Errorf("got %v", err)
	}
	d.expect(t, "LIST")
}

// A publication that was lost on its way is not taken for an older one.
func TestALostPublicationIsNotAnOldOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{certified: true, publications: []smapi.Publication{{Status: smapi.PublicationSucceeded}}, fault: once("PUBLISH ", false, lost())}
		if _, err := d.certification().Publish(t.Context(), skillID, ""); !reconcile.IsUncertain(err) {
			t.Errorf("got %v", err)
		}
	})
}

func TestReview(t *testing.T) {
	for name, test := range map[string]struct {
		reviews  []smapi.Certification
		inReview bool
		since    string
		requests []string
	}{
		"never": {requests: []string{"GET mostRecent", "LIST"}},
		"ended": {reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationFailed, SubmittedAt: "2026-01-02T03:04:05Z"}}, requests: []string{"GET mostRecent", "LIST"}},
		"now": {
			reviews:  []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress, SubmittedAt: "2026-01-02T03:04:05Z"}},
			inReview: true, since: "2026-01-02T03:04:05Z", requests: []string{"GET mostRecent"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := &desk{reviews: test.reviews}
			got, err := d.certification().Review(t.Context(), skillID)
			if err != nil || got.InReview != test.inReview || got.Since() != test.since {
				t.Errorf("got %+v, %v", got, err)
			}
			d.expect(t, test.requests...)
		})
	}
	t.Run("only the list knows", func(t *testing.T) {
		d := &desk{reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}, lag: 1}
		got, err := d.certification().Review(t.Context(), skillID)
		if err != nil || !got.InReview || got.Since() != "" {
			t.Errorf("got %+v, %v", got, err)
		}
	})
}
