// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// productsVariable names a folder of files of in-skill products that
// [TestCorpusOfProducts] tries besides those of the repository.
const productsVariable = "ALEXA_PRODUCTS"

// productFiles are the definitions of the corpus, by the name of the file.
func productFiles(t *testing.T) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "products", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	if folder := os.Getenv(productsVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", productsVariable, folder, err)
		}
		paths = slices.Concat(paths, found)
	}
	files := map[string][]byte{}
	for _, path := range paths {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// sold is what a product file means: prices as numbers, sets in one order, and neither
// empty lists nor the version of the schema, which is the provider's.
func sold(t *testing.T, file []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
	decoder.UseNumber()
	var document map[string]any
	if err := decoder.Decode(&document); err != nil {
		t.Fatal(err)
	}
	if inside, ok := document["inSkillProductDefinition"].(map[string]any); ok {
		document = inside
	}
	delete(document, "version")
	return unordered(exact(document), "")
}

// exact writes numbers in one way, and leaves out empty lists.
func exact(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, member := range value {
			value[key] = exact(member)
			if items, ok := member.([]any); ok && len(items) == 0 {
				delete(value, key)
			}
		}
	case json.Number:
		if number, ok := new(big.Rat).SetString(value.String()); ok {
			return number.String()
		}
	}
	return value
}

// shop has the files of a corpus in the folder that the example of the function reads.
func shop(t *testing.T, e *acctest.Environment, files map[string][]byte) *acctest.Workspace {
	t.Helper()
	w := e.Workspace(exampleFile(t, "functions", "product_from_json", "function.tf"))
	folder := filepath.Join("isps", "corpus")
	if err := os.MkdirAll(filepath.Join(w.Folder(), folder), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, file := range files {
		w.Write(filepath.Join(folder, name), string(file))
	}
	return w
}

// Every file is created from what the function makes of it, and is then what the file
// says. Imported into another state, with the files or with a configuration that the CLI
// writes, it plans nothing, and nothing is written.
func TestCorpusOfProducts(t *testing.T) {
	t.Parallel()
	files := productFiles(t)
	e := acctest.Start(t, `{"apis": {"custom": {}}}`)
	w := shop(t, e, files)
	w.Write("outputs.tf", `output "ids" { value = { for name, product in alexa_in_skill_product.from_files : basename(name) => product.product_id } }`)
	w.Apply()
	ids := map[string]string{}
	if err := json.Unmarshal([]byte(w.Succeed("output", "-json", "ids").Output), &ids); err != nil || len(ids) != len(files) {
		t.Fatalf("of %d files there are the products %v (%v)", len(files), ids, err)
	}
	for name, file := range files {
		if diff := cmp.Diff(sold(t, file), sold(t, e.Product(ids[name], "development"))); diff != "" {
			t.Errorf("%s (-file +product):\n%s", name, diff)
		}
	}

	var ofFiles, generated strings.Builder
	for name, id := range ids {
		fmt.Fprintf(&ofFiles, "import {\n  to = alexa_in_skill_product.from_files[%q]\n  id = %q\n}\n", "isps/corpus/"+name, id)
		fmt.Fprintf(&generated, "import {\n  to = alexa_in_skill_product.%s\n  id = %q\n}\n", "of_"+strings.TrimSuffix(name, ".json"), id)
	}
	e.ResetRequests()
	again := shop(t, e, files)
	again.Write("imports.tf", ofFiles.String())
	written := e.Workspace(generated.String())
	written.GenerateConfiguration()
	for name, w := range map[string]*acctest.Workspace{"files": again, "generated": written} {
		if changes, _ := w.Plan(); len(changes) > 0 {
			t.Errorf("%s: the import plans %v", name, changes)
		}
		w.Succeed("apply", "plan")
		if changes, _ := w.Plan(); len(changes) > 0 {
			t.Errorf("%s: after the import the plan is %v", name, changes)
		}
	}
	for _, operation := range []sandbox.Operation{sandbox.OperationCreateProduct, sandbox.OperationPutProduct, sandbox.OperationDeleteProduct} {
		if writes := e.Count(operation); writes > 0 {
			t.Errorf("%d %s requests after the creation", writes, operation)
		}
	}
	t.Logf("%d products: created from files, imported, and imported with a configuration that the CLI wrote", len(files))
}
