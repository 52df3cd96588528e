// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// LinkingAPI is the part of SMAPI that keeps account linking; *smapi.Client has it.
type LinkingAPI interface {
	GetAccountLinking(ctx context.Context, skillID string, stage smapi.Stage) (smapi.AccountLinking, error)
	PutAccountLinking(ctx context.Context, skillID string, document []byte, ifMatch string) (eTag string, err error)
	DeleteAccountLinking(ctx context.Context, skillID string) error
}

var errNoLinking = errors.New("the body has no JSON object")

// Linkings are the account linkings of skills, each a document whose key is the
// skill's id. It is safe for concurrent use.
//
// Amazon never shows some of what is written, so that a document that was read says
// neither whether a write is needed nor whether it took effect. The engine reads; the
// writes are made here.
type Linkings struct {
	*Engine
	api   LinkingAPI
	locks locks
}

// NewLinkings makes the account linkings of skills, whose lost writes are tried again
// so often.
func NewLinkings(api LinkingAPI, retries int) *Linkings {
	return &Linkings{Engine: New(Config{Store: linkingStore{api}, Retries: retries}), api: api}
}

// linkingStore shows what can be read.
type linkingStore struct{ api LinkingAPI }

func (linkingStore) Noun() string { return "skill" }

func (s linkingStore) Read(ctx context.Context, skillID string, stage smapi.Stage) (Snapshot, error) {
	linking, err := s.api.GetAccountLinking(ctx, skillID, stage)
	if err != nil {
		return Snapshot{}, err
	}
	doc, err := document.Parse(linking.Body)
	if err == nil && doc.Kind() != document.Object {
		err = errNoLinking
	}
	if err != nil {
		return Snapshot{}, &NotDocumentError{Noun: s.Noun(), Key: skillID, Err: err}
	}
	return Snapshot{Document: doc, Version: linking.ETag}, nil
}

func (s linkingStore) Write(ctx context.Context, skillID string, doc document.Value, version string) error {
	_, err := s.api.PutAccountLinking(ctx, skillID, doc.JSON(), version)
	return err
}

// locks let one write of each document after the other.
type locks struct{ byKey sync.Map }

func (l *locks) acquire(ctx context.Context, key string) (release func(), err error) {
	made, _ := l.byKey.LoadOrStore(key, semaphore.NewWeighted(1))
	lock, ok := made.(*semaphore.Weighted)
	if !ok {
		panic("reconcile: a lock is none")
	}
	if err := lock.Acquire(ctx, 1); err != nil {
		return nil, context.Cause(ctx)
	}
	return func() { lock.Release(1) }, nil
}
