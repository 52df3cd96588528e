// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// A review is followed for days, at the cost of a request a minute.
func TestAwaitReview(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}}
		began, asked := time.Now(), 0
		got, err := d.certification().AwaitReview(t.Context(), skillID, func(record reconcile.CertificationRecord) {
			if record.ID != "c1" {
				t.Errorf("progress of %+v", record)
			}
			if asked++; time.Since(began) > 48*time.Hour {
				d.reviews[0].Status = smapi.CertificationSucceeded
			}
		})
		if err != nil || got.ID != "c1" || got.Status != smapi.CertificationSucceeded {
			t.Errorf("got %+v, %v", got, err)
		}
		if most := 48 * 60 * 5 / 4; asked < 48*60*3/4 || asked > most {
			t.Errorf("asked %d times in two days, want a request a minute", asked)
		}
	})
}

func TestAwaitReviewEndsWithTheTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{reviews: []smapi.Certification{{ID: "c1", Status: smapi.CertificationInProgress}}}
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		_, err := d.certification().AwaitReview(ctx, skillID, func(reconcile.CertificationRecord) {})
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || waited.Key != skillID || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}
