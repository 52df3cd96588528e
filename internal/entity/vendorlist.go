// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// VendorIDDescription says in schemas what an optional argument with the id of a vendor
// holds.
const VendorIDDescription = "The vendor. By default that of the provider, or else the only vendor that the account belongs to."

// The arguments of every list of what a vendor has.
const (
	vendorIDName     = "vendor_id"
	nameContainsName = "name_contains"
)

// VendorListSchema describes a list of what a vendor has. The filter says what
// name_contains looks at: "Only skills with this in their name.".
func VendorListSchema(description, filter string) schema.Schema {
	filled := []validator.String{stringvalidator.LengthAtLeast(1)}
	return schema.Schema{
		MarkdownDescription: description,
		Attributes: map[string]schema.Attribute{
			vendorIDName:     schema.StringAttribute{Optional: true, Validators: filled, MarkdownDescription: VendorIDDescription},
			nameContainsName: schema.StringAttribute{Optional: true, Validators: filled, MarkdownDescription: filter},
		},
	}
}

// VendorList is a list of what a vendor has.
type VendorList[Item any] struct {
	// Unable begins every error: "Unable to list permissions".
	Unable string
	// Noun is what an item is: "skill".
	Noun string
	// Items are those of a vendor ("" for that of the account) that have a text in their
	// name ("" for all); nil while an argument of the provider is not known.
	Items func(ctx context.Context, vendorID, nameContains string) iter.Seq2[Item, error]
	// Describe says what people call an item, and how an import does.
	Describe func(Item) (name string, identity map[string]string)
	// Read completes the result of an item, which has a name and an identity; nil
	// leaves the item out. An error ends the list.
	Read func(ctx context.Context, result list.ListResult, item Item) (*list.ListResult, error)
}

// List lists what the configuration asks for. It reads a few items ahead.
func (l VendorList[Item]) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	if l.Items == nil || !req.Config.Raw.IsFullyKnown() {
		stream.Results = list.ListResultsStreamDiagnostics(diag.Diagnostics{diag.NewErrorDiagnostic(
			l.Unable, fmt.Sprintf("An argument of the provider or of the list is not known yet, so no %s can be read.", l.Noun))})
		return
	}
	var vendorID, nameContains types.String
	diags := req.Config.GetAttribute(ctx, path.Root(vendorIDName), &vendorID)
	diags.Append(req.Config.GetAttribute(ctx, path.Root(nameContainsName), &nameContains)...)
	if diags.HasError() {
		stream.Results = list.ListResultsStreamDiagnostics(diags)
		return
	}
	stream.Results = Listing[Item]{
		Items: l.Items(ctx, vendorID.ValueString(), nameContains.ValueString()),
		Limit: req.Limit,
		Read: func(ctx context.Context, item Item) *list.ListResult {
			result := req.NewListResult(ctx)
			name, identity := l.Describe(item)
			result.DisplayName = name
			Identify(ctx, result.Identity, identity)
			completed, err := l.Read(ctx, result, item)
			if err != nil {
				failed := l.failed(err)
				return &failed
			}
			return completed
		},
		Failed: l.failed,
	}.Results(ctx)
}

// failed is the result that ends a list.
func (l VendorList[Item]) failed(err error) list.ListResult {
	return list.ListResult{Diagnostics: diag.Diagnostics{diag.NewErrorDiagnostic(
		l.Unable, fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), Advice(err, "")))}}
}

// Skipped is the result for an item that can't be read. It is made of warnings, because
// Terraform ends a list at its first error. The item is in the summaries: Terraform folds
// warnings of the same summary into one.
func Skipped(problems diag.Diagnostics, name string) *list.ListResult {
	var softened diag.Diagnostics
	for _, problem := range problems {
		softened.AddWarning(problem.Summary()+" of "+name, problem.Detail())
	}
	return &list.ListResult{Diagnostics: softened}
}
