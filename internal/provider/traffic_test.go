// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"net/http"
	"sync"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// traffic counts the requests to the API while many machines make them.
type traffic struct {
	mutex sync.Mutex
	// refused are the requests that came too fast, answered all others.
	answered, refused int
	first, last       time.Time
}

// observe is for [sandbox.WithObserver].
func (t *traffic) observe(exchange sandbox.Exchange) {
	if exchange.Operation == sandbox.OperationToken {
		return
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.last = time.Now()
	if t.first.IsZero() {
		t.first = t.last
	}
	if exchange.Status == http.StatusTooManyRequests {
		t.refused++
		return
	}
	t.answered++
}

// restart begins to count anew.
func (t *traffic) restart() {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.answered, t.refused, t.first, t.last = 0, 0, time.Time{}, time.Time{}
}

// lasted is the time from the first answer to the last.
func (t *traffic) lasted() time.Duration {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.last.Sub(t.first)
}
