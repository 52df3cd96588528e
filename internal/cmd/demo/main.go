// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// demo tells the story of the provider in one minute, without an account: a paid
// skill in a sandbox, taken over by Terraform, changed by somebody else in the
// console, and repaired.
package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/signal"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const skillID = "amzn1.ask.skill.2f3d8a6e-5b1c-4c52-9f0a-7d1e6b4c9a10"

// The skill as it is before Terraform comes: paid, with a price set in the console.
//
//go:embed skill.json
var skill []byte

// What the team wants it to be.
//
//go:embed pricing.tf
var configuration string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) (err error) {
	folder, err := os.MkdirTemp("", "terraform-provider-alexa-demo")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()

	amazon := sandbox.New()
	if err := amazon.PutSkill(skillID, skill); err != nil {
		return err
	}
	server := httptest.NewServer(amazon)
	defer server.Close()

	s := story{out: out, amazon: amazon}
	if s.terraform, err = prepare(ctx, folder, server.URL); err != nil {
		return err
	}
	return s.play(ctx)
}

// story is the demo as it is told.
type story struct {
	out       io.Writer
	amazon    *sandbox.Sandbox
	terraform *terraform
	chapter   int
}

func (s *story) play(ctx context.Context) error {
	s.tell("A paid skill in a sandbox, and what its price is to be")
	// The licence and the terraform block say nothing about the skill.
	_, declared, _ := strings.Cut(configuration, "\n}\n")
	s.show("%s", declared)

	s.tell("terraform plan: the skill has a price, so creating means taking over")
	if err := s.cli(ctx, 2, "plan", "-detailed-exitcode", "-out=plan"); err != nil {
		return err
	}
	s.tell("terraform apply (it repeats the warning, which is left out here)")
	if err := s.cli(ctx, 0, "apply", "plan"); err != nil {
		return err
	}

	s.tell("In the console, somebody cuts the price and edits the description")
	before := s.manifest()
	if err := s.edit(); err != nil {
		return err
	}
	s.show("before\n%s\nafter\n%s", before, s.manifest())

	s.tell("terraform plan: the price is drift, the description is not Terraform's")
	if err := s.cli(ctx, 2, "plan", "-detailed-exitcode", "-out=plan"); err != nil {
		return err
	}

	s.tell("terraform apply: the price is repaired")
	if err := s.cli(ctx, 0, "apply", "plan"); err != nil {
		return err
	}

	s.tell("terraform plan: nothing to do, and the description is still there")
	if err := s.cli(ctx, 0, "plan", "-detailed-exitcode"); err != nil {
		return err
	}
	if !strings.Contains(s.manifest(), consoleDescription) {
		return errors.New("the description from the console was lost")
	}
	s.show("%s", s.manifest())
	fmt.Fprintln(s.out, "\nNothing outside this machine was touched. The README shows how to use a skill of your own.")
	return nil
}

// width is that of a terminal.
const width = 80

// tell begins a chapter.
func (s *story) tell(title string) {
	s.chapter++
	heading := fmt.Sprintf("=== %d. %s ", s.chapter, title)
	fmt.Fprintf(s.out, "\n%s%s\n", heading, strings.Repeat("=", max(3, width-len(heading))))
}

// show prints what is no output of the CLI.
func (s *story) show(format string, arguments ...any) {
	for line := range strings.Lines(strings.Trim(fmt.Sprintf(format, arguments...), "\n")) {
		fmt.Fprintln(s.out, strings.TrimRight("  "+line, " \n"))
	}
}

// cli runs Terraform, and says which requests it made of Amazon.
func (s *story) cli(ctx context.Context, want int, arguments ...string) error {
	s.amazon.ResetRequests()
	output, err := s.terraform.run(ctx, want, arguments...)
	if err != nil {
		return err
	}
	output = essence(output)
	if arguments[0] == "apply" {
		output = withoutWarnings(output)
	}
	fmt.Fprintf(s.out, "%s\n(reads of the manifest: %d, writes: %d)\n", output,
		s.amazon.Count(sandbox.OperationGetManifest), s.amazon.Count(sandbox.OperationPutManifest))
	return nil
}
