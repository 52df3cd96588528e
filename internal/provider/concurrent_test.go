// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func pricingOfRound(round int) string {
	return fmt.Sprintf(`
resource "alexa_paid_skill_pricing" "this" {
  skill_id        = %q
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = %d.99, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
}`, acctest.SkillID, round)
}

func permissionsOfRound(round int) string {
	return fmt.Sprintf(`
resource "alexa_skill_permissions" "this" {
  skill_id    = %q
  permissions = ["alexa::quiz:round%d"]
}`, acctest.SkillID, round)
}

// console is somebody who edits the same skill in the developer console.
type console struct {
	environment *acctest.Environment
	edits       int
	// wanted is the manifest with every edit in it.
	wanted map[string]any
}

// edit changes one of three fields, all of which have a neighbour that
// Terraform owns, and adds to a list that betrays any edit that got lost, even
// where a later one has replaced it.
func (c *console) edit() error {
	return c.environment.Edit(acctest.SkillID, func(manifest map[string]any) {
		c.edits++
		for _, m := range []map[string]any{manifest, c.wanted} {
			publishing := m["publishingInformation"].(map[string]any)
			listing := publishing["locales"].(map[string]any)["en-US"].(map[string]any)
			history, _ := listing["keywords"].([]any)
			listing["keywords"] = append(history, "edit "+strconv.Itoa(c.edits))
			field := [...]struct {
				holder map[string]any
				name   string
			}{
				{listing, "summary"},
				{publishing, "testingInstructions"},
				{m["apis"].(map[string]any)["custom"].(map[string]any), "endpoint"},
			}[c.edits%3]
			field.holder[field.name] = acctest.Number(strconv.Itoa(c.edits) + ".0")
		}
	})
}

// bursts is how often somebody comes while an apply runs. Each time may cost a writer
// an attempt, however slow the machine is, and it has eight.
const bursts = 3

// work edits until the returned function is called. It comes in bursts, so that
// a writer always finds a gap sooner than it gives up.
func (c *console) work(t *testing.T) (leave func()) {
	done := make(chan struct{})
	var working sync.WaitGroup
	working.Go(func() {
		next := time.NewTimer(0)
		defer next.Stop()
		for range bursts {
			select {
			case <-done:
				return
			case <-next.C:
			}
			for range 5 {
				if err := c.edit(); err != nil {
					t.Error(err)
				}
			}
			next.Reset(200 * time.Millisecond)
		}
	})
	return func() {
		close(done)
		working.Wait()
	}
}

// Two pipelines own different sections of one skill and run at the same time,
// while somebody works in the developer console.
func TestConcurrentWritersLoseNothing(t *testing.T) {
	t.Parallel()
	const rounds = 8
	e := acctest.Start(t, listed)
	one, other := e.Workspace(pricingOfRound(0)), e.Workspace(permissionsOfRound(0))
	editor := &console{environment: e, wanted: e.Manifest().(map[string]any)}
	for round := 1; round <= rounds; round++ {
		// Writers meet each other's versions (412), and every other time each
		// other's running updates (409) too.
		e.SetUpdates([...]sandbox.Updates{sandbox.Immediately(), sandbox.AfterPolls(1)}[round%2])
		one.Write("main.tf", pricingOfRound(round))
		other.Write("main.tf", permissionsOfRound(round))
		// Whatever the timing, one edit falls between a read and the write that
		// follows from it.
		e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Before: func(*sandbox.Sandbox) {
			if err := editor.edit(); err != nil {
				t.Error(err)
			}
		}})
		leave := editor.work(t)
		var runs [2]acctest.Run
		var applying sync.WaitGroup
		for i, w := range []*acctest.Workspace{one, other} {
			applying.Go(func() { runs[i] = w.CLI("apply", "-auto-approve", "-json") })
		}
		applying.Wait()
		leave()
		for _, run := range runs {
			if run.Code != 0 {
				t.Fatalf("round %d: apply exited with %d and said %+v", round, run.Code, run.Diagnostics)
			}
		}

		editor.wanted["permissions"] = []any{map[string]any{"name": fmt.Sprintf("alexa::quiz:round%d", round)}}
		editor.wanted["publishingInformation"].(map[string]any)["paidSkillInformation"] = map[string]any{
			"pricing": map[string]any{"amazon.com": []any{map[string]any{
				"offerType": "ENTITLEMENT", "price": acctest.Number(fmt.Sprintf("%d.99", round)), "currency": "USD",
			}}},
			"taxInformation": map[string]any{"category": "SOFTWARE"},
		}
		if diff := cmp.Diff(any(editor.wanted), e.Manifest()); diff != "" {
			t.Fatalf("round %d: manifest (-want +got):\n%s", round, diff)
		}
	}
	refused := 0
	for _, request := range e.Requests() {
		if request.Operation == sandbox.OperationPutManifest && request.Status == http.StatusPreconditionFailed {
			refused++
		}
	}
	if refused < rounds {
		t.Errorf("%d writes met another writer in %d rounds: the test does not test what it says", refused, rounds)
	}
}
