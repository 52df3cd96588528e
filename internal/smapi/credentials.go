// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// AccessToken is a token of Login with Amazon, with its end.
type AccessToken = lwa.AccessToken

// AccessToken returns a token like those of this client's requests, for somebody
// who uses it later. It makes no request to the API.
func (c *Client) AccessToken(ctx context.Context) (AccessToken, error) { return c.tokens.Lasting(ctx) }

// SkillCredentials are the client id and the client secret with which a skill's
// backend gets tokens from Login with Amazon, to send messages and events to the skill
// (https://developer.amazon.com/docs/alexa/smapi/skill-credentials-api.html).
type SkillCredentials struct{ ClientID, ClientSecret string }

// SkillCredentials reads the messaging credentials of a skill. Amazon answers 404
// for a skill that has none, as for one that does not exist. What comes is in no
// error and no log.
func (c *Client) SkillCredentials(ctx context.Context, skillID string) (SkillCredentials, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return SkillCredentials{}, err
	}
	result, err := c.do(ctx, request{
		operation:    "GET credentials of skill " + skillID,
		method:       http.MethodGet,
		path:         "/v1/skills/" + skill + "/credentials",
		confidential: true,
		accepted:     []int{http.StatusOK},
	})
	if err != nil {
		return SkillCredentials{}, err
	}
	// Taken apart by hand: the words of a decoder would quote what has another type.
	var body struct {
		Messaging struct {
			ClientID     json.RawMessage `json:"clientId"`
			ClientSecret json.RawMessage `json:"clientSecret"`
		} `json:"skillMessagingCredentials"`
	}
	if err := result.checkJSON(); err != nil {
		return SkillCredentials{}, err
	}
	// What is not there, or of another type, is empty.
	_ = json.Unmarshal(result.Body, &body)
	found := SkillCredentials{wire.JSONString(body.Messaging.ClientID), wire.JSONString(body.Messaging.ClientSecret)}
	if found.ClientID == "" || found.ClientSecret == "" {
		return SkillCredentials{}, result.unreadable("it has no skillMessagingCredentials with a clientId and a clientSecret", nil)
	}
	return found, nil
}
