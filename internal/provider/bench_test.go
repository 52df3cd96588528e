// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"cmp"
	"fmt"
	"os"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// BenchmarkAgainstFloor runs the real CLI on ever more skills of two resources
// each, with the provider and with [floor] by turns, so that whatever else the
// machine does meets both. It prints a table with the best time of each. Both
// are served by the same code as a release (internal/serve).
//
// The sandbox takes its share of the same processor, and Amazon would answer
// later; what is compared is what the provider costs, not what Amazon does.
func BenchmarkAgainstFloor(b *testing.B) {
	var rows []row
	for _, c := range []struct {
		skills, rounds int
		// memory is how many MB the provider may take, 0 for as many as it likes.
		memory float64
	}{{1, 5, 0}, {10, 4, 0}, {100, 2, 0}, {300, 1, 120}, {1000, 1, 200}} {
		done := b.Run(fmt.Sprintf("skills=%d", c.skills), func(b *testing.B) {
			measured := row{skills: c.skills}
			for range c.rounds {
				measured.round(b)
			}
			rows = append(rows, measured)
			// The time of a round says nothing: it is mostly that of the CLI, twice.
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(ratio(measured.provided.plan, measured.floor.plan), "plan/floor")
			b.ReportMetric(ratio(measured.provided.apply, measured.floor.apply), "apply/floor")
			b.ReportMetric(measured.planRequests, "requests/skill-plan")
			b.ReportMetric(measured.applyRequests, "requests/skill-apply")
			peak := megabytes(measured.provided.peak)
			b.ReportMetric(peak, "MB-peak")
			if c.memory > 0 && peak > c.memory {
				b.Errorf("the provider took %.0f MB for %d skills, and may take %.0f", peak, c.skills, c.memory)
			}
		})
		if !done {
			return
		}
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "\nskills\tplan s\tfloor s\tratio\tms/skill\tapply s\tfloor s\tratio\tms/skill\trequests/skill: plan\tapply\tpeak MB\tfloor MB\t\n")
	for _, r := range rows {
		fmt.Fprintf(table, "%d\t%.2f\t%.2f\t%.2f\t%.1f\t%.2f\t%.2f\t%.2f\t%.1f\t%.2f\t%.2f\t%.0f\t%.0f\t\n", r.skills,
			r.provided.plan.Seconds(), r.floor.plan.Seconds(), ratio(r.provided.plan, r.floor.plan), r.more(r.provided.plan-r.floor.plan),
			r.provided.apply.Seconds(), r.floor.apply.Seconds(), ratio(r.provided.apply, r.floor.apply), r.more(r.provided.apply-r.floor.apply),
			r.planRequests, r.applyRequests, megabytes(r.provided.peak), megabytes(r.floor.peak))
	}
	if err := table.Flush(); err != nil {
		b.Fatal(err)
	}
	fmt.Printf("ms/skill is what a skill costs above the floor. Both are served alike: no log, GOGC=%s, GOMEMLIMIT=%s.\n",
		cmp.Or(os.Getenv("GOGC"), "100"), cmp.Or(os.Getenv("GOMEMLIMIT"), "off"))
}

// row is what was measured for a number of skills.
type row struct {
	skills          int
	provided, floor cost
	planRequests    float64
	applyRequests   float64
}

// more is a cost above the floor, in milliseconds for each skill.
func (r row) more(above time.Duration) float64 {
	return above.Seconds() * 1000 / float64(r.skills)
}

// cost is the best of several applies that create everything, the best of
// several plans that find nothing to do, and the peak memory of all of them.
type cost struct {
	plan, apply time.Duration
	peak        int
}

// contender is one of the two that are compared.
type contender struct {
	*acctest.Workspace
	cost
}

// round is an apply in new workspaces, and then a few plans, which take little
// of the time and whose ratio matters most.
func (r *row) round(b *testing.B) {
	b.Helper()
	const plans = 5
	e := startMany(b, r.skills)
	floor, provided := contender{e.Workspace(""), r.floor}, contender{e.Workspace(""), r.provided}
	floor.Environment = append(floor.Environment, acctest.OtherProvider+"=floor")
	contenders := []*contender{&floor, &provided}
	for _, c := range contenders {
		c.RecordPeak()
		c.Write("main.tf", twoForEach(r.skills, 1))
		c.apply = faster(c.apply, func() { c.Succeed("apply", "-auto-approve") })
	}
	r.applyRequests = float64(calls(e)) / float64(r.skills)
	e.ResetRequests()
	for range plans {
		for _, c := range contenders {
			// With -detailed-exitcode, finding something to do is no success.
			c.plan = faster(c.plan, func() { c.Succeed("plan", "-detailed-exitcode") })
		}
	}
	r.planRequests = float64(calls(e)) / float64(r.skills*plans)
	for _, c := range contenders {
		c.peak = max(c.peak, c.Peak())
	}
	r.floor, r.provided = floor.cost, provided.cost
}

// faster returns the time of a run, or the best so far if that is less. What
// makes a run slow is mostly something else on the machine.
func faster(best time.Duration, run func()) time.Duration {
	start := time.Now()
	run()
	if took := time.Since(start); best == 0 || took < best {
		return took
	}
	return best
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

func megabytes(bytes int) float64 { return float64(bytes) / (1 << 20) }
