// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Home is where the sandbox keeps the document that a [Subject] stands for.
type Home interface {
	// Identity is the attribute with the key of the document.
	Identity() string
	// Arguments are the lines that every configuration begins with.
	Arguments() string
	// Put makes the document what somebody else has made of it; "" removes it.
	Put(e *Environment, document string)
	// Document is what is stored; "" for nothing.
	Document(e *Environment) string
	// Key is what the document is imported by.
	Key(e *Environment) string
	// Lacking is what an import says where there is no document.
	Lacking() string
	// Noun is what messages call whatever has the document.
	Noun() string
	// Destroying is how a plan announces what a destroy removes.
	Destroying(e *Environment) string
	// Property is a property path of Amazon's that is nobody's here.
	Property() string
	// Operations are those that a resource may make, with true for the ones that have
	// to say which version they replace.
	Operations() map[sandbox.Operation]bool
	// Writes are those of the operations that change something.
	Writes() []sandbox.Operation
}

// manifestHome is the manifest of the one skill, which exists without the section.
type manifestHome struct{}

func (manifestHome) Identity() string               { return identity }
func (manifestHome) Arguments() string              { return fmt.Sprintf("  skill_id = %q\n", SkillID) }
func (manifestHome) Put(e *Environment, doc string) { e.Put(doc) }
func (manifestHome) Document(e *Environment) string { return string(e.Server.Document(SkillID)) }
func (manifestHome) Key(*Environment) string        { return SkillID }
func (manifestHome) Lacking() string                { return "so there is nothing to import" }
func (manifestHome) Noun() string                   { return "skill" }
func (manifestHome) Property() string               { return "$.manifest.authorizedClients[0].applications[0].type" }

func (manifestHome) Destroying(*Environment) string {
	return "This is removed from the manifest of skill " + SkillID
}

func (manifestHome) Operations() map[sandbox.Operation]bool {
	return map[sandbox.Operation]bool{
		sandbox.OperationGetManifest: false, sandbox.OperationStatus: false, sandbox.OperationPutManifest: true,
		sandbox.OperationCertification: false,
	}
}

func (manifestHome) Writes() []sandbox.Operation {
	return []sandbox.Operation{sandbox.OperationPutManifest}
}

func (s Subject) home() Home {
	if s.Home == nil {
		return manifestHome{}
	}
	return s.Home
}

// start makes a sandbox in which the document is as given.
func (s Subject) start(t testing.TB, document string, options ...sandbox.Option) *Environment {
	t.Helper()
	if s.Home == nil {
		return Start(t, document, options...)
	}
	e := Start(t, `{"apis": {"custom": {}}}`, options...)
	if document != "" {
		s.Home.Put(e, document)
	}
	return e
}

func (s Subject) put(e *Environment, document string) {
	e.t.Helper()
	s.home().Put(e, document)
}

// expectStored compares the document with JSON. It compares numbers by their
// spelling.
func (s Subject) expectStored(t testing.TB, e *Environment, name, want string) {
	t.Helper()
	got := s.home().Document(e)
	if want == "" || got == "" {
		if want != got {
			t.Errorf("%s: stored is %q, want %q", name, got, want)
		}
		return
	}
	if diff := cmp.Diff(decode(t, want), decode(t, got)); diff != "" {
		t.Errorf("%s: stored (-want +got):\n%s", name, diff)
	}
}

// expectWrites compares how often the document was written since the recorder was
// last reset.
func (s Subject) expectWrites(t testing.TB, e *Environment, name string, want int) {
	t.Helper()
	got := 0
	for _, operation := range s.home().Writes() {
		got += e.Count(operation)
	}
	if got != want {
		t.Errorf("%s: %d writes, want %d", name, got, want)
	}
}

func (s Subject) expectWritten(t testing.TB, e *Environment, name, document string, writes int) {
	t.Helper()
	s.expectWrites(t, e, name, writes)
	s.expectStored(t, e, name, document)
}
