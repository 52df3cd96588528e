// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build machines

package reconcile_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"
)

// TestAccountsOfManySkills measures in virtual time, with the real client and
// engine against a sandbox, what commands take on accounts of up to ten thousand
// skills. The guide on many machines quotes its figures. A resource may run out of
// time where there are more machines than the limit has requests a second for, and
// the next apply does what is left.
func TestAccountsOfManySkills(t *testing.T) {
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
		t.Run(fmt.Sprintf("%d skills in %d states, %d at a time, %.0f requests a second", c.states*c.each, c.states, c.atATime, c.limit), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAccount(t, c.states, c.each, c.atATime, c.limit)
				report := func(name string, o outcome) {
					t.Logf("%s took %s where the limit allows %s (%.2f): %d requests, %d refused besides; %d resources failed",
						name, o.took.Round(time.Second), a.allowed(o).Round(time.Second), a.ratio(o), o.answered, o.refused, len(o.failed))
				}
				report("a plan", a.run(func(m *machine, skills []string) { m.plan(skills) }))
				report("an apply to 1 in 100", a.run(func(m *machine, skills []string) {
					m.apply(skills, skills[:len(skills)/100], "https://example.com/1")
				}))
				for left := 1; left > 0; {
					o := a.run(func(m *machine, skills []string) { m.apply(skills, skills, "https://example.com/2") })
					report("an apply to all", o)
					if left = len(o.failed); left > 0 && c.atATime < int(c.limit) {
						t.Fatalf("the first is %s", o.failed[0])
					}
				}
				a.expect("https://example.com/2")
			})
		})
	}
}
