// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"time"
)

// interactionModel is what a skill understands in one language.
type interactionModel struct {
	// versions are those that were built, the oldest first.
	versions []modelVersion
	// running is the build that has not ended yet.
	running *build
	// last is how the last build went, and steps are what the status says of its steps.
	last  verdict
	steps []any
	// before is what a stale read sees: the model and its status before the latest build began, or somebody edited it.
	before *pastModel
}

// modelVersion is a model that was built.
type modelVersion struct {
	number      int
	stored      json.RawMessage
	description string
	eTag        string
	created     time.Time
}

// pastModel has no version where there was no model, and no status where there was no build.
type pastModel struct {
	version *modelVersion
	status  map[string]any
}

// localeForm is how Amazon writes locales in paths; what models it has depends on the manifest.
var localeForm = regexp.MustCompile(`^[a-z]{2}-[A-Z]{2}$`)

// current is the last version that was built, nil where there is none.
func (m *interactionModel) current() *modelVersion {
	if len(m.versions) == 0 {
		return nil
	}
	return &m.versions[len(m.versions)-1]
}

// actOnModel answers the requests that are about interaction models.
func (s *Sandbox) actOnModel(c call) answer {
	k := s.skill(c.skillID)
	switch {
	case k == nil:
		return unknownSkill(c.skillID)
	case !localeForm.MatchString(c.locale):
		return invalidParameter(fmt.Sprintf("locale %q is not one.", c.locale))
	}
	m := s.modelOf(k, c.locale)
	switch c.operation {
	case OperationPutModel:
		return s.putModel(c, k, m)
	case OperationListModelVersions:
		return listModelVersions(c, m)
	case OperationGetModelVersion:
		return modelVersionAnswer(c, m)
	default:
		return s.getModel(c, m)
	}
}

// modelOf returns the model of a skill in a language as of now, nil where there is none. It goes with the listing in that
// language.
func (s *Sandbox) modelOf(k *skill, locale string) *interactionModel {
	m := k.models[locale]
	if m == nil {
		return nil
	}
	if !k.isListed(locale) {
		delete(k.models, locale)
		return nil
	}
	s.advanceModel(m, false)
	return m
}

// isListed reports whether the development manifest has a listing in a language.
func (k *skill) isListed(locale string) bool {
	v := k.stages[stageDevelopment]
	if v == nil {
		return false
	}
	return membersAt(decoded(v.stored), "publishingInformation", "locales")[locale] != nil
}

// getModel answers GET with the model, and HEAD with its ETag alone. While a build runs, and after one that has failed, that
// is the model before it.
func (s *Sandbox) getModel(c call, m *interactionModel) answer {
	var v *modelVersion
	switch {
	case m == nil || c.stage != stageDevelopment:
	case c.fault.Stale && m.before != nil:
		v = m.before.version
	case !c.fault.Stale:
		v = m.current()
	}
	if v == nil {
		return unknownModel(c)
	}
	a := emptyAnswer(http.StatusNoContent)
	if c.operation == OperationGetModel {
		a = modelAnswer(*v, s.modelDescriptions)
	}
	if !c.fault.NoETag {
		a.header.Set("ETag", v.eTag)
	}
	return a
}

// modelAnswer is a model as Amazon serves it: as it was sent, with its version behind it.
func modelAnswer(v modelVersion, described bool) answer {
	members := []member{{name: modelEnvelope, value: v.stored}, {name: "version", value: encode(strconv.Itoa(v.number))}}
	if described && v.description != "" {
		members = append(members, member{name: "description", value: encode(v.description)})
	}
	a := emptyAnswer(http.StatusOK)
	a.header.Set("Content-Type", "application/json")
	a.body = joined(members)
	return a
}

// putModel accepts a model and begins to build it.
func (s *Sandbox) putModel(c call, k *skill, m *interactionModel) answer {
	switch {
	case c.stage != stageDevelopment:
		return notPermitted()
	case k.inReview():
		return s.lockedAnswer()
	case !k.isListed(c.locale):
		// That the manifest must have the locale is documented; the answer otherwise is not.
		return invalidParameter(fmt.Sprintf("The skill manifest has no locale %q.", c.locale))
	}
	var v *modelVersion
	var stored json.RawMessage
	if m != nil {
		if v = m.current(); v != nil {
			stored = v.stored
		}
		if m.running != nil {
			return standardizedError(http.StatusConflict, "", "Unable to update the interaction model due to an ongoing build.")
		}
	}
	if condition := c.header.Get("If-Match"); condition != "" && (v == nil || condition != v.eTag) {
		return standardizedError(http.StatusPreconditionFailed, "PRECONDITION_NOT_MET",
			fmt.Sprintf("The ETag %q is not that of the current interaction model.", condition))
	}
	sent, refusal := acceptableModel(c.body, stored)
	if refusal != nil {
		return *refusal
	}
	if m == nil {
		m = k.addModel(c.locale)
	}
	s.beginBuild(m, sent, c.fault)
	a := emptyAnswer(http.StatusAccepted)
	a.header.Set("Content-Type", "application/json")
	a.header.Set("Location", "/v1/skills/"+k.id+"/status?resource=interactionModel")
	return a
}

func (k *skill) addModel(locale string) *interactionModel {
	if k.models == nil {
		k.models = map[string]*interactionModel{}
	}
	k.models[locale] = &interactionModel{}
	return k.models[locale]
}

func unknownModel(c call) answer {
	return standardizedError(http.StatusNotFound, "RESOURCE_NOT_FOUND",
		fmt.Sprintf("Interaction model of skill %q in locale %q is not found.", c.skillID, c.locale))
}
