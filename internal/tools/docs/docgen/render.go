// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// The two folders of the repository that are written here, and the one of modules within the examples.
const (
	docsDir     = "docs"
	examplesDir = "examples"
	modulesDir  = "modules"
)

// Job says what to render, and from where.
type Job struct {
	Root         string                   // root folder of the repository
	Templates    string                   // folder of the templates, relative to Root
	ProviderName string                   // as in configurations: "alexa"
	RenderedName string                   // as in page titles: "Alexa"
	Server       tfprotov6.ProviderServer // whose schemas are documented
	Guides       map[string]string        // Markdown of guides that are made from code, by file name
	Examples     map[string]string        // examples that are made from code, by their path below examples/
	Parts        map[string]string        // Markdown that is made from code, by the [[name]] that stands for it in a template
	Log          io.Writer                // gets the output of tfplugindocs when it fails
}

// Render formats the examples, describes the modules among them, and renders and validates the documentation. It returns the files that changed, or
// with check the files that would change, relative to the root and sorted. With check nothing is written.
//
// All work is done on a copy: a failure half way leaves the repository as it was.
func (j Job) Render(ctx context.Context, check bool) ([]string, error) {
	stage, err := os.MkdirTemp("", "docgen")
	if err != nil {
		return nil, fmt.Errorf("unable to create a working folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(stage) }()

	for _, dir := range []string{docsDir, examplesDir, j.Templates} {
		if err := copyTree(filepath.Join(j.Root, dir), filepath.Join(stage, dir)); err != nil {
			return nil, fmt.Errorf("unable to copy %s: %w", dir, err)
		}
	}

	for name, example := range j.Examples {
		if err := writeFile(filepath.Join(stage, examplesDir, filepath.FromSlash(name)), []byte(example)); err != nil {
			return nil, fmt.Errorf("unable to write the example %s: %w", name, err)
		}
	}

	if err := formatConfigurations(filepath.Join(stage, examplesDir)); err != nil {
		return nil, err
	}

	if err := describeModules(filepath.Join(stage, examplesDir, modulesDir)); err != nil {
		return nil, err
	}

	for name, page := range j.Guides {
		if err := writeFile(filepath.Join(stage, j.Templates, "guides", name), []byte(page)); err != nil {
			return nil, fmt.Errorf("unable to write the guide %s: %w", name, err)
		}
	}

	if err := j.insertParts(filepath.Join(stage, j.Templates)); err != nil {
		return nil, err
	}

	if err := j.renderStage(ctx, stage); err != nil {
		return nil, err
	}

	var changed []string

	for _, dir := range []string{docsDir, examplesDir} {
		names, err := syncTree(filepath.Join(stage, dir), filepath.Join(j.Root, dir), check)
		if err != nil {
			return nil, fmt.Errorf("unable to update %s: %w", dir, err)
		}

		for _, name := range names {
			changed = append(changed, filepath.ToSlash(filepath.Join(dir, name)))
		}
	}

	return changed, nil
}

func (j Job) renderStage(ctx context.Context, stage string) error {
	schemas, err := Schemas(ctx, j.Server, j.ProviderName)
	if err != nil {
		return err
	}

	listRequired(schemas)

	encoded, err := json.Marshal(schemas)
	if err != nil {
		return fmt.Errorf("unable to encode the schemas: %w", err)
	}

	schemaFile := filepath.Join(stage, "schemas.json")
	if err := os.WriteFile(schemaFile, encoded, 0o600); err != nil {
		return fmt.Errorf("unable to write the schemas: %w", err)
	}

	common := []string{"-provider-dir", stage, "-provider-name", j.ProviderName, "-providers-schema", schemaFile}
	generate := append([]string{"generate"}, common...)
	generate = append(generate,
		"-rendered-provider-name", j.RenderedName,
		"-rendered-website-dir", docsDir,
		"-examples-dir", examplesDir,
		"-website-source-dir", filepath.ToSlash(j.Templates),
	)

	if err := j.tfplugindocs(ctx, generate); err != nil {
		return err
	}

	return j.tfplugindocs(ctx, append([]string{"validate"}, common...))
}

// tfplugindocs runs the version that this module's go.mod pins.
func (j Job) tfplugindocs(ctx context.Context, args []string) error {
	var output bytes.Buffer

	cmd := exec.CommandContext(ctx, "go", append([]string{"tool", "tfplugindocs"}, args...)...)
	cmd.Stdout, cmd.Stderr = &output, &output

	if err := cmd.Run(); err != nil {
		_, _ = output.WriteTo(j.Log)

		return fmt.Errorf("tfplugindocs %s failed: %w", args[0], err)
	}

	return nil
}

// copyTree copies the regular files below from. A missing folder is an empty one.
func copyTree(from, to string) error {
	names, err := files(from)
	if err != nil {
		return err
	}

	for _, name := range names {
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}

		if err := writeFile(filepath.Join(to, name), content); err != nil {
			return err
		}
	}

	return os.MkdirAll(to, 0o755)
}

// syncTree makes the files below to what they are below from, and returns those that differ. With check it only
// looks.
func syncTree(from, to string, check bool) ([]string, error) {
	wanted, err := files(from)
	if err != nil {
		return nil, err
	}

	present, err := files(to)
	if err != nil {
		return nil, err
	}

	var changed []string

	for _, name := range wanted {
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return nil, err
		}

		old, err := os.ReadFile(filepath.Join(to, name))
		if err == nil && bytes.Equal(old, content) {
			continue
		}

		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}

		changed = append(changed, name)

		if !check {
			if err := writeFile(filepath.Join(to, name), content); err != nil {
				return nil, err
			}
		}
	}

	for _, name := range present {
		if slices.Contains(wanted, name) {
			continue
		}

		changed = append(changed, name)

		if !check {
			if err := os.Remove(filepath.Join(to, name)); err != nil {
				return nil, err
			}
		}
	}

	slices.Sort(changed)

	return changed, nil
}

// files lists the regular files below dir, relative to it.
func files(dir string) ([]string, error) {
	var names []string

	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && path == dir {
			return fs.SkipAll
		}

		if err != nil || !entry.Type().IsRegular() {
			return err
		}

		name, err := filepath.Rel(dir, path)
		names = append(names, name)

		return err
	})

	return names, err
}

func writeFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}

	return os.WriteFile(path, content, 0o644)
}
