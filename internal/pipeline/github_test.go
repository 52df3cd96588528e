// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const (
	repositoryName = "harbour/skills"
	githubToken    = "ghs_token-of-the-job"
)

// github is a double of the part of GitHub's API that the scripts use.
type github struct {
	*httptest.Server

	mutex        sync.Mutex
	pullRequests map[int]*pullRequest
	comments     []comment
	issues       []*issue
	artifacts    []artifact
	// unavailable are the paths that are answered with a failure of the server.
	unavailable string
}

type pullRequest struct {
	Number int
	Labels []string
	// Merged is the commit of the main branch, "" before.
	Merged string
}

type comment struct {
	ID    int    `json:"id"`
	Body  string `json:"body"`
	issue int
}

type issue struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
	Body   string `json:"body"`
	State  string `json:"state"`
	URL    string `json:"html_url"`
	labels []string
}

func newGitHub(t *testing.T) *github {
	t.Helper()
	g := &github{pullRequests: map[int]*pullRequest{}}
	mux := http.NewServeMux()
	for pattern, handle := range map[string]func(r *http.Request, body map[string]any) any{
		"GET /pulls/{number}":              g.getPullRequest,
		"GET /commits/{commit}/pulls":      g.getPullRequestsOf,
		"GET /issues/{number}/comments":    g.getComments,
		"POST /issues/{number}/comments":   g.postComment,
		"PATCH /issues/comments/{comment}": g.patchComment,
		"GET /issues":                      g.getIssues,
		"POST /issues":                     g.postIssue,
		"PATCH /issues/{number}":           g.patchIssue,
		"GET /actions/artifacts":           g.getArtifacts,
		"GET /actions/artifacts/{id}/zip":  g.getArtifact,
	} {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /repos/"+repositoryName+path, func(w http.ResponseWriter, r *http.Request) {
			g.mutex.Lock()
			defer g.mutex.Unlock()
			if r.Header.Get("Authorization") != "Bearer "+githubToken {
				http.Error(w, "no token", http.StatusUnauthorized)
				return
			}
			if g.unavailable != "" && strings.Contains(r.URL.Path, g.unavailable) {
				http.Error(w, "unavailable", http.StatusBadGateway)
				return
			}
			var body map[string]any
			if content, err := io.ReadAll(r.Body); err == nil && len(content) > 0 {
				if err := json.Unmarshal(content, &body); err != nil {
					http.Error(w, err.Error(), http.StatusBadRequest)
					return
				}
			}
			answer(w, handle(r, body))
		})
	}
	g.Server = httptest.NewServer(mux)
	t.Cleanup(g.Close)
	return g
}

func answer(w http.ResponseWriter, value any) {
	switch value := value.(type) {
	case nil:
		http.Error(w, "not found", http.StatusNotFound)
	case []byte:
		_, _ = w.Write(value)
	default:
		_ = json.NewEncoder(w).Encode(value)
	}
}

func number(r *http.Request, name string) int {
	value, _ := strconv.Atoi(r.PathValue(name))
	return value
}

// page is the part of a list that is asked for.
func page[T any](r *http.Request, list []T) []T {
	at, _ := strconv.Atoi(r.URL.Query().Get("page"))
	size, _ := strconv.Atoi(r.URL.Query().Get("per_page"))
	begin := min((max(at, 1)-1)*size, len(list))
	return list[begin:min(begin+size, len(list))]
}

func (p *pullRequest) json() map[string]any {
	labels := []map[string]string{}
	for _, label := range p.Labels {
		labels = append(labels, map[string]string{"name": label})
	}
	found := map[string]any{"number": p.Number, "labels": labels, "merged_at": nil}
	if p.Merged != "" {
		found["merged_at"] = "2026-01-01T00:00:00Z"
	}
	return found
}

func (g *github) getPullRequest(r *http.Request, _ map[string]any) any {
	if found := g.pullRequests[number(r, "number")]; found != nil {
		return found.json()
	}
	return nil
}

func (g *github) getPullRequestsOf(r *http.Request, _ map[string]any) any {
	found := []any{}
	for _, n := range slices.Sorted(maps.Keys(g.pullRequests)) {
		if g.pullRequests[n].Merged == r.PathValue("commit") {
			found = append(found, g.pullRequests[n].json())
		}
	}
	return found
}

func (g *github) getComments(r *http.Request, _ map[string]any) any {
	found := []comment{}
	for _, c := range g.comments {
		if c.issue == number(r, "number") {
			found = append(found, c)
		}
	}
	return page(r, found)
}

func (g *github) postComment(r *http.Request, body map[string]any) any {
	g.comments = append(g.comments, comment{ID: len(g.comments) + 1, Body: fmt.Sprint(body["body"]), issue: number(r, "number")})
	return g.comments[len(g.comments)-1]
}

func (g *github) patchComment(r *http.Request, body map[string]any) any {
	g.comments[number(r, "comment")-1].Body = fmt.Sprint(body["body"])
	return g.comments[number(r, "comment")-1]
}

func (g *github) getIssues(r *http.Request, _ map[string]any) any {
	found := []*issue{}
	for _, i := range g.issues {
		if i.State == r.URL.Query().Get("state") && slices.Contains(i.labels, r.URL.Query().Get("labels")) {
			found = append(found, i)
		}
	}
	return page(r, found)
}

func (g *github) postIssue(_ *http.Request, body map[string]any) any {
	// Issues and pull requests share their numbers.
	made := &issue{Number: 100 + len(g.issues), Title: fmt.Sprint(body["title"]), Body: fmt.Sprint(body["body"]), State: "open"}
	made.URL = fmt.Sprintf("https://example.com/%s/issues/%d", repositoryName, made.Number)
	labels, _ := body["labels"].([]any)
	for _, label := range labels {
		made.labels = append(made.labels, fmt.Sprint(label))
	}
	g.issues = append(g.issues, made)
	return made
}

func (g *github) patchIssue(r *http.Request, body map[string]any) any {
	changed := g.issues[number(r, "number")-100]
	if text, ok := body["body"].(string); ok {
		changed.Body = text
	}
	if state, ok := body["state"].(string); ok {
		changed.State = state
	}
	return changed
}

// commentsOn are the texts below a pull request.
func (g *github) commentsOn(number int) []string {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	var found []string
	for _, c := range g.comments {
		if c.issue == number {
			found = append(found, c.Body)
		}
	}
	return found
}
