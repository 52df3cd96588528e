// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

var (
	stressSteps = flag.Int("stress.steps", 2000, "how many changes the stress test makes")
	stressSeed  = flag.Uint64("stress.seed", 20261128, "the seed of the stress test")
)

const workers = 8

// Two Terraform processes change a few skills, ten resources at a time, while
// somebody works in the developer console and Amazon has a bad day. Nothing may
// get lost that was reported as done, or stay that was reported as refused.
func TestStress(t *testing.T) {
	t.Logf("-stress.steps=%d -stress.seed=%d", *stressSteps, *stressSeed)
	synctest.Test(t, func(t *testing.T) { stress(t, *stressSeed) })
}

func stress(t *testing.T, seed uint64) {
	// Only one engine writes the skill that hides its manifest: who puts back a
	// manifest cannot tell the failed update of another process from its own.
	const private, shared1, shared2 = "private", "shared-1", "shared-2"
	world := newWorld(t, seed, private, shared1, shared2)
	records := map[string]*record{private: {}, shared1: {}, shared2: {}}
	var working, editing sync.WaitGroup
	for i, skills := range [][]string{{private, shared1, shared2}, {shared1, shared2}} {
		engine := reconcile.New(reconcile.Config{Store: store(connection{world, fmt.Sprint("engine-", i)}), Retries: 2})
		for n := range workers {
			working.Go(func() {
				w := worker{engine: engine, name: fmt.Sprintf("%d-%d", i, n), process: fmt.Sprint(i), skills: skills, records: records}
				w.dice = rand.New(rand.NewPCG(seed, uint64(i*workers+n)))
				for step := range *stressSteps / (2 * workers) {
					w.step(t, step)
				}
			})
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	for skill := range records {
		editing.Go(func() {
			for n := 0; ctx.Err() == nil; <-time.After(time.Second) {
				if world.edit(skill, n) {
					n++
				}
			}
		})
	}
	working.Wait()
	cancel()
	editing.Wait()
	// What nobody waits for any more may still be under way.
	<-time.After(time.Hour)
	for skill, record := range records {
		world.skills[skill].advance()
		record.check(t, skill, world.skills[skill])
	}
}

// worker is one resource after the other.
type worker struct {
	engine        *reconcile.Engine
	name, process string
	skills        []string
	records       map[string]*record
	dice          *rand.Rand
}

// step makes a change and, as Terraform does, reads now and then.
func (w *worker) step(t *testing.T, step int) {
	skill := w.skills[w.dice.IntN(len(w.skills))]
	ctx, cancel := t.Context(), func() {}
	if percent(w.dice, 3) {
		ctx, cancel = context.WithTimeout(ctx, time.Duration(w.dice.IntN(5000))*time.Millisecond)
	}
	defer cancel()
	if percent(w.dice, 30) {
		_, _ = w.engine.Read(ctx, skill, smapi.StageDevelopment)
	}
	// The workers of a process share places; the processes do not.
	d := &attempt{place: document.Pointer{"process-" + w.process, fmt.Sprint(w.dice.IntN(4))}, value: fmt.Sprintf("%s-%d", w.name, step)}
	switch {
	case percent(w.dice, 5):
		d.place = document.Pointer{badKey, d.value}
	case percent(w.dice, 20):
		d.value = ""
	}
	d.began = time.Now()
	_, d.err = w.engine.Apply(ctx, skill, reconcile.Change{Owner: w.name, Edit: d.edit})
	d.ended = time.Now()
	w.records[skill].add(d)
	<-time.After(time.Duration(w.dice.IntN(2000)) * time.Millisecond)
}
