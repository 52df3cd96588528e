// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"os"
	"testing"
	"text/tabwriter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// BenchmarkManyMachines runs ten processes of the real CLI at the same time, each
// on a state of a hundred skills of two resources, against one account that takes
// so many requests a second, whoever sends them. It fails where a skill lost
// something, or where a command took longer than 1.3 times what the limit allows
// for the requests that were answered. On a machine that has something else to do,
// the processor time, and the time from the first answer to the last, tell why.
func BenchmarkManyMachines(b *testing.B) {
	const machines, each, allowed = 10, 100, 1.3
	const requestsPerSecond, burst = 40, 20
	f := startFleet(b, machines, each, sandbox.WithRateLimit(requestsPerSecond, burst))
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "\ncommand\tseconds\tfirst to last answer\tthe limit allows\tratio\trequests\trefused besides\tprocessor s\t\n")
	for _, step := range []struct {
		name     string
		revision int
		command  []string
	}{
		{"first apply", 1, []string{"apply", "-auto-approve"}},
		// It exits with 2 where something is to be changed.
		{"plan without changes", 1, []string{"plan", "-detailed-exitcode"}},
		{"apply to all", 2, []string{"apply", "-auto-approve"}},
	} {
		f.declare(step.revision)
		f.traffic.restart()
		duration, cpu := f.run(step.command...)
		took := duration.Seconds()
		floor := float64(f.traffic.answered-burst) / requestsPerSecond
		fmt.Fprintf(table, "%s\t%.0f\t%.0f\t%.0f\t%.2f\t%d\t%d\t%.0f\t\n",
			step.name, took, f.traffic.lasted().Seconds(), floor, took/floor, f.traffic.answered, f.traffic.refused, cpu.Seconds())
		if took > allowed*floor {
			b.Errorf("%s took %.0f s, which is %.2f times what the limit allows for %d requests, and may be %.2f times",
				step.name, took, took/floor, f.traffic.answered, allowed)
		}
		f.expect(step.revision)
	}
	b.ReportMetric(0, "ns/op")
	if err := table.Flush(); err != nil {
		b.Fatal(err)
	}
}
