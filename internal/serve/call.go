// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"sync/atomic"
	"time"
)

// call is the context of one request of Terraform's, which lets go of all that
// it carries when the request is answered. The framework keeps the context of
// every request until the process ends, so that it can cancel those that run;
// with the loggers in each of them that is some 8 KB a request, of which a
// resource has five or more.
type call struct {
	done    <-chan struct{}
	carried atomic.Pointer[context.Context]
}

var _ context.Context = &call{}

// answered is what a call carries when it is over.
var answered = func() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}()

// begin makes the context of a request. The returned function ends it.
func begin(ctx context.Context) (c *call, end func()) {
	ctx, cancel := context.WithCancel(ctx)
	c = &call{done: ctx.Done()}
	c.carried.Store(&ctx)
	return c, func() {
		cancel()
		c.carried.Store(&answered)
	}
}

func (c *call) Deadline() (deadline time.Time, ok bool) { return (*c.carried.Load()).Deadline() }

func (c *call) Done() <-chan struct{} { return c.done }

func (c *call) Err() error { return (*c.carried.Load()).Err() }

func (c *call) Value(key any) any { return (*c.carried.Load()).Value(key) }
