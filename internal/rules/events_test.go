// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func subscribed(list string, names ...string) string {
	var items []string
	for _, name := range names {
		items = append(items, `{"eventName":`+quoted(name)+`}`)
	}
	return `{"permissions":[{"name":"alexa::devices:all:notifications:write"}],"events":{"` + list + `":[` + strings.Join(items, ",") + `]}}`
}

// Amazon's model, spec.json of ask-smapi-model 1.24.0, has 231 names, 26 of them without a dot; the client for Python
// has one more. The names with a dot are counted, and the ones that skills were seen to use are looked up.
func TestEventsAreThoseOfAmazonsModel(t *testing.T) {
	expectWords(t, "events of skills", rules.SkillEvents, `ALL_LISTS_CHANGED AUDIO_ITEM_PLAYBACK_FAILED AUDIO_ITEM_PLAYBACK_FINISHED
		AUDIO_ITEM_PLAYBACK_STARTED AUDIO_ITEM_PLAYBACK_STOPPED IN_SKILL_PRODUCT_SUBSCRIPTION_ENDED IN_SKILL_PRODUCT_SUBSCRIPTION_RENEWED
		IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED ITEMS_CREATED ITEMS_DELETED ITEMS_UPDATED LIST_CREATED LIST_DELETED LIST_UPDATED
		REMINDER_CREATED REMINDER_DELETED REMINDER_STARTED REMINDER_STATUS_CHANGED REMINDER_UPDATED SKILL_ACCOUNT_LINKED
		SKILL_ACCOUNT_UNLINKED SKILL_DISABLED SKILL_ENABLED SKILL_NOTIFICATION_SUBSCRIPTION_CHANGED SKILL_PERMISSION_ACCEPTED
		SKILL_PERMISSION_CHANGED SKILL_PROACTIVE_SUBSCRIPTION_CHANGED`)
	expectWords(t, "proactive events", rules.ProactiveEvents, `AMAZON.MediaContent.Available AMAZON.MessageAlert.Activated AMAZON.Occasion.Updated
		AMAZON.OrderStatus.Updated AMAZON.SocialGameInvite.Available AMAZON.SportsEvent.Updated AMAZON.TrashCollectionAlert.Activated
		AMAZON.WeatherAlert.Activated`)
	legacy := 0
	for i, name := range rules.DeviceEvents {
		if !strings.Contains(name, ".") || slices.Contains(rules.DeviceEvents[:i], name) {
			t.Errorf("%q has no dot, or is there before", name)
		}
		if strings.HasPrefix(name, "Legacy.") {
			legacy++
		}
	}
	if len(rules.DeviceEvents) != 231-26 || legacy != 121 {
		t.Errorf("%d events of devices, %d of them legacy", len(rules.DeviceEvents), legacy)
	}
	for _, name := range []string{"AudioPlayer.PlaybackFinished", "Alexa.Presentation.APL.UserEvent", "Legacy.Spotify.Event"} {
		if !slices.Contains(rules.DeviceEvents, name) {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestEventNames(t *testing.T) {
	for list, known := range map[string][]string{
		"subscriptions": slices.Concat(rules.SkillEvents, rules.DeviceEvents), "publications": rules.ProactiveEvents,
	} {
		expect(t, list, "event-known", judged(events, rules.Strict, view(t, subscribed(list, known...))))
		findings := judged(events, rules.Strict, view(t, subscribed(list, known[0], "Skill_enabled", "", "AMAZON.Sale.Started")))
		expect(t, list, "event-known", findings, `no event "Skill_enabled"`+meant(list)+` and no "AMAZON.Sale.Started". It may have grown`)
		expectAt(t, list, "event-known", findings, "/events/"+list)
	}
	// What a skill is told of is not what it tells of.
	for list, name := range map[string]string{"subscriptions": "AMAZON.OrderStatus.Updated", "publications": "SKILL_ENABLED"} {
		expect(t, name, "event-known", judged(events, rules.Strict, view(t, subscribed(list, name))), name)
	}
}

// meant is the question about the first of the unknown names, which is near to
// one of the names of one list.
func meant(list string) string {
	if list == "subscriptions" {
		return ` (did you mean "SKILL_ENABLED"?)`
	}
	return ""
}

func TestProactiveEventsNeedAPermission(t *testing.T) {
	const sending = `"events":{"publications":[{"eventName":"AMAZON.OrderStatus.Updated"}]}`
	for json, fine := range map[string]bool{
		`{` + sending + `}`:                  false,
		`{"permissions":[],` + sending + `}`: false,
		`{"permissions":[{"name":"alexa::devices:all:notifications:urgent:write"}],` + sending + `}`:            false,
		`{"permissions":[{"name":"a"},{"name":"alexa::devices:all:notifications:write"}],` + sending + `}`:      true,
		`{"events":{"publications":[],"subscriptions":[{"eventName":"SKILL_PROACTIVE_SUBSCRIPTION_CHANGED"}]}}`: true,
		`{"events":{"publications":[{"eventName":""}]}}`:                                                        true,
	} {
		for _, owner := range []string{events, permissions} {
			findings := judged(owner, rules.Strict, view(t, json))
			if fine {
				expect(t, json, "publications-permission", findings)
				continue
			}
			expect(t, json, "publications-permission", findings, "alexa::devices:all:notifications:write")
			expectAt(t, json, "publications-permission", findings, "/events/publications")
		}
	}
}
