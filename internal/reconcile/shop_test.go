// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// shop keeps in-skill products in memory, and a record of what was asked. A write
// takes a second, and two at once are a mistake of the caller.
type shop struct {
	t testing.TB
	// fault stands in for the answer to a request, "POST p1", and says whether it was
	// carried out all the same; a nil error is no fault.
	fault func(request string, n int) (acted bool, err error)

	mutex       sync.Mutex
	definitions map[string]string
	versions    map[string]int
	associated  map[string][]string
	requests    []string
	made        int
	writing     bool
}

func newShop(t testing.TB) *shop {
	return &shop{t: t, definitions: map[string]string{}, versions: map[string]int{}, associated: map[string][]string{}}
}

func (s *shop) products() *reconcile.Products {
	return reconcile.NewProducts(s, func(context.Context) (string, error) { return "M1", nil }, 2)
}

// do notes a request and carries it out, unless a fault prevents it.
func (s *shop) do(request string, act func() error) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.requests = append(s.requests, request)
	n := 0
	for _, earlier := range s.requests {
		if earlier == request {
			n++
		}
	}
	if s.fault != nil {
		if acted, err := s.fault(request, n); err != nil {
			if acted {
				_ = act()
			}
			return err
		}
	}
	return act()
}

func (s *shop) write(request string, act func() error) error {
	s.mutex.Lock()
	if s.writing {
		s.t.Errorf("%s while another write is under way", request)
	}
	s.writing = true
	s.mutex.Unlock()
	<-time.After(time.Second)
	s.mutex.Lock()
	s.writing = false
	s.mutex.Unlock()
	return s.do(request, act)
}

func (s *shop) eTag(id string) string { return fmt.Sprintf(`"%d"`, s.versions[id]) }

func (s *shop) exists(id string) error {
	if _, ok := s.definitions[id]; !ok {
		return refusal(http.StatusNotFound)
	}
	return nil
}

func (s *shop) GetProduct(_ context.Context, id string, stage smapi.Stage) (product smapi.Product, err error) {
	err = s.do("GET "+id+" "+string(stage), func() error {
		if stage != smapi.StageDevelopment {
			return refusal(http.StatusNotFound)
		}
		product = smapi.Product{Body: []byte(`{"inSkillProductDefinition":` + s.definitions[id] + `}`), ETag: s.eTag(id)}
		return s.exists(id)
	})
	return product, err
}

func (s *shop) PutProduct(_ context.Context, id string, body []byte, ifMatch string) error {
	return s.write("PUT "+id, func() error {
		if ifMatch != s.eTag(id) {
			return refusal(http.StatusPreconditionFailed)
		}
		var envelope map[string]json.RawMessage
		if err := json.Unmarshal(body, &envelope); err != nil {
			return err
		}
		s.definitions[id] = string(envelope["inSkillProductDefinition"])
		s.versions[id]++
		return nil
	})
}

func (s *shop) DeleteProduct(_ context.Context, id, ifMatch string) error {
	return s.write("DELETE "+id, func() error {
		switch err := s.exists(id); {
		case err != nil:
			return err
		case ifMatch != s.eTag(id):
			return refusal(http.StatusPreconditionFailed)
		}
		delete(s.definitions, id)
		return nil
	})
}

func (s *shop) CreateProduct(_ context.Context, vendorID string, definition []byte) (id string, err error) {
	err = s.write("POST "+vendorID, func() error {
		s.made++
		id = fmt.Sprintf("p%d", s.made)
		s.definitions[id] = string(definition)
		return nil
	})
	return id, err
}

func (s *shop) ProductSummary(_ context.Context, id string, stage smapi.Stage) (summary smapi.ProductSummary, err error) {
	err = s.do("SUMMARY "+id, func() error {
		summary = smapi.ProductSummary{ProductID: id, Stage: stage, Status: "COMPLETE"}
		return s.exists(id)
	})
	return summary, err
}

func (s *shop) VendorProducts(_ context.Context, vendorID, referenceName string) iter.Seq2[smapi.ProductSummary, error] {
	var found []smapi.ProductSummary
	err := s.do("LIST "+vendorID+" "+referenceName, func() error {
		for id, definition := range s.definitions {
			var content struct{ ReferenceName string }
			if err := json.Unmarshal([]byte(definition), &content); err != nil {
				return err
			}
			for _, stage := range []smapi.Stage{smapi.StageDevelopment, smapi.StageLive} {
				found = append(found, smapi.ProductSummary{ProductID: id, ReferenceName: content.ReferenceName, Stage: stage})
			}
		}
		slices.SortFunc(found, func(a, b smapi.ProductSummary) int { return strings.Compare(a.ProductID, b.ProductID) })
		return nil
	})
	return sequence(found, err)
}

func (s *shop) SkillProducts(_ context.Context, skillID string, stage smapi.Stage) iter.Seq2[smapi.ProductSummary, error] {
	var found []smapi.ProductSummary
	err := s.do("LIST "+skillID+" "+string(stage), func() error {
		for id, associated := range s.associated {
			if stage == smapi.StageDevelopment && slices.Contains(associated, skillID) {
				found = append(found, smapi.ProductSummary{ProductID: id, Stage: stage})
			}
		}
		if len(found) == 0 {
			return refusal(http.StatusNotFound)
		}
		return nil
	})
	return sequence(found, err)
}

func (s *shop) ProductSkills(_ context.Context, id string, _ smapi.Stage) iter.Seq2[string, error] {
	var associated []string
	err := s.do("SKILLS "+id, func() error {
		associated = slices.Clone(s.associated[id])
		return s.exists(id)
	})
	return sequence(associated, err)
}

func (s *shop) Associate(_ context.Context, id, skillID string) error {
	return s.write("ASSOCIATE "+id, func() error {
		if slices.Contains(s.associated[id], skillID) {
			return refusal(http.StatusBadRequest)
		}
		s.associated[id] = append(s.associated[id], skillID)
		return s.exists(id)
	})
}

func (s *shop) Disassociate(_ context.Context, id, skillID string) error {
	return s.write("DISASSOCIATE "+id, func() error {
		if !slices.Contains(s.associated[id], skillID) {
			return refusal(http.StatusNotFound)
		}
		s.associated[id] = nil
		return nil
	})
}

func (s *shop) ResetEntitlement(_ context.Context, id string, stage smapi.Stage) error {
	return s.write("RESET "+id+" "+string(stage), func() error { return s.exists(id) })
}

func sequence[T any](all []T, err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, one := range all {
			if !yield(one, nil) {
				return
			}
		}
		if err != nil {
			var none T
			yield(none, err)
		}
	}
}
