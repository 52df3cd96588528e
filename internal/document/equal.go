// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"math/big"
	"strings"
)

// Equal reports whether two values mean the same: key order and spelling do not
// count (1e2 equals 100, "é" equals "\u00e9"), everything else does. An absent
// value equals only an absent one, a null only a null, and one that is not known
// yet nothing at all.
func Equal(a, b Value) bool {
	if a.kind != b.kind || len(a.items) != len(b.items) || len(a.members) != len(b.members) {
		return false
	}
	switch a.kind {
	case Unknown:
		return false
	case String:
		return a.Text() == b.Text()
	case Number:
		return sameNumber(a.literal, b.literal)
	case Array:
		for i := range a.items {
			if !Equal(a.items[i], b.items[i]) {
				return false
			}
		}
		return true
	case Object:
		for _, m := range a.members {
			if i := b.index(m.key); i < 0 || !Equal(m.value, b.members[i].value) {
				return false
			}
		}
		return true
	default:
		return a.literal == b.literal
	}
}

// sameNumber compares two number literals exactly. It never expands the
// exponent, so that 1e999999999 costs no more than 1.
func sameNumber(a, b string) bool {
	if a == b {
		return true
	}
	digitsA, exponentA := normalize(a)
	digitsB, exponentB := normalize(b)
	return digitsA == digitsB && exponentA.Cmp(exponentB) == 0
}

// normalize brings a literal to an integer without trailing zeros (with its
// sign) times a power of ten. Every zero becomes "" and 0.
func normalize(literal string) (digits string, exponent *big.Int) {
	exponent = new(big.Int)
	mantissa := literal
	if i := strings.IndexAny(literal, "eE"); i >= 0 {
		mantissa = literal[:i]
		exponent.SetString(strings.TrimPrefix(literal[i+1:], "+"), 10)
	}
	sign := ""
	if strings.HasPrefix(mantissa, "-") {
		sign, mantissa = "-", mantissa[1:]
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	exponent.Sub(exponent, big.NewInt(int64(len(fraction))))
	digits = strings.TrimLeft(whole+fraction, "0")
	trimmed := strings.TrimRight(digits, "0")
	exponent.Add(exponent, big.NewInt(int64(len(digits)-len(trimmed))))
	if trimmed == "" {
		return "", new(big.Int)
	}
	return sign + trimmed, exponent
}
