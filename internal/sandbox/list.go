// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	// defaultResults is the page size seen in a recorded list; Amazon documents none.
	defaultResults = 10
	maximumResults = 50
	// maximumSkillIDs is how many skills one list may ask for by name.
	maximumSkillIDs = 10
)

// publicationStatus is what each stage is called in a list.
var publicationStatus = map[string]string{
	stageDevelopment: "DEVELOPMENT",
	stageCertified:   "CERTIFIED",
	stageLive:        "PUBLISHED",
}

// listedAPIs are the kinds of skill that a list names; the manifest knows more.
var listedAPIs = []string{
	"custom", "smartHome", "flashBriefing", "video", "music", "householdList", "health", "alexaForBusiness", "demandResponse",
}

func vendors() answer {
	return jsonAnswer(http.StatusOK, map[string]any{"vendors": []any{
		map[string]any{"id": VendorID, "name": "Sandbox", "roles": []string{"ROLE_ADMINISTRATOR"}},
	}})
}

// listSkills lists one entry for each stage of each skill, so several may share a skill ID. Skills that do not exist are
// left out without an error.
func (s *Sandbox) listSkills(c call) answer {
	query := url.Values(c.query)
	switch vendorID := query.Get("vendorId"); vendorID {
	case VendorID:
	case "":
		return invalidParameter("vendorId is required.")
	default:
		// Of this operation alone the published model knows no 403; its 401 is also for a token without access.
		return unauthorized()
	}
	start, size, err := page(query)
	if err != nil {
		return invalidParameter(err.Error())
	}
	entries := s.entries(query["skillId"])
	s.listed()
	shown, body := paged(c, query, entries, start, size)
	body["skills"] = shown
	a := jsonAnswer(http.StatusOK, body)
	// This is how Amazon's model spells it. The ASK CLI takes an answer for JSON if its type begins like this.
	a.header.Set("Content-Type", "application/json+hal")
	return a
}

// paged returns one page of a list, and what its answer says of the next one.
func paged(c call, query url.Values, all []any, start, size int) (shown []any, paging map[string]any) {
	href := func() map[string]any { return map[string]any{"href": c.path + "?" + query.Encode()} }
	links := map[string]any{"self": href()}
	start = min(start, len(all))
	end := min(start+size, len(all))
	paging = map[string]any{"_links": links, "isTruncated": end < len(all)}
	if end < len(all) {
		token := base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(end)))
		paging["nextToken"] = token
		query.Set("nextToken", token)
		links["next"] = href()
	}
	return all[start:end], paging
}

// page reads which part of the list is wanted.
func page(query url.Values) (start, size int, err error) {
	return pageUpTo(query, maximumResults)
}

// pageUpTo is page for a list that gives out so many entries at once.
func pageUpTo(query url.Values, maximum int) (start, size int, err error) {
	paged := query.Has("maxResults") || query.Has("nextToken")
	if skillIDs := query["skillId"]; len(skillIDs) > 0 {
		if len(skillIDs) > maximumSkillIDs {
			return 0, 0, fmt.Errorf("skillId must not be given more than %d times", maximumSkillIDs)
		}
		if paged {
			return 0, 0, fmt.Errorf("skillId must not be used with maxResults or nextToken")
		}
		return 0, maximumResults, nil
	}
	size = defaultResults
	if query.Has("maxResults") {
		size, err = strconv.Atoi(query.Get("maxResults"))
		if err != nil || size < 1 || size > maximum {
			return 0, 0, fmt.Errorf("maxResults must be between 1 and %d", maximum)
		}
	}
	if query.Has("nextToken") {
		token, _ := base64.RawURLEncoding.DecodeString(query.Get("nextToken"))
		start, err = strconv.Atoi(string(token))
		if err != nil || start < 0 {
			return 0, 0, fmt.Errorf("nextToken is not one that was given out")
		}
	}
	return start, size, nil
}

// entries are all entries of the list, of all skills or of those named.
func (s *Sandbox) entries(skillIDs []string) []any {
	var skills []*skill
	for skillID := range s.skills {
		k := s.skill(skillID)
		if k.unlisted == 0 && (len(skillIDs) == 0 || slices.Contains(skillIDs, skillID)) {
			skills = append(skills, k)
		}
	}
	slices.SortFunc(skills, func(a, b *skill) int { return cmp.Compare(a.order, b.order) })
	entries := []any{}
	for _, k := range skills {
		for _, stage := range []string{stageDevelopment, stageCertified, stageLive} {
			v := k.stages[stage]
			if v == nil && (stage != stageDevelopment || len(k.stages) > 0) {
				continue
			}
			entries = append(entries, entry(k, stage, v))
		}
	}
	return entries
}

// entry describes one stage; v is nil for the shell of a skill that has no manifest yet.
func entry(k *skill, stage string, v *version) map[string]any {
	apis, names, updated := []string{}, map[string]any{}, time.Time{}
	if v != nil {
		updated = v.updated
		manifest, _ := decoded(v.stored).(map[string]any)
		present, _ := manifest["apis"].(map[string]any)
		for _, api := range listedAPIs {
			if _, ok := present[api]; ok {
				apis = append(apis, api)
			}
		}
		publishing, _ := manifest["publishingInformation"].(map[string]any)
		locales, _ := publishing["locales"].(map[string]any)
		for locale, listing := range locales {
			if fields, ok := listing.(map[string]any); ok && fields["name"] != nil {
				names[locale] = fields["name"]
			}
		}
	}
	status := publicationStatus[stage]
	if stage == stageDevelopment && k.inReview() {
		status = "CERTIFICATION"
	}
	self := strings.Join([]string{"/v1/skills", k.id, "stages", stage, "manifest"}, "/")
	return map[string]any{
		"skillId":           k.id,
		"stage":             stage,
		"apis":              apis,
		"publicationStatus": status,
		"lastUpdated":       updated.UTC().Format(time.RFC3339),
		"nameByLocale":      names,
		"_links":            map[string]any{"self": map[string]any{"href": self}},
	}
}
