// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	framework "github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// arrivals names the file to which [stopwatch] adds a line, the nanoseconds of
// the clock, whenever Terraform applies a resource.
const arrivals = "ALEXA_TEST_ARRIVALS"

// stopwatch is the provider, and notes when Terraform applies its resources.
type stopwatch struct {
	framework.Provider
}

func newStopwatch() framework.Provider { return stopwatch{provider.New("stopwatch")()} }

func (s stopwatch) Resources(ctx context.Context) []func() resource.Resource {
	var timed []func() resource.Resource
	for _, makeReal := range s.Provider.Resources(ctx) {
		timed = append(timed, func() resource.Resource { return stopped{makeReal().(complete)} })
	}
	return timed
}

// complete is all that a resource of the provider can do.
type complete interface {
	resource.ResourceWithConfigure
	resource.ResourceWithValidateConfig
	resource.ResourceWithIdentity
	resource.ResourceWithImportState
	resource.ResourceWithModifyPlan
}

type stopped struct {
	complete
}

func (s stopped) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	note()
	s.complete.Create(ctx, req, resp)
}

func (s stopped) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	note()
	s.complete.Update(ctx, req, resp)
}

func note() {
	now := time.Now()
	file, err := os.OpenFile(os.Getenv(arrivals), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	_, err = fmt.Fprintln(file, now.UnixNano())
	if err := errors.Join(err, file.Close()); err != nil {
		panic(err)
	}
}
