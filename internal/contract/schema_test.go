// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// widened are the places where the sandbox's schema of the manifest is wider than Amazon's description, with the keyword
// or the property that it is about, each for a reason.
var widened = map[string]string{
	"publishingInformation.locales.*.customProductPrompts required purchaseConfirmationDescription": "Amazon's page has boughtCardDescription in its place",
	"publishingInformation.locales.*.customProductPrompts.boughtCardDescription":                    "Amazon's page \"Paid Skill Schemas\" has it",
	"publishingInformation.paidSkillInformation.pricing.*[].currency enum":                          "the same page sells for GBP",
	"privacyAndCompliance.isAlexaShoppingActionsEnabled":                                            "a sample of Amazon's has it",
	"permissions[].name enum":                   "a sample of Amazon's has a name outside of it, and names grow",
	"apis.smartHome required protocolVersion":   "the manifest of openHAB's live skill has none",
	"apis.flashBriefing.locales maxProperties":  "Amazon's code for too many properties is not known",
	"apis.music.endpoint.uri pattern":           "a music skill was made with an https endpoint",
	"apis.music.regions.*.endpoint.uri pattern": "a music skill was made with an https endpoint",
	"apis.health":   "the list of skills has this kind",
	"apis.routines": "Amazon's pages have it",
	"apis.video.countries.*.catalogInformation[].type": "manifests of real skills have it",
	"events.subscriptions[].eventName enum":            "names with dots are open",
}

// everyEndpoint are the reasons that hold at each endpoint.
var everyEndpoint = map[string]string{
	"required uri": "the ASK CLI writes endpoints without one",
	"sourceDir":    "the ASK CLI writes it",
}

// TestSandboxChecksTheWholeManifest proves that the sandbox's own schema has every property of Amazon's description and
// every limit, and no others but those that have a reason.
func TestSandboxChecksTheWholeManifest(t *testing.T) {
	s := sandbox.New()
	asked := httptest.NewRequest(http.MethodGet, resourceSchema, http.NoBody)
	asked.Header.Set("Authorization", sandbox.AccessToken)
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, asked)
	var place struct{ SchemaLocationURL string }
	if err := json.Unmarshal(answer.Body.Bytes(), &place); err != nil {
		t.Fatal(err)
	}
	answer = httptest.NewRecorder()
	s.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, place.SchemaLocationURL, http.NoBody))
	c := comparison{needed: map[string]bool{}}
	if err := json.Unmarshal(answer.Body.Bytes(), &c.own); err != nil {
		t.Fatal(err)
	}
	manifest, _ := c.own["properties"].(map[string]any)["manifest"].(map[string]any)
	c.compare("", load(t).Manifest(), manifest)
	for _, difference := range c.differences {
		t.Error(difference)
	}
	for place, reason := range widened {
		if !c.needed[place] {
			t.Errorf("%s is no difference any more (%s): remove it from the list", place, reason)
		}
	}
	if c.properties < 200 {
		t.Errorf("only %d properties were compared", c.properties)
	}
}

type comparison struct {
	own         map[string]any
	properties  int
	differences []string
	needed      map[string]bool
}

func (c *comparison) differ(place, format string, arguments ...any) {
	_, inEndpoint, _ := strings.Cut(place, "endpoint")
	if widened[place] != "" || everyEndpoint[strings.TrimLeft(inEndpoint, " .")] != "" {
		c.needed[place] = true
		return
	}
	c.differences = append(c.differences, place+": "+fmt.Sprintf(format, arguments...))
}

func (c *comparison) resolved(schema map[string]any) map[string]any {
	if reference, ok := schema["$ref"].(string); ok {
		definition, _ := c.own["definitions"].(map[string]any)[strings.TrimPrefix(reference, "#/definitions/")].(map[string]any)
		return definition
	}
	return schema
}

func (c *comparison) compare(at string, described *openapi3.Schema, own map[string]any) {
	own = c.resolved(own)
	for keyword, limit := range limitsOf(described) {
		if found := own[keyword]; fmt.Sprint(found) != fmt.Sprint(limit) {
			c.differ(at+" "+keyword, "the sandbox has %v, the description %v", found, limit)
		}
	}
	allowed, _ := own["enum"].([]any)
	for _, value := range described.Enum {
		if !slices.Contains(allowed, value) {
			c.differ(at+" enum", "the sandbox does not know %v", value)
		}
	}
	required, _ := own["required"].([]any)
	for _, name := range described.Required {
		if !slices.Contains(required, any(name)) {
			c.differ(at+" required "+name, "the sandbox does not ask for it")
		}
	}
	if items := described.Items; items != nil {
		inner, _ := own["items"].(map[string]any)
		c.compare(at+"[]", items.Value, inner)
	}
	if entries := described.AdditionalProperties.Schema; entries != nil {
		c.compare(strings.TrimPrefix(at+".*", "."), entries.Value, entriesOf(own))
	}
	properties, _ := own["properties"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(described.Properties)) {
		place := strings.TrimPrefix(at+"."+name, ".")
		inner, known := properties[name].(map[string]any)
		if !known {
			c.differ(place, "the sandbox does not know it")
			continue
		}
		c.properties++
		c.compare(place, described.Properties[name].Value, inner)
	}
	// Of types with kinds that a field distinguishes, the description has the rest elsewhere.
	if len(described.Properties) == 0 || described.Discriminator != nil || at == "authorizedClients[]" || strings.HasSuffix(at, "applications[]") {
		return
	}
	for name := range properties {
		if described.Properties[name] == nil {
			c.differ(strings.TrimPrefix(at+"."+name, "."), "the description does not know it")
		}
	}
	if own["additionalProperties"] != false {
		c.differ(at, "the sandbox lets other properties pass")
	}
}

// entriesOf is the schema of the values of a map; that of listings has company.
func entriesOf(own map[string]any) map[string]any {
	if all, ok := own["allOf"].([]any); ok {
		own, _ = all[0].(map[string]any)
	}
	entries, _ := own["additionalProperties"].(map[string]any)
	return entries
}

func limitsOf(described *openapi3.Schema) map[string]any {
	limits := map[string]any{}
	if described.Type != nil && len(described.Type.Slice()) == 1 && !described.Type.Is("object") {
		limits["type"] = described.Type.Slice()[0]
	}
	if described.Pattern != "" {
		limits["pattern"] = described.Pattern
	}
	for keyword, limit := range map[string]*uint64{
		"maxLength": described.MaxLength, "maxItems": described.MaxItems, "maxProperties": described.MaxProps,
		"minLength": positive(described.MinLength), "minItems": positive(described.MinItems), "minProperties": positive(described.MinProps),
	} {
		if limit != nil {
			limits[keyword] = *limit
		}
	}
	for keyword, limit := range map[string]*float64{"minimum": described.Min, "maximum": described.Max} {
		if limit != nil {
			limits[keyword] = *limit
		}
	}
	return limits
}

func positive(limit uint64) *uint64 {
	if limit == 0 {
		return nil
	}
	return &limit
}
