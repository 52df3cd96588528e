// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const (
	benchSkills = 10
	benchRounds = 5
)

func benchSkill(i int) string {
	return fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i+1)
}

// workflow is a way to give all skills a new price, and what each round of it took.
type workflow struct {
	name string
	// change returns the processor time it took.
	change    func(b *testing.B, price string) time.Duration
	took, cpu []time.Duration
	requests  int
}

// seconds are the middle, the least and the most of some durations.
func seconds(durations []time.Duration) (middle, least, most float64) {
	sorted := slices.Sorted(slices.Values(durations))
	return sorted[len(sorted)/2].Seconds(), sorted[0].Seconds(), sorted[len(sorted)-1].Seconds()
}

// ratios are the middle, the least and the most of what durations are of others, round by round.
func ratios(durations, others []time.Duration) (middle, least, most float64) {
	var sorted []float64
	for round, duration := range durations {
		sorted = append(sorted, duration.Seconds()/others[round].Seconds())
	}
	slices.Sort(sorted)
	return sorted[len(sorted)/2], sorted[0], sorted[len(sorted)-1]
}

// BenchmarkPriceChange gives ten skills a new price: with the ASK CLI, which
// reads, sends and checks each skill in three runs, one skill after the other or
// all at a time; and with one terraform apply. They take turns, so that whatever
// else the machine does meets all of them, and ratios are of one round each.
//
// The sandbox answers at once. Amazon takes its time for every request, which
// adds to all of them by the number of requests in a row.
func BenchmarkPriceChange(b *testing.B) {
	e := acctest.Start(b, string(paidSkill(b)))
	resources := func(price string) string {
		var hcl strings.Builder
		for i := range benchSkills {
			hcl.WriteString(strings.ReplaceAll(configuration(benchSkill(i), price, pricing), `"quiz"`, fmt.Sprintf(`"quiz%d"`, i)))
		}
		return hcl.String()
	}
	for i := range benchSkills {
		if err := e.PutSkill(benchSkill(i), paidSkill(b)); err != nil {
			b.Fatal(err)
		}
	}
	c := newClient(b, e)
	c.object("get-vendor-list") // renews the token, once for all runs
	w := e.Workspace(resources("3.99"))
	w.Apply()
	askCLI := func(change func()) time.Duration {
		c.cpu.Store(0)
		change()
		return time.Duration(c.cpu.Load())
	}
	workflows := []*workflow{
		{name: "ASK CLI, one by one", change: func(b *testing.B, price string) time.Duration {
			return askCLI(func() {
				for i := range benchSkills {
					reprice(b, c, benchSkill(i), price)
				}
			})
		}},
		{name: "ASK CLI, all at a time", change: func(b *testing.B, price string) time.Duration {
			return askCLI(func() {
				var group sync.WaitGroup
				for i := range benchSkills {
					group.Go(func() { reprice(b, c, benchSkill(i), price) })
				}
				group.Wait()
			})
		}},
		{name: "terraform apply", change: func(_ *testing.B, price string) time.Duration {
			w.Write("main.tf", resources(price))
			_, run := w.Apply()
			return run.CPU
		}},
	}
	for round := range benchRounds {
		for i, contender := range workflows {
			price := fmt.Sprintf("%d.%d9", round+4, i)
			e.ResetRequests()
			start := time.Now()
			used := contender.change(b, price)
			contender.took = append(contender.took, time.Since(start))
			contender.cpu = append(contender.cpu, used)
			contender.requests = len(e.Requests())
			expectPrices(b, e, price)
		}
	}
	terraform := workflows[len(workflows)-1]
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	for _, measure := range []struct {
		name string
		of   func(*workflow) []time.Duration
	}{
		{"time", func(w *workflow) []time.Duration { return w.took }},
		{"processor time", func(w *workflow) []time.Duration { return w.cpu }},
	} {
		fmt.Fprintf(table, "\n%s of %d skills, %d rounds\tmedian s\tfrom\tto\ttimes terraform\tfrom\tto\trequests\t\n", measure.name, benchSkills, benchRounds)
		for _, contender := range workflows {
			middle, least, most := seconds(measure.of(contender))
			ratio, lowest, highest := ratios(measure.of(contender), measure.of(terraform))
			fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t%.1f\t%.1f\t%.1f\t%d\t\n", contender.name, middle, least, most, ratio, lowest, highest, contender.requests)
		}
	}
	fmt.Fprint(table, "\nsomebody else edits the skill meanwhile\tnew price\tparts that survive\t\n")
	for _, result := range survivals(b) {
		fmt.Fprintf(table, "%s\t%t\t%d of %d\t\n", result.Workflow, result.Priced, result.Survived, len(parts))
	}
	if err := table.Flush(); err != nil {
		b.Fatal(err)
	}
	// The time of the whole says nothing.
	b.ReportMetric(0, "ns/op")
}

// reprice is what somebody with the ASK CLI does: read the manifest into a file,
// edit the file, send it, and ask how that went.
func reprice(t testing.TB, c *client, skillID, price string) {
	t.Helper()
	document := c.object("get-skill-manifest", "-s", skillID)
	set(t, at(document, offer...).(map[string]any), json.Number(price), "price")
	if failure := c.update(skillID, document); failure != "" {
		t.Error(failure)
	}
	if state, codes := c.status(skillID); state != "SUCCEEDED" {
		t.Errorf("the update of %s ended %s with %q", skillID, state, codes)
	}
}

// expectPrices checks that the work which was measured was done.
func expectPrices(b *testing.B, e *acctest.Environment, price string) {
	b.Helper()
	for i := range benchSkills {
		if !strings.Contains(string(e.Document(benchSkill(i))), `"price":`+price) {
			b.Fatalf("%s does not cost %s: %s", benchSkill(i), price, e.Document(benchSkill(i)))
		}
	}
}
