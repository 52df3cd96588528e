// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// slowLogin answers after ten seconds, unless the request is given up before.
type slowLogin struct{}

func (slowLogin) RoundTrip(request *http.Request) (*http.Response, error) {
	select {
	case <-time.After(10 * time.Second):
		return respond(http.StatusOK, `{"access_token":"Atza|1","expires_in":3600}`), nil
	case <-request.Context().Done():
		return nil, request.Context().Err()
	}
}

// The caller that starts a token request may be cancelled; those who joined it
// still get the token.
func TestTokenRequestSurvivesItsFirstCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := newTestRefresh(t, slowLogin{}, nil)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		var group sync.WaitGroup
		group.Go(func() {
			if _, err := source.Token(ctx); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("the error is %v", err)
			}
		})
		synctest.Wait()
		started := time.Now()
		group.Go(func() { expectToken(t, source, "Atza|1") })
		group.Wait()
		if took := time.Since(started); took != 10*time.Second {
			t.Errorf("the second caller waited %s", took)
		}
	})
}
