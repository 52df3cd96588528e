// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const skillID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

// quickTrivia is the manifest that every test begins with, at version v1.
const quickTrivia = `{"manifest":{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"name":"Quick Trivia","summary":"Trivia"}}}}}`

// amazon is SMAPI in memory: one manifest with an ETag, updates that succeed at
// once, and a record of what was asked. A hook stands in for the answer to one
// kind of request; it gets the number of the request among its kind, from 1.
type amazon struct {
	get    func(n int) (smapi.Manifest, error)
	put    func(n int, body []byte, ifMatch string) error
	status func(n int) (smapi.Status, error)

	// live is the answer to a read of the live stage.
	live func(n int) (smapi.Manifest, error)

	mutex    sync.Mutex
	body     string
	version  int
	requests []string
	counts   map[string]int
}

func newAmazon() *amazon {
	return &amazon{body: quickTrivia, version: 1, counts: map[string]int{}}
}

// store makes a store of manifests over an API.
func store(api reconcile.ManifestAPI) reconcile.Store {
	return reconcile.NewManifests(api, skillmanifest.Open, skillmanifest.Wrap)
}

// engine makes an engine that repeats lost writes twice.
func (a *amazon) engine() *reconcile.Engine {
	return reconcile.New(reconcile.Config{Store: store(a), Retries: 2})
}

func (a *amazon) record(kind, request string) int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.requests = append(a.requests, request)
	a.counts[kind]++
	return a.counts[kind]
}

func (a *amazon) GetManifest(ctx context.Context, skill string, stage smapi.Stage) (smapi.Manifest, error) {
	if stage == smapi.StageLive && a.live != nil {
		return a.live(a.record("LIVE", "GET live"))
	}
	if err := of(ctx, skill, stage); err != nil {
		return smapi.Manifest{}, err
	}
	if n := a.record("GET", "GET"); a.get != nil {
		return a.get(n)
	}
	return a.current(), nil
}

func (a *amazon) PutManifest(ctx context.Context, skill string, stage smapi.Stage, body []byte, ifMatch string) error {
	if err := of(ctx, skill, stage); err != nil {
		return err
	}
	if n := a.record("PUT", "PUT "+ifMatch); a.put != nil {
		return a.put(n, body, ifMatch)
	}
	return a.accept(body, ifMatch)
}

// refuseFirst refuses the first write with a status, and takes the rest.
func (a *amazon) refuseFirst(status int) func(int, []byte, string) error {
	return func(n int, body []byte, ifMatch string) error {
		if n == 1 {
			return refusal(status)
		}
		return a.accept(body, ifMatch)
	}
}

func (a *amazon) ManifestStatus(ctx context.Context, skill string) (smapi.Status, error) {
	if err := of(ctx, skill, smapi.StageDevelopment); err != nil {
		return smapi.Status{}, err
	}
	if n := a.record("STATUS", "STATUS"); a.status != nil {
		return a.status(n)
	}
	return a.ended(smapi.UpdateSucceeded), nil
}

// of refuses what the engine must never ask for, and answers nobody who is gone.
func of(ctx context.Context, skill string, stage smapi.Stage) error {
	if skill != skillID || stage != smapi.StageDevelopment {
		return fmt.Errorf("asked for skill %s at %s", skill, stage)
	}
	return context.Cause(ctx)
}

// accept is what Amazon does with a write, unless a hook does something else.
func (a *amazon) accept(body []byte, ifMatch string) error {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if ifMatch != a.eTag() {
		return refusal(http.StatusPreconditionFailed)
	}
	a.body, a.version = string(body), a.version+1
	return nil
}

// somebodyElse changes a text of the manifest as another writer would.
func (a *amazon) somebodyElse(old, now string) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.body, a.version = strings.Replace(a.body, old, now, 1), a.version+1
}

func (a *amazon) eTag() string { return fmt.Sprintf("v%d", a.version) }

func (a *amazon) current() smapi.Manifest {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return smapi.Manifest{Body: []byte(a.body), ETag: a.eTag()}
}

// ended is the status document of an update that has come to that state.
func (a *amazon) ended(state smapi.UpdateState, problems ...smapi.Problem) smapi.Status {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return smapi.Status{ETag: a.eTag(), State: state, Errors: problems, RequestID: "request-status"}
}

// expectRequests compares what was asked, in order.
func (a *amazon) expectRequests(t *testing.T, want ...string) {
	t.Helper()
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if diff := cmp.Diff(want, a.requests); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// expectCounts compares how often a document was read, written, and its status
// asked for.
func (a *amazon) expectCounts(t *testing.T, reads, writes, statuses int) {
	t.Helper()
	a.mutex.Lock()
	defer a.mutex.Unlock()
	got := []int{a.counts["GET"], a.counts["PUT"], a.counts["STATUS"]}
	if want := []int{reads, writes, statuses}; !slices.Equal(got, want) {
		t.Errorf("%v reads, writes and statuses, want %v: %v", got, want, a.requests)
	}
}

// forget starts counting anew.
func (a *amazon) forget() {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.requests, a.counts = nil, map[string]int{}
}

func (a *amazon) expectBody(t *testing.T, want string) {
	t.Helper()
	got, err := skillmanifest.Open(a.current().Body)
	if err != nil {
		t.Fatal(err)
	}
	expectDocument(t, got, want)
}

func expectDocument(t *testing.T, got document.Value, want string) {
	t.Helper()
	expected, err := skillmanifest.Open([]byte(want))
	if err != nil {
		t.Fatal(err)
	}
	if !document.Equal(got, expected) {
		t.Errorf("the manifest is %s, want %s", skillmanifest.Wrap(got), want)
	}
}

// refusal is an answer of Amazon that is not a success.
func refusal(status int) error {
	return &smapi.Error{Operation: "test", StatusCode: status, Message: http.StatusText(status), RequestID: "request-refused"}
}

// lost is a write without an answer.
func lost() error {
	return &smapi.AmbiguousError{Operation: "PUT manifest", Err: errors.New("connection reset")}
}

// redirect is the 303 that points to the status.
func redirect() error {
	return &smapi.StatusRedirectError{Location: "/v1/skills/" + skillID + "/status?resource=manifest", RequestID: "request-303"}
}

var name = document.Pointer{"publishingInformation", "locales", "en-US", "name"}

// rename is the edit of most tests.
func rename(doc document.Value) (document.Value, error) {
	return doc.Set(name, document.Text("Quicker Trivia"))
}

// renamed is a manifest after [rename].
func renamed(before string) string {
	return strings.Replace(before, `"Quick Trivia"`, `"Quicker Trivia"`, 1)
}

// change makes a change of an owner that is of no importance to the test.
func change(ctx context.Context, engine *reconcile.Engine, skill string, edit reconcile.Edit) (document.Value, error) {
	result, err := engine.Apply(ctx, skill, reconcile.Change{Owner: "alexa_skill_name", Edit: edit})
	return result.Document, err
}
