// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"maps"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// generating is a server whose generated configurations leave out what is empty, as
// people do. The state has empty collections so that writing them and leaving them
// out are the same; the framework would put each of them into the configuration.
type generating struct {
	server
	mutex   sync.Mutex
	schemas map[string]*tfprotov6.Schema
}

func (s *generating) GenerateResourceConfig(ctx context.Context, request *tfprotov6.GenerateResourceConfigRequest) (*tfprotov6.GenerateResourceConfigResponse, error) {
	response, err := s.server.GenerateResourceConfig(ctx, request)
	if err != nil || response.Config == nil {
		return response, err
	}
	schema, err := s.schema(ctx, request.TypeName)
	if err != nil || schema == nil {
		return response, err
	}
	value, err := response.Config.Unmarshal(schema.ValueType())
	if err != nil || value.IsNull() {
		return response, err
	}
	config, err := tfprotov6.NewDynamicValue(schema.ValueType(), withoutEmpty(schema.Block.Attributes, value))
	if err != nil {
		return response, err
	}
	response.Config = &config
	return response, nil
}

// schema is that of a resource type. Putting all schemas together takes a while, and
// a query may find thousands of resources.
func (s *generating) schema(ctx context.Context, typeName string) (*tfprotov6.Schema, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.schemas == nil {
		answer, err := s.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
		if err != nil {
			return nil, err
		}
		s.schemas = answer.ResourceSchemas
	}
	return s.schemas[typeName], nil
}

// withoutEmpty makes null what is empty and need not be there, at any depth.
func withoutEmpty(attributes []*tfprotov6.SchemaAttribute, object tftypes.Value) tftypes.Value {
	members := map[string]tftypes.Value{}
	if object.IsNull() || object.As(&members) != nil {
		return object
	}
	members = maps.Clone(members)
	for _, attribute := range attributes {
		value := members[attribute.Name]
		switch {
		case attribute.Optional && isEmpty(value):
			members[attribute.Name] = tftypes.NewValue(value.Type(), nil)
		case attribute.NestedType != nil:
			members[attribute.Name] = eachObject(value, func(object tftypes.Value) tftypes.Value {
				return withoutEmpty(attribute.NestedType.Attributes, object)
			})
		}
	}
	return tftypes.NewValue(object.Type(), members)
}

// isEmpty reports whether a value is a list, set or map without elements.
func isEmpty(value tftypes.Value) bool {
	if value.IsNull() || value.Type().Is(tftypes.Object{}) {
		return false
	}
	var items []tftypes.Value
	members := map[string]tftypes.Value{}
	return value.As(&items) == nil && len(items) == 0 || value.As(&members) == nil && len(members) == 0
}

// eachObject changes an object, or those that a list, set or map has.
func eachObject(value tftypes.Value, change func(tftypes.Value) tftypes.Value) tftypes.Value {
	var items []tftypes.Value
	members := map[string]tftypes.Value{}
	switch {
	case value.IsNull():
		return value
	case value.Type().Is(tftypes.Object{}):
		return change(value)
	case value.As(&items) == nil:
		changed := make([]tftypes.Value, 0, len(items))
		for _, item := range items {
			changed = append(changed, change(item))
		}
		return tftypes.NewValue(value.Type(), changed)
	case value.As(&members) == nil:
		changed := map[string]tftypes.Value{}
		for key, member := range members {
			changed[key] = change(member)
		}
		return tftypes.NewValue(value.Type(), changed)
	}
	return value
}
