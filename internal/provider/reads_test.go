// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// everySection is a manifest in which there is something of every section, named after
// the stage that it is for.
func everySection(stage string) string {
	return fmt.Sprintf(`{
		"publishingInformation": {
			"locales": {"en-US": {"name": "Quick Trivia %[1]s"}}, "category": "KNOWLEDGE_AND_TRIVIA", "testingInstructions": "%[1]s",
			"paidSkillInformation": {
				"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": 4.99, "currency": "USD"}]}, "taxInformation": {"category": "SOFTWARE"}
			}
		},
		"privacyAndCompliance": {"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true},
		"permissions": [{"name": "alexa::person_id:read"}],
		"apis": {"custom": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:%[1]s"}}},
		"events": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:%[1]s"}, "subscriptions": [{"eventName": "SKILL_ENABLED"}]}
	}`, stage)
}

// stages are those that each skill of [stagedSkills] has, and stagesOfAmazon all
// that there are.
var (
	stagedSkills = map[string][]string{
		acctest.SkillID: {"development", "certified", "live"},
		"amzn1.ask.skill.00000000-0000-0000-0000-000000000001": {"development", "live"},
		"amzn1.ask.skill.00000000-0000-0000-0000-000000000002": {"development"},
	}
	stagesOfAmazon = []string{"development", "certified", "live"}
)

func startStaged(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, everySection("development"))
	for skill, stages := range stagedSkills {
		for _, stage := range stages {
			if err := e.PutSkillAt(skill, stage, []byte(everySection(stage))); err != nil {
				t.Fatal(err)
			}
		}
	}
	return e
}

// stagedSources are the data sources that read the manifest at a stage of a skill.
func stagedSources(t *testing.T) []string {
	t.Helper()
	var found []string
	for name, source := range newSession(t).schema.DataSourceSchemas {
		if strings.HasPrefix(name, product) {
			// Products have stages of their own.
			continue
		}
		if slices.ContainsFunc(source.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == "stage" }) {
			found = append(found, name)
		}
	}
	// All sections, and the manifest as a whole.
	if len(found) < 7 {
		t.Fatalf("only %q read a stage", found)
	}
	return found
}

// Every data source reads every stage, and says what is missing. One operation costs
// one read for each skill and stage, however many data sources and resources ask, and
// however they fall together.
func TestOneReadForEachSkillAndStage(t *testing.T) {
	t.Parallel()
	e := startStaged(t)
	// So that many ask while a read is under way. Those of the second round ask when it
	// has ended.
	e.SetLatency(sandbox.OperationGetManifest, 20*time.Millisecond)
	p := e.Protocol(nil)
	for range 2 {
		var reading sync.WaitGroup
		for _, read := range readsOfEverything(t, p) {
			reading.Go(read)
		}
		reading.Wait()
	}
	want, got := map[string]int{}, map[string]int{}
	for skill := range stagedSkills {
		for _, stage := range stagesOfAmazon {
			want["/v1/skills/"+skill+"/stages/"+stage+"/manifest"] = 1
		}
	}
	for _, request := range e.Requests() {
		got[request.Path]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
}

// readsOfEverything are a read of each stage of each skill by each data source, and a
// refresh and an import of each resource that is a part of the manifest.
func readsOfEverything(t *testing.T, p *acctest.Protocol) []func() {
	t.Helper()
	var reads []func()
	sources := stagedSources(t)
	for skill, stages := range stagedSkills {
		for _, name := range sources {
			for _, stage := range stagesOfAmazon {
				reads = append(reads, func() {
					data := p.Data(name, map[string]string{"skill_id": skill, "stage": stage})
					expectStage(t, fmt.Sprintf("%s of %s (%s)", name, skill, stage), data, stage, slices.Contains(stages, stage))
				})
			}
		}
		for name, resource := range newSession(t).schema.ResourceSchemas {
			if name != "alexa_skill" && !slices.Contains(sources, name) {
				// It reads something else than the manifest.
				continue
			}
			reads = append(reads, func() {
				refreshed, err := p.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{
					TypeName: name, CurrentState: encode(t, resource.ValueType(), map[string]any{"skill_id": skill}),
				})
				if err != nil || len(refreshed.Diagnostics) > 0 {
					t.Errorf("the refresh of %s says %v %+v", name, err, refreshed)
				}
			}, func() {
				adopted := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: name, ID: skill})
				if len(adopted.Diagnostics) > 0 || len(adopted.ImportedResources) != 1 {
					t.Errorf("the import of %s says %+v", name, adopted)
				}
			})
		}
	}
	return reads
}

// expectStage asks for what is at one stage, or for its absence: of sections by an
// attribute, of the manifest as a whole by an error.
func expectStage(t *testing.T, label string, data acctest.Data, stage string, exists bool) {
	t.Helper()
	if _, isSection := data.Attributes["present"]; !isSection {
		switch {
		case !exists && (len(data.Diagnostics) != 1 || !strings.Contains(data.Diagnostics[0].Detail, "has no "+stage+" stage")):
			t.Errorf("%s is not there, and it says %+v", label, data.Diagnostics)
		case exists && (len(data.Diagnostics) > 0 || !strings.Contains(data.Attributes["json"].String(), "Quick Trivia "+stage)):
			t.Errorf("%s says %+v and has %s", label, data.Diagnostics, data.Attributes["json"])
		}
		return
	}
	if len(data.Diagnostics) > 0 || !data.Attributes["present"].Equal(tftypes.NewValue(tftypes.Bool, exists)) {
		t.Errorf("%s says %+v, and is present: %s", label, data.Diagnostics, data.Attributes["present"])
	}
	held := maps.Clone(data.Attributes)
	maps.DeleteFunc(held, func(name string, value tftypes.Value) bool {
		return value.IsNull() || name == "skill_id" || name == "stage" || name == "present"
	})
	if exists != (len(held) > 0) {
		t.Errorf("%s holds %v", label, held)
	}
}

// While an argument of the provider is not known nobody can be asked, and Terraform
// takes no unknown value from a data source: the error says the way out.
func TestDataSourcesBeforeTheProvidersArgumentsAreKnown(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	sources := newSession(t).schema.DataSourceSchemas
	for _, argument := range []string{"endpoint", "profile", "max_retries"} {
		typed := tftypes.Type(tftypes.String)
		if argument == "max_retries" {
			typed = tftypes.Number
		}
		p := e.Protocol(map[string]tftypes.Value{argument: tftypes.NewValue(typed, tftypes.UnknownValue)})
		for name, source := range sources {
			arguments := map[string]string{}
			for _, attribute := range source.Block.Attributes {
				if attribute.Required {
					arguments[attribute.Name] = acctest.SkillID
				}
			}
			if name == product {
				arguments["product_id"] = exampleProduct
			}
			said := p.Data(name, arguments).Diagnostics
			if len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityError ||
				!strings.Contains(said[0].Detail, "(depends_on)") || !strings.HasPrefix(said[0].Summary, "Unable to ") {
				t.Errorf("%s with an unknown %s says %+v", name, argument, said)
			}
			if later := p.DataOrLater(name, arguments); !later.Deferred || len(later.Diagnostics) > 0 {
				t.Errorf("%s with an unknown %s tells a Terraform that can wait %+v", name, argument, later)
			}
		}
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}
