// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build machines

package reconcile_test

import (
	"fmt"
	"os"
	"testing"
	"testing/synctest"
	"text/tabwriter"
	"time"
)

// TestAccountsOfManySkills measures in virtual time, with the real client and
// engine against a sandbox, what commands take on accounts of up to ten thousand
// skills. Its table is quoted by the guide on many machines.
func TestAccountsOfManySkills(t *testing.T) {
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "\nskills\tstates\tat a time\trequests/s\tcommand\ttook\tallowed\tratio\trequests\trefused\tfailed\t\n")
	for _, c := range []struct {
		states, each, atATime int
		limit                 float64
	}{
		{1, 1000, 1, 20},
		{10, 100, 10, 20},
		{10, 1000, 10, 20},
		{100, 100, 10, 20},
		{100, 100, 100, 20},
		{100, 100, 10, 5},
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newAccount(t, c.states, c.each, c.atATime, c.limit)
			revision := 0
			value := func() string { return fmt.Sprintf("https://example.com/%d", revision) }
			for _, command := range []struct {
				name string
				run  func(m *machine, skills []string)
			}{
				{"plan", func(m *machine, skills []string) { m.plan(skills) }},
				{"apply to 1 in 100", func(m *machine, skills []string) { m.apply(skills, skills[:len(skills)/100], value()) }},
				{"apply to all", func(m *machine, skills []string) { m.apply(skills, skills, value()) }},
			} {
				revision++
				o := a.run(command.run)
				fmt.Fprintf(table, "%d\t%d\t%d\t%.0f\t%s\t%s\t%s\t%.2f\t%d\t%d\t%d\t\n", c.states*c.each, c.states, c.atATime, c.limit, command.name,
					o.took.Round(time.Second), a.allowed(o).Round(time.Second), a.ratio(o), o.answered, o.refused, len(o.failed))
				_ = table.Flush()
			}
			a.expect(value())
		})
	}
}
