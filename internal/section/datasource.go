// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

var _ datasource.DataSourceWithConfigure = &sectionData{}

// The attributes that the data source of every section has besides the section's own.
const (
	stageAttribute   = "stage"
	presentAttribute = "present"
)

// DataSource makes the data source of a section: what the section is at any stage
// of a skill, the published one among them.
func DataSource(definition Definition) func() datasource.DataSource {
	built := reader(definition)
	return func() datasource.DataSource {
		return &sectionData{sectionResource{section: built}}
	}
}

// sectionData is the data source of one section.
type sectionData struct {
	resource sectionResource
}

func (d *sectionData) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = d.resource.TypeName
}

func (d *sectionData) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes := mapped.Computed(d.resource.Attributes)
	for name, summary := range d.resource.Summaries {
		attributes[name] = mapped.ComputedOne(name, summary.schema())
	}
	attributes[entity.SkillID] = schema.StringAttribute{
		Required:            true,
		MarkdownDescription: entity.SkillIDDescription,
		Validators:          []validator.String{validators.SkillID()},
	}
	attributes[stageAttribute] = schema.StringAttribute{
		Optional: true, Computed: true,
		MarkdownDescription: fmt.Sprintf("The stage of the skill: `%s` (the default), which is what resources write; `%s`, which customers have; "+
			"or `%s`, which has passed certification and is not published yet.", reconcile.Development, reconcile.Live, reconcile.Certified),
		Validators: []validator.String{stringvalidator.OneOf(reconcile.StageNames()...)},
	}
	attributes[presentAttribute] = schema.BoolAttribute{
		Computed: true,
		MarkdownDescription: fmt.Sprintf("Whether the skill has the stage, and %s there. If it has not, this is false and all attributes that are read are null. "+
			"At the development stage it is true exactly where the resource can be imported.", d.resource.Title),
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: fmt.Sprintf("Reads the %s of a skill, at the development stage or as certified or published.\n\n"+
			"An attribute of which the manifest says nothing is null. The manifest is read once for each skill and stage, together with the resources of the skill. "+
			"To compare stages in a `check` block, declare the data sources outside of it: with one inside of it every plan has something to apply.", d.resource.Title),
		Attributes: attributes,
	}
}

func (d *sectionData) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	resp.Diagnostics.Append(d.resource.backend.Configure(req.ProviderData, d.resource.TypeName)...)
}

// Read reads a stage of the skill.
func (d *sectionData) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	if d.resource.backend.IsLater(req, resp, d.resource.Unable("read")) {
		return
	}
	config := mapped.ValuesOf(req.Config.Raw)
	stage := reconcile.Development
	if mapped.IsSet(config[stageAttribute]) {
		stage = reconcile.Stage(mapped.As[string](config[stageAttribute]))
	}
	id := skillOf(config)
	current, present, err := d.fetch(ctx, id, stage)
	if err != nil {
		d.resource.report(&resp.Diagnostics, mapped.Failure{Verb: "read", Key: id, Err: err})
		return
	}
	if present {
		maps.Copy(config, current)
	}
	d.resource.summarize(config)
	config[stageAttribute] = tftypes.NewValue(tftypes.String, string(stage))
	config[presentAttribute] = tftypes.NewValue(tftypes.Bool, present)
	resp.State.Raw = tftypes.NewValue(req.Config.Raw.Type(), config)
}

// fetch reads a stage of the section.
func (d *sectionData) fetch(ctx context.Context, id string, stage reconcile.Stage) (current values, present bool, err error) {
	snapshot, err := d.resource.backend.Manifests.Snapshot(ctx, id, stage)
	var missing *reconcile.NoStageError
	switch {
	case errors.As(err, &missing):
		return nil, false, nil
	case err != nil:
		return nil, false, err
	}
	current, err = d.resource.Decode(snapshot.Document)
	return current, d.resource.Present(snapshot.Document), err
}
