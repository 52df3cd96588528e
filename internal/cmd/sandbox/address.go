// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"strconv"
	"strings"
)

const (
	loopback    = "127.0.0.1"
	defaultPort = "8480"
)

func listen(ctx context.Context, address string) (net.Listener, error) {
	address, err := hostPort(address)
	if err != nil {
		return nil, err
	}
	var configuration net.ListenConfig
	return configuration.Listen(ctx, "tcp", address)
}

// hostPort fills in what an address leaves out. No host means loopback, where
// net.Listen would take every interface: a server that accepts a well-known token
// must not be on a network by accident.
func hostPort(address string) (string, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		if host = strings.Trim(address, "[]"); strings.Contains(host, ":") && net.ParseIP(host) == nil {
			return "", fmt.Errorf("-addr must be HOST or HOST:PORT: %w", err)
		}
		port = defaultPort
	}
	if host == "" {
		host = loopback
	}
	return net.JoinHostPort(host, port), nil
}

// reach is from where a listener can be reached.
type reach int

const (
	fromThisMachine reach = iota
	// fromEverywhere is the unspecified address, which stands for all addresses
	// of this machine and which nobody can connect to.
	fromEverywhere
	// fromItsNetwork is the address of one interface other than loopback.
	fromItsNetwork
)

// baseURL returns the address to use on this machine. Where the listener is on
// every interface that is loopback, the only host to which the provider sends
// tokens by http.
func baseURL(listener net.Listener) (string, reach) {
	at, err := netip.ParseAddrPort(listener.Addr().String())
	switch {
	case err == nil && at.Addr().IsLoopback():
		return "http://" + at.String(), fromThisMachine
	case err == nil && at.Addr().IsUnspecified():
		return "http://" + net.JoinHostPort(loopback, strconv.Itoa(int(at.Port()))), fromEverywhere
	default:
		return "http://" + listener.Addr().String(), fromItsNetwork
	}
}
