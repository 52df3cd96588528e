// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"":                              0,
		"0":                             0,
		"-5":                            0,
		"NaN":                           0,
		"soon":                          0,
		"7":                             7 * time.Second,
		"1.5":                           1500 * time.Millisecond,
		"61":                            time.Minute,
		"99999999999999999999999":       time.Minute,
		"Mon, 04 May 2026 03:02:31 GMT": 30 * time.Second,
		"Mon, 04 May 2026 03:01:31 GMT": 0,
		"Tue, 05 May 2026 03:02:31 GMT": time.Minute,
	} {
		header := http.Header{}
		header.Set("Retry-After", value)
		if got := wire.RetryAfter(header, now); got != want {
			t.Errorf("Retry-After %q is %s, want %s", value, got, want)
		}
	}
}

func TestRetryAfterIsObeyed(t *testing.T) {
	for _, status := range []int{429, 503} {
		for _, test := range []struct {
			value func() string
			want  time.Duration
		}{
			{func() string { return "7" }, 7 * time.Second},
			{func() string { return "3600" }, time.Minute},
			{func() string { return time.Now().Add(20 * time.Second).UTC().Format(http.TimeFormat) }, 20 * time.Second},
		} {
			synctest.Test(t, func(t *testing.T) {
				value := test.value()
				network := script(t, step{Status: status, Headers: []string{"Retry-After", value}}, step{Status: 200, Body: okManifest})
				started := time.Now()
				if err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodGet); err != nil {
					t.Fatal(err)
				}
				network.ExpectRequests(t, 2)
				if took := time.Since(started); took != test.want {
					t.Errorf("%d with Retry-After %s: waited %s", status, value, took)
				}
			})
		}
	}
}

func TestThrottlingOutlastsMaxRetries(t *testing.T) {
	for _, method := range []string{http.MethodGet, http.MethodPut} {
		synctest.Test(t, func(t *testing.T) {
			network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
				if number <= 12 {
					return respond(429, `{"message":"slow down"}`), nil
				}
				return respond(200, okManifest), nil
			}}
			book := &logBook{}
			client := newTestClient(t, network, func(c *Config) { c.MaxRetries, c.Log = 0, book.Log })
			if err := callManifest(t.Context(), client, method); err != nil {
				t.Fatal(err)
			}
			network.ExpectRequests(t, 13)
			for number, wait := range book.Waits {
				middle := min(wire.FirstWait<<number, wire.LongestWait).Milliseconds()
				if wait < middle/2 || wait > min(middle*3/2, wire.LongestWait.Milliseconds()) {
					t.Errorf("wait %d is %d ms, around %d", number, wait, middle)
				}
			}
			if len(book.Waits) != 12 {
				t.Errorf("%d waits were logged", len(book.Waits))
			}
		})
	}
}

func TestThrottlingEndsWithTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := &fake{Answer: func(int, sent) (*http.Response, error) {
			return respond(429, `{"message":"slow down"}`, "Retry-After", "10"), nil
		}}
		ctx, cancel := context.WithTimeoutCause(t.Context(), 25*time.Second, errors.New("timeouts.update is over"))
		defer cancel()
		started := time.Now()
		err := callManifest(ctx, newTestClient(t, network, nil), http.MethodPut)
		if took := time.Since(started); took != 25*time.Second {
			t.Errorf("it took %s", took)
		}
		network.ExpectRequests(t, 3)
		var answered *Error
		if !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &answered) || answered.RetryAfter != 10*time.Second {
			t.Fatalf("the error is %v", err)
		}
		expectContains(t, err.Error(), "gave up after 3 tries", "timeouts.update is over", "slow down", "429")
		var ambiguous *AmbiguousError
		if errors.As(err, &ambiguous) {
			t.Error("a write that was throttled is known not to have been carried out")
		}
	})
}

// Where the time ends in the middle of a try, the error says too what Amazon has
// answered to those before, which is why there was no result until then.
func TestThrottlingBeforeATryThatIsCutOff(t *testing.T) {
	for _, method := range []string{http.MethodGet, http.MethodPut} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, step{Status: 429, Body: `{"message":"slow down"}`}, step{Err: errHang})
			ctx, cancel := context.WithTimeoutCause(t.Context(), 25*time.Second, errors.New("timeouts.update is over"))
			defer cancel()
			err := callManifest(ctx, newTestClient(t, network, nil), method)
			network.ExpectRequests(t, 2)
			expectContains(t, err.Error(), "gave up after 2 tries", "timeouts.update is over", "last try: ", "no answer from", "last answer: ", "429", "slow down")
			if !hasStatus(err, http.StatusTooManyRequests) || !IsUnanswered(err) {
				t.Errorf("%s: not both are in the chain of %v", method, err)
			}
			var ambiguous *AmbiguousError
			if errors.As(err, &ambiguous) != (method == http.MethodPut) {
				t.Errorf("%s: %v", method, err)
			}
		})
	}
}

func TestThrottlingPausesEveryone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
			if number == 1 {
				return respond(429, "", "Retry-After", "30"), nil
			}
			return respond(200, okManifest), nil
		}}
		client := newTestClient(t, network, nil)
		started := time.Now()
		var group sync.WaitGroup
		call := func() {
			if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
				t.Error(err)
			}
		}
		group.Go(call)
		synctest.Wait()
		for range 5 {
			group.Go(call)
		}
		// One who comes in the middle of the pause, and one who gives up in it.
		time.Sleep(10 * time.Second)
		group.Go(call)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := callManifest(ctx, client, http.MethodGet); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("the wait did not end with the context: %v", err)
		}
		network.ExpectRequests(t, 1)
		group.Wait()
		// They come back when the pause is over, and then one after the other:
		// the 429 has halved the rate.
		const spacing = time.Second / assumed
		previous := started.Add(30*time.Second - spacing)
		for _, request := range network.ExpectRequests(t, 8)[1:] {
			if gap := request.At.Sub(previous); gap < spacing || gap > 2*spacing {
				t.Errorf("a request was sent %s after the one before it", gap)
			}
			previous = request.At
		}
		if after := network.Sent()[1].At.Sub(started); after != 30*time.Second {
			t.Errorf("the pause went on until %s", after)
		}
	})
}

// TestThrottledTogether proves that ten answers of 429 to ten requests in
// flight are one reason to wait and to slow down, not ten.
func TestThrottledTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
			time.Sleep(10 * time.Millisecond)
			if number <= 10 {
				return respond(429, ""), nil
			}
			return respond(200, okManifest), nil
		}}
		client := newTestClient(t, network, nil)
		started := time.Now()
		var group sync.WaitGroup
		for range 10 {
			group.Go(func() {
				if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		network.ExpectRequests(t, 20)
		// One pause of the shortest kind, and ten requests at half the rate.
		if took, most := time.Since(started), wire.FirstWait*3/2+10*2*time.Second/assumed; took > most {
			t.Errorf("ten requests waited %s, want at most %s", took, most)
		}
	})
}

func TestThrottleRecovers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
			if number <= 8 || number == 10 {
				return respond(429, ""), nil
			}
			return respond(200, okManifest), nil
		}}
		client := newTestClient(t, network, nil)
		for range 2 {
			if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
				t.Fatal(err)
			}
		}
		requests := network.ExpectRequests(t, 11)
		if wait := requests[10].At.Sub(requests[9].At); wait > time.Second {
			t.Errorf("after a success the next pause is %s", wait)
		}
	})
}
