// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// Delete forgets: there is no request that deletes a model. The plan has said so.
func (r *modelResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}
