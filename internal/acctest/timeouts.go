// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// patience is the time that operations get that must not need it.
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
	r := e.Terraform(t)
	for _, c := range []struct{ operation, hcl, before string }{
		{"create", s.Full.HCL, s.Without},
		{"update", s.Edited(t, s.Edits[0]).HCL, s.Full.JSON},
		{"delete", "", s.Full.JSON},
	} {
		if c.operation != "create" {
			// A destroy goes by the timeouts that were applied.
			r.Succeed(s.limited(s.Full.HCL, c.operation))
		}
		e.SetUpdates(sandbox.After(time.Hour))
		start := time.Now()
		var p *Plan
		if c.hcl == "" {
			p = r.Destroy()
		} else {
			p = r.Run(s.limited(c.hcl, c.operation))
		}
		found := p.Find("error", "The time allowed by timeouts."+c.operation+" is over")
		if len(found) != 1 || len(p.Errors()) != 1 {
			t.Errorf("%s: said %+v", c.operation, p.Diagnostics)
		}
		if took := time.Since(start); took > patience {
			t.Errorf("%s: took %s", c.operation, took)
		}
		// The update that hangs ends with one from outside.
		e.SetUpdates(sandbox.Immediately())
		e.Put(c.before)
	}
}
