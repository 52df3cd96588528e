// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// BenchmarkBatchWindow measures how far apart the resources of one skill arrive
// that Terraform applies together, from the first to the last. The engine waits
// as long for others before it writes; see its constant defaultBatchWindow.
func BenchmarkBatchWindow(b *testing.B) {
	const rounds = 30
	for _, resources := range []int{2, 3} {
		for _, machine := range []string{"idle", "busy"} {
			b.Run(fmt.Sprintf("resources=%d/%s", resources, machine), func(b *testing.B) {
				if machine == "busy" {
					defer occupy()()
				}
				var apart []time.Duration
				for range rounds {
					e := acctest.Start(b, listed)
					w := e.Workspace("")
					file := filepath.Join(w.Folder(), "arrivals")
					w.Environment = append(w.Environment, acctest.OtherProvider+"=stopwatch", arrivals+"="+file)
					for _, hcl := range []string{acctest.Sections("4.99", false, "alexa::person_id:read"), acctest.Sections("5.99", true, "alexa::device_id:read")} {
						if resources == 2 {
							hcl, _, _ = strings.Cut(hcl, `resource "alexa_skill_permissions"`)
						}
						w.Write("main.tf", hcl)
						w.Succeed("apply", "-auto-approve")
						apart = append(apart, spread(b, file, resources))
					}
				}
				slices.Sort(apart)
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(milliseconds(apart[len(apart)/2]), "ms-median")
				b.ReportMetric(milliseconds(apart[len(apart)*99/100]), "ms-p99")
				b.ReportMetric(milliseconds(apart[len(apart)-1]), "ms-max")
			})
		}
	}
}

// spread returns the time from the first to the last arrival in a file, which is
// then removed.
func spread(b *testing.B, file string, resources int) time.Duration {
	b.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	var moments []int64
	for line := range strings.Lines(string(content)) {
		moment, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
		if err != nil {
			b.Fatal(err)
		}
		moments = append(moments, moment)
	}
	if len(moments) != resources {
		b.Fatalf("%d resources were applied, want %d", len(moments), resources)
	}
	if err := os.Remove(file); err != nil {
		b.Fatal(err)
	}
	return time.Duration(slices.Max(moments) - slices.Min(moments))
}

// occupy keeps every processor busy until the returned function is called.
func occupy() (leave func()) {
	var left atomic.Bool
	var turns atomic.Int64
	for range runtime.NumCPU() {
		go func() {
			for !left.Load() {
				turns.Add(1)
			}
		}()
	}
	return func() { left.Store(true) }
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }
