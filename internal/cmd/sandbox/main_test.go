// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const document = `{"manifest":{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}}}}`

// started is a run of the program that a test ends by stop, which returns what run returned.
type started struct {
	url   string
	lines []string
	stop  func() error
}

// start waits for what is printed when the program listens.
func start(t *testing.T, arguments ...string) started {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	reader, writer := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, arguments, writer, io.Discard)
		ended <- err
		_ = writer.CloseWithError(io.EOF)
	}()
	s := started{stop: func() error {
		cancel()
		return <-ended
	}}
	// All is printed by one write, which is on the way through the pipe until the last line is read.
	printed := make([]byte, 16<<10)
	n, err := reader.Read(printed)
	if err != nil {
		t.Fatalf("printed nothing, and ended with %v", s.stop())
	}
	s.lines = strings.Split(strings.TrimSuffix(string(printed[:n]), "\n"), "\n")
	s.url = strings.TrimPrefix(s.lines[0], "listening on ")
	return s
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Atza|sandbox")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func TestServesAFolderWithoutTouchingIt(t *testing.T) {
	path := t.TempDir()
	file := filepath.Join(path, "skill.json")
	if err := os.WriteFile(file, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, "-addr", "127.0.0.1:0", "-skills", path)
	if status, body := get(t, s.url+"/v1/skills/skill/stages/development/manifest"); status != http.StatusOK || !strings.Contains(body, "Quiz") {
		t.Errorf("answered %d %s", status, body)
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != document {
		t.Errorf("the file is %s, %v", text, err)
	}
}

// A limit is the account's: it counts the requests of all clients, and refuses in
// Amazon's words.
func TestLimitsTheRate(t *testing.T) {
	s := start(t, "-addr", "127.0.0.1:0", "-rate", "0.001")
	if status, body := get(t, s.url+"/v1/vendors"); status != http.StatusOK {
		t.Errorf("answered %d %s", status, body)
	}
	if status, body := get(t, s.url+"/v1/vendors"); status != http.StatusTooManyRequests || !strings.Contains(body, "Too many requests received.") {
		t.Errorf("answered %d %s", status, body)
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestCreatesANewFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new")
	s := start(t, "-addr", "127.0.0.1:0", "-skills", path)
	if status, body := get(t, s.url+"/v1/skills?vendorId=MSANDBOX"); status != http.StatusOK || !strings.Contains(body, `"skills":[]`) {
		t.Errorf("answered %d %s", status, body)
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestMistakesEndTheProgram(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, "broken.json"), []byte(`{`), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		arguments []string
		want      string
	}{
		"port taken":      {[]string{"-addr", taken.Addr().String()}, "address already in use"},
		"an address":      {[]string{"-addr", "http://127.0.0.1:0"}, "HOST:PORT"},
		"no such host":    {[]string{"-addr", "256.0.0.1:0"}, "256.0.0.1"},
		"broken file":     {[]string{"-addr", "127.0.0.1:0", "-skills", broken}, "broken.json"},
		"folder a file":   {[]string{"-addr", "127.0.0.1:0", "-skills", filepath.Join(broken, "broken.json")}, "broken.json"},
		"folder misspelt": {[]string{"-addr", "127.0.0.1:0", "-skills", filepath.Join(broken, "x", "y")}, "no such file"},
		"stray argument":  {[]string{"folder"}, `unexpected argument "folder"`},
		"unknown flag":    {[]string{"-port", "1"}, "-port"},
		"rate below zero": {[]string{"-addr", "127.0.0.1:0", "-rate", "-1"}, "-rate -1 is below zero"},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(t.Context(), test.arguments, io.Discard, io.Discard)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("ended with %v", err)
			}
		})
	}
	if err := run(t.Context(), []string{"-h"}, io.Discard, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("help ended with %v", err)
	}
}
