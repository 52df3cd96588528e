// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io"
	"net/http"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// reviewsPath is where somebody who tries things by hand ends the certification of a
// skill: POST reviewsPath + SKILL_ID/passed, or /failed. It is no part of Amazon's API,
// so it takes no token.
const reviewsPath = "/sandbox/reviews/"

// withReviews is the sandbox, and beside it the desk of Amazon's reviewers.
func withReviews(amazon *sandbox.Sandbox) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		review, isReview := strings.CutPrefix(r.URL.Path, reviewsPath)
		if !isReview {
			amazon.ServeHTTP(w, r)
			return
		}
		skillID, verdict, _ := strings.Cut(review, "/")
		passed := verdict == "passed"
		if r.Method != http.MethodPost || !passed && verdict != "failed" {
			http.Error(w, "POST "+reviewsPath+"SKILL_ID/passed or "+reviewsPath+"SKILL_ID/failed", http.StatusBadRequest)
			return
		}
		if err := amazon.Review(skillID, passed); err != nil {
			http.Error(w, err.Error(), http.StatusConflict)
			return
		}
		// A failed write means that the client is gone: nobody is left to hear of it.
		_, _ = io.WriteString(w, "The certification is over.\n")
	})
}
