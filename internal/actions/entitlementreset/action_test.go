// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entitlementreset_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	typeName = "alexa_entitlement_reset"
	hints    = "amzn1.adg.product.00000000-0000-0000-0000-000000000001"
	unknown  = "amzn1.adg.product.00000000-0000-0000-0000-000000000002"
)

func shop(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, `{}`)
	if err := e.PutProduct(hints, []byte(`{"version": "1.0", "type": "CONSUMABLE", "referenceName": "five_hints"}`)); err != nil {
		t.Fatal(err)
	}
	return e
}

func arguments(productID, stage any) map[string]tftypes.Value {
	return map[string]tftypes.Value{"product_id": tftypes.NewValue(tftypes.String, productID), "stage": tftypes.NewValue(tftypes.String, stage)}
}

func TestATesterCanBuyAgain(t *testing.T) {
	t.Parallel()
	e := shop(t)
	action, said := e.Protocol(nil).Action(typeName, arguments(hints, nil))
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Fatalf("it says %+v", said)
	}
	e.ExpectOperations("plan", sandbox.OperationProductSummary)
	progress, said := action.Invoke()
	if len(said) > 0 || len(progress) != 1 || !strings.Contains(progress[0], hints) || !strings.Contains(progress[0], "(development)") {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
	e.ExpectOperations("invocation", sandbox.OperationResetEntitlement)
}

func TestAnAnswerThatIsLostIsAskedForAgain(t *testing.T) {
	t.Parallel()
	e := shop(t)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationResetEntitlement, Status: 503, Body: `{"message":"Not now."}`, Times: 1})
	if progress, said := e.Protocol(nil).Run(typeName, arguments(hints, "development")); len(said) > 0 || len(progress) != 1 {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
	e.ExpectOperations("run", sandbox.OperationProductSummary, sandbox.OperationResetEntitlement, sandbox.OperationResetEntitlement)
}

// What is not known yet is left to the invocation.
func TestWhatIsUnknownIsNotChecked(t *testing.T) {
	t.Parallel()
	e := shop(t)
	later := map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}
	for label, p := range map[string]*acctest.Protocol{"provider": e.Protocol(later), "product": e.Protocol(nil)} {
		id := any(hints)
		if label == "product" {
			id = tftypes.UnknownValue
		}
		action, said := p.Action(typeName, arguments(id, nil))
		if said = append(said, action.Plan()...); len(said) > 0 {
			t.Errorf("%s: it says %+v", label, said)
		}
	}
	action, _ := e.Protocol(later).Action(typeName, arguments(hints, nil))
	if _, said := action.Invoke(); len(said) != 1 || !strings.Contains(said[0].Detail, "is not known, so no request can be made") {
		t.Errorf("it says %+v", said)
	}
	e.ExpectOperations("unknown")
}

func TestWhatCannotBeReset(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		id, stage any
		attribute string
		says      string
		asked     []sandbox.Operation
	}{
		"another stage": {hints, "certified", "stage", `one of: ["development" "live"]`, nil},
		"nothing":       {"", nil, "product_id", "at least 1", nil},
		"no product":    {unknown, nil, "product_id", "Amazon knows no in-skill product", []sandbox.Operation{sandbox.OperationProductSummary}},
		"not live": {hints, "live", "stage", "has no stage live", []sandbox.Operation{
			sandbox.OperationProductSummary, sandbox.OperationProductSummary,
		}},
		"never live": {unknown, "live", "product_id", "Amazon knows no in-skill product", []sandbox.Operation{
			sandbox.OperationProductSummary, sandbox.OperationProductSummary,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := shop(t)
			_, said := e.Protocol(nil).Run(typeName, arguments(c.id, c.stage))
			if len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityError || !strings.Contains(said[0].Detail, c.says) ||
				!said[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName(c.attribute)) {
				t.Errorf("it says %+v, want one error about %s: %s", said, c.attribute, c.says)
			}
			e.ExpectOperations(name, c.asked...)
		})
	}
}

func TestAmazonsRefusalIsQuoted(t *testing.T) {
	t.Parallel()
	e := shop(t)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationResetEntitlement, Status: 412, Body: `{"message":"Bought a moment ago."}`})
	progress, said := e.Protocol(nil).Run(typeName, arguments(hints, nil))
	if len(said) != 1 || len(progress) > 0 || said[0].Summary != "Unable to reset the entitlement" || !strings.Contains(said[0].Detail, "Bought a moment ago.") {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
}
