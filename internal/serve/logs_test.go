// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"slices"
	"testing"
)

func TestLogsAreUnreadUnlessSomebodyAsks(t *testing.T) {
	t.Parallel()
	everything := []string{"TF_LOG_SDK", "TF_LOG_PROVIDER_EXAMPLE"}
	for name, test := range map[string]struct{ environment, want []string }{
		"nobody asks":                       {want: everything},
		"nothing is asked for":              {environment: []string{"TF_LOG=", "TF_LOG_PROVIDER=", "TF_LOG_SDK="}, want: everything},
		"only Terraform's own is asked for": {environment: []string{"TF_LOG_CORE=TRACE", "TF_LOG_PATH=log"}, want: everything},
		"all there is":                      {environment: []string{"HOME=/", "TF_LOG=ERROR"}},
		"all providers":                     {environment: []string{"TF_LOG_PROVIDER=DEBUG"}},
		"this provider":                     {environment: []string{"TF_LOG_PROVIDER_EXAMPLE=INFO"}},
		"the libraries":                     {environment: []string{"TF_LOG_SDK=WARN"}},
		"a part of them":                    {environment: []string{"TF_LOG_SDK_PROTO=TRACE"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := unread(test.environment, "example"); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
