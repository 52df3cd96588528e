// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// member is one manifest of the corpus.
type member struct {
	*testing.T
	environment *acctest.Environment
}

// command is a provider of its own, as each run of the CLI has.
func (m member) command(validation string) *acctest.Protocol {
	return m.environment.Protocol(map[string]tftypes.Value{"validation": tftypes.NewValue(tftypes.String, validation)})
}

func (m member) document() []byte { return m.environment.Document(acctest.SkillID) }

func (m member) repeats() bool {
	seen, repeated := map[string]bool{}, false
	walk(m.T, m.document(), func(place, _ string) {
		repeated = repeated || seen[place]
		seen[place] = true
	})
	return repeated
}

func (m member) isRefused() {
	m.Helper()
	for _, part := range ownedParts {
		_, errors := m.command("strict").Adopt(part.resource, acctest.SkillID)
		if len(errors) != 1 {
			m.Errorf("importing %s reports %d errors, want one", part.resource, len(errors))
		} else if !strings.Contains(errors[0].Detail, "duplicate key") {
			m.Errorf("importing %s says %s", part.resource, errors[0].Detail)
		}
		if _, failure := m.command("strict").Extract(part.resource, string(m.document())); failure == nil || !strings.Contains(failure.Text, "duplicate key") {
			m.Errorf("the function of %s says %+v", part.resource, failure)
		}
	}
	m.environment.ExpectWrites(0)
}

// tally is a number for each section.
type tally map[string]*atomic.Int64

// lives takes every section through its life, one after the other, and counts
// those that there were to import, and those that can't be.
func (m member) lives(imported, unreadable tally) {
	original := spelling(m.T, m.document())
	for _, part := range ownedParts {
		before := spelling(m.T, m.document())
		m.environment.ResetRequests()
		command := m.command("strict")
		if places := odd(before, part); len(places) > 0 {
			m.isUnreadable(command, part, places)
			unreadable[part.resource].Add(1)
			continue
		}
		held, absent := command.Absent(part.resource), command.Absent(part.resource)
		if holds(before, part) {
			adopted, errors := command.Adopt(part.resource, acctest.SkillID)
			if len(errors) > 0 {
				m.Errorf("importing %s: %s %s", part.resource, errors[0].Summary, errors[0].Detail)
				continue
			}
			if command.Changes(command.Plan(adopted, adopted.State)) {
				m.Errorf("what was imported of %s is planned to change", part.resource)
			}
			held = adopted
			imported[part.resource].Add(1)
		}
		m.expectDerived(command, part, held)
		validation := "strict"
		if other(before, part) {
			command = m.command(validation)
			refusals := command.Refusals(held, command.Configuration(part.resource, part.configuration))
			if len(refusals) != 1 || !strings.Contains(refusals[0].Detail, part.needs) {
				m.Errorf("%s for a skill that is not %s is refused with %+v", part.resource, part.needs, refusals)
			}
			validation = "warn"
		}
		m.environment.ExpectWrites(0)

		command = m.command(validation)
		held = command.Apply(command.Plan(held, command.Configuration(part.resource, part.configuration)))
		m.environment.ExpectWrites(1)
		m.expectKept(before, part)
		command = m.command("strict")
		command.Apply(command.Plan(held, absent.State))
		m.environment.ExpectWrites(2)
		m.expectKept(before, part)
		if mentions(spelling(m.T, m.document()), part) {
			m.Errorf("the destroy of %s left something", part.resource)
		}
	}
	m.expectKept(original, ownedParts...)
}

// odd are the places of a part that have no object in them where one belongs.
func odd(places map[string]string, part ownedPart) []string {
	var found []string
	for place, value := range places {
		if plain := strings.ReplaceAll(place, `"`, ""); part.objects != nil && part.objects.MatchString(plain) && value != "{" {
			found = append(found, plain)
		}
	}
	return found
}

// isUnreadable expects that nothing is made of a part, and to be told a place to
// correct.
func (m member) isUnreadable(command *acctest.Protocol, part ownedPart, places []string) {
	m.Helper()
	tells := func(text string) bool {
		return slices.ContainsFunc(places, func(place string) bool { return strings.Contains(text, place+" holds ") })
	}
	if _, errors := command.Adopt(part.resource, acctest.SkillID); len(errors) != 1 || !tells(errors[0].Detail) {
		m.Errorf("importing %s says %+v", part.resource, errors)
	}
	if _, failure := command.Extract(part.resource, string(m.document())); failure == nil || !tells(failure.Text) {
		m.Errorf("the function of %s says %+v", part.resource, failure)
	}
	refusals := command.Refusals(command.Absent(part.resource), command.Configuration(part.resource, part.configuration))
	if len(refusals) != 1 || !tells(refusals[0].Detail) {
		m.Errorf("the plan of %s says %+v", part.resource, refusals)
	}
	m.environment.ExpectWrites(0)
}

// expectDerived compares what the data source and the function of a section say
// of the manifest with what was imported, if anything was.
func (m member) expectDerived(command *acctest.Protocol, part ownedPart, held acctest.Instance) {
	m.Helper()
	object, failure := command.Extract(part.resource, string(m.document()))
	data := command.Data(part.resource, map[string]string{"skill_id": acctest.SkillID})
	if held.State.IsNull() {
		if failure == nil {
			m.Errorf("there is nothing of %s to import, but the function says %v", part.resource, object)
		}
		if len(data.Diagnostics) > 0 || !data.Attributes["present"].Equal(tftypes.NewValue(tftypes.Bool, false)) {
			m.Errorf("there is nothing of %s to import, but the data source says %+v", part.resource, data)
		}
		return
	}
	if failure != nil {
		m.Errorf("the function of %s: %s", part.resource, failure.Text)
	}
	imported := command.Own(held)
	for _, name := range part.defaults {
		if object[name].IsNull() {
			delete(imported, name)
			delete(object, name)
		}
	}
	if diff := cmp.Diff(imported, object); diff != "" {
		m.Errorf("%s (-imported +function):\n%s", part.resource, diff)
	}
	for name, value := range object {
		if !data.Attributes[name].Equal(value) {
			m.Errorf("%s of the data source %s is %s, that of the function %s", name, part.resource, data.Attributes[name], value)
		}
	}
}

// mentions reports whether a document has anything of a part, be it empty.
func mentions(places map[string]string, part ownedPart) bool {
	return slices.ContainsFunc(slices.Collect(maps.Keys(places)), func(place string) bool {
		return part.owned.MatchString(strings.ReplaceAll(place, `"`, ""))
	})
}

// other reports whether the skill says what kind it is, and is not what a part needs.
func other(places map[string]string, part ownedPart) bool {
	return part.needs != "" && places[`/"apis"`] != "" && places[`/"apis"/"`+part.needs+`"`] == ""
}

// holds reports whether there is anything to import; an empty list is nothing.
func holds(places map[string]string, part ownedPart) bool {
	if part.says != nil {
		part.owned = part.says
	}
	filled := maps.Clone(places)
	maps.DeleteFunc(filled, func(place, value string) bool { return value == "[" && places[place+"/0"] == "" })
	return mentions(filled, part)
}

// expectKept compares the manifest with what it was, but for some parts.
func (m member) expectKept(before map[string]string, parts ...ownedPart) {
	m.Helper()
	for _, place := range changed(before, spelling(m.T, m.document())) {
		allowed := false
		for _, part := range parts {
			allowed = allowed || part.owned.MatchString(place) || part.containers.MatchString(place)
		}
		if !allowed {
			m.Errorf("%s was changed", place)
		}
	}
}
