// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Command sandbox serves the Alexa Skill Management API and the token endpoint of Login with Amazon from memory, so that
// a provider can be tried out without an account.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// shutdownGrace is how long requests under way may take to end after a signal.
const shutdownGrace = 3 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "sandbox:", err)
		os.Exit(1)
	}
}

// run serves until the context ends.
func run(ctx context.Context, arguments []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("sandbox", flag.ContinueOnError)
	flags.SetOutput(stderr)
	address := flags.String("addr", net.JoinHostPort(loopback, defaultPort), "`HOST:PORT` to listen on; port 0 picks a free one, an empty host is "+loopback)
	skills := flags.String("skills", "", "`FOLDER` to keep the skills in, one SKILL_ID.json each; created if it is missing. Without it there is a sample skill")
	rate := flags.Float64("rate", 0, "`REQUESTS` a second that the account takes, whoever sends them; more are answered 429. Without it there is no limit")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}

	options := []sandbox.Option{sandbox.WithLog(log.New(stderr, "", log.Ltime))}
	switch {
	case *rate < 0:
		return fmt.Errorf("-rate %v is below zero", *rate)
	case *rate > 0:
		options = append(options, sandbox.WithRateLimit(*rate, int(math.Ceil(*rate))))
	}
	amazon, err := open(*skills, options...)
	if err != nil {
		return err
	}
	listener, err := listen(ctx, *address)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: withReviews(amazon), ReadHeaderTimeout: 10 * time.Second}
	said := announcement{sample: *skills == ""}
	said.baseURL, said.reach = baseURL(listener)
	if err := said.print(stdout); err != nil {
		return errors.Join(err, listener.Close())
	}
	return serve(ctx, server, listener)
}

// open returns a sandbox with the skills of the folder, or without one with the
// sample skill.
func open(folder string, options ...sandbox.Option) (*sandbox.Sandbox, error) {
	if folder == "" {
		amazon := sandbox.New(options...)
		err := amazon.PutSkill(sampleID, sampleManifest)
		return amazon, err
	}
	if err := checkFolder(folder); err != nil {
		return nil, err
	}
	return sandbox.New(append(options, sandbox.WithFolder(folder))...), nil
}

// checkFolder creates the folder, but not its parents, which would hide a misspelt path, and tells what is wrong with the
// skills in it before anything is served.
func checkFolder(path string) error {
	if err := os.Mkdir(path, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("folder of skills: %w", err)
	}
	if err := sandbox.New().LoadFolder(path); err != nil {
		return fmt.Errorf("folder of skills: %w", err)
	}
	return nil
}

// serve answers requests until the context ends, and then lets those under way finish.
func serve(ctx context.Context, server *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
