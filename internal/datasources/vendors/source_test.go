// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package vendors_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_vendors"

func TestVendors(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationVendors, Status: http.StatusOK,
		Body: `{"vendors":[{"id":"M2","name":"Two","roles":["ROLE_ANALYST","ROLE_DEVELOPER"]},{"id":"M1","name":"One"}]}`})
	data := e.Protocol(nil).Data(typeName, nil)
	if len(data.Diagnostics) > 0 {
		t.Fatalf("it says %+v", data.Diagnostics)
	}
	text, roles := tftypes.String, tftypes.Set{ElementType: tftypes.String}
	vendor := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"id": text, "name": text, "roles": roles}}
	made := func(id, name string, held ...tftypes.Value) tftypes.Value {
		return tftypes.NewValue(vendor, map[string]tftypes.Value{
			"id": tftypes.NewValue(text, id), "name": tftypes.NewValue(text, name), "roles": tftypes.NewValue(roles, append([]tftypes.Value{}, held...)),
		})
	}
	want := tftypes.NewValue(tftypes.List{ElementType: vendor}, []tftypes.Value{
		made("M2", "Two", tftypes.NewValue(text, "ROLE_ANALYST"), tftypes.NewValue(text, "ROLE_DEVELOPER")), made("M1", "One"),
	})
	if got := data.Attributes["vendors"]; !got.Equal(want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestVendorsThatCannotBeListed(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationVendors, Status: http.StatusForbidden, Body: `{"message":"Not yours."}`})
	early := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	for says, p := range map[string]*acctest.Protocol{"Not yours.": e.Protocol(nil), "depends_on": early} {
		if data := p.Data(typeName, nil); len(data.Diagnostics) != 1 || !strings.Contains(data.Diagnostics[0].Detail, says) {
			t.Errorf("it says %+v, want %q", data, says)
		}
	}
}
