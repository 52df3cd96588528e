// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// patience is the time that operations get which shall not need it.
const patience = 30 * time.Second

// limited is the resource with one operation that must be quick.
func (s Subject) limited(hcl, operation string) string {
	limits := map[string]string{"create": patience.String(), "update": patience.String(), "delete": patience.String()}
	limits[operation] = "1s"
	return s.Config(fmt.Sprintf("%s\ntimeouts = { create = %q, update = %q, delete = %q }",
		hcl, limits["create"], limits["update"], limits["delete"]))
}

// reportsTimeouts tells of updates that Amazon never finishes. The argument for
// the operation ends it, and the error names the one that would allow more.
func reportsTimeouts(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	w := e.Workspace(s.limited(s.Full.HCL, "create"))
	for _, c := range []struct{ operation, command, hcl, before string }{
		{"create", "apply", s.Full.HCL, s.Without},
		{"update", "apply", s.Edited(t, s.Edits[0]).HCL, s.Full.JSON},
		{"delete", "destroy", s.Full.HCL, s.Full.JSON},
	} {
		if c.operation != "create" {
			// A destroy goes by the timeouts that were applied.
			w.Write("main.tf", s.limited(s.Full.HCL, c.operation))
			w.Apply()
		}
		w.Write("main.tf", s.limited(c.hcl, c.operation))
		e.SetUpdates(sandbox.After(time.Hour))
		start := time.Now()
		run := w.CLI(c.command, "-auto-approve", "-json")
		found := run.Find("error", "The time allowed by timeouts."+c.operation+" is over")
		if run.Code != 1 || len(found) != 1 {
			t.Errorf("%s: exited with %d and said %+v", c.operation, run.Code, run.Diagnostics)
		}
		if took := time.Since(start); took > patience {
			t.Errorf("%s: took %s", c.operation, took)
		}
		// The update that hangs ends with one from outside.
		e.SetUpdates(sandbox.Immediately())
		e.Put(c.before)
	}
}
