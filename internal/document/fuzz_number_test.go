// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"math/big"
	"regexp"
	"strconv"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// number is the grammar of RFC 8259, section 6.
var number = regexp.MustCompile(`\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE]([+-]?[0-9]+))?\z`)

func FuzzNumber(f *testing.F) {
	for _, row := range meanings {
		for _, literal := range row {
			f.Add(row[0], literal)
		}
	}
	for _, pair := range [][2]string{
		{"1e2", "100"}, {"-0", "0"}, {"-1", "1"}, {"4.9", "4.99"}, {"0.1e-7", "1E-08"}, {"1e-0", "1e+0"}, {"10", "1"},
		{"120e-1", "12.0"}, {"0.0012", "12e-4"}, {"100200", "1002e2"}, {"01", "1"}, {"1e", "1"}, {" 1", "1"}, {"0x1", "1"}, {"1_0", "10"},
	} {
		f.Add(pair[0], pair[1])
	}

	f.Fuzz(func(t *testing.T, a, b string) {
		x, errX := document.NumberLiteral(a)
		y, errY := document.NumberLiteral(b)
		isA, isB := number.MatchString(a), number.MatchString(b)
		if (errX == nil) != isA || (errY == nil) != isB {
			t.Fatalf("%q: error %v; %q: error %v", a, errX, b, errY)
		}
		if !isA || !isB {
			return
		}
		got := document.Equal(x, y)
		if got != document.Equal(y, x) || !document.Equal(x, x) {
			t.Fatalf("comparing %s and %s depends on the order", a, b)
		}
		exactA, okA := exact(a)
		exactB, okB := exact(b)
		if okA && okB && got != (exactA.Cmp(exactB) == 0) {
			t.Fatalf("Equal(%s, %s) = %t", a, b, got)
		}
	})
}

// exact computes a number the expensive way, if that is bearable.
func exact(literal string) (*big.Rat, bool) {
	if exponent := number.FindStringSubmatch(literal)[4]; exponent != "" {
		if e, err := strconv.Atoi(exponent); err != nil || e < -2000 || e > 2000 {
			return nil, false
		}
	}
	return new(big.Rat).SetString(literal)
}
