// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// event is what a workflow runs for.
type event struct {
	commit string
	// pullRequest is 0 where there is none.
	pullRequest int
	// variables are added to those of every step.
	variables []string
}

// run is a job of a workflow on a runner of its own.
type run struct {
	team        *team
	title       string
	job         job
	environment string
	event       event
	folder      string
	outputs     map[string]string
	output      bytes.Buffer
	// err is what the first failing step returned.
	err error
}

// prepare gives a job a runner with the files of the event's commit.
func (m *team) prepare(workflow, name, environment string, e event) *run {
	m.t.Helper()
	found, ok := readWorkflow(m.t, workflow).Jobs[name]
	if !ok {
		m.t.Fatalf("%s.yml has no job %s", workflow, name)
	}
	title := strings.TrimSpace(workflow + " " + name + " " + environment)
	return &run{team: m, title: title, job: found, environment: environment, event: e, folder: m.checkout(e.commit), outputs: map[string]string{}}
}

// runJob does all steps of a job.
func (m *team) runJob(workflow, name, environment string, e event) *run {
	m.t.Helper()
	r := m.prepare(workflow, name, environment, e)
	r.run()
	return r
}

func (r *run) run() {
	for _, s := range r.job.Steps {
		if r.err != nil && s.If != "always()" {
			continue
		}
		if err := r.step(s); err != nil {
			fmt.Fprintf(&r.output, "failed: %s\n", err)
			r.err = errors.Join(r.err, err)
		}
	}
	r.team.said.add(r.title, r.output.String())
}

func (r *run) step(s step) error {
	action, _, _ := strings.Cut(s.Uses, "@")
	switch action {
	case "":
		return r.shell(s)
	case "actions/checkout", "hashicorp/setup-terraform":
		return nil
	case "actions/upload-artifact":
		return r.upload(s)
	case "actions/download-artifact":
		return r.download(s)
	}
	return fmt.Errorf("the tests know nothing of %s", action)
}

var expression = regexp.MustCompile(`\$\{\{ *(.*?) *\}\}`)

// evaluate puts values in the place of expressions.
func (r *run) evaluate(text string) (string, error) {
	values := map[string]string{
		"github.token":                     githubToken,
		"github.event.pull_request.number": strconv.Itoa(r.event.pullRequest),
		"matrix.environment":               r.environment,
	}
	// Only a job of an environment has the environment's secrets.
	if environment, err := r.plainEnvironment(); err == nil {
		for name, value := range r.team.secrets(environment) {
			values["secrets."+name] = value
		}
	}
	maps.Copy(values, r.outputs)
	var unknown error
	text = expression.ReplaceAllStringFunc(text, func(found string) string {
		value, ok := values[expression.FindStringSubmatch(found)[1]]
		if !ok {
			unknown = fmt.Errorf("nobody knows %s", found)
		}
		return value
	})
	return text, unknown
}

// plainEnvironment is the environment whose secrets the job has, of which each has
// others on GitHub, for plans and for submissions.
func (r *run) plainEnvironment() (string, error) {
	name := strings.ReplaceAll(r.job.Environment, "${{ matrix.environment }}", r.environment)
	name = strings.TrimSuffix(strings.TrimSuffix(name, "-plan"), "-submission")
	if !slices.Contains(environments, name) {
		return "", fmt.Errorf("there is no environment %q", name)
	}
	return name, nil
}

func (r *run) shell(s step) error {
	outputs := filepath.Join(filepath.Dir(r.folder), "outputs")
	variables := append(slices.Clone(r.team.variables),
		"GITHUB_SHA="+r.event.commit, "GITHUB_OUTPUT="+outputs, "GITHUB_PATH="+outputs+".path", "GITHUB_STEP_SUMMARY="+outputs+".summary")
	if environment, err := r.plainEnvironment(); err == nil {
		variables = append(variables, r.team.account(environment)...)
	}
	for _, declared := range []map[string]string{r.job.Env, s.Env} {
		for name, text := range declared {
			value, err := r.evaluate(text)
			if err != nil {
				return err
			}
			variables = append(variables, name+"="+value)
		}
	}
	if strings.Contains(s.Run, "${{") {
		return errors.New("an expression in a script is how strangers get their words run: give it a variable")
	}
	command := exec.CommandContext(r.team.t.Context(), "sh", "-e", "-c", s.Run)
	command.Dir, command.Env = r.folder, slices.Concat(variables, r.event.variables)
	command.Stdout, command.Stderr = &r.output, &r.output
	failure := command.Run()
	content, err := os.ReadFile(outputs)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for line := range strings.Lines(string(content)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && s.ID != "" {
			r.outputs["steps."+s.ID+".outputs."+name] = value
		}
	}
	if failure != nil {
		return fmt.Errorf("%s: %w", strings.TrimSpace(s.Run), failure)
	}
	return nil
}

// summary is what the job shows on its page.
func (r *run) summary() string {
	content, err := os.ReadFile(filepath.Join(filepath.Dir(r.folder), "outputs.summary"))
	if err != nil {
		return err.Error()
	}
	return string(content)
}

func (r *run) upload(s step) error {
	name, err := r.evaluate(fmt.Sprint(s.With["name"]))
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	root := os.DirFS(filepath.Join(r.folder, fmt.Sprint(s.With["path"])))
	err = fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[path], err = fs.ReadFile(root, path)
		}
		return err
	})
	if err != nil {
		return err
	}
	return r.team.github.upload(name, files, ownRepository)
}

// download unpacks the newest artifact of each name that fits the pattern. On GitHub
// they are those of the same run of the workflow.
func (r *run) download(s step) error {
	r.team.github.mutex.Lock()
	defer r.team.github.mutex.Unlock()
	newest := map[string][]byte{}
	tree := (&repository{t: r.team.t, folder: r.folder}).git("rev-parse", "HEAD^{tree}")
	for _, a := range r.team.github.artifacts {
		if fits, err := path.Match(fmt.Sprint(s.With["pattern"]), a.name); err == nil && fits && strings.HasSuffix(a.name, tree) {
			newest[a.name] = a.content
		}
	}
	for _, content := range newest {
		if err := unpack(content, filepath.Join(r.folder, fmt.Sprint(s.With["path"]))); err != nil {
			return err
		}
	}
	return nil
}

func unpack(content []byte, folder string) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	for _, file := range archive.File {
		target := filepath.Join(folder, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
			return err
		}
		reader, err := file.Open()
		if err != nil {
			return err
		}
		unpacked, err := io.ReadAll(reader)
		if err := errors.Join(err, reader.Close(), os.WriteFile(target, unpacked, 0o600)); err != nil {
			return err
		}
	}
	return nil
}
