// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Elsewhere certificates come from the system alone.
//go:build linux

package provider_test

import (
	"encoding/pem"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// gateway is a proxy that leads every host to one server, as a company's proxy
// that looks into the traffic does.
type gateway struct {
	*httptest.Server
	mutex sync.Mutex
	// asked are the hosts, each followed by the login that the proxy was given.
	asked []string
}

func startGateway(t *testing.T, to string) *gateway {
	t.Helper()
	g := &gateway{}
	g.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		login, _, _ := (&http.Request{Header: http.Header{"Authorization": r.Header["Proxy-Authorization"]}}).BasicAuth()
		g.mutex.Lock()
		g.asked = append(g.asked, r.Host+" "+login)
		g.mutex.Unlock()
		server, err := (&net.Dialer{}).DialContext(r.Context(), "tcp", to)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		w.WriteHeader(http.StatusOK)
		client, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		go func() {
			defer func() { _ = server.Close() }()
			_, _ = io.Copy(server, buffered)
		}()
		defer func() { _ = client.Close() }()
		_, _ = io.Copy(client, server)
	}))
	t.Cleanup(g.Close)
	return g
}

// hosts returns who was asked for since the last call, in order of their names.
func (g *gateway) hosts() []string {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	hosts := slices.Clone(g.asked)
	g.asked = nil
	slices.Sort(hosts)
	return slices.Compact(hosts)
}

// closed is an address at which nobody listens.
const closed = "http://127.0.0.1:1"

// Behind a proxy that has a certificate of its own, the provider needs what every
// Go program needs, or the variable of the ASK CLI.
func TestProxiesAndCertificates(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	// The certificate of this server is for example.com and its subdomains.
	server := httptest.NewUnstartedServer(e)
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	through := []string{"api.example.com:443 ", "token.example.com:443 "}
	for name, test := range map[string]struct {
		// variables have GATEWAY for the address of the proxy, without scheme.
		variables []string
		asked     []string
		// says is a part of the error, "" where there is none; hides is never shown.
		says, hides string
	}{
		"HTTPS_PROXY":              {variables: []string{"HTTPS_PROXY=http://GATEWAY", "SSL_CERT_FILE=authority.pem"}, asked: through},
		"ASK_CLI_PROXY goes first": {variables: []string{"ASK_CLI_PROXY=http://GATEWAY", "HTTPS_PROXY=" + closed, "SSL_CERT_FILE=authority.pem"}, asked: through},
		"with a login": {
			variables: []string{"ASK_CLI_PROXY=http://somebody:canary@GATEWAY", "SSL_CERT_FILE=authority.pem", "TF_LOG=TRACE"},
			asked:     []string{"api.example.com:443 somebody", "token.example.com:443 somebody"}, hides: "canary",
		},
		"certificate not known": {
			variables: []string{"HTTPS_PROXY=http://GATEWAY"},
			asked:     through[1:], says: "certificate signed by unknown authority",
		},
		"not a proxy": {
			variables: []string{"ASK_CLI_PROXY=somebody:canary@GATEWAY", "SSL_CERT_FILE=authority.pem"},
			says:      "ASK_CLI_PROXY must be the URL of a proxy", hides: "canary",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			proxy := startGateway(t, server.Listener.Addr().String())
			w := e.Workspace(acctest.Sections("4.99", false, "alexa::person_id:read"))
			w.Write("authority.pem", string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})))
			for _, variable := range test.variables {
				variable = strings.Replace(variable, "GATEWAY", proxy.Listener.Addr().String(), 1)
				w.Environment = append(w.Environment, variable)
			}
			w.Environment = append(w.Environment, "ASK_SMAPI_SERVER_BASE_URL=https://api.example.com", "ASK_LWA_TOKEN_HOST=https://token.example.com")
			run := w.CLI("plan", "-json")
			if got := proxy.hosts(); !slices.Equal(got, test.asked) {
				t.Errorf("the proxy was asked for %q, want %q", got, test.asked)
			}
			if found := run.Find("error", test.says); (run.Code != 0) != (test.says != "") || test.says != "" && len(found) == 0 {
				t.Errorf("the plan ended with %d and said %+v", run.Code, run.Diagnostics)
			}
			if test.hides != "" && strings.Contains(run.Output+run.Errors, test.hides) {
				t.Errorf("%q is shown in %s", test.hides, run.Output)
			}
		})
	}
}
