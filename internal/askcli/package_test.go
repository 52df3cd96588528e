// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// packages is the part of the API that takes whole skill packages, in front of a
// sandbox that does not: an upload, an import, and how the import went
// (https://developer.amazon.com/docs/alexa/smapi/skill-package-api-reference.html).
type packages struct {
	sandbox *acctest.Environment
	url     string
	mutex   sync.Mutex
	// uploaded is the newest package.
	uploaded []byte
}

func servePackages(t *testing.T, e *acctest.Environment) *packages {
	t.Helper()
	p := &packages{sandbox: e}
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	p.url = server.URL
	return p
}

func (p *packages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	skillID, isImport := strings.CutSuffix(strings.TrimPrefix(r.URL.Path, "/v1/skills/"), "/imports")
	switch {
	case r.Method == http.MethodPost && r.URL.Path == "/v1/skills/uploads":
		respond(w, http.StatusCreated, map[string]any{"uploadUrl": p.url + "/package", "expiresAt": "2099-01-01T00:00:00.000Z"})
	case r.Method == http.MethodPut && r.URL.Path == "/package":
		p.uploaded, _ = io.ReadAll(r.Body)
		w.WriteHeader(http.StatusOK)
	case r.Method == http.MethodPost && isImport:
		if err := p.replaceManifest(r.Context(), skillID, r.Header.Get("Authorization")); err != nil {
			respond(w, http.StatusBadRequest, map[string]any{"message": err.Error()})
			return
		}
		w.Header().Set("Location", "/v1/skills/imports/"+skillID)
		respond(w, http.StatusAccepted, map[string]any{})
	case r.Method == http.MethodGet && strings.HasPrefix(r.URL.Path, "/v1/skills/imports/"):
		respond(w, http.StatusOK, map[string]any{"status": "SUCCEEDED", "skill": map[string]any{
			"skillId": strings.TrimPrefix(r.URL.Path, "/v1/skills/imports/"), "resources": []any{},
		}})
	default:
		p.sandbox.ServeHTTP(w, r)
	}
}

// replaceManifest makes the skill.json of the package the manifest of the skill,
// as a whole and whatever the skill has.
func (p *packages) replaceManifest(ctx context.Context, skillID, authorization string) error {
	files, err := zip.NewReader(bytes.NewReader(p.uploaded), int64(len(p.uploaded)))
	if err != nil {
		return err
	}
	manifest, err := files.Open("skill.json")
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPut, p.sandbox.URL+"/v1/skills/"+skillID+"/stages/development/manifest", manifest)
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", authorization)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusAccepted {
		return fmt.Errorf("the manifest was answered with %s", response.Status)
	}
	return nil
}

func respond(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Amzn-RequestId", "package")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
