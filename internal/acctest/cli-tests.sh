#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Prints the names of the tests that run the provider with the CLI in a Workspace, by themselves or by a function of their
# package, with | between them.
set -eu

cd "$(dirname "$0")/.."
files=$(find . -name '*_test.go' | sort)
# The files are read twice: for the functions that use a workspace, and for the tests that call one of these.
# shellcheck disable=SC2086 # the names have no blanks
awk '
	FNR == 1 { dir = FILENAME; sub(/[^\/]*$/, "", dir); if (FILENAME == first) pass = 2; else if (first == "") { first = FILENAME; pass = 1 } }
	/^func / { name = $0; sub(/^func (\([^)]*\) )?/, "", name); sub(/[^A-Za-z0-9_].*/, "", name); next }
	/^}/ { name = ""; next }
	name == "" { next }
	pass == 1 && name !~ /^Test/ && /Workspace\(/ { uses[dir name] = 1; called[dir] = called[dir] " " name }
	pass == 2 && name ~ /^Test/ {
		found = $0 ~ /Workspace\(/
		count = split(called[dir], names, " ")
		for (i = 1; i <= count && !found; i++) found = $0 ~ ("(^|[^A-Za-z0-9_])" names[i] "\\(")
		if (found) { print name; name = "" }
	}
' $files $files | sort -u | paste -s -d '|' -
