// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"reflect"
	"runtime"
	"slices"
	"testing"
	"weak"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// What Terraform asks once and more for every resource must leave nothing
// behind, or the memory grows with the configuration.
func TestNothingOfAnAnsweredRequestIsKept(t *testing.T) {
	t.Parallel()
	server := newServer(provider.New("test"), func(string) bool { return true })
	// The requests are about a type that is not there: they are refused, but not
	// before the framework has noted them.
	for name, ask := range map[string]func(context.Context) error{
		"validate":         asking(server.ValidateResourceConfig),
		"upgrade state":    asking(server.UpgradeResourceState),
		"upgrade identity": asking(server.UpgradeResourceIdentity),
		"read":             asking(server.ReadResource),
		"plan":             asking(server.PlanResourceChange),
		"apply":            asking(server.ApplyResourceChange),
		"import":           asking(server.ImportResourceState),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, kept := carrying(t.Context())
			if err := ask(ctx); err != nil {
				t.Fatal(err)
			}
			runtime.GC()
			if kept.Value() != nil {
				t.Error("what the request carried is still there")
			}
		})
	}
	runtime.KeepAlive(server)
}

// carrying makes a context with a value, and something that reports whether the
// value is still there.
func carrying(ctx context.Context) (context.Context, weak.Pointer[[1 << 10]byte]) {
	value := new([1 << 10]byte)
	return context.WithValue(ctx, carriedKey{}, value), weak.Make(value)
}

// asking makes an empty request.
func asking[Request, Response any](method func(context.Context, *Request) (Response, error)) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := method(ctx, new(Request))
		return err
	}
}

// What the framework offers and this server does not hand on would be missing in
// a release, and no test that speaks to the framework would see it.
func TestEveryMethodOfTheFrameworkIsHandedOn(t *testing.T) {
	t.Parallel()
	framework := reflect.TypeOf(providerserver.NewProtocol6(provider.New("test")())())
	for label, served := range map[string]tfprotov6.ProviderServer{
		"a release": newServer(provider.New("test"), isRepeated), "what tests speak to": Server(provider.New("test")()),
	} {
		for i := range framework.NumMethod() {
			offered := framework.Method(i)
			method, ok := reflect.TypeOf(served).MethodByName(offered.Name)
			if !ok || !slices.Equal(signature(method), signature(offered)) {
				t.Errorf("%s does not hand on %s", label, offered.Name)
			}
		}
	}
}

// signature are the types of a method's parameters and results.
func signature(method reflect.Method) []reflect.Type {
	var types []reflect.Type
	for i := 1; i < method.Type.NumIn(); i++ {
		types = append(types, method.Type.In(i))
	}
	for i := range method.Type.NumOut() {
		types = append(types, method.Type.Out(i))
	}
	return types
}
