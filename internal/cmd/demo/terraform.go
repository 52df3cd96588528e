// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// version is what the demo's own build of the provider calls itself.
const version = "0.0.1"

// terraform is the CLI in a folder that is ready to plan.
type terraform struct {
	command     string
	folder      string
	environment []string
}

// prepare builds the provider into a plugin folder below the given one and
// initializes the configuration with it. Nothing is fetched for that.
func prepare(ctx context.Context, folder, url string) (*terraform, error) {
	command, err := findCLI()
	if err != nil {
		return nil, err
	}
	plugins := filepath.Join(folder, "plugins")
	if err := build(ctx, plugins); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(folder, "pricing.tf"), []byte(configuration), 0o600); err != nil {
		return nil, err
	}
	settings := filepath.Join(folder, "cli.tfrc")
	if err := os.WriteFile(settings, nil, 0o600); err != nil {
		return nil, err
	}
	environment := append(os.Environ(),
		// The demo must not depend on whoever runs it.
		"TF_CLI_CONFIG_FILE="+settings,
		"CHECKPOINT_DISABLE=1",
		"TF_IN_AUTOMATION=1",
		"ASK_SMAPI_SERVER_BASE_URL="+url,
		"ASK_LWA_TOKEN_HOST="+url,
		"ASK_REFRESH_TOKEN="+sandbox.RefreshToken,
		"ASK_LWA_CLIENT_ID="+sandbox.ClientID,
		"ASK_LWA_CLIENT_CONFIRMATION="+sandbox.ClientSecret,
	)
	t := &terraform{command: command, folder: folder, environment: environment}
	_, err = t.run(ctx, 0, "init", "-plugin-dir="+plugins)
	return t, err
}

// findCLI takes the CLI that make found, or else the one on PATH.
func findCLI() (string, error) {
	for _, name := range []string{os.Getenv("TERRAFORM"), "terraform", "tofu"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is neither terraform nor tofu on PATH; `make demo` builds one")
}

// build puts the provider where both CLIs look for it: each has a registry host
// of its own in the path.
func build(ctx context.Context, plugins string) error {
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		binary := filepath.Join(plugins, host, "terraform-provider-alexa", "alexa", version,
			runtime.GOOS+"_"+runtime.GOARCH, "terraform-provider-alexa_v"+version)
		command := exec.CommandContext(ctx, "go", "build", "-o", binary,
			"github.com/terraform-provider-alexa/terraform-provider-alexa")
		if output, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("building the provider: %w\n%s", err, output)
		}
	}
	return nil
}

// run runs the CLI and returns what it prints. want is the exit code that the
// story expects: with -detailed-exitcode 2 means changes, 0 none.
func (t *terraform) run(ctx context.Context, want int, arguments ...string) (string, error) {
	if info, err := os.Stdout.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		arguments = slices.Insert(arguments, 1, "-no-color")
	}
	// The command is the CLI of whoever started the demo, the arguments are fixed.
	command := exec.CommandContext(ctx, t.command, arguments...)
	command.Dir, command.Env = t.folder, t.environment
	command.Stderr = os.Stderr
	output, err := command.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return "", err
	}
	if got := command.ProcessState.ExitCode(); got != want {
		return "", fmt.Errorf("%s %s ended with %d where %d was expected:\n%s", filepath.Base(t.command), arguments[0], got, want, output)
	}
	return string(output), nil
}
