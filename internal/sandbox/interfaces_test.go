// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func withInterfaces(types ...string) string {
	return `{"apis":{"custom":{"interfaces":[{"type":"` + strings.Join(types, `"},{"type":"`) + `"}]}}}`
}

// readInterfaces are the types in the order that one read gives.
func readInterfaces(t *testing.T, s http.Handler) []string {
	t.Helper()
	interfaces, _ := at(object(t, exchange(s, http.MethodGet, manifestPath, "").Body.Bytes()), "manifest", "apis", "custom", "interfaces").([]any)
	var types []string
	for _, one := range interfaces {
		types = append(types, fmt.Sprint(at(one, "type")))
	}
	return types
}

func TestInterfacesComeInAnotherOrder(t *testing.T) {
	sent := []string{"AUDIO_PLAYER", "VIDEO_APP", "GAME_ENGINE"}
	s := sandbox.New()
	put(t, s, withInterfaces(sent...))
	eTag := s.ETag(skillID)
	first, second := readInterfaces(t, s), readInterfaces(t, s)
	if slices.Equal(first, sent) || slices.Equal(second, sent) || slices.Equal(first, second) ||
		!slices.Equal(slices.Sorted(slices.Values(first)), slices.Sorted(slices.Values(sent))) || s.ETag(skillID) != eTag {
		t.Errorf("sent %v, read %v and then %v", sent, first, second)
	}
	// What was read and is sent back has changed nothing.
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withInterfaces(second...)+`}`), http.StatusAccepted)
	if got := string(s.Document(skillID)); got != withInterfaces(sent...) || s.ETag(skillID) != eTag {
		t.Errorf("stored is %s", got)
	}
	// One of them less is a change.
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withInterfaces(second[:2]...)+`}`), http.StatusAccepted)
	if got := string(s.Document(skillID)); got != withInterfaces(second[:2]...) || s.ETag(skillID) == eTag {
		t.Errorf("stored is %s", got)
	}
}

func TestInterfacesThatHaveNoOtherOrder(t *testing.T) {
	s := sandbox.New()
	for _, interfaces := range []string{`[]`, `[{"type":"AUDIO_PLAYER"}]`, `{"type":"AUDIO_PLAYER"}`, `null`} {
		put(t, s, `{"apis":{"custom":{"interfaces":`+interfaces+`}}}`)
		served := at(object(t, exchange(s, http.MethodGet, manifestPath, "").Body.Bytes()), "manifest", "apis", "custom", "interfaces")
		if got, err := json.Marshal(served); err != nil || string(got) != interfaces {
			t.Errorf("%s is served as %s, %v", interfaces, got, err)
		}
	}
	exact := sandbox.New(sandbox.WithNormalization(false))
	put(t, exact, withInterfaces("AUDIO_PLAYER", "VIDEO_APP"))
	if got := readInterfaces(t, exact); !slices.Equal(got, []string{"AUDIO_PLAYER", "VIDEO_APP"}) {
		t.Errorf("without rewrites they are %v", got)
	}
}
