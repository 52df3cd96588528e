// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
)

const credentialsBody = `{"skillMessagingCredentials":{"clientId":"amzn1.application-oa2-client.1","clientSecret":"hidden-secret"}}`

func TestSkillCredentials(t *testing.T) {
	network := script(t, step{Status: 200, Body: credentialsBody})
	var book logBook
	client := newTestClient(t, network, func(c *Config) { c.Log = book.Log })
	got, err := client.SkillCredentials(t.Context(), skillID)
	if want := (SkillCredentials{"amzn1.application-oa2-client.1", "hidden-secret"}); err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	request := network.ExpectRequests(t, 1)[0]
	if request.Method != http.MethodGet || request.Path != "/v1/skills/"+skillID+"/credentials" || request.Header.Get("Authorization") != "Bearer "+canaryToken {
		t.Errorf("asked %+v", request)
	}
	if strings.Contains(book.Text.String(), "hidden") {
		t.Errorf("the secret is logged: %s", book.Text.String())
	}
}

// Whatever is wrong with the answer, it is not quoted.
func TestSkillCredentialsAreInNoError(t *testing.T) {
	for name, answer := range map[string]step{
		"bare":                {Status: 200, Body: `{"clientId":"i","clientSecret":"hidden-secret"}`},
		"no id":               {Status: 200, Body: strings.Replace(credentialsBody, `"clientId"`, `"client"`, 1)},
		"a secret of digits":  {Status: 200, Body: strings.Replace(credentialsBody, `"hidden-secret"`, `4711`, 1)},
		"a list":              {Status: 200, Body: `["hidden-secret"]`},
		"cut off":             {Status: 200, Body: credentialsBody[:len(credentialsBody)-3]},
		"no JSON":             {Status: 200, Body: "hidden-secret"},
		"nothing":             {Status: 200},
		"without request id":  {Status: 200, Body: credentialsBody, Headers: []string{"X-Amzn-RequestId", ""}},
		"refused, with more":  {Status: 403, Body: credentialsBody},
		"refused, in another": {Status: 409, Body: "hidden-secret"},
	} {
		t.Run(name, func(t *testing.T) {
			client := newTestClient(t, script(t, answer), nil)
			got, err := client.SkillCredentials(t.Context(), skillID)
			if err == nil || got != (SkillCredentials{}) {
				t.Fatalf("got %+v, %v", got, err)
			}
			text := fmt.Sprintf("%v %+v", err, err)
			if strings.Contains(text, "hidden") || strings.Contains(text, "4711") || !strings.Contains(text, "GET credentials of skill "+skillID) {
				t.Errorf("the error is %s", text)
			}
		})
	}
}

func TestSkillWithoutCredentials(t *testing.T) {
	client := newTestClient(t, script(t, step{Status: 404, Body: `{"code":"RESOURCE_NOT_FOUND","message":"None."}`}), nil)
	if _, err := client.SkillCredentials(t.Context(), skillID); !IsNotFound(err) {
		t.Errorf("the error is %v", err)
	}
	var fault *ArgumentError
	if _, err := client.SkillCredentials(t.Context(), ""); !errors.As(err, &fault) {
		t.Errorf("the error is %v", err)
	}
}

// The token of the client is handed on without a request to the API.
func TestTheClientsAccessToken(t *testing.T) {
	client := newTestClient(t, script(t), nil)
	if token, err := client.AccessToken(t.Context()); err != nil || token != (AccessToken{Value: canaryToken}) {
		t.Errorf("got %+v, %v", token, err)
	}
	client = newTestClient(t, script(t), func(c *Config) { c.TokenSource = nil })
	var none *lwa.NoCredentialsError
	if _, err := client.AccessToken(t.Context()); !errors.As(err, &none) {
		t.Errorf("the error is %v", err)
	}
}
