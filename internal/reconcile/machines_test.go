// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// walkers is how many resources Terraform works on at a time.
	walkers = 10
	// patience is the default timeout of a resource.
	patience = 10 * time.Minute
)

// account is one developer account behind a limit of requests, in virtual time.
// Its skills are split over states, of which so many are worked on at a time, each
// by a machine of its own.
type account struct {
	t       *testing.T
	amazon  *sandbox.Sandbox
	states  [][]string
	atATime int
	limit   float64
}

// distance is how long an answer of Amazon is on its way, and updating how long
// an update takes.
const (
	distance = 150 * time.Millisecond
	updating = time.Second
)

func newAccount(t *testing.T, states, each, atATime int, limit float64) *account {
	t.Helper()
	a := &account{t: t, atATime: atATime, limit: limit, amazon: sandbox.New(
		sandbox.WithRateLimit(limit, int(limit)), sandbox.WithUpdates(sandbox.After(updating)),
	)}
	a.amazon.SetLatency("", distance)
	for state := range states {
		var skills []string
		for i := range each {
			id := fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", state*each+i)
			if err := a.amazon.PutSkill(id, []byte(quickTrivia)); err != nil {
				t.Fatal(err)
			}
			skills = append(skills, id)
		}
		a.states = append(a.states, skills)
	}
	return a
}

// outcome is what a command on all states took.
type outcome struct {
	took              time.Duration
	answered, refused int
	failed            []error
}

// allowed is how long the limit makes what was answered take.
func (a *account) allowed(o outcome) time.Duration {
	return time.Duration((float64(o.answered) - a.limit) / a.limit * float64(time.Second))
}

func (a *account) ratio(o outcome) float64 { return float64(o.took) / float64(a.allowed(o)) }

// run does to every state what a command does, and returns when all are done.
func (a *account) run(command func(machine *machine, skills []string)) outcome {
	a.amazon.ResetRequests()
	started := time.Now()
	var mutex sync.Mutex
	var o outcome
	slots := make(chan struct{}, a.atATime)
	var all sync.WaitGroup
	for _, skills := range a.states {
		all.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			m := &machine{amazon: a.amazon, t: a.t}
			command(m, skills)
			mutex.Lock()
			defer mutex.Unlock()
			o.failed = append(o.failed, m.failed...)
		})
	}
	all.Wait()
	o.took = time.Since(started)
	for _, request := range a.amazon.Requests() {
		if request.Status == http.StatusTooManyRequests {
			o.refused++
		} else {
			o.answered++
		}
	}
	return o
}

// machine runs Terraform on one state.
type machine struct {
	t      *testing.T
	amazon *sandbox.Sandbox
	engine *reconcile.Engine
	mutex  sync.Mutex
	failed []error
}

// plan reads every skill.
func (m *machine) plan(skills []string) {
	m.engine = reconcile.New(reconcile.Config{Store: store(client(m.t, m.amazon)), Retries: 5})
	m.walk(skills, func(ctx context.Context, id string) error {
		_, err := m.engine.Read(ctx, id, smapi.StageDevelopment)
		return err
	})
}

// apply plans, and then writes two sections of each of the skills that are to
// change and have not, in a process of its own. Terraform comes to the two at
// different times.
func (m *machine) apply(skills, changed []string, value string) {
	m.plan(skills)
	changed = slices.DeleteFunc(slices.Clone(changed), func(id string) bool { return m.holds(id, value) })
	m.engine = reconcile.New(reconcile.Config{Store: store(client(m.t, m.amazon)), Retries: 5})
	for _, section := range sections {
		m.walk(changed, func(ctx context.Context, id string) error {
			_, err := m.engine.Apply(ctx, id, reconcile.Change{Owner: section[0], Edit: func(doc document.Value) (document.Value, error) {
				return doc.Set(document.Pointer(section), document.Text(value))
			}})
			return err
		})
	}
}

// holds reports whether both sections of a skill have a value.
func (m *machine) holds(id, value string) bool {
	return strings.Count(string(m.amazon.Document(id)), value) == len(sections)
}

var sections = [][]string{
	{"privacyAndCompliance", "locales", "en-US", "privacyPolicyUrl"},
	{"publishingInformation", "locales", "en-US", "description"},
}

// walk does something to each of the skills, so many at a time as Terraform does.
func (m *machine) walk(skills []string, do func(ctx context.Context, id string) error) {
	next := make(chan string)
	var all sync.WaitGroup
	for range walkers {
		all.Go(func() {
			for id := range next {
				ctx, cancel := context.WithTimeout(m.t.Context(), patience)
				err := do(ctx, id)
				cancel()
				if err != nil {
					m.mutex.Lock()
					m.failed = append(m.failed, fmt.Errorf("%s: %w", id, err))
					m.mutex.Unlock()
				}
			}
		})
	}
	for _, id := range skills {
		next <- id
	}
	close(next)
	all.Wait()
}

// expect fails where a write is lost.
func (a *account) expect(value string) {
	a.t.Helper()
	for _, skills := range a.states {
		for _, id := range skills {
			if got := string(a.amazon.Document(id)); strings.Count(got, value) != len(sections) {
				a.t.Fatalf("%s is %s, want %s twice", id, got, value)
			}
		}
	}
}

// Machines that know nothing of each other share what one account may ask: all get
// their turn, nothing is lost, and little of what the limit allows is wasted.
func TestMachinesShareTheLimitOfAnAccount(t *testing.T) {
	const value, allowed = "https://example.com/1", 1.3
	synctest.Test(t, func(t *testing.T) {
		a := newAccount(t, 10, 20, 10, 20)
		o := a.run(func(m *machine, skills []string) { m.apply(skills, skills, value) })
		a.expect(value)
		if ratio := a.ratio(o); ratio > allowed || len(o.failed) > 0 || o.refused == 0 || o.refused*2 > o.answered {
			t.Errorf("%d requests took %s, %.2f times what the limit allows; %d were refused besides, and %d resources failed",
				o.answered, o.took, ratio, o.refused, len(o.failed))
		}
	})
}
