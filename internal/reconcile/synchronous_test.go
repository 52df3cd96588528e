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

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// products is a store whose writes take effect at once, as those of in-skill
// products and of account linking do.
type products struct {
	version  int
	doc      document.Value
	requests []string
	// write stands in for the answer to a write, if not nil.
	write func(n int, doc document.Value) (document.Value, error)
	// stale is how many reads after a write show what was there before.
	stale     int
	before    reconcile.Snapshot
	nameless  bool
	writes    int
	remaining int
}

func (p *products) Noun() string { return "product" }

func (p *products) Read(_ context.Context, _ string, stage smapi.Stage) (reconcile.Snapshot, error) {
	p.requests = append(p.requests, "GET")
	if stage != smapi.StageDevelopment {
		return reconcile.Snapshot{}, refusal(http.StatusNotFound)
	}
	if p.remaining > 0 {
		p.remaining--
		return p.before, nil
	}
	return p.snapshot(), nil
}

func (p *products) snapshot() reconcile.Snapshot {
	if p.nameless {
		return reconcile.Snapshot{Document: p.doc}
	}
	return reconcile.Snapshot{Document: p.doc, Version: fmt.Sprintf(`"%d"`, p.version)}
}

func (p *products) Write(_ context.Context, _ string, doc document.Value, version string) error {
	p.requests = append(p.requests, "PUT "+version)
	p.writes++
	if p.write != nil {
		var err error
		if doc, err = p.write(p.writes, doc); err != nil {
			return err
		}
	}
	if version != p.snapshot().Version {
		return refusal(http.StatusPreconditionFailed)
	}
	p.before, p.remaining = p.snapshot(), p.stale
	p.doc, p.version = doc, p.version+1
	return nil
}

func (p *products) edit(n int) reconcile.Change {
	return reconcile.Change{Owner: fmt.Sprint(n), Edit: func(d document.Value) (document.Value, error) {
		return d.Set(document.Pointer{fmt.Sprint(n)}, document.Boolean(true))
	}}
}

func TestAStoreWithoutVerdicts(t *testing.T) {
	always := func(doc document.Value, err error) func(int, document.Value) (document.Value, error) {
		return func(_ int, sent document.Value) (document.Value, error) {
			if doc.Exists() || err != nil {
				return doc, err
			}
			return sent, nil
		}
	}
	rewritten, err := document.Parse([]byte(`{"0":"true"}`))
	if err != nil {
		t.Fatal(err)
	}
	for label, c := range map[string]struct {
		product products
		edits   int
		want    string
		err     string
	}{
		"two edits apart":      {edits: 2, want: `GET,PUT "0",GET,PUT "1",GET`},
		"a stale read":         {product: products{stale: 2}, edits: 1, want: `GET,PUT "0",GET,GET,GET`},
		"a rewritten document": {product: products{write: always(rewritten, nil)}, edits: 1, want: `GET,PUT "0",GET`},
		"a lost answer": {
			product: products{write: func(n int, doc document.Value) (document.Value, error) {
				if n == 1 {
					return doc, lost()
				}
				return doc, nil
			}},
			edits: 1, want: `GET,PUT "0",GET,PUT "0",GET`,
		},
		"a conflict": {
			product: products{write: func(n int, doc document.Value) (document.Value, error) {
				if n == 1 {
					return doc, refusal(http.StatusPreconditionFailed)
				}
				return doc, nil
			}},
			edits: 1, want: `GET,PUT "0",GET,PUT "0",GET`,
		},
		"a refusal":  {product: products{write: always(document.Value{}, refusal(http.StatusBadRequest))}, edits: 1, want: `GET,PUT "0"`, err: "Amazon refused the update of product key"},
		"no version": {product: products{nameless: true}, edits: 1, want: `GET`, err: "(ETag) of product key"},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				p := c.product
				p.doc = document.EmptyObject()
				engine := reconcile.New(reconcile.Config{Store: &p, Retries: 1})
				var failed error
				for n := range c.edits {
					result, err := engine.Apply(t.Context(), "key", p.edit(n))
					if failed = err; err == nil && !document.Equal(result.Document, p.doc) {
						t.Errorf("the result is %s, want %s", result.Document.JSON(), p.doc.JSON())
					}
				}
				if (failed != nil) != (c.err != "") || failed != nil && !strings.Contains(failed.Error(), c.err) {
					t.Errorf("got %v, want %q", failed, c.err)
				}
				if got := strings.Join(p.requests, ","); got != c.want {
					t.Errorf("requests %s, want %s", got, c.want)
				}
			})
		})
	}
}

// One store may hide a document without a verdict to explain it.
func TestAHiddenDocumentWithoutVerdicts(t *testing.T) {
	engine := reconcile.New(reconcile.Config{Store: hiding{&products{}}})
	_, err := engine.Read(t.Context(), "key", smapi.StageDevelopment)
	var hidden *reconcile.HiddenError
	if !errors.As(err, &hidden) {
		t.Errorf("got %v, want a HiddenError", err)
	}
}

type hiding struct{ *products }

func (hiding) Read(context.Context, string, smapi.Stage) (reconcile.Snapshot, error) {
	return reconcile.Snapshot{}, &reconcile.HiddenError{Err: errNoListing}
}
