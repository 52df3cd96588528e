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
)

// bucket is a server that lets so many requests through a second, and so many
// at once, and answers the rest 429. Each answer takes some time.
type bucket struct {
	perSecond, burst float64
	latency          time.Duration

	mutex  sync.Mutex
	filled time.Time
	tokens float64
}

func (b *bucket) answer(int, sent) (*http.Response, error) {
	allowed := b.take()
	time.Sleep(b.latency)
	if !allowed {
		return respond(429, `{"message":"slow down"}`), nil
	}
	return respond(200, okManifest), nil
}

func (b *bucket) take() bool {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	now := time.Now()
	if b.filled.IsZero() {
		b.filled, b.tokens = now, b.burst
	}
	b.tokens = min(b.burst, b.tokens+b.perSecond*now.Sub(b.filled).Seconds())
	b.filled = now
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}

// crowd lets ten workers make requests as fast as the client lets them, until
// there is none left to make.
func crowd(t *testing.T, client *Client, more func() bool) {
	t.Helper()
	var running sync.WaitGroup
	for range 10 {
		running.Go(func() {
			for more() {
				if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
					t.Error(err)
				}
			}
		})
	}
	running.Wait()
}

// times counts down.
func times(n int) func() bool {
	var mutex sync.Mutex
	return func() bool {
		mutex.Lock()
		defer mutex.Unlock()
		n--
		return n >= 0
	}
}

// What a limit costs is time: few requests are made in vain, and the time is
// not much more than the limit itself demands.
func TestALimitIsFoundAndKept(t *testing.T) {
	const requests, perSecond, burst = 300, 5, 5
	synctest.Test(t, func(t *testing.T) {
		server := &bucket{perSecond: perSecond, burst: burst, latency: 50 * time.Millisecond}
		network := &fake{Answer: server.answer}
		started := time.Now()
		crowd(t, newTestClient(t, network, nil), times(requests))
		if made := len(network.Sent()); made > requests*13/10 {
			t.Errorf("%d requests were made for %d answers", made, requests)
		}
		least := (requests - burst) * time.Second / perSecond
		if took := time.Since(started); took > 2*least {
			t.Errorf("it took %s; the limit demands %s", took, least)
		}
	})
}

func TestAClientSpeedsUpAgain(t *testing.T) {
	const (
		latency   = 50 * time.Millisecond
		limitFrom = 2 * time.Second
		limitTo   = 10 * time.Second
		end       = 3 * time.Minute
	)
	synctest.Test(t, func(t *testing.T) {
		started := time.Now()
		limited := &bucket{perSecond: 5, burst: 5, latency: latency}
		network := &fake{Answer: func(number int, request sent) (*http.Response, error) {
			if since := request.At.Sub(started); since >= limitFrom && since < limitTo {
				return limited.answer(number, request)
			}
			time.Sleep(latency)
			return respond(200, okManifest), nil
		}}
		crowd(t, newTestClient(t, network, nil), func() bool { return time.Since(started) < end })
		perSecond := make([]int, int(end.Seconds())+1)
		for _, request := range network.Sent() {
			perSecond[int(request.At.Sub(started).Seconds())]++
		}
		before, during, after := perSecond[1], perSecond[9], perSecond[int(end.Seconds())-1]
		if during >= before/2 {
			t.Errorf("%d requests a second against the limit, %d without one", during, before)
		}
		if after != before {
			t.Errorf("%d requests a second in the end, %d before the limit", after, before)
		}
	})
}

// Fifty who waited out the same pause would run into the next one together.
func TestThoseWhoWaitedDoNotComeBackTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
			if number == 1 {
				return respond(429, "", "Retry-After", "10"), nil
			}
			// All have asked for their turn before the first answer lets the
			// rate rise; in no time at all it would be a matter of scheduling.
			time.Sleep(time.Millisecond)
			return respond(200, okManifest), nil
		}}
		client := newTestClient(t, network, nil)
		var group sync.WaitGroup
		for range 50 {
			group.Go(func() {
				if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
					t.Error(err)
				}
			})
			synctest.Wait()
		}
		group.Wait()
		requests := network.ExpectRequests(t, 51)[1:]
		for i, request := range requests[1:] {
			if gap := request.At.Sub(requests[i].At); gap < time.Second/assumed {
				t.Errorf("request %d was sent %s after the one before it", i+2, gap)
			}
		}
	})
}

// slowed makes a client that has waited out a pause and now waits for its rate
// before each request.
func slowed(t *testing.T, after func(number int) (*http.Response, error)) (*Client, *fake) {
	t.Helper()
	network := &fake{Answer: func(number int, _ sent) (*http.Response, error) {
		if number == 1 {
			return respond(429, "", "Retry-After", "1"), nil
		}
		return after(number)
	}}
	client := newTestClient(t, network, nil)
	if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
		t.Fatal(err)
	}
	network.ExpectRequests(t, 2)
	return client, network
}

func TestOneWhoGivesUpLeavesItsPlaceToTheNext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, network := slowed(t, func(int) (*http.Response, error) { return respond(200, okManifest), nil })
		started := time.Now()
		const patience = 50 * time.Millisecond
		for range 10 {
			ctx, cancel := context.WithTimeout(t.Context(), patience/10)
			if err := callManifest(ctx, client, http.MethodGet); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v, want the end of the context", err)
			}
			cancel()
		}
		if took := time.Since(started); took != patience {
			t.Errorf("ten who gave up took %s", took)
		}
		if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
			t.Fatal(err)
		}
		// One place after the request before it, and not eleven.
		requests := network.ExpectRequests(t, 3)
		if gap := requests[2].At.Sub(requests[1].At); gap > 2*time.Second/assumed {
			t.Errorf("the next waited %s", gap)
		}
	})
}

// An answer to a request of before the pause may come late and ask for more
// time. Those who wait for the rate wait for that too.
func TestALateAnswerHoldsBackThoseWhoWaitForTheRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		late, begun := make(chan struct{}), make(chan struct{})
		client, network := slowed(t, func(number int) (*http.Response, error) {
			switch number {
			case 3:
				close(begun)
				<-late
				return respond(429, "", "Retry-After", "20"), nil
			case 4:
				return respond(429, "", "Retry-After", "1"), nil
			}
			return respond(200, okManifest), nil
		})
		var group sync.WaitGroup
		call := func() {
			if err := callManifest(t.Context(), client, http.MethodGet); err != nil {
				t.Error(err)
			}
		}
		group.Go(call)
		<-begun
		// The second begins a pause, after which both it and the next come to wait
		// for the rate.
		for range 3 {
			group.Go(call)
		}
		for len(network.Sent()) < 5 {
			time.Sleep(time.Millisecond)
		}
		close(late)
		synctest.Wait()
		told := time.Now()
		group.Wait()
		for _, request := range network.Sent()[5:] {
			if gap := request.At.Sub(told); gap < 20*time.Second {
				t.Errorf("a request was sent %s after Amazon asked for 20 s", gap)
			}
		}
	})
}
