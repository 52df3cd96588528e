// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpermissions

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// amazonPayConsent is the permission through which a skill declares Amazon Pay.
const amazonPayConsent = "payments:autopay_consent"

// amazonPay warns that Amazon Pay for Alexa is no more, with the dates of the
// notice on Amazon's own pages about it. It is a warning because Amazon's model
// still lists the permission and skills still carry it.
type amazonPay struct{}

// Description documents the warning.
func (amazonPay) Description(context.Context) string {
	return amazonPayConsent + " belongs to a service that Amazon has switched off."
}

// MarkdownDescription documents the warning.
func (v amazonPay) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateSet warns where the permission is asked for.
func (amazonPay) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	for _, element := range req.ConfigValue.Elements() {
		if !element.Equal(types.StringValue(amazonPayConsent)) {
			continue
		}
		resp.Diagnostics.AddAttributeWarning(req.Path, "Amazon Pay for Alexa has been switched off", fmt.Sprintf(
			"%s: %s declares Amazon Pay, which Amazon retired on 2022-12-31 in the EU and the UK, on 2023-01-31 in Japan and on 2023-03-12 in the US. "+
				"The permission is sent as configured. A skill that has it also needs, elsewhere in the manifest, allowsPurchases = true, "+
				"a privacy policy URL for each locale, and isChildDirected = false (see alexa_skill_privacy).", req.Path, amazonPayConsent))
	}
}
