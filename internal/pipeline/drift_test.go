// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"fmt"
	"strings"
	"testing"
)

func drift(t *testing.T, m *team) {
	m.succeedInAll("drift", "drift", m.now())
	if len(m.github.issues) != 0 {
		t.Fatalf("nothing differs, and there is an issue: %s", m.github.issues[0].Body)
	}

	m.inTheConsole("production", quickTrivia, "amazon.com", "3.49")
	for range 2 {
		m.succeedInAll("drift", "drift", m.now())
		if len(m.github.issues) != 1 {
			t.Fatalf("there are %d issues", len(m.github.issues))
		}
		expectText(t, "issue.md", m.github.issues[0].Body)
	}

	// More of it is told in the same issue.
	m.inTheConsole("production", tideTables, "amazon.co.uk", "1.99")
	m.succeed("drift", "drift", "production", m.now())
	if len(m.github.issues) != 1 || !strings.Contains(m.github.issues[0].Body, "Tide Tables") {
		t.Fatalf("there are %d issues, the first: %s", len(m.github.issues), m.github.issues[0].Body)
	}

	// Where nobody can tell, nothing is opened or closed.
	m.github.unavailable = "/issues"
	m.fail("drift", "drift", "production", m.now(), "502")
	m.github.unavailable = ""
	m.fail("drift", "drift", "production", event{commit: m.now().commit, variables: []string{"ASK_REFRESH_TOKEN=Atzr|wrong"}}, "There is no plan")
	if len(m.github.issues) != 1 || m.github.issues[0].State != "open" {
		t.Fatalf("there are %d issues, the first is %s", len(m.github.issues), m.github.issues[0].State)
	}

	// The merge that the skills have come from has a label for prices: a start by hand restores them.
	m.byHand()
	m.expectPrice("production", quickTrivia, "amazon.com", "5.29")
	m.expectPrice("production", tideTables, "amazon.co.uk", "7.99")
	m.succeed("drift", "drift", "production", m.now())
	closed := m.github.issues[0]
	if len(m.github.issues) != 1 || closed.State != "closed" {
		t.Fatalf("there are %d issues, the first is %s", len(m.github.issues), closed.State)
	}
	if comments := m.github.commentsOn(closed.Number); len(comments) != 1 || comments[0] != "Nothing differs any more.\n" {
		t.Errorf("the closing says %q", comments)
	}
	m.succeed("drift", "drift", "production", m.now())
	if len(m.github.issues) != 1 {
		t.Error("the closed issue has a successor")
	}
}

func secretsStaySecret(t *testing.T, m *team) {
	printed := m.said.String()
	for _, text := range m.github.comments {
		printed += text.Body
	}
	for _, text := range m.github.issues {
		printed += text.Body
	}
	for _, texts := range [][]map[string]any{m.gitlab.notes, m.gitlab.issues} {
		printed += fmt.Sprint(texts)
	}
	secrets := []string{githubToken, gitlabToken}
	for _, environment := range environments {
		given := m.secrets(environment)
		secrets = append(secrets, given["ASK_REFRESH_TOKEN"], given["PG_CONN_STR"])
	}
	for i, secret := range secrets {
		if strings.Contains(printed, secret) {
			t.Errorf("secret %d was printed", i)
		}
	}
	if !strings.Contains(printed, "Apply complete!") {
		t.Error("the jobs have printed nothing")
	}
}
