// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

const (
	projectID   = "42"
	gitlabToken = "glpat-token-of-the-project"
)

// gitlab is a double of the part of GitLab's API that the scripts use, with one merge
// request.
type gitlab struct {
	*httptest.Server

	mutex    sync.Mutex
	labels   []string
	merged   string
	notes    []map[string]any
	issues   []map[string]any
	packages map[string][]byte
}

// theMergeRequest is its number.
const theMergeRequest = "12"

func newGitLab(t *testing.T) *gitlab {
	t.Helper()
	g := &gitlab{labels: []string{}, notes: []map[string]any{}, issues: []map[string]any{}, packages: map[string][]byte{}}
	mux := http.NewServeMux()
	const mergeRequest = "/merge_requests/" + theMergeRequest
	for pattern, handle := range map[string]func(r *http.Request, body []byte) any{
		"GET " + mergeRequest:                             func(*http.Request, []byte) any { return map[string]any{"labels": g.labels} },
		"GET /repository/commits/{commit}/merge_requests": g.getMergeRequestsOf,
		"GET " + mergeRequest + "/notes":                  func(r *http.Request, _ []byte) any { return page(r, g.notes) },
		"POST " + mergeRequest + "/notes":                 func(_ *http.Request, body []byte) any { return add(&g.notes, "id", body) },
		"PUT " + mergeRequest + "/notes/{number}":         func(r *http.Request, body []byte) any { return change(g.notes, r, body) },
		"GET /issues":                 g.getIssues,
		"POST /issues":                func(_ *http.Request, body []byte) any { return add(&g.issues, "iid", body) },
		"PUT /issues/{number}":        func(r *http.Request, body []byte) any { return change(g.issues, r, body) },
		"POST /issues/{number}/notes": func(*http.Request, []byte) any { return map[string]any{} },
		"GET /packages/generic/plans/{version}/plan.tar": g.getPackage,
		"PUT /packages/generic/plans/{version}/plan.tar": g.putPackage,
	} {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /projects/"+projectID+path, func(w http.ResponseWriter, r *http.Request) {
			g.mutex.Lock()
			defer g.mutex.Unlock()
			body, err := io.ReadAll(r.Body)
			if err != nil || r.Header.Get("Authorization") != "Bearer "+gitlabToken {
				http.Error(w, "no token", http.StatusUnauthorized)
				return
			}
			answer(w, handle(r, body))
		})
	}
	g.Server = httptest.NewServer(mux)
	t.Cleanup(g.Close)
	return g
}

// add adds an object with a number of its own, which begins at 1.
func add(list *[]map[string]any, number string, body []byte) any {
	made := map[string]any{}
	if err := json.Unmarshal(body, &made); err != nil {
		return nil
	}
	made[number] = len(*list) + 1
	made["state"] = "opened"
	made["web_url"] = fmt.Sprintf("https://example.com/issues/%d", len(*list)+1)
	*list = append(*list, made)
	return made
}

func change(list []map[string]any, r *http.Request, body []byte) any {
	at := number(r, "number") - 1
	if at < 0 || at >= len(list) || json.Unmarshal(body, &list[at]) != nil {
		return nil
	}
	if list[at]["state_event"] == "close" {
		list[at]["state"] = "closed"
	}
	return list[at]
}

func (g *gitlab) getMergeRequestsOf(r *http.Request, _ []byte) any {
	if g.merged != r.PathValue("commit") {
		return []any{}
	}
	return []any{map[string]any{"state": "merged", "labels": g.labels}}
}

func (g *gitlab) getIssues(r *http.Request, _ []byte) any {
	found := []map[string]any{}
	for _, i := range g.issues {
		if i["state"] == r.URL.Query().Get("state") && i["labels"] == r.URL.Query().Get("labels") {
			found = append(found, i)
		}
	}
	return page(r, found)
}

func (g *gitlab) getPackage(r *http.Request, _ []byte) any {
	if found, ok := g.packages[r.PathValue("version")]; ok {
		return found
	}
	return nil
}

func (g *gitlab) putPackage(r *http.Request, body []byte) any {
	g.packages[r.PathValue("version")] = body
	return map[string]any{}
}
