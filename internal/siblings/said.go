// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"fmt"
	"time"
)

// said is what a process has shown to the user.
const said plan = "said"

// IsRepeated notes that this process shows a text, and reports whether one that
// was started before it has shown the same text as often. Terraform validates,
// plans and applies in processes of their own, each of which judges the same
// configuration; the user reads what all of them say on one screen.
//
// What is counted are times and not texts alone: ten instances of a resource with
// the same mistake stay ten.
func (r *Registry) IsRepeated(text string) bool {
	if r == nil {
		return false
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.readOthers()
	digested := digest(text)
	r.shown[digested]++
	before := 0
	for process := range r.read {
		before = max(before, r.shown[process+" "+digested])
	}
	r.write(fmt.Sprintf("%s %s %d\n", said, digested, time.Now().UnixNano()))
	return r.shown[digested] <= before
}
