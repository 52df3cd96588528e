// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// largestBody is far beyond any manifest (the largest public one has 61 KB) and keeps a stray upload from filling memory.
const largestBody = 8 << 20

// call is a request as the handlers see it.
type call struct {
	route
	header http.Header
	path   string
	query  map[string][]string
	// base is where the client has reached the sandbox, such as http://127.0.0.1:8480.
	base  string
	body  []byte
	fault Fault
}

// ServeHTTP answers one request of the API or of the token endpoint, and records it.
func (s *Sandbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	to := routeOf(r)
	record := s.record(r, body, to)
	fault := s.dueFault(to)
	if fault.Before != nil {
		fault.Before(s)
	}
	stored := s.storedFor(to)
	if !waited(r, s.latencyOf(to.operation)+fault.Delay) || fault.Drop == DropBefore {
		s.logLine(record, "connection closed before acting")
		s.observed(record, stored, nil, fault)
		panic(http.ErrAbortHandler)
	}

	reply := s.reply(call{
		route: to, header: r.Header, path: r.URL.Path, query: r.URL.Query(), base: baseOf(r), body: body, fault: fault,
	})
	if hasLanguage[to.operation] {
		reply.header.Set("Content-Language", defaultLanguage)
	}
	for name, value := range fault.Header {
		reply.header.Set(name, value)
	}
	if fault.Drop == DropAfter || fault.Drop == Truncate && len(reply.body) == 0 {
		s.logLine(record, "connection closed after acting")
		s.observed(record, stored, nil, fault)
		panic(http.ErrAbortHandler)
	}
	s.answered(record, &reply, fault)
	s.observed(record, stored, &reply, fault)
	send(w, reply, fault.Drop == Truncate)
}

// waited holds the request back and reports whether the client was still there at the end.
func waited(r *http.Request, delay time.Duration) bool {
	if delay <= 0 {
		return true
	}
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-r.Context().Done():
		return false
	}
}

// reply is the answer of the fault, if it has one, or else that of the API.
func (s *Sandbox) reply(c call) answer {
	if c.fault.Status == 0 {
		return s.serve(c)
	}
	if c.fault.Acted {
		s.serve(c)
	}
	a := emptyAnswer(c.fault.Status)
	a.body = []byte(c.fault.Body)
	switch {
	case c.fault.Foreign && len(a.body) == 0:
		return htmlAnswer(c.fault.Status)
	case len(a.body) > 0:
		a.header.Set("Content-Type", "application/json")
	}
	return a
}

// serve acts on the request under the lock.
func (s *Sandbox) serve(c call) answer {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if c.operation == OperationToken {
		return s.issueToken(c)
	}
	if c.operation == OperationSchemaDocument {
		return s.schemaDocument(c)
	}
	if !s.throttle.allow() {
		return standardizedError(http.StatusTooManyRequests, "", "Too many requests received.")
	}
	if !s.tokens.accepts(c.header.Get("Authorization")) {
		return unauthorized()
	}
	if err := s.readFolder(c.skillID); err != nil {
		return standardizedError(http.StatusInternalServerError, "", err.Error())
	}
	if c.fault.Missing {
		return unknownSkill(c.skillID)
	}
	a := s.act(c)
	if err := s.writeFolder(); err != nil {
		return standardizedError(http.StatusInternalServerError, "", err.Error())
	}
	return a
}

func (s *Sandbox) act(c call) answer {
	if isLinking(c.operation) {
		return s.actOnLinking(c)
	}
	if isOfBetaTest(c.operation) {
		return s.actOnBetaTest(c)
	}
	switch c.operation {
	case OperationVendors:
		return vendors()
	case OperationListSkills:
		return s.listSkills(c)
	case OperationCreateSkill:
		return s.createSkill(c)
	case OperationDeleteSkill:
		return s.deleteSkill(c)
	case OperationGetManifest:
		return s.getManifest(c)
	case OperationPutManifest:
		return s.putManifest(c)
	case OperationStatus:
		return s.status(c)
	case OperationCredentials:
		return s.credentials(c)
	case OperationResourceSchema:
		return s.resourceSchema(c)
	case OperationGetModel, OperationHeadModel, OperationPutModel, OperationListModelVersions, OperationGetModelVersion:
		return s.actOnModel(c)
	case OperationSubmit, OperationWithdraw, OperationListCertifications, OperationCertification, OperationStartValidation, OperationValidation,
		OperationPublish, OperationLatestPublication:
		return s.actOnCertification(c)
	default:
		return s.actOnProduct(c)
	}
}

// answered completes record and answer before anything is sent, so that whoever has the answer finds it recorded.
func (s *Sandbox) answered(record *Request, reply *answer, fault Fault) {
	s.mutex.Lock()
	s.answers++
	requestID := fmt.Sprintf("00000000-0000-4000-8000-%012x", s.answers)
	record.Status = reply.status
	s.mutex.Unlock()
	if !fault.Foreign {
		reply.header.Set("x-amzn-RequestId", requestID)
	}

	line := strconv.Itoa(reply.status)
	if reply.status >= http.StatusBadRequest && len(reply.body) > 0 {
		line += " " + string(reply.body)
	}
	s.logLine(record, line)
}

func (s *Sandbox) logLine(record *Request, outcome string) {
	if s.logger == nil {
		return
	}
	target := record.Path
	if record.RawQuery != "" {
		target += "?" + record.RawQuery
	}
	line := fmt.Sprintf("%s %s: %s", record.Method, target, outcome)
	s.logger.Print(strings.Map(printable, line))
}

// printable keeps what a client sent from breaking a log line in two or steering the terminal.
func printable(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

func send(w http.ResponseWriter, reply answer, truncated bool) {
	for name, values := range reply.header {
		w.Header()[name] = values
	}
	if reply.status != http.StatusNoContent {
		w.Header().Set("Content-Length", strconv.Itoa(len(reply.body)))
	}
	w.WriteHeader(reply.status)
	if truncated {
		_, _ = w.Write(reply.body[:len(reply.body)/2])
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
	// A failed write means that the client is gone: nobody is left to hear of it.
	_, _ = w.Write(reply.body)
}
