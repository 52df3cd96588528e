// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build contract

package contract_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// listener is a test that hears what it is accused of.
type listener struct {
	testing.TB
	heard []string
}

func (l *listener) Helper() {}

func (l *listener) Errorf(format string, arguments ...any) {
	l.heard = append(l.heard, fmt.Sprintf(format, arguments...))
}

// TestAcceptanceTestsAreJudged proves that the sandbox of an acceptance test has a judge: without one, all of them would pass.
func TestAcceptanceTestsAreJudged(t *testing.T) {
	l := &listener{TB: t}
	e := acctest.Start(l, free)
	asked, err := http.NewRequestWithContext(t.Context(), http.MethodGet, e.URL+vendors+"?force=true", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	asked.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
	answer, err := http.DefaultClient.Do(asked)
	if err != nil {
		t.Fatal(err)
	}
	if err := answer.Body.Close(); err != nil {
		t.Error(err)
	}
	if len(l.heard) != 1 || !strings.HasPrefix(l.heard[0], "getVendorListV1, request: query force: ") {
		t.Errorf("heard %q", l.heard)
	}
}
