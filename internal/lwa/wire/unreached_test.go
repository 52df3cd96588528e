// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"syscall"
	"testing"
)

func TestUnreached(t *testing.T) {
	refused := &net.OpError{
		Op: "dial", Net: "tcp", Addr: &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 443},
		Err: os.NewSyscallError("connect", syscall.ECONNREFUSED),
	}
	unknown := &net.DNSError{Err: "no such host", Name: "api.example.com", IsNotFound: true}
	for want, err := range map[string]error{
		"connection refused":                                                              refused,
		"its address is not known: no such host":                                          &net.OpError{Op: "dial", Net: "tcp", Err: unknown},
		"the proxy 192.0.2.1:443 can't be used: connection refused":                       &net.OpError{Op: "proxyconnect", Net: "tcp", Err: refused},
		"the proxy api.example.com can't be used: its address is not known: no such host": &net.OpError{Op: "proxyconnect", Net: "tcp", Err: unknown},
		"the proxy can't be used: anything":                                               &net.OpError{Op: "proxyconnect", Net: "tcp", Err: errors.New("anything")},
		"connection reset by peer":                                                        &net.OpError{Op: "read", Net: "tcp", Err: os.NewSyscallError("read", syscall.ECONNRESET)},
		"use of closed network connection":                                                &net.OpError{Op: "read", Net: "tcp", Err: net.ErrClosed},
		"its certificate is not trusted: x509: certificate signed by unknown authority":   &tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}},
		"the answer broke off":                                                            io.ErrUnexpectedEOF,
		"the connection was closed":                                                       io.EOF,
		"context canceled":                                                                context.Canceled,
		"anything":                                                                        errors.New("anything"),
	} {
		if got := Unreached(err); got != want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
	}
}
