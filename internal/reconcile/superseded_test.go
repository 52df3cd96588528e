// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const latency = 200 * time.Millisecond

// distant is an amazon that is 200 ms away.
type distant struct{ *amazon }

func (d distant) GetManifest(ctx context.Context, skill string, stage smapi.Stage) (smapi.Manifest, error) {
	<-time.After(latency)
	return d.amazon.GetManifest(ctx, skill, stage)
}

func (d distant) PutManifest(ctx context.Context, skill string, stage smapi.Stage, body []byte, ifMatch string) error {
	<-time.After(latency)
	return d.amazon.PutManifest(ctx, skill, stage, body, ifMatch)
}

func (d distant) ManifestStatus(ctx context.Context, skill string) (smapi.Status, error) {
	<-time.After(latency)
	return d.amazon.ManifestStatus(ctx, skill)
}

// sold is the manifest of a skill that has the section which [sell] makes.
var sold = strings.Replace(quickTrivia, `{"publishing`, `{"price":"4.99","publishing`, 1)

func sell(price string) reconcile.Change {
	return reconcile.Change{Owner: "alexa_pricing", Edit: func(d document.Value) (document.Value, error) {
		return d.Set(document.Pointer{"price"}, document.Text(price))
	}}
}

var unsell = reconcile.Change{Owner: "alexa_pricing", Removes: true, Edit: func(d document.Value) (document.Value, error) {
	return d.Remove(document.Pointer{"price"}), nil
}}

// renameBlock does what Terraform does for a renamed block: the destroy of the
// old name at once, the create of the new one when it has been planned again.
func renameBlock(t *testing.T, engine *reconcile.Engine, create reconcile.Change) (destroyed reconcile.Result, destroy, created error) {
	var running sync.WaitGroup
	running.Go(func() { destroyed, destroy = engine.Apply(t.Context(), skillID, unsell) })
	running.Go(func() {
		<-time.After(5 * time.Millisecond)
		if !engine.Claim(skillID, create.Owner) {
			t.Error("claimed before")
		}
		if _, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment); err != nil {
			t.Error(err)
		}
		_, created = engine.Apply(t.Context(), skillID, create)
	})
	running.Wait()
	return destroyed, destroy, created
}

func TestARenamedBlockIsNeverWithoutItsPart(t *testing.T) {
	for label, c := range map[string]struct {
		create reconcile.Change
		writes int
	}{
		"as it was":        {sell("4.99"), 0},
		"with a new price": {sell("5.99"), 1},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.body = sold
				a.put = func(_ int, body []byte, ifMatch string) error {
					if !strings.Contains(string(body), `"price"`) {
						t.Error("the price was taken out")
					}
					return a.accept(body, ifMatch)
				}
				engine := reconcile.New(reconcile.Config{Store: store(distant{a})})
				destroyed, destroy, created := renameBlock(t, engine, c.create)
				if err := errors.Join(destroy, created); err != nil {
					t.Fatal(err)
				}
				if !destroyed.Superseded {
					t.Error("the destroy does not know that it was superseded")
				}
				if a.counts["PUT"] != c.writes {
					t.Errorf("%d writes, want %d", a.counts["PUT"], c.writes)
				}
			})
		})
	}
}

// If the create fails, the old name must stay in Terraform's state.
func TestARenamedBlockWhoseCreateFails(t *testing.T) {
	refused := refusal(http.StatusBadRequest)
	broken := sell("")
	broken.Edit = func(d document.Value) (document.Value, error) { return d, errNoListing }
	for label, c := range map[string]struct {
		create reconcile.Change
		want   error
	}{
		"by Amazon's refusal": {sell("0.01"), refused},
		"before it is sent":   {broken, errNoListing},
	} {
		orders := map[string]func(t *testing.T, a *amazon, engine *reconcile.Engine) (destroy, created error){
			"destroy first": func(t *testing.T, _ *amazon, engine *reconcile.Engine) (destroy, created error) {
				_, destroy, created = renameBlock(t, engine, c.create)
				return destroy, created
			},
			"at the same time": func(t *testing.T, _ *amazon, engine *reconcile.Engine) (destroy, created error) {
				errs := together(t, engine, unsell, c.create)
				return errs[0], errs[1]
			},
			"create first": func(t *testing.T, _ *amazon, engine *reconcile.Engine) (destroy, created error) {
				_, created = engine.Apply(t.Context(), skillID, c.create)
				_, destroy = engine.Apply(t.Context(), skillID, unsell)
				return destroy, created
			},
			"destroy while the create is written": func(t *testing.T, _ *amazon, engine *reconcile.Engine) (destroy, created error) {
				var running sync.WaitGroup
				running.Go(func() { _, created = engine.Apply(t.Context(), skillID, c.create) })
				<-time.After(latency)
				_, destroy = engine.Apply(t.Context(), skillID, unsell)
				running.Wait()
				return destroy, created
			},
		}
		for order, run := range orders {
			t.Run(label+", "+order, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					a := newAmazon()
					a.body = sold
					a.put = func(int, []byte, string) error { return refused }
					engine := reconcile.New(reconcile.Config{Store: store(distant{a})})
					destroy, created := run(t, a, engine)
					if !errors.Is(created, c.want) || !errors.Is(destroy, c.want) {
						t.Errorf("the create ended with %v, the destroy with %v, want %v for both", created, destroy, c.want)
					}
					a.expectBody(t, sold)
				})
			})
		}
	}
}

// A create that is withdrawn while it waits has no good end either.
func TestARenamedBlockWhoseCreateIsWithdrawn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = sold
		a.put = func(int, []byte, string) error { return refusal(http.StatusConflict) }
		a.status = func(int) (smapi.Status, error) { return a.ended(smapi.UpdateInProgress), nil }
		engine := a.engine()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		var running sync.WaitGroup
		running.Go(func() {
			if _, err := engine.Apply(ctx, skillID, sell("5.99")); err == nil {
				t.Error("the create succeeded")
			}
		})
		var waited *reconcile.WaitError
		if _, err := engine.Apply(t.Context(), skillID, unsell); !errors.As(err, &waited) {
			t.Errorf("the destroy ended with %v, want the end of the create", err)
		}
		running.Wait()
		a.expectBody(t, sold)
	})
}
