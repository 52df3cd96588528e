// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"
	"slices"
	"strings"
)

// gadgetLimits bound the numbers of gadget support; most is 0 for no bound.
var gadgetLimits = []struct {
	key         string
	least, most int64
}{
	{"minGadgetButtons", 1, 4},
	{"maxGadgetButtons", 1, 4},
	{"numPlayersMin", 1, 16},
	{"numPlayersMax", 1, 0},
}

// gadgetPairs are the numbers of which the first is not above the second.
var gadgetPairs = [][2]string{{"minGadgetButtons", "maxGadgetButtons"}, {"numPlayersMin", "numPlayersMax"}}

func gadgetRequirement(view View) []problem {
	requirement := view.At(gadgetPart...).Child("requirement")
	text, _ := requirement.Text()
	if text == "" || slices.Contains(GadgetRequirements, text) {
		return nil
	}
	return []problem{broken(requirement.Pointer, "%q is none of %s.%s", text, strings.Join(GadgetRequirements, ", "), didYouMean(text, GadgetRequirements))}
}

func gadgetNumbers(view View) []problem {
	var problems []problem
	support := view.At(gadgetPart...)
	for _, limit := range gadgetLimits {
		number, given := support.Child(limit.key).Number()
		switch {
		case !given:
		case number.Cmp(big.NewRat(limit.least, 1)) < 0:
			problems = append(problems, broken(support.Child(limit.key).Pointer, "%s is too few. Give at least %d.", support.Child(limit.key).literal(), limit.least))
		case limit.most > 0 && number.Cmp(big.NewRat(limit.most, 1)) > 0:
			problems = append(problems, broken(support.Child(limit.key).Pointer, "%s is too many. Give at most %d.", support.Child(limit.key).literal(), limit.most))
		}
	}
	for _, pair := range gadgetPairs {
		least, given := support.Child(pair[0]).Number()
		most, alsoGiven := support.Child(pair[1]).Number()
		if given && alsoGiven && least.Cmp(most) > 0 {
			problems = append(problems, broken(support.Child(pair[0]).Pointer, "the least number, %s, is above the largest, %s.", support.Child(pair[0]).literal(), support.Child(pair[1]).literal()))
		}
	}
	return problems
}
