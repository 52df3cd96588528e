// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestVendors(t *testing.T) {
	answer := exchange(sandbox.New(), http.MethodGet, "/v1/vendors", "")
	wantStatus(t, answer, http.StatusOK)
	if got := at(object(t, answer.Body.Bytes()), "vendors", 0, "id"); got != sandbox.VendorID {
		t.Errorf("vendor is %v", got)
	}
}

func TestListHasOneEntryForEachStage(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	for _, stage := range []string{"live", "certified"} {
		if err := s.PutSkillAt(skillID, stage, []byte(smallManifest)); err != nil {
			t.Fatal(err)
		}
	}
	answer := exchange(s, http.MethodGet, "/v1/skills?vendorId=MSANDBOX", "")
	wantStatus(t, answer, http.StatusOK)
	list := object(t, answer.Body.Bytes())
	for i, want := range [][2]string{{"development", "DEVELOPMENT"}, {"certified", "CERTIFIED"}, {"live", "PUBLISHED"}} {
		entry := at(list, "skills", i)
		if at(entry, "skillId") != skillID || at(entry, "stage") != want[0] || at(entry, "publicationStatus") != want[1] {
			t.Errorf("entry %d is %v", i, entry)
		}
	}
	entry := at(list, "skills", 0)
	if fmt.Sprint(at(entry, "apis")) != "[custom]" || at(entry, "nameByLocale", "en-US") != "Quiz" || at(entry, "lastUpdated") == nil {
		t.Errorf("entry is %v", entry)
	}
	if list["isTruncated"] != false || list["nextToken"] != nil || at(list, "_links", "next") != nil {
		t.Errorf("list is %v", list)
	}
	if got := answer.Header().Get("Content-Type"); got != "application/json+hal" {
		t.Errorf("content type is %s", got)
	}
}

func TestListPages(t *testing.T) {
	s := sandbox.New()
	for i := range 23 {
		if err := s.PutSkill(fmt.Sprintf("skill-%d", i), []byte(`{}`)); err != nil {
			t.Fatal(err)
		}
	}
	for first, pages := range map[string]int{
		"/v1/skills?vendorId=MSANDBOX":               3,
		"/v1/skills?maxResults=23&vendorId=MSANDBOX": 1,
		"/v1/skills?maxResults=11&vendorId=MSANDBOX": 3,
	} {
		var seen []string
		next, read := first, 0
		for next != "" {
			answer := exchange(s, http.MethodGet, next, "")
			wantStatus(t, answer, http.StatusOK)
			list := object(t, answer.Body.Bytes())
			if at(list, "_links", "self", "href") != next {
				t.Errorf("%s links to itself as %v", next, at(list, "_links", "self", "href"))
			}
			entries, _ := list["skills"].([]any)
			for _, entry := range entries {
				seen = append(seen, textAt(t, entry, "skillId"))
			}
			read++
			next, _ = at(list, "_links", "next", "href").(string)
			if truncated := list["isTruncated"] == true; truncated != (next != "") || truncated != (list["nextToken"] != nil) {
				t.Fatalf("page %d is %v", read, list)
			}
		}
		if read != pages || len(seen) != 23 || seen[0] != "skill-0" || seen[22] != "skill-22" {
			t.Errorf("%s: %d pages with %v", first, read, seen)
		}
	}
}

func TestListOfNamedSkills(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{}`)
	if err := s.PutSkill("other", []byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	answer := exchange(s, http.MethodGet, "/v1/skills?vendorId=MSANDBOX&skillId=gone&skillId="+skillID, "")
	wantStatus(t, answer, http.StatusOK)
	entries, _ := object(t, answer.Body.Bytes())["skills"].([]any)
	if len(entries) != 1 || at(entries[0], "skillId") != skillID {
		t.Errorf("listed %v", entries)
	}
}

func TestRefusedLists(t *testing.T) {
	for query, want := range map[string]int{
		"":                                         http.StatusBadRequest,
		"vendorId=MOTHER":                          http.StatusForbidden,
		"vendorId=MSANDBOX&maxResults=0":           http.StatusBadRequest,
		"vendorId=MSANDBOX&maxResults=51":          http.StatusBadRequest,
		"vendorId=MSANDBOX&maxResults=many":        http.StatusBadRequest,
		"vendorId=MSANDBOX&nextToken=made-up":      http.StatusBadRequest,
		"vendorId=MSANDBOX&skillId=a&maxResults=5": http.StatusBadRequest,
		url.Values{"vendorId": {"MSANDBOX"}, "skillId": strings.Split("abcdefghijk", "")}.Encode(): http.StatusBadRequest,
		url.Values{"vendorId": {"MSANDBOX"}, "skillId": strings.Split("abcdefghij", "")}.Encode():  http.StatusOK,
	} {
		if answer := exchange(sandbox.New(), http.MethodGet, "/v1/skills?"+query, ""); answer.Code != want {
			t.Errorf("%q answered %d, want %d", query, answer.Code, want)
		}
	}
}
