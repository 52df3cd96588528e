// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// linkingAPI keeps the account linking of one skill, and shows all of it but "hidden".
type linkingAPI struct {
	// doc is "" for none.
	doc      string
	version  int
	requests []string
	writes   int
	// answers are the errors of the first writes and removals; nil acts.
	answers []error
	// acted carries out those that have an error too.
	acted bool
	// before is what the first reads after a write show.
	before []smapi.AccountLinking
	// meanwhile happens right after a write.
	meanwhile func(*linkingAPI)
	nameless  bool
}

func (a *linkingAPI) shown() smapi.AccountLinking {
	if a.nameless {
		return smapi.AccountLinking{Body: []byte(a.doc)}
	}
	return smapi.AccountLinking{Body: []byte(strings.ReplaceAll(a.doc, `,"hidden":1`, "")), ETag: fmt.Sprintf(`"%d"`, a.version)}
}

func (a *linkingAPI) GetAccountLinking(context.Context, string, smapi.Stage) (smapi.AccountLinking, error) {
	a.requests = append(a.requests, "GET")
	if a.writes > 0 && len(a.before) > 0 {
		shown := a.before[0]
		a.before = a.before[1:]
		if shown.Body == nil {
			return shown, refusal(http.StatusNotFound)
		}
		return shown, nil
	}
	if a.doc == "" {
		return smapi.AccountLinking{}, refusal(http.StatusNotFound)
	}
	return a.shown(), nil
}

func (a *linkingAPI) answer() error {
	a.writes++
	if a.writes <= len(a.answers) {
		return a.answers[a.writes-1]
	}
	return nil
}

func (a *linkingAPI) PutAccountLinking(_ context.Context, _ string, doc []byte, ifMatch string) (string, error) {
	a.requests = append(a.requests, "PUT "+ifMatch)
	failed := a.answer()
	if failed != nil && !a.acted {
		return "", failed
	}
	if ifMatch != "" && ifMatch != a.shown().ETag {
		return "", refusal(http.StatusPreconditionFailed)
	}
	a.doc, a.version = string(doc), a.version+1
	written := a.shown().ETag
	if a.meanwhile != nil {
		a.meanwhile(a)
	}
	return written, failed
}

func (a *linkingAPI) DeleteAccountLinking(context.Context, string) error {
	a.requests = append(a.requests, "DELETE")
	if failed := a.answer(); failed != nil {
		return failed
	}
	a.doc = ""
	return nil
}

// toB makes b of everything, with a field that is not shown.
func toB(document.Value) (document.Value, error) {
	return document.Parse([]byte(`{"a":"b","hidden":1}`))
}

func TestPutAccountLinking(t *testing.T) {
	old := smapi.AccountLinking{Body: []byte(`{"a":"a"}`), ETag: `"1"`}
	for name, c := range map[string]struct {
		api     linkingAPI
		created bool
		edit    reconcile.Edit
		want    string
		// shown is what there is in the end, version that of the write.
		shown, version string
		err            string
	}{
		"the first one":             {want: `GET,PUT ,GET`, shown: `{"a":"b"}`, version: `"1"`},
		"another one":               {api: linkingAPI{doc: `{"a":"a"}`, version: 1}, want: `GET,PUT "1",GET`, shown: `{"a":"b"}`, version: `"2"`},
		"what is shown stays":       {api: linkingAPI{doc: `{"a":"b"}`, version: 1}, want: `GET,PUT "1",GET`, shown: `{"a":"b"}`, version: `"2"`},
		"a stale read":              {api: linkingAPI{doc: `{"a":"a"}`, version: 1, before: []smapi.AccountLinking{old, old}}, want: `GET,PUT "1",GET,GET,GET`, shown: `{"a":"b"}`, version: `"2"`},
		"a read that lags behind":   {api: linkingAPI{before: make([]smapi.AccountLinking, 2)}, want: `GET,PUT ,GET,GET,GET`, shown: `{"a":"b"}`, version: `"1"`},
		"a conflict":                {api: linkingAPI{doc: `{"a":"a"}`, version: 1, answers: []error{refusal(http.StatusPreconditionFailed)}}, want: `GET,PUT "1",GET,PUT "1",GET`, shown: `{"a":"b"}`, version: `"2"`},
		"a lost answer":             {api: linkingAPI{doc: `{"a":"a"}`, version: 1, answers: []error{lost()}}, want: `GET,PUT "1",GET,PUT "1",GET`, shown: `{"a":"b"}`, version: `"2"`},
		"a lost answer to a write":  {api: linkingAPI{doc: `{"a":"a"}`, version: 1, answers: []error{lost()}, acted: true}, want: `GET,PUT "1",GET,PUT "2",GET`, shown: `{"a":"b"}`, version: `"3"`},
		"only lost answers":         {api: linkingAPI{answers: []error{lost(), lost()}}, want: `GET,PUT ,GET,PUT `, err: "unknown"},
		"somebody right after":      {api: linkingAPI{meanwhile: func(a *linkingAPI) { a.doc, a.version = `{"a":"c"}`, 9 }}, want: `GET,PUT ,GET`, shown: `{"a":"c"}`, version: `"1"`},
		"a skill that is new":       {api: linkingAPI{answers: []error{refusal(http.StatusNotFound), refusal(http.StatusNotFound)}}, created: true, want: `GET,PUT ,GET,PUT ,GET,PUT ,GET`, shown: `{"a":"b"}`, version: `"1"`},
		"a skill that is not there": {api: linkingAPI{answers: []error{refusal(http.StatusNotFound)}}, want: `GET,PUT `, err: "it does not exist"},
		"a refusal":                 {api: linkingAPI{answers: []error{refusal(http.StatusBadRequest)}}, want: `GET,PUT `, err: "Amazon refused the update of skill key"},
		"a locked skill":            {api: linkingAPI{answers: []error{refusal(http.StatusForbidden)}}, want: `GET,PUT `, err: "Amazon does not permit it"},
		"no version":                {api: linkingAPI{doc: `{"a":"a"}`, nameless: true}, want: `GET`, err: "(ETag) of skill key"},
		"an array":                  {api: linkingAPI{doc: `[]`}, want: `GET`, err: "no JSON object"},
		"an edit that refuses": {
			api: linkingAPI{doc: `{"a":"a"}`, version: 1}, want: `GET`, err: "refused here",
			edit: func(doc document.Value) (document.Value, error) { return doc, errors.New("refused here") },
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				api, edit := c.api, c.edit
				if edit == nil {
					edit = toB
				}
				linkings := reconcile.NewLinkings(&api, 1)
				written, err := linkings.Put(t.Context(), "key", reconcile.Change{Owner: "it", Created: c.created, Edit: edit})
				if (err != nil) != (c.err != "") || err != nil && !strings.Contains(err.Error(), c.err) {
					t.Fatalf("got %v, want %q", err, c.err)
				}
				if got := strings.Join(api.requests, ","); got != c.want {
					t.Errorf("requests %s, want %s", got, c.want)
				}
				if err == nil && (string(written.Document.JSON()) != c.shown || written.Version != c.version) {
					t.Errorf("shown is %s, version %s, want %s, %s", written.Document.JSON(), written.Version, c.shown, c.version)
				}
				var rejected *reconcile.RejectedError
				if errors.As(err, &rejected) && string(rejected.Sent.JSON()) != `{"a":"b","hidden":1}` {
					t.Errorf("refused was %s", rejected.Sent.JSON())
				}
			})
		})
	}
}

// What was read before serves the write, whose condition it is.
func TestPutAccountLinkingReadsOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := linkingAPI{doc: `{"a":"a"}`, version: 1}
		linkings := reconcile.NewLinkings(&api, 1)
		if _, err := linkings.Read(t.Context(), "key", reconcile.Development); err != nil {
			t.Fatal(err)
		}
		api.doc, api.version = `{"a":"c"}`, 2
		var seen []string
		_, err := linkings.Put(t.Context(), "key", reconcile.Change{Owner: "it", Edit: func(doc document.Value) (document.Value, error) {
			seen = append(seen, string(doc.JSON()))
			return toB(doc)
		}})
		if got := strings.Join(api.requests, ","); err != nil || got != `GET,PUT "1",GET,PUT "2",GET` {
			t.Errorf("requests %s, %v", got, err)
		}
		if got := strings.Join(seen, " "); got != `{"a":"a"} {"a":"c"}` {
			t.Errorf("the edit has seen %s", got)
		}
	})
}

// An edit that refuses what was read before is asked again with what there is now.
func TestPutAccountLinkingReadsAgainBeforeItRefuses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := linkingAPI{doc: `{"a":"old"}`, version: 1}
		linkings := reconcile.NewLinkings(&api, 1)
		if _, err := linkings.Read(t.Context(), "key", reconcile.Development); err != nil {
			t.Fatal(err)
		}
		api.doc, api.version = `{"a":"a"}`, 2
		_, err := linkings.Put(t.Context(), "key", reconcile.Change{Owner: "it", Edit: func(doc document.Value) (document.Value, error) {
			if doc.Member("a").Text() == "old" {
				return doc, errors.New("refused here")
			}
			return toB(doc)
		}})
		if got := strings.Join(api.requests, ","); err != nil || got != `GET,GET,PUT "2",GET` {
			t.Errorf("requests %s, %v", got, err)
		}
	})
}

func TestRemoveAccountLinking(t *testing.T) {
	for name, c := range map[string]struct {
		api   linkingAPI
		check error
		want  string
		err   string
	}{
		"none":               {want: "GET"},
		"one":                {api: linkingAPI{doc: `{}`}, want: "GET,DELETE"},
		"one that changed":   {api: linkingAPI{doc: `{}`}, check: errors.New("refused here"), want: "GET", err: "refused here"},
		"a lost answer":      {api: linkingAPI{doc: `{}`, answers: []error{lost()}}, want: "GET,DELETE,GET,DELETE"},
		"only lost answers":  {api: linkingAPI{doc: `{}`, answers: []error{lost(), lost()}}, want: "GET,DELETE,GET,DELETE", err: "unknown"},
		"gone in the moment": {api: linkingAPI{doc: `{}`, answers: []error{refusal(http.StatusNotFound)}}, want: "GET,DELETE"},
		"a locked skill":     {api: linkingAPI{doc: `{}`, answers: []error{refusal(http.StatusForbidden)}}, want: "GET,DELETE", err: "Amazon does not permit it"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				api := c.api
				err := reconcile.NewLinkings(&api, 1).Remove(t.Context(), "key", "it", func(document.Value) error { return c.check })
				if (err != nil) != (c.err != "") || err != nil && !strings.Contains(err.Error(), c.err) {
					t.Fatalf("got %v, want %q", err, c.err)
				}
				if got := strings.Join(api.requests, ","); got != c.want {
					t.Errorf("requests %s, want %s", got, c.want)
				}
			})
		})
	}
}

// A resource that is renamed is a removal and a write, in an order that nobody chooses.
func TestRemovalOfAccountLinkingThatIsWritten(t *testing.T) {
	nothing := func(document.Value) error { return nil }
	for name, between := range map[string]time.Duration{"the write first": -time.Second, "the removal first": time.Second} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				api := linkingAPI{doc: `{"a":"a"}`, version: 1}
				linkings := reconcile.NewLinkings(&api, 1)
				linkings.Claim("key", "it")
				removed := make(chan error, 1)
				go func() {
					time.Sleep(max(0, -between))
					removed <- linkings.Remove(t.Context(), "key", "it", nothing)
				}()
				time.Sleep(max(0, between))
				if _, err := linkings.Put(t.Context(), "key", reconcile.Change{Owner: "it", Edit: toB}); err != nil {
					t.Fatal(err)
				}
				if err := <-removed; err != nil || api.doc != `{"a":"b","hidden":1}` {
					t.Errorf("there is %q, %v", api.doc, err)
				}
			})
		})
	}
	// What was only planned is not waited for for ever.
	synctest.Test(t, func(t *testing.T) {
		api := linkingAPI{doc: `{"a":"a"}`, version: 1}
		linkings := reconcile.NewLinkings(&api, 1)
		linkings.Claim("key", "it")
		if err := linkings.Remove(t.Context(), "key", "it", nothing); err != nil || api.doc != "" {
			t.Errorf("there is %q, %v", api.doc, err)
		}
	})
}
