// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
)

// productEnvelope is the one key around a definition.
const productEnvelope = "inSkillProductDefinition"

// productNotValid is the message above the violations of a refused definition, in the manner of the manifest's.
const productNotValid = "In-skill product definition is not valid."

// product is one in-skill product of the vendor.
type product struct {
	id     string
	order  int
	stages map[string]*version
	// skills are those that a stage is associated with, in the order in which that happened.
	skills map[string][]string
	// inReview reports that a skill it is associated with is being certified.
	inReview bool
}

// addedToProducts are the defaults of which nobody writes the second, and Amazon knows one.
var addedToProducts = []addition{
	{nil, "purchasableState", `"PURCHASABLE"`},
	{nil, "promotableState", `"IN_SKILL_ONLY"`},
	{nil, "version", `"1.0"`},
}

// actOnProduct answers the requests that are about in-skill products.
func (s *Sandbox) actOnProduct(c call) answer {
	switch c.operation {
	case OperationListProducts:
		return s.listProducts(c)
	case OperationListSkillProducts:
		return s.listSkillProducts(c)
	case OperationCreateProduct:
		return s.createProduct(c)
	case OperationGetProduct:
		return s.getProduct(c)
	case OperationPutProduct:
		return s.putProduct(c)
	case OperationDeleteProduct:
		return s.deleteProduct(c)
	case OperationProductSummary:
		return s.productSummary(c)
	case OperationProductSkills:
		return s.listProductSkills(c)
	case OperationAssociate:
		return s.associate(c)
	case OperationDisassociate:
		return s.disassociate(c)
	case OperationResetEntitlement:
		return s.resetEntitlement(c)
	default:
		return wrongPath(c.route)
	}
}

// createProduct stores a definition that may still be incomplete.
func (s *Sandbox) createProduct(c call) answer {
	envelope, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	var vendorID string
	if i := find(envelope, "vendorId"); i >= 0 {
		if err := json.Unmarshal(envelope[i].value, &vendorID); err != nil {
			return invalidParameter("vendorId is not a string.")
		}
	}
	if refusal := checkVendor(vendorID); refusal != nil {
		return *refusal
	}
	stored, refusal := acceptableProduct(envelope, nil)
	if refusal != nil {
		return *refusal
	}
	p := s.addProduct(s.newProductID(), stored)
	return jsonAnswer(http.StatusCreated, map[string]any{"productId": p.id})
}

func (s *Sandbox) newProductID() string {
	for {
		s.made++
		id := fmt.Sprintf("amzn1.adg.product.00000000-0000-4000-8000-%012d", s.made)
		if s.products[id] == nil {
			return id
		}
	}
}

func (s *Sandbox) addProduct(id string, stored json.RawMessage) *product {
	s.placed++
	p := &product{
		id: id, order: s.placed, stages: map[string]*version{stageDevelopment: s.newVersion(stored, addedToProducts)}, skills: map[string][]string{},
	}
	s.products[id] = p
	return p
}

func (s *Sandbox) getProduct(c call) answer {
	_, d, refusal := s.productAt(c)
	if refusal != nil {
		return *refusal
	}
	a := emptyAnswer(http.StatusOK)
	a.header.Set("Content-Type", "application/json")
	if !c.fault.NoETag {
		a.header.Set("ETag", d.eTag)
	}
	a.body = slices.Concat([]byte(`{"`+productEnvelope+`":`), s.asRead(d), []byte(`}`))
	return a
}

// putProduct replaces a definition at once. Amazon documents no ETag in the answer.
func (s *Sandbox) putProduct(c call) answer {
	p, d, refusal := s.productAt(c)
	if refusal == nil {
		refusal = s.writableProduct(c, p, d)
	}
	if refusal != nil {
		return *refusal
	}
	envelope, refusal := requestObject(c.body)
	if refusal != nil {
		return *refusal
	}
	stored, refusal := acceptableProduct(envelope, d.stored)
	if refusal != nil {
		return *refusal
	}
	if kind := membersAt(decoded(stored))["type"]; kind != membersAt(decoded(d.stored))["type"] {
		// That the type stays what it is, is an inference: no page says what happens otherwise.
		return badRequest(http.StatusBadRequest, productNotValid, newProblem("INVALID_ENUM_VALUE", "$."+productEnvelope+".type",
			kind, "The type of an in-skill product can't be changed.", nil))
	}
	p.stages[stageDevelopment] = s.newVersion(s.asSent(stored, d), addedToProducts)
	return emptyAnswer(http.StatusNoContent)
}

// deleteProduct removes a product that nothing depends on.
func (s *Sandbox) deleteProduct(c call) answer {
	p, d, refusal := s.productAt(c)
	if refusal == nil {
		refusal = s.writableProduct(c, p, d)
	}
	switch {
	case refusal != nil:
		return *refusal
	case p.stages[stageLive] != nil:
		return badRequest(http.StatusForbidden, "An in-skill product that is live can't be deleted.")
	case len(p.skills[stageDevelopment]) > 0:
		return badRequest(http.StatusForbidden, "An in-skill product that is associated with a skill can't be deleted.")
	}
	delete(s.products, p.id)
	return emptyAnswer(http.StatusNoContent)
}

// resetEntitlement forgets that the caller has bought the product, which the sandbox never knew.
func (s *Sandbox) resetEntitlement(c call) answer {
	if _, _, refusal := s.productAt(c); refusal != nil {
		return *refusal
	}
	return emptyAnswer(http.StatusNoContent)
}

// productAt returns what the request is about, or why there is none.
func (s *Sandbox) productAt(c call) (*product, *version, *answer) {
	p := s.products[c.productID]
	if p == nil || p.stages[c.stage] == nil {
		a := unknownSkill(c.productID)
		return nil, nil, &a
	}
	return p, p.stages[c.stage], nil
}

// writableProduct refuses a write to another stage than development, to a product that is being certified, and under a
// condition that does not hold.
func (s *Sandbox) writableProduct(c call, p *product, d *version) *answer {
	var a answer
	switch condition := c.header.Get("If-Match"); {
	case c.stage != stageDevelopment:
		a = notPermitted()
	case p.inReview:
		a = s.lockedAnswer()
	case condition != "" && condition != d.eTag:
		a = standardizedError(http.StatusPreconditionFailed, "PRECONDITION_NOT_MET",
			fmt.Sprintf("The ETag %q is not that of the current in-skill product.", condition))
	default:
		return nil
	}
	return &a
}
