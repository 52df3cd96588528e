// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import "fmt"

// OverlapSummary is what is said of an [OverlapError] first.
const OverlapSummary = "Two resources own the same part of a skill"

// OverlapError says that two resources write the same place of a document: one that
// owns a part of it, and one that declares single places anywhere in it.
type OverlapError struct {
	// Owner is the type of the resource that owns the part.
	Owner string
	// Declarer is the type of the other one, and Place the place that it declares,
	// "" where no more is known than that it is one of the part's.
	Declarer, Place string
	// Key is the document.
	Key string
}

func (e *OverlapError) Error() string {
	place := e.Place
	if place == "" {
		place = "a part of that"
	}
	return fmt.Sprintf("the %s of skill %s declares %s, which the %s of the same skill owns: each would undo what the other writes",
		e.Declarer, e.Key, place, e.Owner)
}

// advice says who could give way.
func (e *OverlapError) advice() string {
	return fmt.Sprintf("Nothing was written. Take the place out of the JSON of %s, or remove the %s and let the JSON have all of it. "+
		"To remove the resource and leave the skill as it is, use a removed block with destroy = false.", e.Declarer, e.Owner)
}

// Declares notes that a resource declares a place of a document inside of what
// resources of the type owner have there. If there is one, it is an *[OverlapError].
func (b *Backend) Declares(declarer, key, owner, place string) error {
	claimed := b.Manifests.ClaimInside(key, owner, place)
	if kept := b.Siblings.Inside(key, owner); claimed || kept {
		return &OverlapError{Owner: owner, Declarer: declarer, Place: place, Key: key}
	}
	return nil
}

// IsDeclaredInside reports, as an *[OverlapError], that a resource of the type declarer
// declares a place inside of what a resource has. The resource must have been claimed
// before, or its removal.
func (b *Backend) IsDeclaredInside(declarer, key, owner string) error {
	if b.Manifests == nil {
		return nil
	}
	place := b.Manifests.ClaimedInside(key, owner)
	if elsewhere := b.Siblings.IsInside(key, owner); place == "" && !elsewhere {
		return nil
	}
	return &OverlapError{Owner: owner, Declarer: declarer, Place: place, Key: key}
}
