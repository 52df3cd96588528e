// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Permission is something that a skill may ask its customers for.
type Permission struct {
	// Name is the name in the manifest. Some have one colon after "alexa", most
	// two, and one has two colons further on as well.
	Name string
	// Customer is set where it shows who or where the customer is, or charges
	// the customer, for which Amazon wants a privacy policy.
	Customer bool
	// NotForChildren is set where Amazon's pages name it as out of bounds for
	// skills for children.
	NotForChildren bool
	// Deprecated is set where the service behind it is on its way out.
	Deprecated bool
}

// amazonPayConsent is the permission through which a skill declares Amazon Pay.
const amazonPayConsent = "payments:autopay_consent"

// Permissions are those of SMAPI's published model, in the order of their names.
var Permissions = []Permission{
	{Name: "alexa::alerts:reminders:skill:readwrite"},
	{Name: "alexa::alerts:timers:skill:readwrite"},
	{Name: "alexa::async_event:write"},
	{Name: "alexa::authenticate:2:mandatory"},
	{Name: "alexa::authenticate:2:optional"},
	{Name: "alexa::customer_id:read"},
	{Name: "alexa::device_id:read"},
	{Name: "alexa::device_type:read"},
	{Name: "alexa::devices:all:address:full:read", Customer: true, NotForChildren: true},
	{Name: "alexa::devices:all:coarse_location:read", Customer: true},
	{Name: "alexa::devices:all:geolocation:read", Customer: true, NotForChildren: true},
	{Name: "alexa::devices:all:intent_tokens:read"},
	{Name: "alexa::devices:all:notifications:urgent:write"},
	{Name: "alexa::devices:all:notifications:write"},
	{Name: "alexa::devices:all:tokenized_geolocation:read", Customer: true},
	{Name: "alexa::energy:devices:state:read"},
	{Name: "alexa::health:profile:write"},
	{Name: "alexa::household:lists:read", Deprecated: true},
	{Name: "alexa::household:lists:write", Deprecated: true},
	{Name: "alexa::measurement_system::readwrite"},
	{Name: "alexa::music:cast"},
	{Name: "alexa::origin_ip_address:read", Customer: true},
	{Name: "alexa::person_id:read"},
	{Name: "alexa::personality:explicit:read"},
	{Name: "alexa::personality:explicit:write"},
	{Name: "alexa::profile:email:read", Customer: true, NotForChildren: true},
	{Name: "alexa::profile:given_name:read", Customer: true, NotForChildren: true},
	{Name: "alexa::profile:mobile_number:read", Customer: true, NotForChildren: true},
	{Name: "alexa::profile:name:read", Customer: true, NotForChildren: true},
	{Name: "alexa::raw_person_id:read"},
	{Name: "alexa::skill:cds:monetization"},
	{Name: "alexa::skill:proactive_enablement"},
	{Name: "alexa::skill:products:entitlements"},
	{Name: "alexa::user_experience_guidance:read"},
	{Name: "alexa::utterance_id:read"},
	{Name: "alexa:devices:all:address:country_and_postal_code:read", Customer: true, NotForChildren: true},
	{Name: "avs::distributed_audio"},
	{Name: "dash::read:endpoints:sensors"},
	{Name: "dash::vendor:read:endpoints"},
	{Name: amazonPayConsent, Customer: true, NotForChildren: true},
}
