// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"encoding/json"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	// linkingsVariable names a folder of files with account linking that
	// [TestCorpusOfAccountLinking] tries besides that of the repository.
	linkingsVariable = "ALEXA_LINKINGS"
	accountLinking   = "alexa_skill_account_linking"
)

// hiddenLinking are the fields that Amazon never shows, and knownLinking all that there
// are attributes for.
var (
	hiddenLinking = []string{"clientSecret", "reciprocalAccessTokenUrl", "skipOnEnablement"}
	knownLinking  = append([]string{
		"type", "authorizationUrl", "domains", "clientId", "scopes", "accessTokenUrl", "accessTokenScheme", "defaultTokenExpirationInSeconds",
		"redirectUrls", "authorizationUrlsByPlatform", "voiceForwardAccountLinking",
	}, hiddenLinking...)
)

// Every file is created, imported and planned again without a change, and what no
// attribute stands for survives an update. Public files are templates: what stands for
// an address, and a secret that is left out, is filled in as whoever uses one has to.
func TestCorpusOfAccountLinking(t *testing.T) {
	t.Parallel()
	files := []string{filepath.Join("testdata", "account-linking.json")}
	if folder := os.Getenv(linkingsVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", linkingsVariable, folder, err)
		}
		files = append(files, found...)
	}
	t.Cleanup(func() { t.Logf("%d files of account linking created, imported and planned empty", len(files)) })
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			document := filledIn(t, file)
			created(t, document)
			imported(t, document)
		})
	}
}

// filledIn is a file without its envelope and without what is yet to be filled in.
func filledIn(t *testing.T, file string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var envelope map[string]map[string]any
	if err := json.Unmarshal(text, &envelope); err != nil || len(envelope) != 1 {
		t.Fatalf("%s: %v", text, err)
	}
	document := slices.Collect(maps.Values(envelope))[0]
	for key, value := range document {
		address, isText := value.(string)
		if !strings.HasSuffix(key, "Url") || !isText {
			continue
		}
		if parsed, err := url.Parse(address); err != nil || parsed.Scheme != "https" || strings.ContainsAny(address, "<> ") {
			document[key] = "https://example.com/" + key
		}
	}
	if document["type"] == "AUTH_CODE" && document["clientSecret"] == nil {
		document["clientSecret"] = "a-client-secret"
	}
	return document
}

// created makes the account linking of a skill that has none.
func created(t *testing.T, document map[string]any) {
	t.Helper()
	e := acctest.Start(t, `{"apis": {"custom": {}}}`)
	p := e.Protocol(nil)
	configuration := p.Configuration(accountLinking, configured(t, document, knownLinking))
	made := p.Apply(p.Plan(p.Absent(accountLinking), configuration))
	if p = e.Protocol(nil); p.Changes(p.Plan(made, configuration)) {
		t.Error("what was created is planned again")
	}
	known := maps.Clone(document)
	maps.DeleteFunc(known, func(key string, _ any) bool { return !slices.Contains(knownLinking, key) })
	expectLinking(t, e, known)
}

// imported imports what a skill has, and then writes all of it.
func imported(t *testing.T, document map[string]any) {
	t.Helper()
	text, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	e := acctest.Start(t, `{"apis": {"custom": {}}}`)
	if err := e.PutAccountLinking(acctest.SkillID, text); err != nil {
		t.Fatal(err)
	}
	p := e.Protocol(nil)
	adopted, refused := p.Adopt(accountLinking, acctest.SkillID)
	if len(refused) > 0 {
		t.Fatalf("the import says %+v", refused)
	}
	shown := slices.DeleteFunc(slices.Clone(knownLinking), func(key string) bool { return slices.Contains(hiddenLinking, key) })
	if p.Changes(p.Plan(adopted, p.Configuration(accountLinking, configured(t, document, shown)))) {
		t.Error("what was imported is planned to change")
	}
	if writes := e.Count(sandbox.OperationPutAccountLinking); writes > 0 {
		t.Errorf("an import has written %d times", writes)
	}
	whole := p.Configuration(accountLinking, strings.Replace(configured(t, document, knownLinking), "{", `{"client_secret_wo_version": 1,`, 1))
	p = e.Protocol(nil)
	written := p.Apply(p.Plan(adopted, whole))
	if p = e.Protocol(nil); p.Changes(p.Plan(written, whole)) {
		t.Error("what was written is planned again")
	}
	expectLinking(t, e, document)
}

var capitals = regexp.MustCompile(`[A-Z]`)

// configured writes the fields of a document as attributes, in JSON.
func configured(t *testing.T, document map[string]any, fields []string) string {
	t.Helper()
	attributes := map[string]any{"skill_id": acctest.SkillID}
	for _, key := range fields {
		value, given := document[key]
		name := capitals.ReplaceAllStringFunc(key, func(letter string) string { return "_" + strings.ToLower(letter) })
		switch {
		case !given:
			continue
		case key == "clientSecret":
			name = "client_secret_wo"
		case key == "authorizationUrlsByPlatform":
			byPlatform := map[string]any{}
			for _, item := range value.([]any) {
				platform, _ := item.(map[string]any)
				byPlatform[platform["platformType"].(string)] = map[string]any{"platform_authorization_url": platform["platformAuthorizationUrl"]}
			}
			value = byPlatform
		}
		attributes[name] = value
	}
	text, err := json.Marshal(attributes)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// expectLinking compares what Amazon has with a document. An empty list is none, and order
// means nothing.
func expectLinking(t *testing.T, e *acctest.Environment, want map[string]any) {
	t.Helper()
	var got map[string]any
	if err := json.Unmarshal(e.AccountLinking(acctest.SkillID), &got); err != nil {
		t.Fatal(err)
	}
	isEmpty := func(_ string, value any) bool { items, isList := value.([]any); return isList && len(items) == 0 }
	want = maps.Clone(want)
	maps.DeleteFunc(want, isEmpty)
	maps.DeleteFunc(got, isEmpty)
	text := func(value any) string { written, _ := json.Marshal(value); return string(written) }
	if diff := cmp.Diff(want, got, cmpopts.SortSlices(func(a, b any) bool { return text(a) < text(b) })); diff != "" {
		t.Errorf("account linking (-want +got):\n%s", diff)
	}
}
