// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

var _ list.ListResourceWithConfigure = &objectList{}

// List makes the list resource of a kind of document: all that a vendor has, so that
// they can be found and imported.
func List(definition Definition) func() list.ListResource {
	built := build(definition)
	return func() list.ListResource { return &objectList{resource: objectResource{object: built}} }
}

// objectList is the list resource of one kind of document.
type objectList struct {
	resource objectResource
	catalog  Catalog
}

func (l *objectList) Metadata(ctx context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	l.resource.Metadata(ctx, req, resp)
}

func (l *objectList) Configure(ctx context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	l.resource.Configure(ctx, req, resp)
	l.catalog = l.resource.Definition.Catalog(l.resource.backend)
}

func (l *objectList) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, resp *list.ListResourceSchemaResponse) {
	noun, document := l.resource.Definition.Noun, l.resource.Definition.Document
	resp.Schema = entity.VendorListSchema(fmt.Sprintf("Lists the %[1]ss of a vendor, in Amazon's order. Each is shown by its `%[2]s` and its name in US English, or else in its first language.\n\n"+
		"The %[3]s of each is read only with `include_resource`, for all its attributes. One that can't be read is a warning, and the others are listed. "+
		"Amazon's list lags behind: what was created a moment ago may be missing from it.", noun, l.resource.Definition.Name, document), l.resource.NameFilter)
}

// List lists the documents of the vendor.
func (l *objectList) List(ctx context.Context, req list.ListRequest, stream *list.ListResultsStream) {
	documents := entity.VendorList[Listed]{
		Unable: l.resource.Unable("list") + "s", Noun: l.resource.Definition.Noun,
		Describe: func(found Listed) (string, map[string]string) {
			return found.Label, map[string]string{l.resource.Definition.Key: found.Key}
		},
		Read: func(ctx context.Context, result list.ListResult, found Listed) (*list.ListResult, error) {
			if !req.IncludeResource {
				return &result, nil
			}
			return l.read(ctx, result, found)
		},
	}
	if l.catalog != nil {
		documents.Items = func(ctx context.Context, vendor, part string) iter.Seq2[Listed, error] {
			return l.catalog.Search(ctx, Query{VendorID: vendor, NameContains: part})
		}
	}
	documents.List(ctx, req, stream)
}

// read reads one document; nil where it was deleted while the list was read. One that
// can't be read is a warning. A token that is missing is missing for all of them.
func (l *objectList) read(ctx context.Context, result list.ListResult, found Listed) (*list.ListResult, error) {
	current, unread := l.current(ctx, found.Key)
	switch {
	case errors.Is(unread, reconcile.ErrNotFound):
		return nil, nil
	case reconcile.LacksToken(unread):
		return nil, unread
	case unread != nil:
		return l.skipped(found, unread), nil
	}
	attributes := mapped.Imported(result.Resource.Raw.Type(), current)
	attributes[l.resource.Definition.Key] = tftypes.NewValue(tftypes.String, found.Key)
	l.resource.setFacts(attributes, found.Facts)
	result.Resource.Raw = tftypes.NewValue(result.Resource.Raw.Type(), attributes)
	return &result, nil
}

// current is what the attributes of a document have.
func (l *objectList) current(ctx context.Context, key string) (mapped.Values, error) {
	stored, err := l.resource.documents.Engine().Read(ctx, key, reconcile.Development)
	if err != nil {
		return nil, err
	}
	return l.resource.Decode(stored)
}

// skipped is the result for a document that can't be read.
func (l *objectList) skipped(found Listed, unread error) *list.ListResult {
	var problems diag.Diagnostics
	l.resource.Report(&problems, l.resource.backend.Said, mapped.Failure{Verb: "list", Key: found.Key, Err: unread})
	return entity.Skipped(problems, found.Label)
}
