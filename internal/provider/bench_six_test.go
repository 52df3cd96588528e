// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// BenchmarkSixSections runs the real CLI on many skills that have every section,
// with the provider and with [floor] by turns, as [BenchmarkAgainstFloor] does
// with two. It fails where a plan reads a skill more than once, or takes longer
// than the floor by more than is allowed.
func BenchmarkSixSections(b *testing.B) {
	const skills, plans, allowed = 300, 3, 1.15
	e := startMany(b, skills)
	floor, provided := contender{Workspace: e.Workspace("")}, contender{Workspace: e.Workspace("")}
	floor.Environment = append(floor.Environment, acctest.OtherProvider+"=floor")
	contenders := []*contender{&floor, &provided}
	for _, c := range contenders {
		c.Write("main.tf", sixForEach(skills, "4.99"))
		c.Succeed("apply", "-auto-approve")
	}
	e.ResetRequests()
	for range plans {
		for _, c := range contenders {
			c.plan = faster(c.plan, func() { c.Succeed("plan", "-detailed-exitcode") })
		}
	}
	planned := requestsByOperation(e.Requests())
	for _, c := range contenders {
		c.Write("main.tf", sixForEach(skills, "4.49"))
		e.ResetRequests()
		c.apply = faster(c.apply, func() { c.Succeed("apply", "-auto-approve") })
	}
	applied := requestsByOperation(e.Requests())

	took := ratio(provided.plan, floor.plan)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(took, "plan/floor")
	b.ReportMetric(float64(planned[sandbox.OperationGetManifest])/(skills*plans), "reads/skill-plan")
	fmt.Printf("\n%d skills of six sections: a plan takes %.2f s, the floor %.2f s (%.2f); an apply of one change %.2f s, the floor %.2f s (%.2f).\n"+
		"Requests of %d plans: %v. Requests of the apply: %v.\n",
		skills, provided.plan.Seconds(), floor.plan.Seconds(), took,
		provided.apply.Seconds(), floor.apply.Seconds(), ratio(provided.apply, floor.apply), plans, planned, applied)
	if reads := planned[sandbox.OperationGetManifest]; reads > skills*plans {
		b.Errorf("%d plans read %d manifests of %d skills", plans, reads, skills)
	}
	if took > allowed {
		b.Errorf("a plan takes %.2f times as long as the floor, and may take %.2f times", took, allowed)
	}
}
