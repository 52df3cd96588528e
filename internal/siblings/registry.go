// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package siblings lets the provider processes of one Terraform command know what
// the others plan and have shown. Terraform runs a process for each provider
// configuration and for each of validate, plan and apply, and only the processes
// could find out that one removes what another one keeps, or shows it again.
//
// They share a folder in the folder for temporary files, in which each process of
// the same parent has a file of what it plans. It is a safeguard, and never in the
// way: without such a folder nothing is noted and nothing is found.
package siblings

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// pluginCookie is set by Terraform when it starts a provider. A process that was
// started by hand, for a debugger or for a test, serves many commands one after
// the other: what it plans says nothing about any one of them.
const pluginCookie = "TF_PLUGIN_MAGIC_COOKIE"

var (
	// started is when this process was. A command may go through the resources
	// several times, as terraform destroy does, which refreshes before it destroys.
	// Each time it starts new processes when those of the time before have ended,
	// so only what is planned after this process was started is planned beside it.
	started = time.Now()
	self    = rand.Text()
)

// plan is what is planned for a part of a document.
type plan string

const (
	keep   plan = "keep"
	remove plan = "remove"
	// inside is to declare a place inside of a part that is another resource's.
	inside plan = "inside"
	// created is no plan but a fact, and stays one when its process has ended.
	created plan = "created"
)

// Registry is where the provider processes of one Terraform command note what
// they plan. It is safe for concurrent use. A nil Registry notes and finds nothing.
type Registry struct {
	// folder has the files of the processes of one parent.
	folder string
	self   string
	// scope tells documents of the same key apart, as an endpoint does.
	scope   string
	started time.Time

	mutex sync.Mutex
	// read is how much of each file has been read.
	read map[string]int64
	// others has what other processes plan, as the plan and the part.
	others map[string]bool
	// creators are the processes that were the last to create a part, by the part.
	creators map[string]creator
	// shown is how often texts were shown: by this process, by the text, and by those
	// that were started before it, by the process and the text.
	shown map[string]int
}

// creator is a process and when it has created a part, in nanoseconds.
type creator struct {
	process string
	at      int64
}

// Open returns the registry of the command that has started this process, or nil
// where there is none.
func Open(scope string) *Registry {
	if os.Getenv(pluginCookie) == "" {
		return nil
	}
	return open(os.TempDir(), os.Getppid(), &Registry{self: self, scope: scope, started: started})
}

// open completes a registry whose identity is given.
func open(temporary string, parent int, r *Registry) *Registry {
	root := filepath.Join(temporary, fmt.Sprintf("terraform-provider-alexa-%d", os.Getuid()))
	// Containers may share the folder and number their processes alike.
	host, _ := os.Hostname()
	r.folder = filepath.Join(root, digest(host, fmt.Sprint(parent), startOf(parent)))
	r.read, r.others, r.creators = map[string]int64{}, map[string]bool{}, map[string]creator{}
	r.shown = map[string]int{}
	if !makePrivate(root) || !makePrivate(r.folder) {
		return nil
	}
	sweep(root)
	return r
}

// Keep notes that a resource of a type is planned for a document, and reports
// whether another process of the same command removes one.
func (r *Registry) Keep(key, owner string) (removed bool) {
	return r.note(keep, remove, key, owner)
}

// Remove notes that a resource of a type is planned to be removed from a document,
// and reports whether another process of the same command keeps one.
func (r *Registry) Remove(key, owner string) (kept bool) {
	return r.note(remove, keep, key, owner)
}

// Inside notes that another resource than the owner declares a place inside of what a
// resource of a type has in a document, and reports whether another process of the
// same command keeps one.
func (r *Registry) Inside(key, owner string) (kept bool) {
	return r.note(inside, keep, key, owner)
}

// IsInside reports whether another process of the same command has noted that a
// resource declares a place inside of what a resource of a type has in a document.
func (r *Registry) IsInside(key, owner string) bool {
	if r == nil {
		return false
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.readOthers()
	return r.others[string(inside)+" "+digest(r.scope, key, owner)]
}

// Created notes that this process creates a resource of a type, and returns the
// name of the process for the resource to keep.
func (r *Registry) Created(key, owner string) (process string) {
	if r == nil {
		return ""
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.write(fmt.Sprintf("%s %s %d\n", created, digest(r.scope, key, owner), time.Now().UnixNano()))
	return r.self
}

// IsCreatedAgain reports whether another process of the same command was the last
// to create a resource of a type for a document, and not the one given.
func (r *Registry) IsCreatedAgain(key, owner, first string) bool {
	if r == nil {
		return false
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.readOthers()
	last, found := r.creators[digest(r.scope, key, owner)]
	return found && last.process != first
}

// note writes first and reads then: of two processes that do so at the same time,
// one at least finds what the other has written.
func (r *Registry) note(mine, opposite plan, key, owner string) bool {
	if r == nil {
		return false
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	part := digest(r.scope, key, owner)
	r.write(fmt.Sprintf("%s %s %d\n", mine, part, time.Now().UnixNano()))
	r.readOthers()
	return r.others[string(opposite)+" "+part]
}

// write appends a line to the file of this process.
func (r *Registry) write(line string) {
	file, err := os.OpenFile(filepath.Join(r.folder, r.self), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	_, _ = file.WriteString(line)
	_ = file.Close()
}

// readOthers reads what other processes have written since the last time.
func (r *Registry) readOthers() {
	files, _ := os.ReadDir(r.folder)
	for _, file := range files {
		if name := file.Name(); name != r.self {
			r.read[name] += r.readFrom(name, r.read[name])
		}
	}
}

// readFrom reads the whole lines of a file from an offset on, and returns how many
// bytes they have.
func (r *Registry) readFrom(name string, offset int64) int64 {
	file, err := os.Open(filepath.Join(r.folder, name))
	if err != nil {
		return 0
	}
	added, _ := io.ReadAll(io.NewSectionReader(file, offset, 1<<62))
	_ = file.Close()
	added = added[:bytes.LastIndexByte(added, '\n')+1]
	for line := range strings.Lines(string(added)) {
		var planned, part string
		var at int64
		_, err := fmt.Sscan(line, &planned, &part, &at)
		switch {
		case err != nil:
		case plan(planned) == created && at > r.creators[part].at:
			r.creators[part] = creator{process: name, at: at}
		case plan(planned) == said:
			if at < r.started.UnixNano() {
				r.shown[name+" "+part]++
			}
		case at >= r.started.UnixNano():
			r.others[planned+" "+part] = true
		}
	}
	return int64(len(added))
}

// digest makes a name of parts that nobody can read them from.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])
}
