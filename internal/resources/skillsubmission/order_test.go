// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission_test

import (
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// With create_before_destroy, or for a renamed block, the new submission finds the skill
// in review, and the old one goes afterwards: the review stays, because it is the new
// one's.
func TestAReviewThatWasTakenOverIsNotWithdrawn(t *testing.T) {
	t.Parallel()
	const typeName = "alexa_skill_submission"
	e := acctest.Start(t, acctest.Submittable)
	p := e.Protocol(nil)
	absent := p.Absent(typeName)
	old := p.Apply(p.Plan(absent, p.Configuration(typeName, `{"skill_id": "`+acctest.SkillID+`", "triggers": {"release": "1"}}`)))
	p.Apply(p.Plan(absent, p.Configuration(typeName, `{"skill_id": "`+acctest.SkillID+`", "triggers": {"release": "2"}}`)))
	p.Apply(p.Plan(old, tftypes.NewValue(old.State.Type(), nil)))
	if submitted, withdrawn := e.Count(sandbox.OperationSubmit), e.Count(sandbox.OperationWithdraw); submitted != 1 || withdrawn != 0 {
		t.Errorf("submitted %d times and withdrawn %d times", submitted, withdrawn)
	}
}

// When both go at once, the skill is in review in the end, whoever is first.
func TestARenamedBlockInAnyOrder(t *testing.T) {
	t.Parallel()
	const typeName = "alexa_skill_submission"
	for range 20 {
		e := acctest.Start(t, acctest.Submittable)
		p := e.Protocol(nil)
		absent, configured := p.Absent(typeName), p.Configuration(typeName, `{"skill_id": "`+acctest.SkillID+`"}`)
		old := p.Apply(p.Plan(absent, configured))
		create, destroy := p.Plan(absent, configured), p.Plan(old, tftypes.NewValue(old.State.Type(), nil))
		var both sync.WaitGroup
		both.Go(func() { p.Apply(create) })
		both.Go(func() { p.Apply(destroy) })
		both.Wait()
		if submitted, withdrawn := e.Count(sandbox.OperationSubmit), e.Count(sandbox.OperationWithdraw); submitted != withdrawn+1 {
			t.Fatalf("submitted %d times and withdrawn %d times", submitted, withdrawn)
		}
	}
}
