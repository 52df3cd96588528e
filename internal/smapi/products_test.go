// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
)

const productID = "amzn1.adg.product.00000000-0000-0000-0000-000000000000"

func TestProducts(t *testing.T) {
	const definition = `{"referenceName":"<hints>","price":0.990}`
	for name, test := range map[string]struct {
		call    func(*Client) (string, error)
		answer  step
		want    string
		request string
		ifMatch string
	}{
		"create": {
			call: func(c *Client) (string, error) {
				return c.CreateProduct(t.Context(), "M1", []byte(definition))
			},
			answer: step{Status: 201, Body: `{"productId":"` + productID + `"}`}, want: productID,
			request: `POST /v1/inSkillProducts  {"vendorId":"M1","inSkillProductDefinition":` + definition + `}`,
		},
		"read": {
			call: func(c *Client) (string, error) {
				read, err := c.GetProduct(t.Context(), productID, StageLive)
				return string(read.Body) + read.ETag, err
			},
			answer: step{Status: 200, Body: `{"a":1e2}`, Headers: []string{"ETag", `W/"7"`}}, want: `{"a":1e2}W/"7"`,
			request: `GET /v1/inSkillProducts/` + productID + `/stages/live  `,
		},
		"update": {
			call: func(c *Client) (string, error) {
				return "", c.PutProduct(t.Context(), productID, []byte(definition), `"7"`)
			},
			answer: step{Status: 204}, ifMatch: `"7"`,
			request: `PUT /v1/inSkillProducts/` + productID + `/stages/development  ` + definition,
		},
		"delete": {
			call:   func(c *Client) (string, error) { return "", c.DeleteProduct(t.Context(), productID, `"7"`) },
			answer: step{Status: 204}, ifMatch: `"7"`,
			request: `DELETE /v1/inSkillProducts/` + productID + `/stages/development  `,
		},
		"summary": {
			call: func(c *Client) (string, error) {
				summary, err := c.ProductSummary(t.Context(), productID, StageDevelopment)
				return summary.Status + " " + summary.EditableState, err
			},
			answer: step{Status: 200, Body: `{"inSkillProductSummary":{"status":"COMPLETE","editableState":"EDITABLE","pricing":{}}}`},
			want:   "COMPLETE EDITABLE", request: `GET /v1/inSkillProducts/` + productID + `/stages/development/summary  `,
		},
		"associate": {
			call:   func(c *Client) (string, error) { return "", c.Associate(t.Context(), productID, skillID) },
			answer: step{Status: 204}, request: `PUT /v1/inSkillProducts/` + productID + `/skills/` + skillID + `  `,
		},
		"disassociate": {
			call:   func(c *Client) (string, error) { return "", c.Disassociate(t.Context(), productID, skillID) },
			answer: step{Status: 204}, request: `DELETE /v1/inSkillProducts/` + productID + `/skills/` + skillID + `  `,
		},
		"reset": {
			call: func(c *Client) (string, error) {
				return "", c.ResetEntitlement(t.Context(), productID, StageDevelopment)
			},
			answer: step{Status: 204}, request: `DELETE /v1/inSkillProducts/` + productID + `/stages/development/entitlement  `,
		},
		"skills": {
			call: func(c *Client) (string, error) {
				return joined(c.ProductSkills(t.Context(), productID, StageDevelopment))
			},
			answer: step{Status: 200, Body: `{"associatedSkillIds":["a","b"],"isTruncated":false,"_links":{"next":{"href":"/v1"}}}`}, want: "a b",
			request: `GET /v1/inSkillProducts/` + productID + `/stages/development/skills maxResults=50 `,
		},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, test.answer)
			got, err := test.call(newTestClient(t, network, nil))
			if err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
			sent := network.ExpectRequests(t, 1)[0]
			if diff := cmp.Diff(test.request, strings.Join([]string{sent.Method, sent.Path, sent.Query, sent.Body}, " ")); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
			if sent.Header.Get("If-Match") != test.ifMatch {
				t.Errorf("If-Match is %q", sent.Header.Get("If-Match"))
			}
		})
	}
}

func joined(list iter.Seq2[string, error]) (string, error) {
	var all []string
	for entry, err := range list {
		if err != nil {
			return "", err
		}
		all = append(all, entry)
	}
	return strings.Join(all, " "), nil
}

func names(list iter.Seq2[ProductSummary, error]) (string, error) {
	return joined(func(yield func(string, error) bool) {
		for product, err := range list {
			if !yield(product.ReferenceName, err) {
				return
			}
		}
	})
}

// Amazon's model, Amazon's samples and a client that is in use disagree on where the
// products are.
func TestProductListsComeInThreeShapes(t *testing.T) {
	const one, two = `[{"referenceName":"one"}]`, `[{"referenceName":"two"}]`
	for name, pages := range map[string][2]string{
		"model":  {`{"inSkillProductSummaryList":{"inSkillProducts":` + one + `,"isTruncated":true,"nextToken":"t"}}`, `{"inSkillProductSummaryList":{"inSkillProducts":` + two + `}}`},
		"sample": {`{"inSkillProductSummaryList":` + one + `,"isTruncated":true,"nextToken":"t"}`, `{"_links":{"next":{"href":"/v1"}},"inSkillProductSummaryList":` + two + `}`},
		"client": {`{"inSkillProducts":` + one + `,"isTruncated":true,"nextToken":"t"}`, `{"inSkillProducts":` + two + `,"isTruncated":false,"nextToken":"u"}`},
	} {
		t.Run(name, func(t *testing.T) {
			network := script(t, step{Status: 200, Body: pages[0]}, step{Status: 200, Body: pages[1]})
			got, err := names(newTestClient(t, network, nil).VendorProducts(t.Context(), "M1", "o+e"))
			if err != nil || got != "one two" {
				t.Errorf("got %q, %v", got, err)
			}
			for i, sent := range network.ExpectRequests(t, 2) {
				want := []string{"maxResults=50&referenceName=o%2Be&vendorId=M1", "maxResults=50&nextToken=t&referenceName=o%2Be&vendorId=M1"}[i]
				if sent.Path != "/v1/inSkillProducts" || sent.Query != want {
					t.Errorf("request %d: %s?%s", i+1, sent.Path, sent.Query)
				}
			}
		})
	}
}

func TestProductListsOfASkill(t *testing.T) {
	network := script(t, step{Status: 200, Body: `{"inSkillProductSummaryList":[]}`})
	if got, err := names(newTestClient(t, network, nil).SkillProducts(t.Context(), skillID, StageLive)); err != nil || got != "" {
		t.Errorf("got %q, %v", got, err)
	}
	if sent := network.ExpectRequests(t, 1)[0]; sent.Path != "/v1/skills/"+skillID+"/stages/live/inSkillProducts" {
		t.Errorf("asked for %s", sent.Path)
	}
}

func TestProductListsThatCannotBeRead(t *testing.T) {
	for body, want := range map[string]string{
		`{}`:                                 "no in-skill products",
		`{"inSkillProductSummaryList":null}`: "no in-skill products",
		`{"inSkillProductSummaryList":"x"}`:  "no in-skill products",
		`{"inSkillProductSummaryList":[],"isTruncated":true}`: "no nextToken",
		`{"inSkillProductSummaryList":[1]}`:                   "documented shape",
		`{"inSkillProductSummaryList":{"inSkillProducts":1}}`: "inSkillProducts is of type number",
	} {
		_, err := names(newTestClient(t, script(t, step{Status: 200, Body: body}), nil).VendorProducts(t.Context(), "M1", ""))
		var unreadable *UnreadableBodyError
		if !errors.As(err, &unreadable) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", body, err)
		}
	}
	turning := step{Status: 200, Body: `{"inSkillProducts":[],"nextToken":"t"}`}
	if _, err := names(newTestClient(t, script(t, turning, turning), nil).VendorProducts(t.Context(), "M1", "")); err == nil || !strings.Contains(err.Error(), "page that was read already") {
		t.Errorf("got %v", err)
	}
}

// Whoever may have made a product, or changed one under a condition, asks before doing
// it again.
func TestProductWritesAreNotRepeatedBlindly(t *testing.T) {
	for name, call := range map[string]func(context.Context, *Client) error{
		"create": func(ctx context.Context, c *Client) error {
			_, err := c.CreateProduct(ctx, "M1", []byte(`{}`))
			return err
		},
		"update":       func(ctx context.Context, c *Client) error { return c.PutProduct(ctx, productID, []byte(`{}`), "7") },
		"delete":       func(ctx context.Context, c *Client) error { return c.DeleteProduct(ctx, productID, "7") },
		"associate":    func(ctx context.Context, c *Client) error { return c.Associate(ctx, productID, skillID) },
		"disassociate": func(ctx context.Context, c *Client) error { return c.Disassociate(ctx, productID, skillID) },
	} {
		for _, answer := range []step{{Err: errReset}, {Status: 500}, {Status: 504, Foreign: true}} {
			synctest.Test(t, func(t *testing.T) {
				network := script(t, answer)
				err := call(t.Context(), newTestClient(t, network, nil))
				network.ExpectRequests(t, 1)
				var ambiguous *AmbiguousError
				if !errors.As(err, &ambiguous) {
					t.Errorf("%s after %+v: got %v", name, answer, err)
				}
			})
		}
	}
	for _, body := range []string{``, `{}`, `{"productId":""}`, `<html>`} {
		network := script(t, step{Status: 201, Body: body})
		var ambiguous *AmbiguousError
		if _, err := newTestClient(t, network, nil).CreateProduct(t.Context(), "M1", []byte(`{}`)); !errors.As(err, &ambiguous) {
			t.Errorf("created with %q: got %v", body, err)
		}
	}
}

func TestProductsNeedAnID(t *testing.T) {
	client := newTestClient(t, script(t), nil)
	for name, err := range map[string]error{
		"create":       second(client.CreateProduct(t.Context(), "", nil)),
		"read":         second(client.GetProduct(t.Context(), "", StageLive)),
		"stage":        second(client.GetProduct(t.Context(), productID, StageCertified)),
		"update":       client.PutProduct(t.Context(), "..", nil, ""),
		"delete":       client.DeleteProduct(t.Context(), "", ""),
		"associate":    client.Associate(t.Context(), productID, ""),
		"disassociate": client.Disassociate(t.Context(), "", skillID),
		"list":         second(names(client.VendorProducts(t.Context(), "", ""))),
		"skill":        second(names(client.SkillProducts(t.Context(), "", StageLive))),
		"skills":       second(joined(client.ProductSkills(t.Context(), "", StageLive))),
	} {
		var argument *ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestProductSummaryThatCannotBeRead(t *testing.T) {
	network := script(t, step{Status: http.StatusOK, Body: `{"inSkillProductSummaryList":[]}`})
	if _, err := newTestClient(t, network, nil).ProductSummary(t.Context(), productID, StageLive); err == nil || !strings.Contains(err.Error(), "no inSkillProductSummary") {
		t.Errorf("got %v", err)
	}
}
