// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

const hints = `{"referenceName":"hints","price":0.990}`

// newHints is a product whose definition has to be the same to be it.
func newHints(t testing.TB) reconcile.NewProduct {
	definition, err := document.Parse([]byte(hints))
	if err != nil {
		t.Fatal(err)
	}
	return reconcile.NewProduct{
		VendorID: "M1", ReferenceName: "hints", Definition: definition,
		Same: func(stored document.Value) bool { return document.Equal(stored, definition) },
	}
}

func TestCreateProduct(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newShop(t)
		id, definition, err := s.products().Create(t.Context(), newHints(t))
		if err != nil || id != "p1" || string(definition.JSON()) != hints {
			t.Fatalf("got %q %s, %v", id, definition.JSON(), err)
		}
		if diff := cmp.Diff([]string{"POST M1", "GET p1 development"}, s.requests); diff != "" {
			t.Errorf("requests (-want +got):\n%s", diff)
		}
	})
}

// Amazon may not know a new product everywhere at once.
func TestANewProductThatIsNotThereYet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newShop(t)
		s.fault = func(request string, n int) (bool, error) {
			if request == "GET p1 development" && n < 4 {
				return false, refusal(http.StatusNotFound)
			}
			return false, nil
		}
		if id, definition, err := s.products().Create(t.Context(), newHints(t)); err != nil || id != "p1" || !definition.Exists() {
			t.Errorf("got %q %s, %v", id, definition.JSON(), err)
		}
		s.fault = func(request string, _ int) (bool, error) {
			if strings.HasPrefix(request, "GET") {
				return false, refusal(http.StatusNotFound)
			}
			return false, nil
		}
		if id, _, err := s.products().Create(t.Context(), newHints(t)); !errors.Is(err, reconcile.ErrNotFound) || id != "p2" {
			t.Errorf("got %q, %v", id, err)
		}
	})
}

func TestRefusedProducts(t *testing.T) {
	for status, want := range map[int]func(error) bool{
		http.StatusBadRequest: func(err error) bool {
			var rejected *reconcile.RejectedError
			return errors.As(err, &rejected) && strings.HasPrefix(err.Error(), "Amazon refused to create the in-skill product: ")
		},
		http.StatusForbidden: func(err error) bool { return errors.Is(err, reconcile.ErrForbidden) },
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			s.fault = func(string, int) (bool, error) { return false, refusal(status) }
			if _, _, err := s.products().Create(t.Context(), newHints(t)); !want(err) {
				t.Errorf("%d: got %v", status, err)
			}
			if len(s.requests) != 1 {
				t.Errorf("%d: %v", status, s.requests)
			}
		})
	}
}

// A second POST could make a second product, so the first one's is looked for.
func TestAProductWhoseCreationHasNoAnswer(t *testing.T) {
	for name, test := range map[string]struct {
		before map[string]string
		acted  bool
		listed error
		id     string
		says   string
	}{
		"it is there":           {acted: true, id: "p1"},
		"beside others":         {acted: true, before: map[string]string{"old": `{"referenceName":"hints","price":1}`, "other": `{"referenceName":"more"}`}, id: "p1"},
		"there are two":         {acted: true, before: map[string]string{"old": hints}, says: `"hints" is not known; the vendor has old and p1 of that reference name: `},
		"there is another":      {before: map[string]string{"old": `{"referenceName":"hints"}`}, says: "the vendor has old of that"},
		"there is none":         {says: "the vendor has none of that reference name"},
		"it can't be looked up": {acted: true, listed: refusal(http.StatusForbidden), says: "the vendor's products can't be looked at"},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := newShop(t)
			for id, definition := range test.before {
				s.definitions[id] = definition
			}
			s.fault = func(request string, _ int) (bool, error) {
				switch {
				case request == "POST M1":
					return test.acted, lost()
				case strings.HasPrefix(request, "LIST"):
					return false, test.listed
				}
				return false, nil
			}
			id, _, err := s.products().Create(t.Context(), newHints(t))
			var unknown *reconcile.LostProductError
			switch {
			case test.id != "":
				if err != nil || id != test.id {
					t.Errorf("%s: got %q, %v", name, id, err)
				}
			case !errors.As(err, &unknown) || !strings.Contains(err.Error(), test.says) || !reconcile.IsUncertain(err):
				t.Errorf("%s: got %q, %v", name, id, err)
			}
			posts := 0
			for _, request := range s.requests {
				if strings.HasPrefix(request, "POST") {
					posts++
				}
			}
			if posts != 1 {
				t.Errorf("%s: %d posts", name, posts)
			}
		})
	}
}
