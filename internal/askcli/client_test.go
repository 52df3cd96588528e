// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// executableVariable names the ASK CLI's executable. Without it tests fail:
// skipping would let a machine without the ASK CLI pass everything.
const executableVariable = "ALEXA_TEST_ASK_CLI"

// login is the file of somebody whose access token expired long ago. Only
// share_usage keeps the ASK CLI from telling Amazon about every run.
const login = `{
  "profiles": {"default": {
    "aws_profile": null,
    "token": {
      "access_token": "Atza|expired", "refresh_token": "` + sandbox.RefreshToken + `",
      "token_type": "bearer", "expires_in": 3600, "expires_at": "2020-01-01T00:00:00.000Z"
    },
    "vendor_id": "` + sandbox.VendorID + `"
  }},
  "machine_id": "none",
  "share_usage": false
}`

// client is the ASK CLI of somebody with a home folder of their own.
type client struct {
	t           testing.TB
	executable  string
	home        string
	environment []string
	// cpu is the processor time of all runs so far, in nanoseconds.
	cpu atomic.Int64
}

// newClient logs somebody in to the sandbox.
func newClient(t testing.TB, e *acctest.Environment) *client {
	t.Helper()
	c := &client{t: t, executable: os.Getenv(executableVariable), home: t.TempDir()}
	if c.executable == "" {
		t.Fatalf("%s is not set to the ASK CLI's executable. `make e2e-ask` installs the ASK CLI and runs this test with it", executableVariable)
	}
	c.environment = []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + c.home,
		"ASK_SMAPI_SERVER_BASE_URL=" + e.URL,
		"ASK_LWA_TOKEN_HOST=" + e.URL,
		"ASK_LWA_CLIENT_ID=" + sandbox.ClientID,
		"ASK_LWA_CLIENT_CONFIRMATION=" + sandbox.ClientSecret,
		"ASK_SHARE_USAGE=false",
		"ASK_SKIP_NEW_VERSION_REMINDER=true",
	}
	if err := os.Mkdir(filepath.Join(c.home, ".ask"), 0o700); err != nil {
		t.Fatal(err)
	}
	c.write(filepath.Join(".ask", "cli_config"), []byte(login))
	return c
}

// write puts a file into the home folder and returns how an option names it.
func (c *client) write(name string, content []byte) string {
	c.t.Helper()
	file := filepath.Join(c.home, name)
	if err := os.WriteFile(file, content, 0o600); err != nil {
		c.t.Fatal(err)
	}
	return "file:" + file
}

// profileFile is the content of the file with the login.
func (c *client) profileFile() string {
	c.t.Helper()
	content, err := os.ReadFile(filepath.Join(c.home, ".ask", "cli_config"))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(content)
}

// run is `ask smapi` with the arguments. Only a run that exits with 0 has no failure.
func (c *client) run(arguments ...string) (output, failure string) {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), c.executable, append([]string{"smapi"}, arguments...)...)
	command.Dir, command.Env = c.home, c.environment
	var written, said bytes.Buffer
	command.Stdout, command.Stderr = &written, &said
	err := command.Run()
	if used := command.ProcessState; used != nil {
		c.cpu.Add(int64(used.UserTime() + used.SystemTime()))
	}
	var exit *exec.ExitError
	switch {
	case err == nil:
		return written.String(), ""
	case errors.As(err, &exit):
		return written.String(), exit.String() + ": " + said.String()
	default:
		c.t.Fatal(err)
		return "", ""
	}
}

// succeed fails the test unless the run exits with 0.
func (c *client) succeed(arguments ...string) (output string) {
	c.t.Helper()
	output, failure := c.run(arguments...)
	if failure != "" {
		c.t.Fatalf("ask smapi %s: %s", strings.Join(arguments, " "), failure)
	}
	return output
}

// object is what a run prints, which must be a JSON object.
func (c *client) object(arguments ...string) map[string]any {
	c.t.Helper()
	output := c.succeed(arguments...)
	decoder := json.NewDecoder(strings.NewReader(output))
	decoder.UseNumber()
	var object map[string]any
	if err := decoder.Decode(&object); err != nil {
		c.t.Fatalf("ask smapi %s printed %q: %s", strings.Join(arguments, " "), output, err)
	}
	return object
}

// read returns the skill's document, in its envelope, and its ETag.
func (c *client) read(skillID string) (document map[string]any, eTag string) {
	c.t.Helper()
	answer := c.object("get-skill-manifest", "-s", skillID, "--full-response")
	document, _ = answer["body"].(map[string]any)
	eTag, _ = at(answer, "headers", "etag").(string)
	if document == nil || eTag == "" {
		c.t.Fatalf("ask smapi get-skill-manifest printed %v", answer)
	}
	return document, eTag
}

// update sends a document, in its envelope, with further arguments.
func (c *client) update(skillID string, document map[string]any, arguments ...string) (failure string) {
	c.t.Helper()
	content, err := json.Marshal(document)
	if err != nil {
		c.t.Fatal(err)
	}
	file := c.write(skillID+".json", content)
	_, failure = c.run(append([]string{"update-skill-manifest", "-s", skillID, "--manifest", file}, arguments...)...)
	return failure
}

// status is how the last update of the skill went, and Amazon's code for each error.
func (c *client) status(skillID string) (state string, codes []string) {
	c.t.Helper()
	last, _ := at(c.object("get-skill-status", "-s", skillID, "--resource", "manifest"), "manifest", "lastUpdateRequest").(map[string]any)
	state, _ = last["status"].(string)
	problems, _ := last["errors"].([]any)
	for _, problem := range problems {
		code, _ := at(problem, "code").(string)
		codes = append(codes, code)
	}
	return state, codes
}

// at follows keys, and indices of lists, into a document; nil where there is nothing.
func at(value any, keys ...any) any {
	for _, key := range keys {
		switch holder := value.(type) {
		case map[string]any:
			value = holder[key.(string)]
		case []any:
			if key.(int) >= len(holder) {
				return nil
			}
			value = holder[key.(int)]
		default:
			return nil
		}
	}
	return value
}

// set changes one value of a document, whose place must be there.
func set(t testing.TB, document map[string]any, value any, keys ...any) {
	t.Helper()
	holder, ok := at(document, keys[:len(keys)-1]...).(map[string]any)
	if !ok {
		t.Fatalf("there is no object at %v", keys)
	}
	holder[keys[len(keys)-1].(string)] = value
}
