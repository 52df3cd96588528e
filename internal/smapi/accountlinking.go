// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// AccountLinking is how a skill lets its users link the account that they have
// elsewhere (https://developer.amazon.com/docs/alexa/smapi/account-linking-schemas.html).
type AccountLinking struct {
	// Body is the document without its envelope. Amazon never shows clientSecret,
	// reciprocalAccessTokenUrl and skipOnEnablement.
	Body []byte
	// ETag is the header byte for byte, to be sent back as If-Match.
	ETag string
}

// GetAccountLinking reads the account linking of a skill at a stage. A skill that has
// none is [IsNotFound]. The other errors are those of [Client.GetManifest] but for the
// redirect.
func (c *Client) GetAccountLinking(ctx context.Context, skillID string, stage Stage) (AccountLinking, error) {
	path, err := accountLinkingPath(skillID, stage)
	if err != nil {
		return AccountLinking{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET account linking of skill %s (%s)", skillID, stage),
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return AccountLinking{}, err
	}
	// Recorded answers have an envelope, and the published model has none.
	var envelope struct {
		Response json.RawMessage `json:"accountLinkingResponse"`
	}
	if err := result.decode(&envelope); err != nil {
		return AccountLinking{}, err
	}
	body := result.Body
	if isObject(envelope.Response) {
		body = envelope.Response
	}
	return AccountLinking{Body: body, ETag: result.Header.Get("ETag")}, nil
}

// PutAccountLinking replaces the account linking of a skill at the development stage,
// or makes it. The document has no envelope. With ifMatch, an ETag, Amazon refuses when
// there is another one by now ([IsPreconditionFailed]). Nil means that it took effect;
// the ETag is that of what was written, or empty if Amazon did not name it.
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) PutAccountLinking(ctx context.Context, skillID string, document []byte, ifMatch string) (eTag string, err error) {
	path, err := accountLinkingPath(skillID, StageDevelopment)
	if err != nil {
		return "", err
	}
	body := make([]byte, 0, len(document)+32)
	body = append(body, `{"accountLinkingRequest":`...)
	body = append(body, document...)
	body = append(body, '}')
	result, err := c.do(ctx, request{
		operation: "PUT account linking of skill " + skillID,
		method:    http.MethodPut,
		path:      path,
		body:      body,
		ifMatch:   ifMatch,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	if err != nil {
		return "", err
	}
	return result.Header.Get("ETag"), nil
}

// DeleteAccountLinking removes the account linking of a skill at the development stage.
// Amazon takes no condition for it.
//
// The error is an *AmbiguousError when it may be gone.
func (c *Client) DeleteAccountLinking(ctx context.Context, skillID string) error {
	path, err := accountLinkingPath(skillID, StageDevelopment)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: "DELETE account linking of skill " + skillID,
		method:    http.MethodDelete,
		path:      path,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	return err
}

func accountLinkingPath(skillID string, stage Stage) (string, error) {
	skill, err := pathElement("skill id", skillID)
	if err != nil {
		return "", err
	}
	switch stage {
	case StageDevelopment, StageLive, StageCertified:
		return "/v1/skills/" + skill + "/stages/" + string(stage) + "/accountLinkingClient", nil
	}
	return "", &ArgumentError{fmt.Sprintf("%q is not a stage: there are development, live and certified", string(stage))}
}
