// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Command docs renders the provider's documentation into docs/ and formats examples/.
//
// It asks the provider for its schemas in this process, so the result depends on no Terraform or OpenTofu
// installation, and hands them to tfplugindocs. With -check nothing is written: the command fails and names
// the files that differ from what it would write.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/tools/docs/docgen"
)

func main() {
	dir := flag.String("dir", filepath.Join("..", "..", ".."), "root folder of the repository")
	check := flag.Bool("check", false, "write nothing, fail when something would change")
	flag.Parse()

	if err := run(*dir, *check); err != nil {
		fmt.Fprintln(os.Stderr, "docs:", err)
		os.Exit(1)
	}
}

func run(dir string, check bool) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	server, err := providerserver.NewProtocol6WithError(provider.New("docs")())()
	if err != nil {
		return fmt.Errorf("unable to start the provider: %w", err)
	}

	examples, err := sectionExamples(ctx, server)
	if err != nil {
		return err
	}

	known, err := marketplaces()
	if err != nil {
		return err
	}

	for _, file := range marketplacesFiles {
		examples[file] = known
	}

	job := docgen.Job{
		Root:         dir,
		Templates:    filepath.Join("internal", "tools", "docs", "templates"),
		ProviderName: "alexa",
		RenderedName: "Alexa",
		Server:       server,
		Guides:       map[string]string{"rules.md": rulesPage()},
		Examples:     examples,
		Parts:        map[string]string{"ownership": ownershipTable(), "troubles": troublesPart(), "rule-errors": ruleErrorsPart()},
		Log:          os.Stdout,
	}

	changed, err := job.Render(ctx, check)
	if err != nil {
		return err
	}

	switch {
	case len(changed) == 0:
		fmt.Println("docs and examples are up to date")
	case check:
		for _, name := range changed {
			fmt.Fprintln(os.Stderr, "  "+name)
		}

		return fmt.Errorf("%d file(s) above are not what `make generate` writes: run it and commit the result", len(changed))
	default:
		for _, name := range changed {
			fmt.Println("  " + name)
		}
	}

	return nil
}
