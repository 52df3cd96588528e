// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// listModelVersions lists the versions of a model, the newest first unless the other order is asked for.
func listModelVersions(c call, m *interactionModel) answer {
	query := url.Values(c.query)
	start, size, err := page(query)
	if err != nil {
		return invalidParameter(err.Error())
	}
	if m == nil || m.current() == nil || c.stage != stageDevelopment {
		return unknownModel(c)
	}
	// Seen in a real answer: the links have the locale with an underscore.
	below := strings.TrimSuffix(c.path, "-"+c.locale[3:]+"/versions") + "_" + c.locale[3:] + "/versions/"
	all := []any{}
	for _, v := range m.versions {
		number := strconv.Itoa(v.number)
		item := map[string]any{
			"version": number, "creationTime": v.created.UTC().Format(time.RFC3339),
			"_links": map[string]any{"self": map[string]any{"href": below + number}},
		}
		if v.description != "" {
			item["description"] = v.description
		}
		all = append(all, item)
	}
	if query.Get("sortDirection") != "asc" {
		slices.Reverse(all)
	}
	shown, paging := paged(c, query, all, start, size)
	paging["skillModelVersions"] = shown
	a := jsonAnswer(http.StatusOK, paging)
	a.header.Set("Content-Type", "application/hal+json")
	return a
}

// modelVersionAnswer answers one version, by its number or as the newest.
func modelVersionAnswer(c call, m *interactionModel) answer {
	if m == nil || m.current() == nil || c.stage != stageDevelopment {
		return unknownModel(c)
	}
	for _, v := range slices.Backward(m.versions) {
		if c.version == "~current" || c.version == "~latest" || c.version == strconv.Itoa(v.number) {
			a := modelAnswer(v, true)
			a.header.Set("ETag", v.eTag)
			return a
		}
	}
	return unknownModel(c)
}
