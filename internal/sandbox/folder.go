// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const fileSuffix = ".json"

// folder is where the development manifests are kept between runs, one SKILL_ID.json each.
type folder struct {
	path  string
	files map[string]fileState
}

// fileState is for finding out whether a file was changed by somebody else since it was read or written.
type fileState struct {
	modified time.Time
	size     int64
	// problem is why the file cannot be used; nil if it can.
	problem error
}

// LoadFolder puts the document of every SKILL_ID.json in the folder. Other files are left alone. An error names the file
// at fault.
func (s *Sandbox) LoadFolder(path string) error {
	skillIDs, err := skillFiles(path)
	if err != nil {
		return err
	}
	for _, skillID := range skillIDs {
		document, err := os.ReadFile(filepath.Join(path, skillID+fileSuffix))
		if err != nil {
			return err
		}
		if err := s.PutSkill(skillID, document); err != nil {
			return fmt.Errorf("%s: %w", filepath.Join(path, skillID+fileSuffix), err)
		}
	}
	return nil
}

// SaveFolder writes the development manifest of every skill to SKILL_ID.json in the folder, which must exist.
func (s *Sandbox) SaveFolder(path string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for skillID := range s.skills {
		if v := s.development(skillID); v != nil {
			if err := writeDocument(filepath.Join(path, skillID+fileSuffix), v.stored); err != nil {
				return err
			}
		}
	}
	return nil
}

// readFolder takes over what somebody changed in the attached folder since the last look, and reports the problem of the
// file of the skill that is asked for. Files with problems leave other skills alone.
func (s *Sandbox) readFolder(skillID string) error {
	if s.folder == nil {
		return nil
	}
	present, err := skillFiles(s.folder.path)
	if err != nil {
		return err
	}
	for _, id := range present {
		if err := s.readFile(id); err != nil {
			return err
		}
	}
	for id := range s.folder.files {
		if !slices.Contains(present, id) {
			delete(s.folder.files, id)
			delete(s.skills, id)
		}
	}
	return s.folder.files[skillID].problem
}

func (s *Sandbox) readFile(skillID string) error {
	path := s.folder.file(skillID)
	information, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		// Some editors save by replacing the file: the next request finds the new one.
		return nil
	}
	if err != nil {
		return err
	}
	state := fileState{modified: information.ModTime(), size: information.Size()}
	known, ok := s.folder.files[skillID]
	if ok && known.modified.Equal(state.modified) && known.size == state.size {
		return nil
	}
	document, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	manifest, err := manifestOf(document)
	if err != nil {
		state.problem = fmt.Errorf("%s cannot be used: %w", path, err)
	} else {
		k := s.skill(skillID)
		if k == nil {
			k = s.addSkill(skillID)
		}
		s.edit(k, stageDevelopment, manifest)
		k.unsaved = false
	}
	s.folder.files[skillID] = state
	return nil
}

// writeFolder saves the skills that changed and removes the files of those that are gone.
func (s *Sandbox) writeFolder() error {
	if s.folder == nil {
		return nil
	}
	for skillID := range s.skills {
		// Asked for by ID, so that an update that has just ended is saved before somebody edits the file.
		k := s.skill(skillID)
		v := k.stages[stageDevelopment]
		if v == nil || !k.unsaved {
			continue
		}
		path := s.folder.file(skillID)
		if err := writeDocument(path, v.stored); err != nil {
			return err
		}
		information, err := os.Stat(path)
		if err != nil {
			return err
		}
		s.folder.files[skillID] = fileState{modified: information.ModTime(), size: information.Size()}
		k.unsaved = false
	}
	for skillID, state := range s.folder.files {
		if s.skills[skillID] != nil || state.problem != nil {
			continue
		}
		if err := os.Remove(s.folder.file(skillID)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		delete(s.folder.files, skillID)
	}
	return nil
}

func (f *folder) file(skillID string) string {
	return filepath.Join(f.path, skillID+fileSuffix)
}

// skillFiles lists the skill IDs that the folder has a file for. Hidden files are those of editors, and of a write that
// was cut off.
func skillFiles(path string) ([]string, error) {
	files, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var skillIDs []string
	for _, file := range files {
		skillID, isJSON := strings.CutSuffix(file.Name(), fileSuffix)
		if isJSON && !file.IsDir() && !strings.HasPrefix(skillID, ".") && skillID != "" {
			skillIDs = append(skillIDs, skillID)
		}
	}
	return skillIDs, nil
}

// writeDocument replaces the file as a whole, so that a reader never meets half of one. Only the white space is new:
// numbers, strings and the order of keys stay.
func writeDocument(path string, manifest json.RawMessage) error {
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, slices.Concat([]byte(`{"manifest":`), manifest, []byte(`}`)), "", "  "); err != nil {
		return err
	}
	pretty.WriteByte('\n')
	temporary, err := os.CreateTemp(filepath.Dir(path), ".*"+fileSuffix)
	if err != nil {
		return err
	}
	_, err = temporary.Write(pretty.Bytes())
	if err := errors.Join(err, temporary.Chmod(0o644), temporary.Close()); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		return errors.Join(err, os.Remove(temporary.Name()))
	}
	return nil
}
