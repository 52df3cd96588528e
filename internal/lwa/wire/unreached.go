// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
)

// Unreached says for people why somebody gave no answer, without the names of the
// calls that Go and the operating system made for it. It names the proxy, if it
// is about that, and otherwise not who was asked.
func Unreached(err error) string {
	var through *net.OpError
	if errors.As(err, &through) && through.Op == "proxyconnect" {
		return fmt.Sprintf("the proxy %scan't be used: %s", named(through.Err), Unreached(through.Err))
	}
	var certificate *tls.CertificateVerificationError
	if errors.As(err, &certificate) {
		return "its certificate is not trusted: " + certificate.Err.Error()
	}
	var unresolved *net.DNSError
	if errors.As(err, &unresolved) {
		return "its address is not known: " + unresolved.Err
	}
	switch {
	case errors.Is(err, io.EOF):
		return "the connection was closed"
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the answer broke off"
	}
	var failed *net.OpError
	if !errors.As(err, &failed) {
		return err.Error()
	}
	var call *os.SyscallError
	if errors.As(failed.Err, &call) {
		return call.Err.Error()
	}
	return failed.Err.Error()
}

// named is who was to be connected to, with a space behind, or nothing.
func named(err error) string {
	var unresolved *net.DNSError
	var failed *net.OpError
	switch {
	case errors.As(err, &unresolved):
		return unresolved.Name + " "
	case errors.As(err, &failed) && failed.Addr != nil:
		return failed.Addr.String() + " "
	}
	return ""
}
