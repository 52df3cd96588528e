// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"net/http"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// staleFor is how long a read may still show the version before, and the status
// the update before.
const staleFor = 2 * time.Second

// connection is how one engine reaches the world.
type connection struct {
	*world
	engine string
}

// travel takes the time of half a request.
func travel(ctx context.Context) error {
	<-time.After(20 * time.Millisecond)
	return context.Cause(ctx)
}

func (c connection) GetManifest(ctx context.Context, skill string, _ smapi.Stage) (smapi.Manifest, error) {
	if err := travel(ctx); err != nil {
		return smapi.Manifest{}, err
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	s, dice := c.skills[skill], c.dice(skill, "GET")
	s.advance()
	if s.hidden() || s.update != nil && percent(dice, 30) {
		return smapi.Manifest{}, redirect()
	}
	doc, eTag := s.current(), s.eTag()
	switch n := len(s.versions); {
	case n > 1 && time.Since(s.changed) < staleFor && percent(dice, 30):
		before := worldSkill{versions: s.versions[:n-1]}
		doc, eTag = before.current(), before.eTag()
	case percent(dice, 5):
		// Never for an old one: nobody could know it for what it is.
		eTag = ""
	}
	s.shown[c.engine+eTag] = eTag != ""
	return smapi.Manifest{Body: skillmanifest.Wrap(doc), ETag: eTag}, nil
}

func (c connection) PutManifest(ctx context.Context, skill string, _ smapi.Stage, body []byte, ifMatch string) error {
	c.begin(skill, ifMatch)
	defer c.end(skill)
	if err := travel(ctx); err != nil {
		return err
	}
	err := c.receive(skill, body, ifMatch)
	<-time.After(20 * time.Millisecond)
	return err
}

// begin checks what must hold whenever a write is sent.
func (c connection) begin(skill, ifMatch string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	s := c.skills[skill]
	if s.sending[c.engine] {
		c.t.Error("an engine makes two writes of a skill at once")
	}
	s.sending[c.engine] = true
	if s.advance(); s.update != nil && s.updating == c.engine {
		s.overlaps++
	}
	if !s.shown[c.engine+ifMatch] {
		c.t.Errorf("a write replaces %q, which was never read", ifMatch)
	}
}

func (c connection) end(skill string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.skills[skill].sending[c.engine] = false
}

// receive is what Amazon does with a write.
func (c connection) receive(skill string, body []byte, ifMatch string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	s, dice := c.skills[skill], c.dice(skill, "PUT")
	s.advance()
	s.wrong++
	switch {
	case percent(dice, 5):
		return lost()
	case s.update != nil || percent(dice, 5):
		return refusal(http.StatusConflict)
	case ifMatch != s.eTag() || percent(dice, 5):
		return refusal(http.StatusPreconditionFailed)
	}
	doc, err := skillmanifest.Open(body)
	if err != nil {
		c.t.Errorf("a write is no manifest: %v", err)
	}
	if wrong(doc) && percent(dice, 30) {
		return refusal(http.StatusBadRequest)
	}
	s.update = &update{document: doc, ends: time.Now().Add(time.Duration(dice.IntN(3000)) * time.Millisecond)}
	s.before, s.accepted = &smapi.Status{ETag: s.eTag(), State: s.state}, time.Now()
	s.state = smapi.UpdateInProgress
	if percent(dice, 5) {
		return lost()
	}
	if !wrong(doc) {
		s.wrong--
	}
	s.updating = c.engine
	return nil
}

func (c connection) ManifestStatus(ctx context.Context, skill string) (smapi.Status, error) {
	if err := travel(ctx); err != nil {
		return smapi.Status{}, err
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	s, dice := c.skills[skill], c.dice(skill, "STATUS")
	s.advance()
	if percent(dice, 5) {
		return smapi.Status{}, refusal(http.StatusNotFound)
	}
	status := smapi.Status{ETag: s.eTag(), State: s.state}
	if s.before != nil && time.Since(s.accepted) < staleFor && percent(dice, 50) {
		status = *s.before
	} else {
		s.before = nil
	}
	s.shown[c.engine+status.ETag] = true
	return status, nil
}
