// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// importsThreeWays tells of the import by id and by identity, of one that does not
// exist, and of one while an argument of the provider is not known.
func importsThreeWays(t *testing.T, s Subject) {
	e := s.start(t, s.Full.JSON)
	key := s.home().Key(e)
	p := e.Protocol(nil)
	byID := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, ID: key})
	byIdentity := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, Identity: p.IdentityBy(s.home().Identity(), key)})
	if len(byID.ImportedResources) != 1 || len(byIdentity.ImportedResources) != 1 {
		t.Fatalf("by ID %+v, by identity %+v", byID.Diagnostics, byIdentity.Diagnostics)
	}
	one, other := byID.ImportedResources[0], byIdentity.ImportedResources[0]
	if !p.State(s.Type, one.State).Equal(p.State(s.Type, other.State)) {
		t.Errorf("by ID %s, by identity %s", p.State(s.Type, one.State), p.State(s.Type, other.State))
	}
	s.expectWrites(t, e, "the imports", 0)

	nothing := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type})
	if len(nothing.Diagnostics) != 1 || !strings.Contains(nothing.Diagnostics[0].Detail, "The import names no") {
		t.Errorf("without an ID: %+v", nothing.Diagnostics)
	}
	s.put(e, "")
	p = e.Protocol(nil)
	lacking := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, ID: key})
	if len(lacking.Diagnostics) != 1 || !strings.Contains(lacking.Diagnostics[0].Detail, s.home().Lacking()) {
		t.Errorf("of what does not exist: %+v", lacking.Diagnostics)
	}

	e.ResetRequests()
	p = e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	early := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, ID: key})
	if len(early.Diagnostics) != 1 || !strings.Contains(early.Diagnostics[0].Detail, "not known yet") || len(e.Requests()) > 0 {
		t.Errorf("with an endpoint that is not known: %+v", early.Diagnostics)
	}
}

// update is the operation that replaces what is there.
func (s Subject) update() sandbox.Operation { return s.home().Writes()[1] }

// merges tells of somebody else who writes at the same moment what the resource does
// not own: the write is refused (412), made again on what there is then, and nothing
// is lost.
func merges(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	r := e.Terraform(t)
	r.Succeed(s.Config(s.Full.HCL))
	edited := s.Edited(t, s.Edits[0])
	foreign := s.WithForeign(t, s.Full.JSON)
	e.Inject(sandbox.Fault{Operation: s.update(), Before: func(*sandbox.Sandbox) { s.put(e, foreign) }})
	e.applies(t, s, r, "while somebody writes", edited.HCL, actionUpdate, s.WithForeign(t, edited.JSON), 2)
}

// refusesConflicts tells of somebody else who changes, after the plan, the very value
// that the plan changes. Nothing is written, and the error has all three values.
func refusesConflicts(t *testing.T, s Subject) {
	edited := s.Edited(t, s.Edits[0])
	for _, other := range s.Edits[1:] {
		if !other.Competes {
			continue
		}
		competing := s.Edited(t, other)
		for name, plan := range map[string]func(*Terraform) *Plan{
			"update":  func(r *Terraform) *Plan { return r.Plan(s.Config(edited.HCL)) },
			"destroy": func(r *Terraform) *Plan { return r.PlanDestroy() },
		} {
			t.Run(other.Name+", "+name, func(t *testing.T) {
				t.Parallel()
				e := s.start(t, s.Without)
				r := e.Terraform(t)
				r.Succeed(s.Config(s.Full.HCL))
				p := plan(r)
				s.put(e, competing.JSON)
				e.ResetRequests()
				report := r.Apply(p)
				if found := report.Find("error", "is no longer what the plan was made from"); len(found) == 0 || len(report.Errors()) != len(found) {
					t.Errorf("it says %+v", report.Diagnostics)
				}
				s.expectWritten(t, e, "refused", competing.JSON, 0)
				r.Succeed(s.Config(edited.HCL))
				s.expectStored(t, e, "planned again", edited.JSON)
			})
		}
	}
}

// meetsFaults tells of what may go wrong on the way to Amazon, in each operation: the
// apply succeeds or says so, nothing is made twice, and in the end the document is what
// was configured. That nobody answers a creation which was not made takes half a minute
// of looking for it, so it is tested with a clock of its own and not here.
func meetsFaults(t *testing.T, s Subject) {
	for name, fault := range map[string]sandbox.Fault{
		"answer lost": {Drop: sandbox.DropAfter},
		"not reached": {Drop: sandbox.DropBefore},
		"throttled":   {Status: http.StatusTooManyRequests, Body: `{"message":"Slow down."}`},
		"broken":      {Status: http.StatusInternalServerError, Body: `{"message":"Internal."}`},
		"a gateway":   {Status: http.StatusBadGateway, Foreign: true},
	} {
		for operation := range s.home().Operations() {
			if operation == s.home().Writes()[0] && name != "answer lost" && name != "throttled" {
				continue
			}
			t.Run(name+", "+string(operation), func(t *testing.T) {
				t.Parallel()
				fault := fault
				fault.Operation = operation
				e := s.start(t, s.Without)
				r := e.Terraform(t)
				edited := s.Edited(t, s.Edits[0])
				for _, version := range []Version{s.Full, edited} {
					e.Inject(fault)
					r.Run(s.Config(version.HCL))
					r.Succeed(s.Config(version.HCL))
					s.expectStored(t, e, "applied", version.JSON)
				}
				e.Inject(fault)
				r.Destroy()
				if p := r.Destroy(); len(p.Errors()) > 0 {
					t.Errorf("the destroy says %+v", p.Diagnostics)
				}
				s.expectStored(t, e, "destroyed", s.Without)
			})
		}
	}
}
