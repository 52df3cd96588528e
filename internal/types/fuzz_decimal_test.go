// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

var (
	jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,4})?$`)
	shortest   = regexp.MustCompile(`^(0|-?([1-9][0-9]*|(0|[1-9][0-9]*)\.[0-9]*[1-9]|[1-9](\.[0-9]*[1-9])?e-?[1-9][0-9]*))$`)
)

// FuzzDecimal holds formatting against exact arithmetic: up to ninety digits
// nothing may get lost, and what is written once is written alike ever after.
func FuzzDecimal(f *testing.F) {
	for _, seed := range []string{
		"4.99", "4.990", "1e2", "0", "-0.0", "0.1", "49.99", "1e-45", "1.0e200", "-12.5E-3",
		"9007199254740993", "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999.9",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, literal string) {
		mantissa, _, _ := strings.Cut(strings.ToLower(literal), "e")
		digits := strings.Trim(strings.NewReplacer("-", "", ".", "").Replace(mantissa), "0")
		if !jsonNumber.MatchString(literal) || len(digits) > 90 || len(mantissa) > 2000 {
			return
		}
		exact, ok := new(big.Rat).SetString(literal)
		if !ok {
			t.Fatalf("%s is no number to math/big", literal)
		}
		value, err := types.ParseDecimal(literal)
		if err != nil && !enormous(exact) {
			t.Fatalf("%s: %v", literal, err)
		}
		if err != nil {
			return
		}
		written := types.FormatDecimal(value)
		kept, ok := new(big.Rat).SetString(written)
		if !ok || kept.Cmp(exact) != 0 {
			t.Errorf("%s is written as %s, which is another number", literal, written)
		}
		if !shortest.MatchString(written) {
			t.Errorf("%s is written as %s, which is not the shortest form of a JSON number", literal, written)
		}
		again, err := types.ParseDecimal(written)
		if err != nil {
			t.Fatalf("%s, written as %s, can't be read: %v", literal, written, err)
		}
		if got := types.FormatDecimal(again); got != written {
			t.Errorf("%s is written as %s, and that as %s", literal, written, got)
		}
		if !types.SameDecimal(value, again) {
			t.Errorf("%s and %s do not mean the same", literal, written)
		}
	})
}

// enormous reports whether a number has more than nine thousand digits before or
// after the point; from somewhere beyond that on it may be refused.
func enormous(number *big.Rat) bool {
	bound := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(9000), nil))
	size := new(big.Rat).Abs(number)
	return size.Cmp(bound) > 0 || size.Sign() != 0 && size.Cmp(bound.Inv(bound)) < 0
}
