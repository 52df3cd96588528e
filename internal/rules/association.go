// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"math/big"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// The two documents that an association brings together, as members of one.
const (
	manifestOfSkill     = "manifest"
	definitionOfProduct = "inSkillProductDefinition"
)

// ViewOfAssociation is what the rules of an association judge: the manifest of the
// skill and the definition of the product.
func ViewOfAssociation(manifest, definition document.Value) View {
	return View{Root: document.EmptyObject().With(manifestOfSkill, manifest).With(definitionOfProduct, definition)}
}

// IsForChildren reports whether a manifest says that its skill is for children. Other
// skills break no rule with a product.
func IsForChildren(manifest document.Value) bool {
	return isForChildren(View{Root: manifest})
}

func isForChildren(skill View) bool { return skill.At(privacyPart...).Child("isChildDirected").True() }

// The most that a product may cost in a skill for children, and the only country and
// marketplace that it is sold in.
var mostForChildren = big.NewRat(999, 100)

const countryForChildren = "US"

func childProduct(view View) []problem {
	skill, sold := View{Root: view.At(manifestOfSkill).value}, View{Root: view.At(definitionOfProduct).value}
	if !isForChildren(skill) {
		return nil
	}
	var problems []problem
	if kind := sold.At("type"); kind.Is("CONSUMABLE") {
		problems = append(problems, broken(kind.Pointer, "the skill is for children (is_child_directed), and the product is a CONSUMABLE. "+
			"Amazon's page has no consumables in such skills. Sell an ENTITLEMENT, or a SUBSCRIPTION."))
	}
	problems = append(problems, eachPrice(sold, func(o productOffer) []problem {
		price, given := o.price().Number()
		switch {
		case o.marketplace != surelyPaid:
			return []problem{broken(o.Pointer, "the skill is for children (is_child_directed), and the product has a price on %s. Amazon's page has such products on %s alone. Take the price out.", o.marketplace, surelyPaid)}
		case given && price.Cmp(mostForChildren) > 0:
			return []problem{broken(o.price().Pointer, "the skill is for children (is_child_directed), and the product costs %s %s. Amazon's page allows %s at the most.",
				o.price().literal(), dollars, mostForChildren.FloatString(2))}
		}
		return nil
	})...)
	for _, country := range sold.At(productPublishing...).Child("distributionCountries").Items() {
		if code, given := country.Text(); given && code != countryForChildren {
			problems = append(problems, broken(country.Pointer, "the skill is for children (is_child_directed), and the product is sold in %q. Amazon's page has such products in the United States (US) alone.", code))
		}
	}
	return problems
}
