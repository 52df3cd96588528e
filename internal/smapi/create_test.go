// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"testing/synctest"
)

const newManifest = `{"publishingInformation":{"locales":{"en-US":{"name":"<Quick> Trivia","n":4.90}}}}`

func TestCreateSkill(t *testing.T) {
	network := script(t, step{Status: 202, Body: `{"skillId":"` + skillID + `"}`})
	id, err := newTestClient(t, network, nil).CreateSkill(t.Context(), `M"1`, []byte(newManifest))
	if err != nil || id != skillID {
		t.Fatalf("got %q, %v", id, err)
	}
	sent := network.ExpectRequests(t, 1)[0]
	if want := `{"vendorId":"M\"1","manifest":` + newManifest + `}`; sent.Body != want {
		t.Errorf("sent %s, want %s", sent.Body, want)
	}
	if sent.Method != http.MethodPost || sent.Path != "/v1/skills" || sent.Header.Get("Content-Type") != "application/json" {
		t.Errorf("sent %s %s as %q", sent.Method, sent.Path, sent.Header.Get("Content-Type"))
	}
}

func TestCreateSkillNeedsAVendor(t *testing.T) {
	_, err := newTestClient(t, script(t), nil).CreateSkill(t.Context(), "", []byte(newManifest))
	var argument *ArgumentError
	if !errors.As(err, &argument) {
		t.Errorf("got %v", err)
	}
}

// A skill could be made twice, so of a request that Amazon may have acted on there is
// never a second.
func TestCreateSkillIsNeverRepeatedBlindly(t *testing.T) {
	success := step{Status: 202, Body: `{"skillId":"` + skillID + `"}`}
	for name, test := range map[string]struct {
		answers   []step
		requests  int
		ambiguous bool
	}{
		"throttled":            {[]step{{Status: 429}, {Status: 429}, {Status: 429}, {Status: 429}, success}, 5, false},
		"refused connection":   {[]step{{Err: errRefused}, {Err: errRefused}, success}, 3, false},
		"never a connection":   {[]step{{Err: errRefused}, {Err: errRefused}, {Err: errRefused}}, 3, false},
		"expired token":        {[]step{{Status: 401, Body: `{"message":"Token is invalid/expired"}`}}, 1, false},
		"lost answer":          {[]step{{Err: errReset}}, 1, true},
		"no answer":            {[]step{{Err: errHang}}, 1, true},
		"fault":                {[]step{{Status: 500}}, 1, true},
		"unavailable":          {[]step{{Status: 503}}, 1, true},
		"gateway":              {[]step{{Status: 504, Foreign: true}}, 1, true},
		"success of a proxy":   {[]step{{Status: 200, Body: "<html>", Foreign: true}}, 1, true},
		"answer cut off":       {[]step{{Status: 202, Body: `{"skillId":"amzn1.as`, Cut: true}}, 1, true},
		"no id":                {[]step{{Status: 202, Body: `{}`}}, 1, true},
		"no body":              {[]step{{Status: 202}}, 1, true},
		"location of a page":   {[]step{{Status: 202, Headers: []string{"Location", "/v1/skills/imports/x/status/y"}}}, 1, true},
		"reset after throttle": {[]step{{Status: 429}, {Err: errReset}}, 2, true},
		"refusal":              {[]step{{Status: 400, Body: `{"message":"Skill manifest is not valid."}`}}, 1, false},
		"forbidden":            {[]step{{Status: 403}}, 1, false},
		"proxy that forbids":   {[]step{{Status: 403, Foreign: true}}, 1, false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := script(t, test.answers...)
				id, err := newTestClient(t, network, nil).CreateSkill(t.Context(), "M1", []byte(newManifest))
				network.ExpectRequests(t, test.requests)
				if test.answers[len(test.answers)-1].Body == success.Body {
					if err != nil || id != skillID {
						t.Errorf("got %q, %v", id, err)
					}
					return
				}
				var ambiguous *AmbiguousError
				if err == nil || errors.As(err, &ambiguous) != test.ambiguous {
					t.Fatalf("got %q, %v", id, err)
				}
				expectContains(t, err.Error(), "POST skill of vendor M1")
			})
		})
	}
}

// Amazon gives the id twice. One of them is enough.
func TestCreateSkillReadsTheLocation(t *testing.T) {
	for _, answer := range []step{
		{Status: 202},
		{Status: 202, Body: `{"skillId":"amzn1.as`, Cut: true},
		{Status: 202, Body: `{"skillId":""}`},
	} {
		answer.Headers = []string{"Location", "/v1/skills/" + skillID + "/status?resource=manifest"}
		network := script(t, answer)
		id, err := newTestClient(t, network, nil).CreateSkill(t.Context(), "M1", []byte(newManifest))
		if err != nil || id != skillID {
			t.Errorf("%+v: got %q, %v", answer, id, err)
		}
	}
}

// To delete twice is to delete once.
func TestDeleteSkill(t *testing.T) {
	gone := step{Status: 404, Body: `{"message":"Resource not found."}`}
	for name, test := range map[string]struct {
		answers   []step
		fails     bool
		ambiguous bool
	}{
		"deleted":               {[]step{{Status: 204}}, false, false},
		"gone already":          {[]step{gone}, false, false},
		"lost, then gone":       {[]step{{Err: errReset}, gone}, false, false},
		"fault, then deleted":   {[]step{{Status: 500}, {Status: 503}, {Status: 204}}, false, false},
		"throttled":             {[]step{{Status: 429}, {Status: 429}, {Status: 429}, {Status: 429}, {Status: 204}}, false, false},
		"forbidden":             {[]step{{Status: 403}}, true, false},
		"a proxy's not found":   {[]step{{Status: 404, Foreign: true}}, true, false},
		"faults without end":    {[]step{{Status: 500}, {Status: 500}, {Status: 500}}, true, true},
		"answers that get lost": {[]step{{Err: errReset}, {Err: errReset}, {Err: errReset}}, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := script(t, test.answers...)
				err := newTestClient(t, network, nil).DeleteSkill(t.Context(), skillID)
				for _, sent := range network.ExpectRequests(t, len(test.answers)) {
					if got := fmt.Sprint(sent.Method, " ", sent.Path, " ", sent.Body); got != "DELETE /v1/skills/"+skillID+" " {
						t.Errorf("sent %s", got)
					}
				}
				var ambiguous *AmbiguousError
				if (err != nil) != test.fails || errors.As(err, &ambiguous) != test.ambiguous {
					t.Errorf("got %v", err)
				}
			})
		})
	}
}

func TestDeleteSkillNeedsAnID(t *testing.T) {
	for _, id := range []string{"", ".."} {
		var argument *ArgumentError
		if err := newTestClient(t, script(t), nil).DeleteSkill(t.Context(), id); !errors.As(err, &argument) {
			t.Errorf("%q: got %v", id, err)
		}
	}
}
