// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

func TestUnreadableSuccesses(t *testing.T) {
	manifest := func(ctx context.Context, client *Client) error { return callManifest(ctx, client, http.MethodGet) }
	status := func(ctx context.Context, client *Client) error {
		_, err := client.ManifestStatus(ctx, skillID)
		return err
	}
	vendors := func(ctx context.Context, client *Client) error {
		_, err := client.Vendors(ctx)
		return err
	}
	skills := func(ctx context.Context, client *Client) error {
		for _, err := range client.Skills(ctx, "M1") {
			return err
		}
		return nil
	}
	stages := func(ctx context.Context, client *Client) error {
		_, err := client.SkillStages(ctx, "M1", skillID)
		return err
	}
	for name, test := range map[string]struct {
		call func(context.Context, *Client) error
		body string
		want string
	}{
		"manifest, empty":             {manifest, "", "empty"},
		"manifest, HTML":              {manifest, "<html>sign in to the hotel wifi", "sign in to the hotel wifi"},
		"manifest, cut off":           {manifest, `{"manifest":{"a":`, "cut off"},
		"manifest, two documents":     {manifest, `{} {}`, "not JSON"},
		"manifest, too long":          {manifest, `{"a":"` + strings.Repeat("x", wire.MaxDocument) + `"}`, "longer than 16 MiB"},
		"status, empty":               {status, "", "empty"},
		"status, no manifest":         {status, `{}`, "manifest.lastUpdateRequest.status"},
		"status, no state":            {status, `{"manifest":{"eTag":"a","lastUpdateRequest":{}}}`, "manifest.lastUpdateRequest.status"},
		"status, unknown state":       {status, `{"manifest":{"lastUpdateRequest":{"status":"SUCCESSFUL"}}}`, `"SUCCESSFUL"`},
		"status, odd types":           {status, `{"manifest":{"lastUpdateRequest":{"status":1}}}`, "manifest.lastUpdateRequest.status is of type number"},
		"vendors, none":               {vendors, `{}`, "no vendors"},
		"vendors, odd types":          {vendors, `{"vendors":{}}`, "vendors is of type object"},
		"stages, none":                {stages, `{}`, "no skills"},
		"skills, none":                {skills, `{"isTruncated":false}`, "no skills"},
		"skills, more without a path": {skills, `{"skills":[],"isTruncated":true}`, "nextToken"},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, step{Status: 200, Body: test.body})
			err := test.call(t.Context(), newTestClient(t, network, nil))
			network.ExpectRequests(t, 1)
			var unreadable *UnreadableBodyError
			if !errors.As(err, &unreadable) {
				t.Fatalf("the error is %v", err)
			}
			expectContains(t, err.Error(), test.want, "GET ", "request-1")
			if len(err.Error()) > 1000 {
				t.Errorf("the message has %d bytes", len(err.Error()))
			}
		})
	}
}

func TestManifestAtTheLimit(t *testing.T) {
	body := `{"a":"` + strings.Repeat("x", wire.MaxDocument-len(`{"a":""}`)) + `"}`
	network := script(t, step{Status: 200, Body: body})
	manifest, err := newTestClient(t, network, nil).GetManifest(t.Context(), skillID, StageDevelopment)
	if err != nil || len(manifest.Body) != wire.MaxDocument {
		t.Errorf("%d bytes: %v", len(manifest.Body), err)
	}
}

func TestManifestStatus(t *testing.T) {
	for name, test := range map[string]struct {
		body string
		want Status
	}{
		"in progress": {`{"manifest":{"eTag":"t1","lastUpdateRequest":{"status":"IN_PROGRESS"}}}`, Status{ETag: "t1", State: UpdateInProgress}},
		"succeeded": {`{"manifest":{"eTag":"t2","lastUpdateRequest":{"status":"SUCCEEDED","errors":[],"warnings":[{"message":"w"},
			{"code":"C","message":"v","validationDetails":{"originalInstance":{"propertyPath":"$.manifest.a"}}}]}},"interactionModel":[]}`,
			Status{ETag: "t2", State: UpdateSucceeded, Warnings: []Problem{{Message: "w"}, {Code: "C", Message: "v", PropertyPaths: []string{"$.manifest.a"}}}}},
		"failed": {`{"manifest":{"lastUpdateRequest":{"status":"FAILED","errors":[{"code":"C","message":"at \"$.manifest.a\""},{"error":{"code":"D"}},3]}}}`,
			Status{State: UpdateFailed, Errors: []Problem{{Code: "C", Message: `at "$.manifest.a"`, PropertyPaths: []string{"$.manifest.a"}}, {Code: "D"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, step{Status: 200, Body: test.body})
			got, err := newTestClient(t, network, nil).ManifestStatus(t.Context(), skillID)
			if err != nil {
				t.Fatal(err)
			}
			test.want.RequestID = "request-1"
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSkillsPagination(t *testing.T) {
	pages := []step{
		{Status: 200, Body: `{"skills":[{"skillId":"a","stage":"development","apis":["custom"],"publicationStatus":"DEVELOPMENT",
			"lastUpdated":"2026-01-02T03:04:05Z","nameByLocale":{"en-US":"A"}},{"skillId":"a","stage":"live"}],"isTruncated":true,"nextToken":"t+/="}`},
		{Status: 200, Body: `{"skills":[],"isTruncated":true,"nextToken":"t2"}`},
		{Status: 200, Body: `{"skills":[{"skillId":"b"}],"isTruncated":false}`},
	}
	network := script(t, pages...)
	list := newTestClient(t, network, nil).Skills(t.Context(), "M1")
	network.ExpectRequests(t, 0)
	var got []SkillSummary
	for skill, err := range list {
		if err != nil {
			t.Fatal(err)
		}
		if skill.SkillID == "a" {
			network.ExpectRequests(t, 1)
		}
		got = append(got, skill)
	}
	want := []SkillSummary{
		{SkillID: "a", Stage: StageDevelopment, APIs: []string{"custom"}, PublicationStatus: "DEVELOPMENT",
			LastUpdated: "2026-01-02T03:04:05Z", NameByLocale: map[string]string{"en-US": "A"}},
		{SkillID: "a", Stage: StageLive},
		{SkillID: "b"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for number, request := range network.ExpectRequests(t, 3) {
		query := []string{"maxResults=50&vendorId=M1", "maxResults=50&nextToken=t%2B%2F%3D&vendorId=M1", "maxResults=50&nextToken=t2&vendorId=M1"}[number]
		if request.Path != "/v1/skills" || request.Query != query {
			t.Errorf("request %d is %s?%s", number, request.Path, request.Query)
		}
	}
}

func TestSkillsStopEarly(t *testing.T) {
	more := step{Status: 200, Body: `{"skills":[{"skillId":"a"},{"skillId":"b"}],"nextToken":"t"}`}
	network := script(t, more)
	for _, err := range newTestClient(t, network, nil).Skills(t.Context(), "M1") {
		if err != nil {
			t.Error(err)
		}
		break
	}
	network.ExpectRequests(t, 1)

	// A failed page ends the list, after what came before it.
	network = script(t, more, step{Status: 403})
	skills, failures := 0, 0
	for _, err := range newTestClient(t, network, nil).Skills(t.Context(), "M1") {
		if err != nil {
			failures++
			continue
		}
		skills++
	}
	if network.ExpectRequests(t, 2); skills != 2 || failures != 1 {
		t.Errorf("%d skills and %d failures", skills, failures)
	}

	// A page that leads to itself must not go round for ever.
	network = script(t, more, more)
	var last error
	for _, err := range newTestClient(t, network, nil).Skills(t.Context(), "M1") {
		last = err
	}
	if network.ExpectRequests(t, 2); last == nil || !strings.Contains(last.Error(), "was read already") {
		t.Errorf("the list ended with %v", last)
	}

	// Nor must pages that lead to each other.
	other := step{Status: 200, Body: `{"skills":[],"isTruncated":true,"nextToken":"u"}`}
	network = script(t, more, other, more)
	skills = 0
	for _, err := range newTestClient(t, network, nil).Skills(t.Context(), "M1") {
		if last = err; err == nil {
			skills++
		}
	}
	if network.ExpectRequests(t, 3); last == nil || !strings.Contains(last.Error(), "was read already") || skills != 2 {
		t.Errorf("the list ended after %d skills with %v", skills, last)
	}

	// A token on the last page leads nowhere, so it does not matter where.
	network = script(t, more, step{Status: 200, Body: `{"skills":[],"isTruncated":false,"nextToken":"t"}`})
	for _, err := range newTestClient(t, network, nil).Skills(t.Context(), "M1") {
		if err != nil {
			t.Errorf("the list ended with %v", err)
		}
	}
	network.ExpectRequests(t, 2)
}

func TestVendors(t *testing.T) {
	network := script(t, step{Status: 200, Body: `{"vendors":[{"id":"M1","name":"One","roles":["ROLE_ADMINISTRATOR"]},{"id":"M2"}]}`})
	got, err := newTestClient(t, network, nil).Vendors(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Vendor{{ID: "M1", Name: "One", Roles: []string{"ROLE_ADMINISTRATOR"}}, {ID: "M2"}}, got); diff != "" {
		t.Error(diff)
	}
	if request := network.ExpectRequests(t, 1)[0]; request.Path != "/v1/vendors" || request.Query != "" {
		t.Errorf("the request was %s?%s", request.Path, request.Query)
	}
}
