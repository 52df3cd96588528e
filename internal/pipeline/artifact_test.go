// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"slices"
)

// The repositories that a workflow may have run in.
const (
	ownRepository  = 1
	forkedByOthers = 2
)

type artifact struct {
	id         int
	name       string
	content    []byte
	repository int
}

func (g *github) getArtifacts(r *http.Request, _ map[string]any) any {
	found := []any{}
	for _, a := range g.artifacts {
		if a.name == r.URL.Query().Get("name") {
			found = append(found, map[string]any{
				"id": a.id, "name": a.name, "expired": false, "created_at": fmt.Sprintf("2026-01-01T00:%02d:%02dZ", a.id/60, a.id%60),
				"workflow_run": map[string]any{"repository_id": ownRepository, "head_repository_id": a.repository},
			})
		}
	}
	return map[string]any{"total_count": len(found), "artifacts": found}
}

func (g *github) getArtifact(r *http.Request, _ map[string]any) any {
	return g.artifacts[number(r, "id")].content
}

// upload stores files as an artifact, from a run in one of the repositories.
func (g *github) upload(name string, files map[string][]byte, repository int) error {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, path := range slices.Sorted(maps.Keys(files)) {
		entry, err := archive.Create(path)
		if err != nil {
			return err
		}
		if _, err := entry.Write(files[path]); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.artifacts = append(g.artifacts, artifact{id: len(g.artifacts), name: name, content: packed.Bytes(), repository: repository})
	return nil
}
