// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"net/http"
	"os"
	"testing"
	"text/tabwriter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// BenchmarkManyMachines runs ten processes of the real CLI at the same time, each
// on a state of a hundred skills of two resources, against one account that takes
// so many requests a second, whoever sends them. It fails where a skill lost
// something, or where a command took longer than 1.3 times what the limit allows
// for the requests that were answered.
func BenchmarkManyMachines(b *testing.B) {
	const machines, each, allowed = 10, 100, 1.3
	const requestsPerSecond, burst = 20, 20
	f := startFleet(b, machines, each, sandbox.WithRateLimit(requestsPerSecond, burst))
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "\ncommand\tseconds\tthe limit allows\tratio\trequests\trefused\t\n")
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
		f.ResetRequests()
		took := f.run(step.command...).Seconds()
		answered, refused := f.answers()
		floor := float64(answered-burst) / requestsPerSecond
		fmt.Fprintf(table, "%s\t%.0f\t%.0f\t%.2f\t%d\t%d\t\n", step.name, took, floor, took/floor, answered, refused)
		if took > allowed*floor {
			b.Errorf("%s took %.0f s, which is %.2f times what the limit allows for %d requests, and may be %.2f times", step.name, took, took/floor, answered, allowed)
		}
		f.expect(step.revision)
	}
	b.ReportMetric(0, "ns/op")
	if err := table.Flush(); err != nil {
		b.Fatal(err)
	}
}

// answers counts the requests to the API that were answered, and those that came
// too fast.
func (f fleet) answers() (answered, refused int) {
	for _, request := range f.Requests() {
		switch {
		case request.Status == http.StatusTooManyRequests:
			refused++
		case request.Operation != sandbox.OperationToken:
			answered++
		}
	}
	return answered, refused
}
