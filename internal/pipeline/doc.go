// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package pipeline has the tests that run the pipelines of examples/gitops as they stand there, with the real CLI, state in a
// real PostgreSQL, a sandbox for each vendor account, and doubles of GitHub and GitLab. They are behind the build tag
// pipeline; `make pipeline` brings what they need.
package pipeline
