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
	address := flags.String("addr", "127.0.0.1:8480", "`HOST:PORT` to listen on; port 0 picks a free one, an empty host is 127.0.0.1")
	skills := flags.String("skills", "", "`FOLDER` to keep the skills in, one SKILL_ID.json each; created if it is missing")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}

	options := []sandbox.Option{sandbox.WithLog(log.New(stderr, "", log.Ltime))}
	if *skills != "" {
		if err := checkFolder(*skills); err != nil {
			return err
		}
		options = append(options, sandbox.WithFolder(*skills))
	}
	listener, err := listen(ctx, *address)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: sandbox.New(options...), ReadHeaderTimeout: 10 * time.Second}
	if err := announce(stdout, "http://"+listener.Addr().String()); err != nil {
		return errors.Join(err, listener.Close())
	}
	return serve(ctx, server, listener)
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

// listen opens the port. No host means loopback, where net.Listen would take every interface: a server that accepts a
// well-known token must not be on a network by accident.
func listen(ctx context.Context, address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("-addr must be HOST:PORT: %w", err)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	var configuration net.ListenConfig
	return configuration.Listen(ctx, "tcp", net.JoinHostPort(host, port))
}

// announce prints the line that scripts wait for, and the settings to paste into a shell.
func announce(stdout io.Writer, baseURL string) error {
	text := "listening on " + baseURL + "\n"
	for _, setting := range [][2]string{
		{"ASK_SMAPI_SERVER_BASE_URL", baseURL},
		{"ASK_LWA_TOKEN_HOST", baseURL},
		{"ASK_REFRESH_TOKEN", sandbox.RefreshToken},
		{"ASK_LWA_CLIENT_ID", sandbox.ClientID},
		{"ASK_LWA_CLIENT_CONFIRMATION", sandbox.ClientSecret},
		{"ASK_VENDOR_ID", sandbox.VendorID},
	} {
		text += fmt.Sprintf("export %s='%s'\n", setting[0], setting[1])
	}
	_, err := io.WriteString(stdout, text)
	return err
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
