// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// InteractionModel is what a skill understands in one language
// (https://developer.amazon.com/docs/alexa/smapi/interaction-model-schema.html).
type InteractionModel struct {
	// Body is the document as Amazon sent it, with its envelope
	// {"interactionModel": {…}}, beside which a version and a description may be. It
	// is JSON, and otherwise unchecked.
	Body []byte
	// ETag is the header byte for byte, to be sent back as If-Match.
	ETag string
}

// GetInteractionModel reads the last model of a skill in a language that was built
// successfully. Amazon answers alike where there is no skill and where the skill has
// no model in the language ([IsNotFound]). The other errors are those of
// [Client.GetManifest] but for the redirect.
func (c *Client) GetInteractionModel(ctx context.Context, skillID, locale string, stage Stage) (InteractionModel, error) {
	path, err := modelPath(skillID, locale, stage)
	if err != nil {
		return InteractionModel{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET interaction model of skill %s in %s (%s)", skillID, locale, stage),
		method:    http.MethodGet,
		path:      path,
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return InteractionModel{}, err
	}
	if err := result.checkJSON(); err != nil {
		return InteractionModel{}, err
	}
	return InteractionModel{Body: result.Body, ETag: result.Header.Get("ETag")}, nil
}

// InteractionModelETag reads the ETag of the model that [Client.GetInteractionModel]
// would read, and not the model itself, which may have megabytes.
func (c *Client) InteractionModelETag(ctx context.Context, skillID, locale string, stage Stage) (string, error) {
	path, err := modelPath(skillID, locale, stage)
	if err != nil {
		return "", err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("HEAD interaction model of skill %s in %s (%s)", skillID, locale, stage),
		method:    http.MethodHead,
		path:      path,
		accepted:  []int{http.StatusNoContent, http.StatusOK},
	})
	if err != nil {
		return "", err
	}
	return result.Header.Get("ETag"), nil
}

// PutInteractionModel replaces the model of a skill in a language at the development
// stage, the only one that Amazon lets anyone write. The body is
// {"interactionModel": {…}}, with a description of the version or without. Nil means
// that Amazon has accepted the model and builds it: [Client.InteractionModelStatus]
// returns how that went. With ifMatch, an ETag, Amazon refuses where the model is
// another one by now ([IsPreconditionFailed]); a first model has no ETag.
//
// The error is an *AmbiguousError when the write may have been carried out.
func (c *Client) PutInteractionModel(ctx context.Context, skillID, locale string, body []byte, ifMatch string) error {
	path, err := modelPath(skillID, locale, StageDevelopment)
	if err != nil {
		return err
	}
	_, err = c.do(ctx, request{
		operation: fmt.Sprintf("PUT interaction model of skill %s in %s", skillID, locale),
		method:    http.MethodPut,
		path:      path,
		body:      body,
		ifMatch:   ifMatch,
		accepted:  []int{http.StatusAccepted, http.StatusOK, http.StatusNoContent},
	})
	return err
}

// InteractionModelVersion is one version of a model.
type InteractionModelVersion struct {
	Version     string `json:"version"`
	Description string `json:"description"`
}

// LastInteractionModelVersion reads the newest version of the model of a skill in a
// language. It is the zero value where Amazon lists none.
func (c *Client) LastInteractionModelVersion(ctx context.Context, skillID, locale string) (InteractionModelVersion, error) {
	path, err := modelPath(skillID, locale, StageDevelopment)
	if err != nil {
		return InteractionModelVersion{}, err
	}
	result, err := c.do(ctx, request{
		operation: fmt.Sprintf("GET versions of the interaction model of skill %s in %s", skillID, locale),
		method:    http.MethodGet,
		path:      path + "/versions",
		query:     url.Values{"maxResults": {"1"}, "sortDirection": {"desc"}, "sortField": {"version"}},
		accepted:  []int{http.StatusOK},
	})
	if err != nil {
		return InteractionModelVersion{}, err
	}
	var body struct {
		Versions []InteractionModelVersion `json:"skillModelVersions"`
	}
	if err := result.decode(&body); err != nil {
		return InteractionModelVersion{}, err
	}
	if len(body.Versions) == 0 {
		return InteractionModelVersion{}, nil
	}
	return body.Versions[0], nil
}

func modelPath(skillID, locale string, stage Stage) (string, error) {
	manifest, err := manifestPath(skillID, stage)
	if err != nil {
		return "", err
	}
	language, err := pathElement("locale", locale)
	if err != nil {
		return "", err
	}
	return strings.TrimSuffix(manifest, "manifest") + "interactionModel/locales/" + language, nil
}
