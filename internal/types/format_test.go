// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// terraform is a number with the precision that Terraform computes with.
func terraform(t *testing.T, literal string) *big.Float {
	t.Helper()
	value, _, err := big.ParseFloat(literal, 10, 512, big.ToNearestEven)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestLiteralsAreWrittenInTheirShortestForm(t *testing.T) {
	for literal, want := range map[string]string{
		"4.99":      "4.99",
		"4.990":     "4.99",
		"4.9":       "4.9",
		"4.90":      "4.9",
		"1e2":       "100",
		"1E+2":      "100",
		"1.5e1":     "15",
		"100":       "100",
		"120":       "120",
		"0.1":       "0.1",
		"0.05":      "0.05",
		"1e-2":      "0.01",
		"12.34e-4":  "0.001234",
		"0":         "0",
		"-0":        "0",
		"0.00":      "0",
		"0e7":       "0",
		"-4.990":    "-4.99",
		"-1e2":      "-100",
		"-0.5":      "-0.5",
		"49.99":     "49.99",
		"1234567.8": "1234567.8",
		// More than a float64 holds.
		"9007199254740993":         "9007199254740993",
		"12345678901234567890.12":  "12345678901234567890.12",
		"0.1000000000000000000001": "0.1000000000000000000001",
		// Beyond these, zeros would hide the number.
		"1e-40":       "0." + strings.Repeat("0", 39) + "1",
		"1e-41":       "1e-41",
		"1e140":       "1" + strings.Repeat("0", 140),
		"1e141":       "1e141",
		"1.25e9000":   "1.25e9000",
		"-1.25e-9000": "-1.25e-9000",
	} {
		value, err := types.ParseDecimal(literal)
		if err != nil {
			t.Errorf("%s: %v", literal, err)
			continue
		}
		if got := types.FormatDecimal(value); got != want {
			t.Errorf("%s is written as %s, want %s", literal, got, want)
		}
	}
}

// What HCL computes carries noise after some 150 digits.
func TestComputedNumbersLoseTheirNoise(t *testing.T) {
	new512 := func() *big.Float { return new(big.Float).SetPrec(512) }
	tenth, third := terraform(t, "0.1"), new512().Quo(terraform(t, "1"), terraform(t, "3"))
	for want, computed := range map[string]*big.Float{
		"1.21": new512().Mul(terraform(t, "1.1"), terraform(t, "1.1")),
		"0.3":  new512().Add(tenth, terraform(t, "0.2")),
		"4.99": new512().Sub(terraform(t, "5"), terraform(t, "0.01")),
		"1":    new512().Mul(third, terraform(t, "3")),
		"0.7":  new512().Sub(new512().Add(terraform(t, "0.6"), terraform(t, "0.2")), tenth),
	} {
		if got := types.FormatDecimal(computed); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got, want := types.FormatDecimal(third), "0."+strings.Repeat("3", 100); got != want {
		t.Errorf("a third is %s, want %s", got, want)
	}
}

// The last digit that counts is rounded, and the carry goes all the way up.
func TestRounding(t *testing.T) {
	nines := strings.Repeat("9", 110)
	for literal, want := range map[string]string{
		"0." + nines:                           "1",
		"9." + nines:                           "10",
		"-0." + nines:                          "-1",
		"1." + strings.Repeat("0", 98) + "1":   "1." + strings.Repeat("0", 98) + "1",
		"1." + strings.Repeat("0", 99) + "4":   "1",
		"0." + strings.Repeat("0", 30) + nines: "0." + strings.Repeat("0", 29) + "1",
	} {
		if got := types.FormatDecimal(terraform(t, literal)); got != want {
			t.Errorf("%s is written as %s, want %s", literal, got, want)
		}
	}
}

// A literal is read as HCL reads the same digits, or the state would differ
// from the configuration in a place that nobody sees.
func TestLiteralsAreReadAsTerraformReadsThem(t *testing.T) {
	for _, literal := range []string{"4.99", "0.1", "1e2", "-12.5", "0.333333333333333333333333333333333333333333333333"} {
		got, err := types.ParseDecimal(literal)
		if err != nil {
			t.Fatal(err)
		}
		if want := terraform(t, literal); got.Cmp(want) != 0 || got.Prec() != want.Prec() {
			t.Errorf("%s is read as %s with %d bits", literal, got.Text('p', 0), got.Prec())
		}
	}
}

// None of these may hang, and none may pass for another number.
func TestLiteralsThatCannotBeHeld(t *testing.T) {
	for _, literal := range []string{
		"", "four", "4,99", "1e", "NaN-ish",
		"1e100000", "-1e100000", "1e-100000", "1e100000000", "1e999999999", "1e-999999999", "1E-999999999",
		"1e9000000000", "1e-99999999999999999999",
	} {
		value, err := types.ParseDecimal(literal)
		if err == nil {
			t.Errorf("%q is read as %s", literal, value.Text('g', 10))
			continue
		}
		if !strings.Contains(err.Error(), literal) {
			t.Errorf("%q is missing in %q", literal, err)
		}
	}
}

func TestSameDecimal(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"4.9", "4.90", true},
		{"1e2", "100", true},
		{"0", "-0", true},
		{"4.99", "4.990000000000000213162820728030055761337280273437", false},
		{"4.99", "4.98", false},
		{"4.99", "-4.99", false},
		{"1e200", "1e201", false},
	} {
		if got := types.SameDecimal(terraform(t, c.a), terraform(t, c.b)); got != c.want {
			t.Errorf("%s and %s: %t, want %t", c.a, c.b, got, c.want)
		}
	}
}
