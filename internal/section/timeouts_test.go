// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Each operation ends by its own limit, and says which one to raise.
func TestTimeouts(t *testing.T) {
	limited := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"create": tftypes.String, "update": tftypes.String, "delete": tftypes.String}}
	for operation, change := range map[string]func(s *session, with func(...string) tftypes.Value) (before, config tftypes.Value){
		"create": func(s *session, with func(...string) tftypes.Value) (tftypes.Value, tftypes.Value) {
			return s.none(), with(reminders)
		},
		"update": func(_ *session, with func(...string) tftypes.Value) (tftypes.Value, tftypes.Value) {
			return with(person), with(reminders)
		},
		"delete": func(s *session, with func(...string) tftypes.Value) (tftypes.Value, tftypes.Value) {
			return with(person), s.none()
		},
	} {
		t.Run(operation, func(t *testing.T) {
			s := start(t, withOne, nil)
			s.SetUpdates(sandbox.After(time.Hour))
			limits := map[string]any{"create": "1h", "update": "1h", "delete": "1h"}
			limits[operation] = "2s"
			before, config := change(s, func(names ...string) tftypes.Value {
				return s.resource(map[string]any{"permissions": names, "timeouts": object(t, limited, limits)})
			})
			_, response := s.apply(before, config)
			expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError,
				"Unable to "+operation+" permissions", "IN_PROGRESS", "timeouts."+operation+" is over", "raise timeouts."+operation)
		})
	}
}
