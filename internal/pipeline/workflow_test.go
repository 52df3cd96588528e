// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"path/filepath"
	"testing"

	"go.yaml.in/yaml/v4"
)

// example is the repository of a team, as it is published.
const example = "../../examples/gitops"

// workflow is what the tests read of a workflow of GitHub Actions.
type workflow struct {
	On          map[string]any
	Permissions map[string]string
	Jobs        map[string]job
}

type job struct {
	If          string
	Needs       any
	Permissions map[string]string
	Environment string
	Concurrency map[string]any
	Env         map[string]string
	Strategy    struct {
		Matrix struct{ Environment []string }
	}
	Steps []step
}

type step struct {
	ID, If, Uses, Run string
	With              map[string]any
	Env               map[string]string
}

func readWorkflow(t *testing.T, name string) workflow {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(example, ".github", "workflows", name+".yml"))
	if err != nil {
		t.Fatal(err)
	}
	var read workflow
	if err := yaml.Unmarshal(content, &read); err != nil {
		t.Fatalf("%s: %s", name, err)
	}
	return read
}
