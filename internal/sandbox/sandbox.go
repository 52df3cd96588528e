// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"log"
	"sync"
	"time"
)

// Sandbox is one developer account with its skills. It is an [http.Handler] and safe for concurrent use.
type Sandbox struct {
	unreadableAfterFailure bool
	normalization          bool
	nullsDropped           bool
	iconsHosted            bool
	liveKept               bool
	modelDescriptions      bool
	startNeedsTesters      bool
	listDelay              int
	lockStatus             int
	productLists           ProductListShape
	bareLinking            bool
	logger                 *log.Logger
	observe                func(Exchange)

	// One lock for everything: a sandbox serves tests, and interleavings inside it would only blur what is tested.
	mutex    sync.Mutex
	skills   map[string]*skill
	products map[string]*product
	placed   int
	created  int
	made     int
	// submissions counts reviews and validations, for their ids.
	submissions int
	reads       int
	updates     Updates
	tokens      tokens
	throttle    *throttle
	folder      *folder
	faults      []*injection
	latency     map[Operation]time.Duration
	requests    []*Request
	answers     int
}

// Option changes how a sandbox behaves from the start.
type Option func(*Sandbox)

// New returns a sandbox without skills. It listens nowhere: serve it with net/http, or use [Start] in a test.
func New(options ...Option) *Sandbox {
	s := &Sandbox{
		normalization: true,
		skills:        map[string]*skill{},
		products:      map[string]*product{},
		updates:       Immediately(),
		tokens:        newTokens(),
		latency:       map[Operation]time.Duration{},
	}
	for _, option := range options {
		option(s)
	}
	// What is wrong with a folder is reported by the requests, which look at it again.
	_ = s.readFolder("")
	return s
}

// WithUpdates sets how long manifest updates take. Without it they end [Immediately].
func WithUpdates(updates Updates) Option {
	return func(s *Sandbox) { s.updates = updates }
}

// WithUnreadableAfterFailure makes GET manifest answer 303 after a failed update, until an update succeeds. Without it
// the manifest from before the failed update is served. Which of the two Amazon does today is not published.
func WithUnreadableAfterFailure() Option {
	return func(s *Sandbox) { s.unreadableAfterFailure = true }
}

// WithNormalization sets whether GET manifest rewrites as Amazon does: it adds defaults, serves the interfaces in another
// order and signs the icons that are Amazon's anew. It does unless this is false.
func WithNormalization(enabled bool) Option {
	return func(s *Sandbox) { s.normalization = enabled }
}

// WithoutNulls makes GET manifest drop properties that are null. One tool's way of comparing manifests suggests that
// Amazon does, but no recording shows it; without this option they are kept.
func WithoutNulls() Option {
	return func(s *Sandbox) { s.nullsDropped = true }
}

// WithRateLimit answers 429 to API calls beyond the rate, with a bucket of burst calls. The token endpoint belongs to
// another service and is not limited. No Retry-After is sent, because Amazon documents none; inject a [Fault] for one.
func WithRateLimit(requestsPerSecond float64, burst int) Option {
	return func(s *Sandbox) { s.throttle = newThrottle(requestsPerSecond, burst) }
}

// WithTokenLifetime makes access tokens expire after the given time, [AccessToken] included. Without it issued tokens
// live for an hour, as Amazon's do, and AccessToken does not expire.
func WithTokenLifetime(lifetime time.Duration) Option {
	return func(s *Sandbox) { s.tokens.setLifetime(lifetime) }
}

// WithFolder keeps the development manifests in the folder, in files named SKILL_ID.json. Every change is saved there,
// and a file that somebody edits, adds or removes is picked up at the next request. A file that cannot be used makes the
// requests for its skill answer 500.
func WithFolder(path string) Option {
	return func(s *Sandbox) { s.folder = &folder{path: path, files: map[string]fileState{}} }
}

// WithLog writes one line for each request.
func WithLog(logger *log.Logger) Option {
	return func(s *Sandbox) { s.logger = logger }
}

// SetUpdates sets how long the updates that begin from now on take.
func (s *Sandbox) SetUpdates(updates Updates) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.updates = updates
}
