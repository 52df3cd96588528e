// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build snapshot

package snapshot_test

import (
	"bytes"
	"debug/buildinfo"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// built is the release that make has built.
func built(t *testing.T) *release {
	t.Helper()
	r, err := open(os.Getenv("ALEXA_TEST_SNAPSHOT"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// chosen are the platforms that were asked for, none if all were.
func chosen() []string { return strings.Fields(os.Getenv("ALEXA_TEST_PLATFORMS")) }

// platforms are those that were built.
func platforms() []string {
	if chosen := chosen(); len(chosen) > 0 {
		return slices.Sorted(slices.Values(chosen))
	}
	return []string{
		"darwin_amd64", "darwin_arm64", "freebsd_386", "freebsd_amd64", "freebsd_arm", "freebsd_arm64",
		"linux_386", "linux_amd64", "linux_arm", "linux_arm64", "windows_386", "windows_amd64", "windows_arm64",
	}
}

// sandboxes are the platforms that have the sandbox as a program.
func sandboxes() []string {
	if chosen := chosen(); len(chosen) > 0 {
		return chosen
	}
	return []string{"darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64", "windows_amd64", "windows_arm64"}
}

func TestBothRegistriesTakeIt(t *testing.T) {
	t.Parallel()
	r := built(t)
	if faults := terraformRegistry(r); len(faults) > 0 {
		t.Errorf("the Terraform Registry refuses %q", faults)
	}
	found, faults := openTofuRegistry(r)
	if len(faults) > 0 {
		t.Errorf("the OpenTofu registry refuses %q", faults)
	}
	if !slices.Equal(slices.Sorted(slices.Values(found)), platforms()) {
		t.Errorf("the OpenTofu registry finds %v", found)
	}
}

// Nothing is published that has no reader, and nothing is missing.
func TestWhatIsPublished(t *testing.T) {
	t.Parallel()
	r := built(t)
	sandbox := "alexa-sandbox_" + r.version
	want := []string{
		r.name("SHA256SUMS"), r.name("SHA256SUMS.sig"), r.name("manifest.json"),
		project + "_" + r.version + ".cdx.json", project + "_" + r.version + ".cdx.json.sig",
		sandbox + ".cdx.json", sandbox + ".cdx.json.sig",
	}
	for _, platform := range sandboxes() {
		want = append(want, sandbox+"_"+platform+".tar.gz", sandbox+"_"+platform+".tar.gz.sig")
	}
	want = append(want, r.names(`\.zip$`)...)
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(r.files)); !slices.Equal(got, want) {
		t.Errorf("published are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// programs are the programs in the archives, by the platform, and how each was built.
func programs(t *testing.T, r *release) (contents map[string][]byte, infos map[string]*debug.BuildInfo) {
	t.Helper()
	contents, infos = map[string][]byte{}, map[string]*debug.BuildInfo{}
	add := func(platform string, content []byte) {
		info, err := buildinfo.Read(bytes.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %s", platform, err)
		}
		contents[platform], infos[platform] = content, info
	}
	for _, name := range r.names(`\.zip$`) {
		files, err := unzip(r.files[name])
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if file.Name == "LICENSE" {
				continue
			}
			opened, err := file.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(opened)
			if err != nil {
				t.Fatal(err)
			}
			add("provider "+strings.TrimSuffix(strings.TrimPrefix(name, r.name("")), ".zip"), content)
		}
	}
	for _, platform := range sandboxes() {
		for name, file := range untar(t, r.files["alexa-sandbox_"+r.version+"_"+platform+".tar.gz"]) {
			if name != "LICENSE" {
				add("sandbox "+platform, file)
			}
		}
	}
	return contents, infos
}

// A program is for the platform that its archive names, needs no library of the machine, and tells nothing of the one it
// was built on.
func TestHowProgramsAreBuilt(t *testing.T) {
	t.Parallel()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	folder, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	contents, infos := programs(t, built(t))
	for platform, info := range infos {
		settings := map[string]string{}
		for _, setting := range info.Settings {
			settings[setting.Key] = setting.Value
		}
		if _, target, _ := strings.Cut(platform, " "); settings["GOOS"]+"_"+settings["GOARCH"] != target {
			t.Errorf("%s is built for %s_%s", platform, settings["GOOS"], settings["GOARCH"])
		}
		if settings["CGO_ENABLED"] != "0" || settings["-trimpath"] != "true" || settings["vcs"] != "" {
			t.Errorf("%s is built with %v", platform, settings)
		}
		// /root as a home is part of too many other words.
		for _, path := range []string{folder + "/", filepath.Join(home, "go") + "/"} {
			if bytes.Contains(contents[platform], []byte(path)) {
				t.Errorf("%s has the path %s in it", platform, path)
			}
		}
	}
}

// The list of what a program consists of is that of the modules that are in it, on every platform.
func TestSBOM(t *testing.T) {
	t.Parallel()
	r := built(t)
	_, infos := programs(t, r)
	for program, document := range map[string]string{"provider": project, "sandbox": "alexa-sandbox"} {
		var bom struct {
			BOMFormat  string
			Components []struct{ Name, Version string }
		}
		if err := json.Unmarshal(r.files[document+"_"+r.version+".cdx.json"], &bom); err != nil {
			t.Fatal(err)
		}
		var listed []string
		for _, component := range bom.Components {
			listed = append(listed, component.Name+"@"+strings.TrimPrefix(component.Version, "go"))
		}
		slices.Sort(listed)
		if bom.BOMFormat != "CycloneDX" {
			t.Errorf("the format is %q", bom.BOMFormat)
		}
		for platform, info := range infos {
			if !strings.HasPrefix(platform, program) {
				continue
			}
			modules := []string{"std@" + strings.TrimPrefix(info.GoVersion, "go")}
			for _, module := range info.Deps {
				modules = append(modules, module.Path+"@"+module.Version)
			}
			slices.Sort(modules)
			if !slices.Equal(modules, listed) {
				t.Errorf("%s has\n%v\nlisted are\n%v", platform, modules, listed)
			}
		}
	}
}
