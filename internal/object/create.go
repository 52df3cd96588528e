// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// Create makes the document.
func (r *objectResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	planned := mapped.ValuesOf(req.Plan.Raw)
	// What Amazon fills in is left out.
	desired := r.Merge(document.EmptyObject(), r.Encode(planned))
	failed := func(key string, err error) {
		r.Report(&resp.Diagnostics, r.backend.Said, mapped.Failure{Verb: "create", Key: key, Err: err, Sent: desired, Timeout: "create"})
	}
	if r.documents == nil {
		failed("", entity.ErrUnconfigured)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	key, made, err := r.documents.Create(ctx, New{
		Document: desired, Arguments: r.arguments(planned),
		Same: func(stored document.Value) bool { return len(r.missing(desired, stored)) == 0 },
	})
	if err != nil {
		failed(key, err)
	}
	if key == "" {
		return
	}
	// Whatever went wrong: what exists must not be forgotten.
	r.identify(ctx, resp.Identity, key)
	resp.State.Raw = r.settled(ctx, &resp.Diagnostics, req.Plan.Raw, key, desired, made, resp.Private)
}

// arguments are those of the definition that are set.
func (r *objectResource) arguments(planned mapped.Values) map[string]string {
	set := map[string]string{}
	for name := range r.Arguments {
		if text := mapped.Text(planned, name); text != "" {
			set[name] = text
		}
	}
	return set
}

// settled is the state after a write: what Amazon has made of what was sent, absent if
// that is not known. Differences are errors.
func (r *objectResource) settled(
	ctx context.Context, diags *diag.Diagnostics, plan tftypes.Value, key string, sent, made document.Value, private mapped.PrivateState,
) tftypes.Value {
	attributes := mapped.ValuesOf(plan)
	if made.Exists() {
		read, noted := mapped.Learn(ctx, r.Meaning, private, sent, made)
		diags.Append(noted...)
		current, err := r.Decode(read)
		if err != nil {
			r.Report(diags, r.backend.Said, mapped.Failure{Verb: "read", Key: key, Err: err})
		} else {
			attributes = r.StateOf(plan, current)
			for _, d := range r.missing(sent, read) {
				diags.AddAttributeError(entity.Place(d.Attribute), r.Unable("write"), fmt.Sprintf(
					"Amazon reported success for %s %s, but it has another value than was sent for %s: it was to be %s and is %s.\n\n"+
						"It keeps what Amazon made of it. Plan again to see the difference; if the value can't be stored, configure the one that Amazon has.",
					r.Definition.Noun, key, d.Attribute, d.Before(), d.After()))
			}
		}
	}
	attributes[r.Definition.Key] = tftypes.NewValue(tftypes.String, key)
	r.noteFacts(ctx, diags, attributes, key)
	return tftypes.NewValue(plan.Type(), known(attributes))
}

// missing is where a document is not as desired. What is left to Amazon may be anything.
func (o object) missing(desired, stored document.Value) []codec.Difference {
	return o.Compare(o.Merge(stored, desired), stored)
}

// noteFacts fills in what Amazon knows besides. That this can't be had is a warning: the
// document itself was written, or read.
func (r *objectResource) noteFacts(ctx context.Context, diags *diag.Diagnostics, attributes mapped.Values, key string) {
	facts, err := r.documents.Facts(ctx, key)
	if err != nil {
		diags.AddWarning(fmt.Sprintf("The computed attributes of %s %s could not be read", r.Definition.Noun, key), fmt.Sprintf("%s.\n\n%s", entity.Subject(r.Definition.Noun, key, err), entity.Advice(err, "")))
	}
	r.setFacts(attributes, facts)
}

// setFacts sets the attributes with what Amazon knows besides. What it does not know is
// null.
func (o object) setFacts(attributes mapped.Values, facts map[string]string) {
	for name := range o.Facts {
		value := tftypes.NewValue(tftypes.String, nil)
		if text, ok := facts[name]; ok {
			value = tftypes.NewValue(tftypes.String, text)
		}
		attributes[name] = value
	}
}

// known makes null what nobody has filled in: no state has unknown values.
func known(attributes mapped.Values) mapped.Values {
	for name, value := range attributes {
		if !value.IsKnown() {
			attributes[name] = tftypes.NewValue(value.Type(), nil)
		}
	}
	return attributes
}
