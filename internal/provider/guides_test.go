// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// withCloud makes the stand-in of the AWS provider available in a workspace, and
// returns the folder in which it keeps what there is.
func withCloud(t *testing.T, w *acctest.Workspace) string {
	t.Helper()
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	script := fmt.Sprintf("#!/bin/sh\n%s=aws exec %q \"$@\"\n", acctest.OtherProvider, executable)
	if err := os.WriteFile(filepath.Join(folder, "terraform-provider-aws"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	w.Write("cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"terraform-provider-alexa/alexa\" = %q\n    \"hashicorp/aws\" = %q\n  }\n  direct {}\n}\n", w.Folder(), folder))
	things := t.TempDir()
	w.Environment = append(w.Environment, cloudFolder+"="+things)
	return things
}

// Amazon asks AWS whether it may call the endpoint of a skill. So the permission is
// there before the endpoint comes and as long as it is there, and it is for this skill.
func TestTheGuideAboutLambdaHasNoCycle(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(example(t, filepath.Join(examples, "lambda"), "main.tf"))
	w.Write("quick-trivia.zip", "the code")
	permission := filepath.Join(withCloud(t, w), "aws_lambda_permission")
	var unasked atomic.Int32
	e.Inject(sandbox.Fault{Operation: put, Times: -1, Before: func(*sandbox.Sandbox) {
		if token, err := os.ReadFile(permission); err != nil || string(token) != created {
			unasked.Add(1)
		}
	}})
	changes, run := w.Apply()
	if len(changes) != 7 || len(run.Rules) > 0 || len(run.Diagnostics) > 0 {
		t.Errorf("planned %v and said %+v %+v", changes, run.Rules, run.Diagnostics)
	}
	custom, told := `"custom":{"endpoint":{"uri":"arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"},"interfaces":[{"type":"ALEXA_PRESENTATION_APL"}]}`,
		`"events":{"endpoint":{"uri":"arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"},"subscriptions":[{"eventName":"SKILL_DISABLED"},{"eventName":"SKILL_ENABLED"}]}`
	for _, part := range []string{custom, told} {
		if manifest := string(e.Document(created)); !strings.Contains(manifest, part) {
			t.Errorf("%s is not in %s", part, manifest)
		}
	}
	expectChanges(t, w, map[string]string{})
	// What depends_on says would hold by luck more often than not.
	graph := w.Succeed("graph").Output
	for _, section := range []string{customAPI, events} {
		if after := regexp.MustCompile(section + `\.quick_trivia.*->.*aws_lambda_permission\.alexa`); !after.MatchString(graph) {
			t.Errorf("%s does not wait for the permission:\n%s", section, graph)
		}
	}
	w.Succeed("destroy", "-auto-approve")
	if e.Document(created) != nil {
		t.Error("the skill is left")
	}
	if left, err := os.ReadDir(filepath.Dir(permission)); err != nil || len(left) > 0 {
		t.Errorf("of the cloud %v is left (%v)", left, err)
	}
	if unasked.Load() > 0 {
		t.Errorf("%d writes without a permission for the skill", unasked.Load())
	}
}

// What the guide about Amazon Pay shows is warned of once, for the service that is gone.
func TestTheGuideAboutAmazonPay(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(example(t, filepath.Join(examples, "amazon-pay"), "main.tf"))
	_, run := w.Apply()
	var said []string
	for _, diagnostic := range run.Rules {
		said = append(said, diagnostic.Severity+" "+diagnostic.Rule)
	}
	slices.Sort(said)
	if diff := cmp.Diff([]string{"warning amazon-pay-retired"}, slices.Compact(said)); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
	expectChanges(t, w, map[string]string{})
}

const guides = "../../docs/guides"

var (
	// waits and elsewhereDefined are what a part of a configuration has of the rest.
	waits            = regexp.MustCompile(`(?m)^  depends_on = .*$`)
	elsewhereDefined = regexp.MustCompile(`aws_[a-z_]+\.[a-z_]+\.arn`)
	blocks           = regexp.MustCompile("(?s)```terraform\n(.*?)```")
)

// Every configuration in the guides is formatted as the CLI does it, and those that
// need the AWS provider are valid as far as this one goes.
func TestTheConfigurationsInGuidesAreFormatted(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob(filepath.Join(guides, "*.md"))
	if err != nil || len(pages) < 2 {
		t.Fatalf("there are %d guides (%v)", len(pages), err)
	}
	w := acctest.NewWorkspace(t, "")
	for _, file := range pages {
		name := filepath.Base(file)
		for i, block := range blocks.FindAllStringSubmatch(example(t, guides, name), -1) {
			w.Write(fmt.Sprintf("%s%d.tf", name, i), block[1])
			if strings.Contains(block[1], "[aws_") && !strings.Contains(block[1], `resource "aws_`) {
				expectValid(t, name, block[1])
			}
		}
	}
	if run := w.CLI("fmt", "-check", "-diff"); run.Code != 0 {
		t.Errorf("%s%s", run.Output, run.Errors)
	}
}

// expectValid judges a part of a configuration, in which values stand in for what
// the rest of it makes.
func expectValid(t *testing.T, name, part string) {
	t.Helper()
	part = elsewhereDefined.ReplaceAllString(waits.ReplaceAllString(part, ""), `"arn:aws:lambda:us-east-1:123456789012:function:f"`)
	w := acctest.NewWorkspace(t, strings.ReplaceAll(part, "alexa_skill.quick_trivia.skill_id", fmt.Sprintf("%q", acctest.SkillID)))
	// The only thing to say is that the provider is not an installed one.
	if code, said := validate(t, w); code != 0 || len(said) != 1 {
		t.Errorf("%s: %+v in %s", name, said, part)
	}
}
