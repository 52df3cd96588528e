// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// post is what somebody does with curl.
func post(t *testing.T, url, body string) (int, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(url, reviewsPath) {
		request.Header.Set("Authorization", "Atza|sandbox")
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// The sample can be submitted as it is, and whoever tries it is Amazon's reviewer.
func TestEndsAReviewOnDemand(t *testing.T) {
	s := start(t, "-addr", "127.0.0.1:0")
	review, mostRecent := s.url+reviewsPath+sampleID, s.url+"/v1/skills/"+sampleID+"/certifications/mostRecent"
	if status, body := post(t, review+"/passed", ""); status != http.StatusConflict || !strings.Contains(body, "not in certification") {
		t.Errorf("without a submission: %d %s", status, body)
	}
	for verdict, want := range map[string]string{"passed": "SUCCEEDED", "failed": "FAILED"} {
		if status, body := post(t, s.url+"/v1/skills/"+sampleID+"/submit", "{}"); status != http.StatusAccepted {
			t.Fatalf("submitting answered %d %s", status, body)
		}
		if status, body := post(t, review+"/maybe", ""); status != http.StatusBadRequest {
			t.Errorf("maybe: %d %s", status, body)
		}
		if status, body := get(t, review+"/"+verdict); status != http.StatusBadRequest {
			t.Errorf("GET: %d %s", status, body)
		}
		if status, body := post(t, review+"/"+verdict, ""); status != http.StatusOK {
			t.Errorf("%s: %d %s", verdict, status, body)
		}
		if status, body := get(t, mostRecent); status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: %d %s", verdict, status, body)
		}
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
}
