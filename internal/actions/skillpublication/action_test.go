// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublication_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_skill_publication"

func arguments(at any) map[string]tftypes.Value {
	return map[string]tftypes.Value{"skill_id": acctest.Text(acctest.SkillID), "publishes_at": acctest.Text(at)}
}

func in(months, days int) string { return time.Now().AddDate(0, months, days).Format(time.RFC3339) }

// certified has a skill that waits to be published.
func certified(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, acctest.Submittable)
	if err := e.Submit(acctest.SkillID, true); err != nil {
		t.Fatal(err)
	}
	if err := e.Review(acctest.SkillID, true); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestACertifiedSkillIsPublished(t *testing.T) {
	t.Parallel()
	later := in(6, -1)
	for name, c := range map[string]struct {
		at          any
		body, shows string
		fault       *sandbox.Fault
	}{
		"at once": {nil, `{}`, "Amazon publishes skill", nil},
		"later":   {later, fmt.Sprintf(`{"publishesAtDate":%q}`, later), "will be published at", nil},
		"lost":    {later, fmt.Sprintf(`{"publishesAtDate":%q}`, later), "will be published at", &sandbox.Fault{Operation: sandbox.OperationPublish, Drop: sandbox.DropAfter}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := certified(t)
			if c.fault != nil {
				e.Inject(*c.fault)
			}
			action, said := e.Protocol(nil).Action(typeName, arguments(c.at))
			if said = append(said, action.Plan()...); len(said) > 0 {
				t.Errorf("the plan says %+v", said)
			}
			e.ExpectOperations("plan", sandbox.OperationVendors, sandbox.OperationListSkills)
			progress, said := action.Invoke()
			if len(said) > 0 || len(progress) != 1 || !strings.Contains(progress[0], c.shows) {
				t.Errorf("it shows %q and says %+v", progress, said)
			}
			if got := e.Bodies(sandbox.OperationPublish); !slices.Equal(got, []string{c.body}) {
				t.Errorf("asked %q", got)
			}
		})
	}
}

// A time that has passed must not break the plan of a configuration that publishes
// nothing, so it is no matter of the validation.
func TestWhatCannotBePublished(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		at                any
		e                 func(*testing.T) *acctest.Environment
		valid             bool
		attribute, reason string
	}{
		"no time":       {"tomorrow", certified, false, "publishes_at", "no time in RFC 3339"},
		"a date":        {"2027-01-15", certified, false, "publishes_at", "no time in RFC 3339"},
		"passed":        {in(0, -1), certified, true, "publishes_at", "has passed"},
		"too far":       {in(6, 1), certified, true, "publishes_at", "more than six months"},
		"not certified": {nil, func(t *testing.T) *acctest.Environment { return acctest.Start(t, acctest.Submittable) }, true, "", "has no certified stage"},
		"no skill": {nil, func(t *testing.T) *acctest.Environment {
			e := certified(t)
			e.DeleteSkill(acctest.SkillID)
			return e
		}, true, "skill_id", "Amazon knows no skill"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := c.e(t)
			action, said := e.Protocol(nil).Action(typeName, arguments(c.at))
			if c.valid != (len(said) == 0) {
				t.Fatalf("the validation says %+v", said)
			}
			if c.valid {
				said = action.Plan()
			}
			if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, c.reason) {
				t.Fatalf("it says %+v", said)
			}
			if c.attribute != "" && !said[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName(c.attribute)) {
				t.Errorf("it is on %s", said[0].Attribute)
			}
			if e.Count(sandbox.OperationPublish) > 0 {
				t.Error("it was published")
			}
		})
	}
}

func TestWhatIsUnknownIsNotChecked(t *testing.T) {
	t.Parallel()
	e := certified(t)
	unknown := arguments(tftypes.UnknownValue)
	unknown["skill_id"] = acctest.Text(tftypes.UnknownValue)
	action, said := e.Protocol(nil).Action(typeName, unknown)
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Errorf("it says %+v", said)
	}
	e.ExpectOperations("plan")
}
