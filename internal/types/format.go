// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

const (
	// precision is that of Terraform's own numbers, in bits. Reading a literal
	// with another one would give a value that differs from the one HCL gives
	// for the same digits.
	precision = 512
	// digits is where a number is cut when it is written or compared. 512 bits
	// carry 154 decimal digits; whatever a person can mean by a price ends long
	// before the hundredth, and the noise of Terraform's arithmetic begins
	// after it.
	digits = 100
	// plainExponent is the largest exponent that is written out in zeros.
	plainExponent = 40
	// largestExponent, in bits either way, lets some ten thousand digits through.
	// Terraform writes its numbers out in full, and a literal such as
	// 1e100000000 would keep it busy for hours.
	largestExponent = 1 << 15
)

// ParseDecimal reads a JSON number literal exactly as Terraform would read the
// same digits in HCL.
func ParseDecimal(literal string) (*big.Float, error) {
	value, _, err := big.ParseFloat(literal, 10, precision, big.ToNearestEven)
	if err != nil {
		return nil, fmt.Errorf("%q is not a number that Terraform can hold: %w", literal, err)
	}
	mantissa, _, _ := strings.Cut(strings.ToLower(literal), "e")
	vanished := value.Sign() == 0 && strings.ContainsAny(mantissa, "123456789")
	if exponent := value.MantExp(nil); value.IsInf() || vanished || exponent > largestExponent || exponent < -largestExponent {
		return nil, fmt.Errorf("%q is too large or too small a number for Terraform to hold", literal)
	}
	return value, nil
}

// FormatDecimal writes a number as a JSON literal in its shortest form: 4.99,
// 4.9 for 4.90, 100 for 1e2. Equal literals mean equal decimals.
func FormatDecimal(value *big.Float) string {
	mantissa, power, _ := strings.Cut(value.Text('e', digits-1), "e")
	exponent, err := strconv.Atoi(power)
	if err != nil || value.Sign() == 0 {
		// Only zero and the infinities, which no literal can be, have none.
		return "0"
	}
	sign := ""
	if strings.HasPrefix(mantissa, "-") {
		sign, mantissa = "-", mantissa[1:]
	}
	significant := strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0")
	return sign + place(significant, exponent)
}

// place puts the decimal point behind the first digit times ten to the exponent.
func place(significant string, exponent int) string {
	switch {
	case exponent < -plainExponent || exponent > plainExponent+digits:
		if len(significant) > 1 {
			significant = significant[:1] + "." + significant[1:]
		}
		return significant + "e" + strconv.Itoa(exponent)
	case exponent < 0:
		return "0." + strings.Repeat("0", -exponent-1) + significant
	case len(significant) <= exponent+1:
		return significant + strings.Repeat("0", exponent+1-len(significant))
	default:
		return significant[:exponent+1] + "." + significant[exponent+1:]
	}
}

// SameDecimal reports whether two numbers mean the same decimal.
func SameDecimal(a, b *big.Float) bool {
	return FormatDecimal(a) == FormatDecimal(b)
}
