// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

const (
	// Freshness is how long a manifest that was read serves later reads too. It
	// spans the refresh of a large configuration, in which Terraform visits the
	// resources of a skill minutes apart, and it costs no safety: a write always
	// reads anew.
	Freshness = 5 * time.Minute
	// memory bounds the manifests that are kept, in bytes as they came. A skill
	// more or less is only a request more.
	memory = 16 << 20
	// readLimit bounds a shared read, which no single caller's context can. A
	// caller needs no limit of its own, which would only hide what was waited for.
	readLimit = 10 * time.Minute
)

// reads shares the manifests that were read.
type reads struct {
	flights singleflight.Group

	mutex sync.Mutex
	kept  map[string]kept
	// order is that in which the kept ones were read, the oldest first.
	order []string
	size  int
	// epochs counts the writes of each skill, so that a read which began before
	// a write neither serves anybody after it nor is kept.
	epochs map[string]int
}

// kept is a manifest as it came. The bytes are kept and not the document: they
// are a fraction of its size.
type kept struct {
	body []byte
	read time.Time
}

// get returns a manifest that is fresh enough, or joins the read that is under
// way, or begins one. The end of one caller's context does not end the read for
// the others, and a failure serves those who waited for it and nobody else.
func (s *reads) get(ctx context.Context, skillID string, read func(context.Context, string) (snapshot, error)) (document.Value, error) {
	if ctx.Err() != nil {
		return document.Value{}, &WaitError{SkillID: skillID, Err: context.Cause(ctx)}
	}
	body, epoch := s.find(skillID)
	if body != nil {
		return skillmanifest.Open(body)
	}
	flight := s.flights.DoChan(skillID+" "+strconv.Itoa(epoch), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), readLimit)
		defer cancel()
		current, err := read(ctx, skillID)
		if err == nil {
			s.keep(skillID, epoch, current.body)
		}
		return current.document, err
	})
	select {
	case landed := <-flight:
		doc, _ := landed.Val.(document.Value)
		return doc, landed.Err
	case <-ctx.Done():
		return document.Value{}, &WaitError{SkillID: skillID, Err: context.Cause(ctx)}
	}
}

// find returns a fresh manifest, or nil, and the skill's epoch.
func (s *reads) find(skillID string) (body []byte, epoch int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if found, ok := s.kept[skillID]; ok && time.Since(found.read) < Freshness {
		body = found.body
	}
	return body, s.epochs[skillID]
}

// keep puts a manifest away, unless the skill has been written meanwhile.
func (s *reads) keep(skillID string, epoch int, body []byte) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.epochs[skillID] != epoch {
		return
	}
	s.remove(skillID)
	if s.kept == nil {
		s.kept = map[string]kept{}
	}
	s.kept[skillID] = kept{body: body, read: time.Now()}
	s.order = append(s.order, skillID)
	for s.size += len(body); s.size > memory; {
		s.remove(s.order[0])
	}
}

// drop forgets a skill's manifest, because it is being written.
func (s *reads) drop(skillID string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.epochs == nil {
		s.epochs = map[string]int{}
	}
	s.epochs[skillID]++
	s.remove(skillID)
}

// replace puts away the manifest that a write has left.
func (s *reads) replace(skillID string, body []byte) {
	s.drop(skillID)
	_, epoch := s.find(skillID)
	s.keep(skillID, epoch, body)
}

func (s *reads) remove(skillID string) {
	found, ok := s.kept[skillID]
	if !ok {
		return
	}
	delete(s.kept, skillID)
	s.size -= len(found.body)
	for i, id := range s.order {
		if id == skillID {
			s.order = append(s.order[:i], s.order[i+1:]...)
			return
		}
	}
}
