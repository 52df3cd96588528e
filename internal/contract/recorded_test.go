// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// exchangesVariable is the environment variable with the folder that the acceptance tests have left their exchanges in.
const exchangesVariable = "ALEXA_EXCHANGES"

// TestRecordedExchanges judges whatever acceptance tests have made the provider and the sandbox say to each other.
func TestRecordedExchanges(t *testing.T) {
	folder := os.Getenv(exchangesVariable)
	if folder == "" {
		t.Fatalf("%s is not set: this test is run by `make contract`, after the acceptance tests", exchangesVariable)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	model, exchanges, writes := load(t), 0, 0
	covered := newCoverage(model)
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		problems, err := judgeRecordings(model, file, func(recording sandbox.Recording) {
			exchanges++
			covered.see(recording)
			if recording.Operation == sandbox.OperationPutManifest {
				writes++
			}
		})
		if err := errors.Join(err, file.Close()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, problem := range problems {
			t.Error(problem)
		}
	}
	// Tests that leave nothing, or no writes, would pass whatever they do.
	if writes == 0 {
		t.Errorf("there are %d exchanges in %s, and none of them is a write", exchanges, folder)
	}
	covered.expectAll(t)
	_, _ = fmt.Fprintf(os.Stdout, "%d exchanges of the acceptance tests judged, %d of them writes\n", exchanges, writes)
}

// undescribed are the tests, or the parts of one, which send on purpose what the description does not allow.
var undescribed = map[string]string{
	"TestARefusedUpdate":               "a manifest that Amazon is to refuse",
	"TestARefusedModel":                "a model that Amazon is to refuse",
	"TestAShellThatStays":              "a manifest that Amazon is to refuse",
	"TestRefusedCreation":              "a manifest that Amazon is to refuse",
	"TestConcurrentWritersLoseNothing": "what another writer puts into the skill",
	"TestValidationModes":              "a user who has switched the rules off",
	"TestScreens/warned-once":          "a permission that only a warning speaks against",
	"TestSkillInCertification/409":     "a lock that answers with a status which the description of account linking does not have",
	"TestProductsInAnyShape/model":     "a list in the shape of the description, whose stages and dates it has wrong in every answer",
}

// isUndescribed reports whether a test, or one that it is a part of, is not to be judged.
func isUndescribed(test string) bool {
	for name := range undescribed {
		if rest, found := strings.CutPrefix(test, name); found && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}

// judgeRecordings reads recordings, one in a line, and describes what is wrong with them.
func judgeRecordings(model *contract.Model, from io.Reader, seen func(sandbox.Recording)) (problems []string, err error) {
	decoder := json.NewDecoder(from)
	for {
		var recording sandbox.Recording
		if err := decoder.Decode(&recording); err != nil {
			if errors.Is(err, io.EOF) {
				return problems, nil
			}
			return problems, err
		}
		if isUndescribed(recording.Test) {
			continue
		}
		seen(recording)
		for _, problem := range model.Unexplained(recording.Exchange) {
			problems = append(problems, fmt.Sprintf("%s: %s\n%s %s?%s\n%s\nanswered %d\n%s", recording.Test, problem,
				recording.Method, recording.Path, recording.RawQuery, recording.Body, recording.Status, recording.AnswerBody))
		}
	}
}
