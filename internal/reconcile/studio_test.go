// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"fmt"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// studio is Amazon with one interaction model. A build takes as many reads of the
// status as states are left, the last of which is its end.
type studio struct {
	content, description string
	version              int
	// describes: the model is served with its description.
	describes bool
	// bare: the status names no version.
	bare bool
	// states are what the next reads of the status say, before they say that all is well.
	states []smapi.InteractionModelStatus
	// pending is what is built, "" for nothing.
	pending, pendingDescription string
	// before is called before a write.
	before   func()
	requests []string
}

const modelKey = skillID + "/en-US"

func (s *studio) models() *reconcile.Models { return reconcile.NewModels(s, 2) }

func (s *studio) eTag() string { return fmt.Sprintf("v%d", s.version) }

func (s *studio) ask(ctx context.Context, request, skill, locale string) error {
	s.requests = append(s.requests, request)
	if skill != skillID || locale != "en-US" {
		return fmt.Errorf("asked for skill %s in %s", skill, locale)
	}
	return context.Cause(ctx)
}

func (s *studio) GetInteractionModel(ctx context.Context, skill, locale string, _ smapi.Stage) (smapi.InteractionModel, error) {
	if err := s.ask(ctx, "GET", skill, locale); err != nil {
		return smapi.InteractionModel{}, err
	}
	if s.content == "" {
		return smapi.InteractionModel{}, refusal(http.StatusNotFound)
	}
	body := `{"interactionModel":` + s.content + `,"version":"` + fmt.Sprint(s.version) + `"`
	if s.describes {
		body += `,"description":"` + s.description + `"`
	}
	return smapi.InteractionModel{Body: []byte(body + "}"), ETag: s.eTag()}, nil
}

func (s *studio) InteractionModelETag(ctx context.Context, skill, locale string, _ smapi.Stage) (string, error) {
	if err := s.ask(ctx, "HEAD", skill, locale); err != nil {
		return "", err
	}
	if s.content == "" {
		return "", refusal(http.StatusNotFound)
	}
	return s.eTag(), nil
}

func (s *studio) PutInteractionModel(ctx context.Context, skill, locale string, body []byte, ifMatch string) error {
	if s.before != nil {
		s.before()
	}
	if err := s.ask(ctx, "PUT "+ifMatch, skill, locale); err != nil {
		return err
	}
	if ifMatch != "" && ifMatch != s.eTag() || ifMatch == "" && s.content != "" {
		return refusal(http.StatusPreconditionFailed)
	}
	sent, err := document.Parse(body)
	if err != nil || sent.Member("version").Exists() {
		return fmt.Errorf("sent %s: %w", body, err)
	}
	s.pending, s.pendingDescription = string(sent.Member("interactionModel").JSON()), sent.Member("description").Text()
	if len(s.states) == 0 {
		s.finish()
	}
	return nil
}

func (s *studio) finish() {
	s.content, s.description, s.version, s.pending = s.pending, s.pendingDescription, s.version+1, ""
}

func (s *studio) InteractionModelStatus(ctx context.Context, skill, locale string) (smapi.InteractionModelStatus, error) {
	if err := s.ask(ctx, "STATUS", skill, locale); err != nil {
		return smapi.InteractionModelStatus{}, err
	}
	now := smapi.InteractionModelStatus{Known: true, State: smapi.UpdateSucceeded}
	if len(s.states) > 0 {
		now, s.states = s.states[0], s.states[1:]
	} else if s.pending != "" {
		s.finish()
	}
	if !s.bare && s.content != "" {
		now.ETag, now.Version = s.eTag(), fmt.Sprint(s.version)
	}
	return now, nil
}

func (s *studio) LastInteractionModelVersion(ctx context.Context, skill, locale string) (smapi.InteractionModelVersion, error) {
	return smapi.InteractionModelVersion{Version: fmt.Sprint(s.version), Description: s.description}, s.ask(ctx, "VERSIONS", skill, locale)
}

// modelChange asks for a content and a description that is new.
func modelChange(t *testing.T, content, description string) reconcile.ModelChange {
	t.Helper()
	return reconcile.ModelChange{
		Owner: "test", Content: parsed(t, content), Description: description, Describe: true, Same: document.Equal,
	}
}

func parsed(t *testing.T, text string) document.Value {
	t.Helper()
	value, err := document.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func (s *studio) expectRequests(t *testing.T, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, s.requests); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	s.requests = nil
}
