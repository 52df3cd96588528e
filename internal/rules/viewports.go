// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"slices"
	"strings"
)

// eachViewport judges every screen that an interface is made for.
func eachViewport(view View, judge func(viewport Place) []problem) []problem {
	return eachInterface(view, func(item Place, _ string) []problem {
		var problems []problem
		for _, viewport := range item.Child(viewportsKey).Items() {
			problems = append(problems, judge(viewport)...)
		}
		return problems
	})
}

func viewportKnown(view View) []problem {
	return eachViewport(view, func(viewport Place) []problem {
		var problems []problem
		for _, field := range []struct {
			key   string
			known []string
		}{{"mode", ViewportModes}, {"shape", ViewportShapes}} {
			at := viewport.Child(field.key)
			if word, given := at.Text(); given && word != "" && !slices.Contains(field.known, word) {
				problems = append(problems, broken(at.Pointer, "Amazon's published model has no %s %q. Known are %s. It may have grown since, so it is sent as configured.%s",
					field.key, word, strings.Join(field.known, ", "), didYouMean(word, field.known)))
			}
		}
		return problems
	})
}

var onePixel = big.NewRat(1, 1)

func viewportSize(view View) []problem {
	return eachViewport(view, func(viewport Place) []problem {
		var problems []problem
		for _, side := range []struct{ least, greatest string }{{"minWidth", "maxWidth"}, {"minHeight", "maxHeight"}} {
			least, greatest := viewport.Child(side.least), viewport.Child(side.greatest)
			for _, at := range []Place{least, greatest} {
				if size, given := at.Number(); given && size.Cmp(onePixel) < 0 {
					problems = append(problems, broken(at.Pointer, "a screen has at least one pixel, not %s.", at.literal()))
				}
			}
			smallest, hasLeast := least.Number()
			largest, hasGreatest := greatest.Number()
			if hasLeast && hasGreatest && smallest.Cmp(largest) > 0 {
				problems = append(problems, broken(least.Pointer, "the least size of a screen is %s and the greatest %s, so there is none that fits. Swap them.",
					least.literal(), greatest.literal()))
			}
		}
		return problems
	})
}
