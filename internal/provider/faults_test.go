// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	pricing = "alexa_paid_skill_pricing"

	get    = sandbox.OperationGetManifest
	put    = sandbox.OperationPutManifest
	status = sandbox.OperationStatus
	token  = sandbox.OperationToken
)

// sold is a paid skill whose manifest is spelt in ways that a careless writer
// would not keep. None of it but the price is any of the test's business.
const sold = `{"manifestVersion":"1.0","apis":{"custom":{"endpoint":{"uri":"https:\/\/example.com\/?a=1&b=2"}}},` +
	`"publishingInformation":{"locales":{"en-US":{"name":"Caf\u00e9 <Trivia>"}},"rating":[1.50,3999e-2,9007199254740993,null],` +
	`"paidSkillInformation":{"pricing":{"amazon.com":[{"currency":"USD","offerType":"ENTITLEMENT","price":4.99}]},"taxInformation":{"category":"SOFTWARE"}}},` +
	`"events":{"":{"a/b":[{}]}}}`

var (
	// dearer is the skill after the change that every row tries to make.
	dearer = strings.Replace(sold, "4.99", "5.99", 1)
	// free is the skill without what the resource owns.
	free = strings.Replace(sold, sold[strings.Index(sold, `,"paidSkill`):strings.Index(sold, `},"events"`)], "", 1)
	// renamed is the skill after somebody else has changed another part of it.
	renamed       = strings.Replace(sold, "<Trivia>", "Quiz", 1)
	renamedFree   = strings.Replace(free, "<Trivia>", "Quiz", 1)
	renamedDearer = strings.Replace(dearer, "<Trivia>", "Quiz", 1)
)

// asked counts requests by operation.
type asked map[sandbox.Operation]int

// fault is one thing that goes wrong at Amazon or on the way there, and all
// that must come of it.
type fault struct {
	name string
	// does is what Terraform does: "update", which is meant if it is empty,
	// "create", "delete" or "read".
	does string
	// options are the sandbox's, given the provider's besides those of everybody.
	options []sandbox.Option
	given   arguments
	// unread: the provider that applies has not read the skill before.
	unread bool
	// limit is the timeout of the change.
	limit string
	// faults begin, and arrange is called, after the plan.
	faults  []sandbox.Fault
	arrange func(s *scene)

	// stored is the manifest in the end, "" if the skill is gone.
	stored string
	// says are parts of the message, next is its end and on the attribute it is
	// on. Without them the operation succeeds.
	says []string
	next string
	on   *tftypes.AttributePath
	// asked are the requests after the plan. Where the time decides, they are
	// the least and upTo the most.
	asked, upTo asked
	// least is how long it must take.
	least time.Duration
}

// price is the property that the rows change, onPrice the deepest place on the
// way to its attribute that the CLI shows, and onSkill that of a missing skill.
const price = "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].price"

var (
	onPrice = tftypes.NewAttributePath().WithAttributeName("pricing").WithElementKeyString("amazon.com")
	onSkill = tftypes.NewAttributePath().WithAttributeName("skill_id")
)

// What goes wrong at Amazon may cost time or the operation, but never a value
// that is somebody else's, and it is said what happened and what to do.
func TestFaults(t *testing.T) {
	t.Parallel()
	rows := slices.Concat(throttled, broken, garbled, unreadable, contended, refusedLate, lost, unauthorized, untimely, gone)
	names := map[string]bool{}
	for _, row := range rows {
		if names[row.name] {
			t.Errorf("there are two rows %q", row.name)
		}
		names[row.name] = true
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			row.run(t)
		})
	}
}

func (f fault) run(t *testing.T) {
	does := f.does
	if does == "" {
		does = "update"
	}
	s := &scene{Server: sandbox.Start(t, append(f.options, sandbox.WithNormalization(false))...)}
	if err := s.PutSkill(skillID, []byte(sold)); err != nil {
		t.Fatal(err)
	}
	given := arguments{"endpoint": s.URL, "token_url": s.URL + "/auth/o2/token", "max_retries": 0, "validation": "off"}
	if f.given["refresh_token"] == nil {
		given["access_token"] = sandbox.AccessToken
	}
	for name, value := range f.given {
		given[name] = value
	}
	s.session = configured(t, given)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	s.end = cancel

	before, config, after := s.held("4.99", f.limit), s.configured("5.99", f.limit), s.held("5.99", f.limit)
	switch does {
	case "create":
		before = s.none()
	case "delete":
		config, after = s.none(), s.none()
	}
	var plan *tfprotov6.PlanResourceChangeResponse
	if does != "read" {
		plan = s.plan(before, config)
	}
	if f.unread {
		s.session = configured(t, given)
	}
	for _, injected := range f.faults {
		s.Inject(injected)
	}
	if f.arrange != nil {
		f.arrange(s)
	}
	s.ResetRequests()
	began := time.Now()
	var state *tfprotov6.DynamicValue
	var diagnostics []*tfprotov6.Diagnostic
	if does == "read" {
		state, diagnostics = s.refresh(ctx, before)
		after = before
	} else {
		state, diagnostics = s.apply(ctx, plan, before, config)
	}
	if took := time.Since(began); took < f.least {
		t.Errorf("it took %s, want at least %s", took, f.least)
	}
	f.expectRequests(t, s)
	if got := string(s.Document(skillID)); got != f.stored {
		t.Errorf("the skill holds\n%s\nwant\n%s", got, f.stored)
	}
	want := after
	if f.next == "" {
		if len(diagnostics) > 0 {
			t.Errorf("it failed: %s", text(diagnostics))
		}
	} else {
		f.expectError(t, "Unable to "+does+" paid skill pricing", diagnostics)
		want = before
	}
	if does == "read" && f.stored == "" {
		want = s.none()
	}
	s.expectState(state, want)
}

func (f fault) expectRequests(t *testing.T, s *scene) {
	t.Helper()
	got := asked{}
	for _, request := range s.Requests() {
		// Somebody else's do not say that they are the provider's.
		if strings.Contains(request.Header.Get("User-Agent"), "terraform-provider-alexa") {
			got[request.Operation]++
		}
	}
	for _, operation := range []sandbox.Operation{
		get, put, status, token, sandbox.OperationVendors, sandbox.OperationListSkills,
		sandbox.OperationCreateSkill, sandbox.OperationDeleteSkill, sandbox.OperationUnknown,
	} {
		least, most := f.asked[operation], max(f.asked[operation], f.upTo[operation])
		if count := got[operation]; count < least || count > most {
			t.Errorf("%d requests %s, want %d to %d", count, operation, least, most)
		}
	}
}

func (f fault) expectError(t *testing.T, summary string, diagnostics []*tfprotov6.Diagnostic) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity != tfprotov6.DiagnosticSeverityError {
		t.Errorf("got %q, want one error", text(diagnostics))
		return
	}
	d := diagnostics[0]
	if d.Summary != summary {
		t.Errorf("the summary is %q, want %q", d.Summary, summary)
	}
	for _, part := range append(f.says, skillID) {
		if !strings.Contains(d.Detail, part) {
			t.Errorf("%q is missing in %q", part, d.Detail)
		}
	}
	if !strings.HasSuffix(d.Detail, f.next) {
		t.Errorf("%q does not end with %q", d.Detail, f.next)
	}
	if !d.Attribute.Equal(f.on) {
		t.Errorf("the error is on %s, want %s", d.Attribute, f.on)
	}
}
