// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestDeletionOfALiveSkill(t *testing.T) {
	for _, c := range []struct {
		options []sandbox.Option
		want    int
		left    int
	}{
		{nil, http.StatusNoContent, 0},
		{[]sandbox.Option{sandbox.WithLiveSkillsKept()}, http.StatusForbidden, 1},
	} {
		s := sandbox.New(c.options...)
		put(t, s, smallManifest)
		if err := s.PutSkillAt(skillID, "live", []byte(smallManifest)); err != nil {
			t.Fatal(err)
		}
		answer := exchange(s, http.MethodDelete, "/v1/skills/"+skillID, "")
		wantStatus(t, answer, c.want)
		if got := len(s.SkillIDs()); got != c.left {
			t.Errorf("after %d there are %d skills, want %d", c.want, got, c.left)
		}
	}
	// What is not live goes in any case.
	s := sandbox.New(sandbox.WithLiveSkillsKept())
	put(t, s, smallManifest)
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+skillID, ""), http.StatusNoContent)
}

// The answer to a DELETE may be lost after the skill is gone; the next one finds none.
func TestDeletionWhoseAnswerIsLost(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationDeleteSkill, Acted: true, Status: http.StatusInternalServerError})
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+skillID, ""), http.StatusInternalServerError)
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+skillID, ""), http.StatusNotFound)
	put(t, s, smallManifest)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationDeleteSkill, Status: http.StatusTooManyRequests})
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+skillID, ""), http.StatusTooManyRequests)
	if s.Document(skillID) == nil {
		t.Error("a throttled deletion deleted the skill")
	}
}
