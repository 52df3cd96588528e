// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// world is an Amazon in memory with several skills, on which everything goes
// wrong that may. Whether the nth request of a kind to a skill goes wrong
// depends on the seed alone. The pauses of the engine are spread at random,
// which no seed reaches.
type world struct {
	t      *testing.T
	seed   uint64
	mutex  sync.Mutex
	skills map[string]*worldSkill
}

// worldSkill is what Amazon holds of one skill.
type worldSkill struct {
	// hides: after a failed update the manifest is not to be had.
	hides bool
	// versions are all that there ever were; version n is named vn.
	versions []document.Value
	changed  time.Time
	update   *update
	state    smapi.UpdateState
	// before is the status of the update before the one that was accepted at
	// the given time; the status may show it until it has shown a newer one.
	before   *smapi.Status
	accepted time.Time
	// shown are the versions that an engine was told of, and so may name.
	shown map[string]bool
	// counts are requests of a kind, wrong how many writes went wrong.
	counts map[string]uint64
	wrong  int
	// updating is the engine whose accepted update runs, overlaps how often it
	// tried to write all the same.
	updating string
	overlaps int
	sending  map[string]bool
	outside  map[string]string
}

// update is one that runs.
type update struct {
	document document.Value
	ends     time.Time
}

func newWorld(t *testing.T, seed uint64, skills ...string) *world {
	w := &world{t: t, seed: seed, skills: map[string]*worldSkill{}}
	for i, skill := range skills {
		doc, err := skillmanifest.Open([]byte(quickTrivia))
		if err != nil {
			t.Fatal(err)
		}
		w.skills[skill] = &worldSkill{
			hides:    i == 0,
			versions: []document.Value{doc},
			state:    smapi.UpdateSucceeded,
			shown:    map[string]bool{},
			counts:   map[string]uint64{},
			sending:  map[string]bool{},
			outside:  map[string]string{},
		}
	}
	return w
}

// dice are thrown for one request.
func (w *world) dice(skill, kind string) *rand.Rand {
	s := w.skills[skill]
	s.counts[kind]++
	name := fnv.New64a()
	_, _ = fmt.Fprint(name, skill, kind, s.counts[kind])
	return rand.New(rand.NewPCG(w.seed, name.Sum64()))
}

func percent(dice *rand.Rand, n int) bool { return dice.IntN(100) < n }

func (s *worldSkill) current() document.Value { return s.versions[len(s.versions)-1] }

func (s *worldSkill) eTag() string { return fmt.Sprintf("v%d", len(s.versions)) }

func (s *worldSkill) hidden() bool { return s.hides && s.state == smapi.UpdateFailed }

// advance brings a skill to the present.
func (s *worldSkill) advance() {
	if s.update == nil || time.Now().Before(s.update.ends) {
		return
	}
	if wrong(s.update.document) {
		s.state = smapi.UpdateFailed
	} else {
		s.become(s.update.document)
	}
	s.update, s.updating = nil, ""
}

// become makes a version. Amazon stamps each, so that none equals another: a
// change that somebody makes and undoes again leaves nothing to notice.
func (s *worldSkill) become(doc document.Value) {
	stamp := fmt.Sprint(len(s.versions))
	stamped, _ := doc.Set(document.Pointer{"stamp"}, document.Text(stamp))
	s.versions = append(s.versions, stamped)
	s.changed = time.Now()
	s.state = smapi.UpdateSucceeded
}

// wrong is what Amazon finds wrong with a manifest.
func wrong(doc document.Value) bool {
	return doc.Get(document.Pointer{badKey}).Exists()
}

// edit changes a skill as somebody in the developer console does, in one of
// fifty places that are nobody else's. It is false while an update runs.
func (w *world) edit(skill string, n int) bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	s := w.skills[skill]
	if s.advance(); s.update != nil {
		return false
	}
	s.before = nil
	key, value := fmt.Sprint(n%50), fmt.Sprint(n)
	edited, err := s.current().Set(document.Pointer{"outside", key}, document.Text(value))
	if err != nil {
		w.t.Error(err)
	}
	s.become(edited)
	s.outside[key] = value
	return true
}
