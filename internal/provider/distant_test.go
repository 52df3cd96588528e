// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// BenchmarkDistantAmazon measures a plan over sixty skills with three sections
// each where every request takes 200 ms, against what it takes to read the skills
// ten at a time, as many as Terraform has in hand, and against the same plan
// where Amazon is next door.
func BenchmarkDistantAmazon(b *testing.B) {
	const skills, latency, atOnce = 60, 200 * time.Millisecond, 10
	e := startMany(b, skills)
	w := e.Workspace(threeForEach(skills))
	w.Succeed("apply", "-auto-approve")
	near := faster(0, func() { w.Succeed("plan", "-detailed-exitcode") })
	e.SetLatency("", latency)
	e.ResetRequests()
	distant := faster(0, func() { w.Succeed("plan", "-detailed-exitcode") })
	if reads := e.Count(sandbox.OperationGetManifest); reads != skills {
		b.Errorf("%d reads, want one for each of %d skills", reads, skills)
	}
	reading := near + skills/atOnce*latency
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(distant.Seconds(), "s/plan")
	b.ReportMetric(ratio(distant, reading), "ratio")
}

// threeForEach declares a third resource for each of the skills of [twoForEach].
func threeForEach(skills int) string {
	return twoForEach(skills, 4) + `
resource "alexa_skill_permissions" "all" {
  for_each    = local.skills
  skill_id    = each.value
  permissions = ["alexa::person_id:read"]
}
`
}
