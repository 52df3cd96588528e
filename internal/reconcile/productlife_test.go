// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

func anything(document.Value) error { return nil }

func TestDeleteProduct(t *testing.T) {
	for name, test := range map[string]struct {
		fault    func(s *shop) func(request string, n int) (bool, error)
		check    func(document.Value) error
		requests []string
		says     string
		stays    bool
	}{
		"deleted": {requests: []string{"GET p1 development", "DELETE p1"}},
		"gone": {
			fault: func(*shop) func(string, int) (bool, error) {
				return answer("GET p1 development", refusal(http.StatusNotFound))
			},
			requests: []string{"GET p1 development"}, stays: true,
		},
		"not what it was": {
			check:    func(document.Value) error { return errors.New("somebody has changed it") },
			requests: []string{"GET p1 development"}, says: "somebody has changed it", stays: true,
		},
		"changed meanwhile": {
			fault: func(s *shop) func(string, int) (bool, error) {
				return func(request string, n int) (bool, error) {
					if request == "DELETE p1" && n == 1 {
						s.versions["p1"]++
					}
					return false, nil
				}
			},
			requests: []string{"GET p1 development", "DELETE p1", "GET p1 development", "DELETE p1"},
		},
		"answer lost": {
			fault: func(*shop) func(string, int) (bool, error) {
				return func(request string, _ int) (bool, error) {
					if request == "DELETE p1" {
						return true, lost()
					}
					return false, nil
				}
			},
			requests: []string{"GET p1 development", "DELETE p1", "GET p1 development"},
		},
		"live": {
			fault:    func(*shop) func(string, int) (bool, error) { return answer("DELETE p1", refusal(http.StatusForbidden)) },
			requests: []string{"GET p1 development", "DELETE p1"}, says: reconcile.ErrForbidden.Error(), stays: true,
		},
		"changed for ever": {
			fault: func(*shop) func(string, int) (bool, error) {
				return answer("DELETE p1", refusal(http.StatusPreconditionFailed))
			},
			says:     "somebody else kept changing in-skill product p1: 8 attempts",
			requests: strings.Split(strings.Repeat("GET p1 development,DELETE p1,", 7)+"GET p1 development,DELETE p1", ","), stays: true,
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.definitions["p1"] = hints
			if test.fault != nil {
				s.fault = test.fault(s)
			}
			check := test.check
			if check == nil {
				check = anything
			}
			err := s.products().Delete(t.Context(), "p1", check)
			if says := fmt.Sprint(err); (err != nil) != (test.says != "") || !strings.Contains(says, test.says) {
				t.Errorf("%s: got %v", name, err)
			}
			if diff := cmp.Diff(test.requests, s.requests); diff != "" {
				t.Errorf("%s: requests (-want +got):\n%s", name, diff)
			}
			if _, stays := s.definitions["p1"]; stays != test.stays {
				t.Errorf("%s: the product stays: %t", name, stays)
			}
		})
	}
}

// answer is a fault that is always the same.
func answer(wanted string, err error) func(string, int) (bool, error) {
	return func(request string, _ int) (bool, error) {
		if request == wanted {
			return false, err
		}
		return false, nil
	}
}

// The fake complains of two writes at once.
func TestProductsAreWrittenOneAfterTheOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newShop(t)
		for i := range 5 {
			s.definitions[fmt.Sprintf("q%d", i)] = hints
		}
		p := s.products()
		var all sync.WaitGroup
		expect := func(err error) {
			if err != nil {
				t.Error(err)
			}
		}
		for i := range 5 {
			id := fmt.Sprintf("q%d", i)
			all.Go(func() {
				_, err := p.Apply(t.Context(), id, reconcile.Change{Owner: "product", Edit: func(stored document.Value) (document.Value, error) {
					return stored.With("price", document.Value{}), nil
				}})
				expect(err)
				expect(p.Associate(t.Context(), id, "s1", false))
				expect(p.Reset(t.Context(), id, reconcile.Development))
				expect(p.Delete(t.Context(), id, anything))
			})
			all.Go(func() {
				_, _, err := p.Create(t.Context(), newHints(t))
				expect(err)
			})
		}
		all.Wait()
	})
}

func TestListsOfProducts(t *testing.T) {
	s := newShop(t)
	s.definitions["p1"], s.definitions["p2"] = hints, hints
	var ids []string
	for product, err := range s.products().OfVendor(t.Context(), "M1", "") {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, product.ProductID)
	}
	if diff := cmp.Diff([]string{"p1", "p2"}, ids); diff != "" {
		t.Errorf("products (-want +got):\n%s", diff)
	}
	// A skill without products may be a 404.
	for product, err := range s.products().OfSkill(t.Context(), "s1", reconcile.Live) {
		t.Errorf("got %v, %v", product, err)
	}
	if summary, err := s.products().Summary(t.Context(), "p1", reconcile.Development); err != nil || summary.Status != "COMPLETE" {
		t.Errorf("got %v, %v", summary, err)
	}
	if _, err := s.products().Summary(t.Context(), "p9", reconcile.Development); !errors.Is(err, reconcile.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}
