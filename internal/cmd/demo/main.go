// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// demo tells the story of the provider in one minute, without an account: a paid
// skill in a sandbox, taken over by Terraform, changed by somebody else in the
// console, and repaired.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
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

// The skill as it is before Terraform comes: paid, with prices set in the console.
//
//go:embed skill.json
var skill []byte

// What the team wants it to be.
//
//go:embed pricing.tf
var configuration []byte

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
	s.tell("Building the provider and starting a sandbox with one paid skill, \"Harbour Quiz\"")
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
	s.say("The configuration:\n\n%s", indent(string(configuration)))
	s.say("\nWhat the skill costs before Terraform comes (part of its manifest):\n\n%s", indent(s.offer()))

	s.tell("terraform plan: the skill has a price already, so creating means taking over, and the plan says so")
	if err := s.cli(ctx, 2, "plan", "-detailed-exitcode", "-out=plan"); err != nil {
		return err
	}
	s.tell("terraform apply: both resources in one go")
	if err := s.cli(ctx, 0, "apply", "plan"); err != nil {
		return err
	}
	s.say("The offer now:\n\n%s", indent(s.offer()))

	s.tell("Meanwhile, in the developer console, somebody cuts the US price to 0.99 and rewrites the skill's description")
	if err := s.console(); err != nil {
		return err
	}

	s.tell("terraform plan: the price is drift; the description belongs to somebody else and is none of Terraform's business")
	if err := s.cli(ctx, 2, "plan", "-detailed-exitcode", "-out=plan"); err != nil {
		return err
	}
	s.tell("terraform apply repairs the price")
	if err := s.cli(ctx, 0, "apply", "plan"); err != nil {
		return err
	}

	s.tell("terraform plan: nothing left to do, and nothing is written")
	if err := s.cli(ctx, 0, "plan", "-detailed-exitcode"); err != nil {
		return err
	}
	if !strings.Contains(string(s.amazon.Document(skillID)), consoleDescription) {
		return errors.New("the description from the console was lost")
	}
	s.say("The offer is as configured, and the description from the console is still there:\n\n%s\n    \"description\": %q",
		indent(s.offer()), consoleDescription)
	s.say("\nThat was it: nothing outside this machine was touched, and nothing of it is left. The README shows how to use it on a skill of your own.")
	return nil
}

const consoleDescription = "Ten new questions about ships, tides and lighthouses every day."

// console changes the skill as somebody in the developer console would.
func (s *story) console() error {
	changed := false
	err := s.amazon.Edit(skillID, func(manifest map[string]any) {
		offers, _ := walk(manifest, "publishingInformation", "paidSkillInformation", "pricing")["amazon.com"].([]any)
		listing := walk(manifest, "publishingInformation", "locales", "en-US")
		if len(offers) != 1 || listing == nil {
			return
		}
		if offer, ok := offers[0].(map[string]any); ok {
			offer["price"] = json.Number("0.99")
			listing["description"] = consoleDescription
			changed = true
		}
	})
	if err == nil && !changed {
		err = errors.New("the skill is not what the story expects")
	}
	return err
}

func walk(object map[string]any, keys ...string) map[string]any {
	for _, key := range keys {
		object, _ = object[key].(map[string]any)
	}
	return object
}

// tell begins a chapter.
func (s *story) tell(title string) {
	s.chapter++
	fmt.Fprintf(s.out, "\n=== %d. %s\n\n", s.chapter, title)
}

func (s *story) say(format string, arguments ...any) {
	fmt.Fprintf(s.out, format+"\n", arguments...)
}

// cli runs Terraform and says which requests it made of Amazon.
func (s *story) cli(ctx context.Context, want int, arguments ...string) error {
	s.amazon.ResetRequests()
	if err := s.terraform.run(ctx, s.out, want, arguments...); err != nil {
		return err
	}
	fmt.Fprintf(s.out, "\n(reads of the manifest: %d, writes: %d)\n\n",
		s.amazon.Count(sandbox.OperationGetManifest), s.amazon.Count(sandbox.OperationPutManifest))
	return nil
}

// offer is the part of the manifest that the story is about.
func (s *story) offer() string {
	var manifest struct {
		PublishingInformation struct {
			PaidSkillInformation json.RawMessage `json:"paidSkillInformation"`
		} `json:"publishingInformation"`
	}
	if err := json.Unmarshal(s.amazon.Document(skillID), &manifest); err != nil {
		return err.Error()
	}
	text, err := json.MarshalIndent(manifest.PublishingInformation.PaidSkillInformation, "", "  ")
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n    ")
}
