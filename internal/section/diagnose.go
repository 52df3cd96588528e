// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// errUnconfigured is met when Terraform applies although an argument of the
// provider is still unknown, which it never should.
var errUnconfigured = errors.New("an argument of the provider is not known, so no request can be made")

// diagnose turns an error into what the user reads: on the attribute at fault
// where there is one, with Amazon's words, and with what to do next at the end.
func (m *managed) diagnose(f failure) diag.Diagnostics {
	var diags diag.Diagnostics
	var attribute *AttributeError
	var broken *BrokenRulesError
	var rejected *reconcile.RejectedError
	switch {
	case errors.As(f.err, &broken):
		m.tell(&diags, broken.Findings, f.planned)
	case errors.As(f.err, &attribute):
		diags.AddAttributeError(attribute.Attribute, m.unable(f.verb), fmt.Sprintf("%s.\n\nNothing was written. %s.%s", attribute, attribute.Advice, named(attribute.Rule)))
	case errors.As(f.err, &rejected) && len(rejected.Problems) > 0:
		for _, problem := range rejected.Problems {
			m.place(&diags, f, rejected, problem)
		}
	case errors.As(f.err, &rejected):
		diags.AddError(m.unable(f.verb), fmt.Sprintf("Skill %s: %s.\n\n%s %s",
			f.skill, strings.TrimSuffix(f.err.Error(), "."), outcome(rejected), m.elsewhere(reconcile.Problem{})))
	default:
		diags.AddError(m.unable(f.verb), fmt.Sprintf("Skill %s: %s.\n\n%s", f.skill, strings.TrimSuffix(f.err.Error(), "."), m.advice(f)))
	}
	return diags
}

// named ends a message about a rule with the name that the documentation has it
// under.
func named(rule string) string {
	if rule == "" {
		return ""
	}
	return "\n\nRule " + rule + "."
}

// place puts one of Amazon's reasons on the attribute it is about.
func (m *managed) place(diags *diag.Diagnostics, f failure, rejected *reconcile.RejectedError, problem reconcile.Problem) {
	var facts []string
	if problem.Code != "" {
		facts = append(facts, "code "+problem.Code)
	}
	if len(problem.PropertyPaths) > 0 {
		facts = append(facts, "property path "+strings.Join(problem.PropertyPaths, ", "))
	}
	if rejected.RequestID != "" {
		facts = append(facts, "request id "+rejected.RequestID)
	}
	quoted := fmt.Sprintf("Amazon says: %s\n(%s)", problem.Message, join(facts))
	for _, property := range properties(problem) {
		if at, ok := m.layout.locate(property, f.planned); ok {
			diags.AddAttributeError(at, m.unable(f.verb), fmt.Sprintf("%s of skill %s: %s\n\n%s", at, f.skill, quoted, outcome(rejected)+" Correct the attribute and apply again."))
			return
		}
	}
	diags.AddError(m.unable(f.verb), fmt.Sprintf("Skill %s: %s\n\n%s %s", f.skill, quoted, outcome(rejected), m.elsewhere(problem)))
}

// properties are the paths a problem may be about, the most exact first.
func properties(problem reconcile.Problem) []string {
	var paths []string
	for _, name := range []string{problem.RequiredProperty, problem.UnexpectedProperty} {
		if name != "" && len(problem.PropertyPaths) > 0 {
			paths = append(paths, problem.PropertyPaths[0]+"."+name)
		}
	}
	return append(paths, problem.PropertyPaths...)
}

// outcome says what a refused manifest left behind.
func outcome(rejected *reconcile.RejectedError) string {
	switch {
	case rejected.Restore != nil:
		return fmt.Sprintf("Since the failed update Amazon does not show the manifest, and putting the last good one back failed too (%s).", rejected.Restore)
	case rejected.Restored:
		return "The failed update had made the manifest unreadable, so the last good one was put back; the skill holds what it held before."
	default:
		return "The skill holds what it held before."
	}
}

// elsewhere says who is likely to look after a part that is not this resource's.
func (m *managed) elsewhere(problem reconcile.Problem) string {
	if len(problem.PropertyPaths) == 0 {
		return "Amazon names no property; look at the skill in the developer console, mend it there, and apply again."
	}
	switch owner := ownerOf(problem.PropertyPaths[0]); owner {
	case "":
		return fmt.Sprintf("%s is not managed by this provider. Mend it in the developer console, or with the tool that maintains it, and apply again.", problem.PropertyPaths[0])
	case m.definition.TypeName:
		return fmt.Sprintf("%s lies in what this resource owns, but the provider knows no such field. Mend it in the developer console and apply again.", problem.PropertyPaths[0])
	default:
		return fmt.Sprintf("%s belongs to %s. Correct it there and apply again.", problem.PropertyPaths[0], owner)
	}
}

// advice says what to do next.
func (m *managed) advice(f failure) string {
	var unreadable *reconcile.UnreadableError
	var contended *reconcile.ContendedError
	var waited *reconcile.WaitError
	var stale *reconcile.StaleError
	var form *FormError
	var strange *reconcile.NotManifestError
	switch err := f.err; {
	case errors.Is(err, reconcile.ErrSkillNotFound):
		return "Check skill_id and the account behind the credentials, or create the skill first."
	case errors.Is(err, reconcile.ErrForbidden):
		return "The skill may be in certification (withdraw it or wait), or the account may lack the rights: it must be a member of the skill's developer account."
	case errors.As(err, &unreadable):
		return "The resource stays in the state and nothing was written. Save the skill once in the developer console with the fault corrected, then run Terraform again."
	case errors.As(err, &contended):
		return "The developer console, the ASK CLI or another pipeline may be writing to the skill. Nothing of theirs was overwritten. Apply again when they are done."
	case errors.As(err, &waited) && errors.Is(err, context.DeadlineExceeded) && f.limit != "":
		return fmt.Sprintf("The time allowed by timeouts.%s is over. Amazon may still finish the update: plan again to see, and raise timeouts.%s if it needs longer.", f.limit, f.limit)
	case errors.As(err, &waited):
		return "Amazon may still finish the update. Plan again to see what the skill holds."
	case errors.As(err, &stale):
		return "Plan again in a few minutes to see what the skill holds."
	case errors.As(err, &strange):
		return "Nothing was written. Check the provider's endpoint if it is not Amazon's; or else look at the manifest in the developer console, correct it there, and run Terraform again."
	case errors.As(err, &form):
		return "Nothing was written. Correct this in the developer console, then run Terraform again." + named(form.Rule)
	case errors.Is(err, errUnconfigured):
		return "Apply what the provider's argument depends on first."
	case reconcile.IsUncertain(err) && reconcile.IsUnanswered(err):
		return "Check the network between this machine and Amazon, with its proxies and firewalls. Then plan again to see whether the skill holds the change."
	case reconcile.IsUncertain(err):
		return "Plan again to see whether the skill holds the change; if the error stays, ask Amazon with the request id."
	case reconcile.IsUnanswered(err):
		return "Check the network between this machine and Amazon, with its proxies and firewalls, then run Terraform again."
	default:
		return "If the message does not say what to do, try again; if it stays, ask Amazon with the request id."
	}
}
