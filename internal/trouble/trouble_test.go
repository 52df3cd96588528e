// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// has reports whether a text has the parts of what a trouble says, in their order.
func has(text, says string) bool {
	for part := range strings.SplitSeq(says, "…") {
		_, rest, found := strings.Cut(text, strings.TrimSpace(part))
		if !found {
			return false
		}
		text = rest
	}
	return true
}

func isExplained(text string) bool {
	for _, topic := range trouble.Topics {
		for _, known := range topic.Troubles {
			for _, says := range known.Says {
				if has(text, says) {
					return true
				}
			}
		}
	}
	return false
}

// Every place in the code that gives an error or a warning its words is explained.
func TestEveryMessageIsExplained(t *testing.T) {
	t.Parallel()
	for _, s := range sites(t) {
		if !isExplained(s.text) {
			t.Errorf("%s: add what is said here to a trouble of this package, or a new trouble: %q", s.at, s.text)
		}
	}
}

var (
	screens   = filepath.Join("..", "screen", "testdata", "*.txt")
	message   = regexp.MustCompile(`(?s)╷\n│ (?:Error|Warning): (.*?)\n╵`)
	margin    = regexp.MustCompile(`\s*\n│\s*`)
	ofTheRule = "/docs/guides/rules#"
)

// So is every message that the real CLI prints where people make mistakes, unless it
// is about a rule.
func TestEveryMessageOnAScreenIsExplained(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(screens)
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range message.FindAllStringSubmatch(string(content), -1) {
			count++
			if text := margin.ReplaceAllString(found[1], " "); !strings.Contains(text, ofTheRule) && !isExplained(text) {
				t.Errorf("%s: no trouble explains %q", file, text)
			}
		}
	}
	if count < 40 {
		t.Errorf("only %d messages were found", count)
	}
}

// What a trouble says is what some message of the code says.
func TestNothingIsExplainedThatNobodySays(t *testing.T) {
	t.Parallel()
	code := texts(t)
	ids := map[string]bool{}
	for _, topic := range trouble.Topics {
		for _, known := range topic.Troubles {
			if known.ID == "" || ids[known.ID] || len(known.Says) == 0 {
				t.Errorf("%+v has an ID of another one, or says nothing", known)
			}
			ids[known.ID] = true
			for _, says := range known.Says {
				for part := range strings.SplitSeq(says, "…") {
					if !known.Foreign && !strings.Contains(code, strings.TrimSpace(part)) {
						t.Errorf("%s: no message says %q", known.ID, part)
					}
				}
			}
			for _, sentence := range []string{known.Cause, known.Cure} {
				if !strings.HasSuffix(sentence, ".") && !strings.HasSuffix(sentence, ")") {
					t.Errorf("%s: %q is no sentence", known.ID, sentence)
				}
			}
			if trouble.Cure(known.ID) != known.Cure {
				t.Errorf("the cure of %s is another one", known.ID)
			}
		}
	}
}

func TestAMisspeltTroubleIsFound(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a message would have had no advice")
		}
	}()
	trouble.Cure("misspelt")
}
