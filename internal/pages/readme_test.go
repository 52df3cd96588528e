// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"strings"
	"testing"
)

// Who does what the README says, line by line, has a skill under Terraform. The
// same goes for who pastes what the sandbox prints.
func TestTheReadmeIsFollowed(t *testing.T) {
	t.Parallel()
	r := newReader(t)
	configurations := 0
	for _, b := range blocks(t, "README.md") {
		if b.heading != "Use it on the sandbox" {
			continue
		}
		switch b.language {
		case "shell":
			r.shell(b)
		case "terraform":
			configurations++
			if !strings.HasSuffix(r.printed, "\n"+b.text) {
				t.Errorf("the sandbox prints another configuration than %s has:\n%s", b, r.printed)
			}
			r.write(r.printed)
		}
	}
	if configurations != 1 {
		t.Fatalf("the README has %d configurations for the sandbox", configurations)
	}
	// What was applied is what is there, and belongs to Terraform. A build that has
	// changed since, and is installed, needs no new init.
	r.run(r.repository, "make install COMMIT=changed", "")
	r.run(r.folder, "terraform plan -detailed-exitcode", "")
	shown := r.run(r.folder, "terraform show -no-color", "")
	for _, part := range []string{`"amazon.com" = "SUBSCRIPTION 4.99 USD monthly, 7-day free trial"`, `privacy_policy_url = "https://example.com/privacy"`} {
		if !strings.Contains(shown, part) {
			t.Errorf("%q is not in the state:\n%s", part, shown)
		}
	}
}

// The commands that do everything by themselves are tested elsewhere; here it
// counts that they are there.
func TestTheReadmesTargetsExist(t *testing.T) {
	t.Parallel()
	r := newReader(t)
	for _, b := range under(t, "README.md", "See it", "shell") {
		for line := range strings.Lines(b.text) {
			command, _, _ := strings.Cut(strings.TrimSpace(line), " #")
			r.run(r.repository, strings.Replace(command, "make ", "make --dry-run ", 1), "")
		}
	}
}
