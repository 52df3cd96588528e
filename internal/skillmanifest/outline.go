// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest

// Others are the places of a manifest that no owner of [Ownership] has, as SMAPI's
// published model (v1.skill.Manifest) lists them, to tell a name that somebody has
// misspelt from one that there is. The model was last changed in June 2023, so a name
// that is in neither need not be wrong.
var Others = []Pattern{
	"/manifestVersion",
	"/authorizedClients",
	"/publishingInformation/name",
	"/publishingInformation/description",
	"/apis/custom/locales/*/dialogManagement",
	"/apis/custom/tasks",
	"/apis/custom/connections",
	"/apis/custom/dialogManagement",
	"/apis/custom/appLink",
	"/apis/custom/_targetRuntimes",
	"/apis/smartHome/endpoint",
	"/apis/smartHome/regions",
	"/apis/smartHome/protocolVersion",
	"/apis/smartHome/supportedControls",
	"/apis/flashBriefing/locales",
	"/apis/music/endpoint",
	"/apis/music/regions",
	"/apis/music/capabilities",
	"/apis/music/interfaces",
	"/apis/music/locales",
	"/apis/music/contentTypes",
	"/apis/video/endpoint",
	"/apis/video/regions",
	"/apis/video/locales",
	"/apis/video/countries",
	"/apis/knowledge/enablementChannel",
	"/apis/knowledge/locales",
	"/apis/alexaForBusiness/endpoint",
	"/apis/alexaForBusiness/regions",
	"/apis/alexaForBusiness/interfaces",
	"/apis/demandResponse/endpoint",
	"/apis/demandResponse/regions",
	"/apis/demandResponse/enrollmentUrl",
	"/apis/householdList",
}
