// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import "context"

// Log is where a client writes: when set, it is given every answer and every wait, with the context of the
// operation that caused it. It is never given a token, a query string or a body.
type Log func(ctx context.Context, message string, fields map[string]any)

// OrNothing is the log itself, or one that drops everything.
func (l Log) OrNothing() Log {
	if l == nil {
		return func(context.Context, string, map[string]any) {}
	}
	return l
}
