// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/datasourcevalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

var (
	_ datasource.DataSourceWithConfigure        = &objectData{}
	_ datasource.DataSourceWithConfigValidators = &objectData{}
)

// The attributes that the data source has besides those of the document.
const (
	vendorID         = "vendor_id"
	stageAttribute   = "stage"
	presentAttribute = "present"
)

// DataSource makes the data source of a kind of document: what a document is at the
// development stage, or as customers have it.
func DataSource(definition Definition) func() datasource.DataSource {
	built := reader(definition)
	return func() datasource.DataSource { return &objectData{object: built} }
}

// objectData is the data source of one kind of document.
type objectData struct {
	object
	backend   entity.Backend
	documents Documents
	catalog   Catalog
}

func (d *objectData) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = d.TypeName
}

func (d *objectData) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes := mapped.Computed(d.Attributes)
	for name, fact := range d.Facts {
		attributes[name] = mapped.ComputedOne(name, fact)
	}
	filled := stringvalidator.LengthAtLeast(1)
	for name, description := range map[string]string{d.Definition.Key: d.KeyDescription, d.Definition.Name: attributes[d.Definition.Name].GetMarkdownDescription()} {
		attributes[name] = schema.StringAttribute{
			Optional: true, Computed: true, Validators: []validator.String{filled},
			MarkdownDescription: fmt.Sprintf("%s One of `%s` and `%s` is needed.", description, d.Definition.Key, d.Definition.Name),
		}
	}
	attributes[vendorID] = schema.StringAttribute{
		Optional: true, Validators: []validator.String{filled, stringvalidator.ConflictsWith(path.MatchRoot(d.Definition.Key))},
		MarkdownDescription: fmt.Sprintf("The vendor whose %s is looked for by `%s`. By default that of the provider, or else the only vendor that the account belongs to.", d.Definition.Noun, d.Definition.Name),
	}
	attributes[stageAttribute] = schema.StringAttribute{
		Optional: true, Computed: true,
		MarkdownDescription: fmt.Sprintf("The stage of the %s: `%s` (the default), which is what the resource writes, or `%s`, which customers have.",
			d.Definition.Noun, reconcile.Development, reconcile.Live),
		Validators: []validator.String{stringvalidator.OneOf(string(reconcile.Development), string(reconcile.Live))},
	}
	attributes[presentAttribute] = schema.BoolAttribute{
		Computed:            true,
		MarkdownDescription: fmt.Sprintf("Whether the %s has the stage. If it has not, this is false and all attributes that are read are null.", d.Definition.Noun),
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: fmt.Sprintf("Reads the %[1]s of one %[2]s, at the development stage or as customers have it, by its `%[3]s` or by its `%[4]s`.\n\n"+
			"An attribute of which the %[1]s says nothing is null. One that does not exist is an error; a `%[4]s` that none has, or several have, is an error that names those that there are. "+
			"Amazon's list, in which a `%[4]s` is looked for, lags behind: what was created a moment ago may be missing from it.",
			d.Definition.Document, d.Definition.Noun, d.Definition.Key, d.Definition.Name),
		Attributes: attributes,
	}
}

// ConfigValidators ask for one way to name the document.
func (d *objectData) ConfigValidators(context.Context) []datasource.ConfigValidator {
	return []datasource.ConfigValidator{datasourcevalidator.ExactlyOneOf(path.MatchRoot(d.Definition.Key), path.MatchRoot(d.Definition.Name))}
}

func (d *objectData) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(d.backend.Configure(req.ProviderData, d.TypeName)...)
	d.documents, d.catalog = d.Of(d.backend), d.Definition.Catalog(d.backend)
}

// Read reads a stage of the document.
func (d *objectData) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	if d.backend.IsLater(req, resp, d.Unable("read")) {
		return
	}
	config := mapped.ValuesOf(req.Config.Raw)
	stage := reconcile.Development
	if mapped.IsSet(config[stageAttribute]) {
		stage = reconcile.Stage(mapped.As[string](config[stageAttribute]))
	}
	key := d.keyOf(config)
	if key == "" {
		found, err := d.find(ctx, d.catalog, Query{VendorID: mapped.Text(config, vendorID), Name: mapped.Text(config, d.Definition.Name)})
		if err != nil {
			d.reportSearch(&resp.Diagnostics, err)
			return
		}
		key = found
	}
	current, err := d.fetch(ctx, key, stage)
	if err != nil {
		d.Report(&resp.Diagnostics, d.backend.Said, mapped.Failure{Verb: "read", Key: key, Err: err})
		return
	}
	maps.Copy(config, current)
	config[d.Definition.Key] = tftypes.NewValue(tftypes.String, key)
	config[stageAttribute] = tftypes.NewValue(tftypes.String, string(stage))
	config[presentAttribute] = tftypes.NewValue(tftypes.Bool, current != nil)
	resp.State.Raw = tftypes.NewValue(req.Config.Raw.Type(), config)
}

// reportSearch reports that a name leads to no document.
func (d *objectData) reportSearch(diags *diag.Diagnostics, err error) {
	var unknown *UnknownNameError
	var ambiguous *AmbiguousNameError
	switch {
	case errors.As(err, &unknown):
		diags.AddAttributeError(path.Root(d.Definition.Name), d.Unable("read"), fmt.Sprintf("%s: %s.\n\n%s", d.Definition.Name, err, trouble.Cure("unknown-name")))
	case errors.As(err, &ambiguous):
		diags.AddAttributeError(path.Root(d.Definition.Name), d.Unable("read"), fmt.Sprintf("%s: %s.\n\n%s", d.Definition.Name, err, trouble.Cure("ambiguous-name")))
	default:
		diags.AddError(d.Unable("read"), fmt.Sprintf("%s.\n\n%s", strings.TrimSuffix(err.Error(), "."), entity.Advice(err, "")))
	}
}

// fetch reads a stage of the document, and what Amazon knows of it besides; nil where
// the document lacks the stage.
func (d *objectData) fetch(ctx context.Context, key string, stage reconcile.Stage) (mapped.Values, error) {
	snapshot, err := d.documents.Engine().Snapshot(ctx, key, stage)
	var missing *reconcile.NoStageError
	switch {
	case errors.As(err, &missing):
		return nil, nil
	case err != nil:
		return nil, err
	}
	current, err := d.Decode(snapshot.Document)
	if err != nil {
		return nil, err
	}
	facts, err := d.catalog.FactsAt(ctx, key, stage)
	if err != nil {
		return nil, err
	}
	d.setFacts(current, facts)
	return current, nil
}
