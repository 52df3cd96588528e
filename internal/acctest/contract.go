// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// exchangesVariable names a folder. Where it is set, every exchange with the
// sandbox of an [Environment] is left there, one [sandbox.Recording] in a line,
// for `make contract` to hold against Amazon's description of the API. The judge
// is a module of its own, so that the provider does not depend on its libraries.
const exchangesVariable = "ALEXA_EXCHANGES"

// exchanges is the file of this process, made when there is a first exchange: a
// test binary that Terraform starts as a provider never has one.
var exchanges = sync.OnceValues(func() (*os.File, error) {
	return os.CreateTemp(os.Getenv(exchangesVariable), "*.jsonl")
})

// exchangesMutex keeps the lines of tests that run in parallel apart.
var exchangesMutex sync.Mutex

// observing returns the options with which a sandbox leaves its exchanges behind.
func observing(t testing.TB) []sandbox.Option {
	if os.Getenv(exchangesVariable) == "" {
		return nil
	}
	return []sandbox.Option{sandbox.WithObserver(func(exchange sandbox.Exchange) {
		if err := leaveExchange(t.Name(), exchange); err != nil {
			t.Errorf("leaving an exchange for `make contract`: %s", err)
		}
	})}
}

func leaveExchange(test string, exchange sandbox.Exchange) error {
	line, err := json.Marshal(sandbox.Recording{Test: test, Exchange: exchange})
	if err != nil {
		return err
	}
	exchangesMutex.Lock()
	defer exchangesMutex.Unlock()
	file, err := exchanges()
	if err != nil {
		return err
	}
	_, err = file.Write(append(line, '\n'))
	return err
}
