// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// foundLate are the codes of problems that only the asynchronous part of an update finds: they concern values, not the
// shape of the document. Amazon does not publish which is which; this is the division its answers suggest.
var foundLate = map[string]bool{
	"INVALID_ENUM_VALUE":     true,
	"INVALID_STRING_PATTERN": true,
	"INVALID_URL_FORMAT":     true,
	"CONFLICTING_INSTANCES":  true,
}

// check returns the problems of a manifest, in the order of their paths. Null counts as absent, since Amazon drops it.
func check(manifest json.RawMessage, strictModel bool) []Problem {
	c := &checker{strictModel: strictModel}
	value := decoded(manifest)
	c.instance("$.manifest", value, manifestShape)
	c.countries(value)
	return c.problems
}

type checker struct {
	strictModel bool
	problems    []Problem
}

func (c *checker) instance(path string, value any, expected shape) {
	actual := typeOf(value)
	if expected.dataType != "" && actual != expected.dataType && (expected.dataType != typeNumber || actual != typeInteger) {
		c.report("INVALID_DATA_TYPE", path, value,
			fmt.Sprintf("Instance at property path %q has an invalid data type: %q. Allowed data types: [%q].", path, actual, expected.dataType),
			allowedDataTypes(expected.dataType))
		return
	}
	switch value := value.(type) {
	case map[string]any:
		c.object(path, value, expected)
	case []any:
		c.array(path, value, expected)
	case string:
		c.text(path, value, expected)
	}
}

func (c *checker) object(path string, object map[string]any, expected shape) {
	maps.DeleteFunc(object, func(_ string, value any) bool { return value == nil })
	if expected.notEmpty && len(object) == 0 {
		c.report("UNEXPECTED_EMPTY_OBJECT", path, object,
			fmt.Sprintf("Object instance at property path %q is empty.", path), nil)
	}
	for _, name := range slices.Sorted(maps.Keys(expected.properties)) {
		if c.isMissing(object, name, expected.properties[name]) {
			c.problems = append(c.problems, missingProperty(path, name))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		known, ok := expected.properties[name]
		switch {
		case c.strictModel && expected.complete && (!ok || known.outsideModel):
			c.report("UNEXPECTED_PROPERTY", path, object,
				fmt.Sprintf("Object instance at property path %q has unexpected property: %q.", path, name),
				map[string]any{"unexpectedProperty": name})
		case ok:
			c.instance(path+"."+name, object[name], known.shape)
		case expected.values != nil:
			c.instance(path+"."+name, object[name], *expected.values)
		}
	}
}

func (c *checker) isMissing(object map[string]any, name string, expected property) bool {
	if !expected.required || object[name] != nil {
		return false
	}
	return c.strictModel || expected.alternative == "" || object[expected.alternative] == nil
}

func (c *checker) array(path string, array []any, expected shape) {
	if count := expected.itemCount; count > 0 && len(array) != count {
		limit := fmt.Sprintf("Maximum number of items: %d", count)
		if len(array) < count {
			limit = fmt.Sprintf("Minimum number of items: %d", count)
		}
		c.report("INVALID_ARRAY_SIZE", path, array,
			fmt.Sprintf("Size of Array instance at property path %q is outside the allowed range: Actual number of items: %d, %s.", path, len(array), limit),
			map[string]any{"actualNumberOfItems": len(array), "minimumNumberOfItems": count, "maximumNumberOfItems": count})
	}
	seen := map[string]bool{}
	for i, item := range array {
		spelled := string(encode(item))
		if expected.unique && seen[spelled] {
			c.report("DUPLICATE_ARRAY_ITEMS", path, array,
				fmt.Sprintf("Array instance at property path %q has duplicate items: %s.", path, spelled), nil)
		}
		seen[spelled] = true
		if expected.items != nil {
			c.instance(fmt.Sprintf("%s[%d]", path, i), item, *expected.items)
		}
	}
}

func (c *checker) text(path, text string, expected shape) {
	for _, allowed := range [][]string{expected.allowed, c.modelOnly(expected.modelAllowed)} {
		if len(allowed) > 0 && !slices.Contains(allowed, text) {
			c.report("INVALID_ENUM_VALUE", path, text,
				fmt.Sprintf("String instance at property path %q has an invalid value: %q. Allowed values: %s.", path, text, encode(allowed)), nil)
		}
	}
	if pattern := expected.pattern; pattern != nil && !pattern.MatchString(text) {
		c.report("INVALID_STRING_PATTERN", path, text,
			fmt.Sprintf("String instance at property path %q does not match the regular expression: \"%s\"", path, pattern),
			map[string]any{"expectedRegexPattern": pattern.String()})
	}
	// Exported manifests have empty URLs, so Amazon takes them for absent ones.
	if expected.url && text != "" && !isWebAddress(text) {
		c.report("INVALID_URL_FORMAT", path, text,
			fmt.Sprintf("String instance at property path %q is not a valid URL.", path),
			map[string]any{"expectedFormat": "URI"})
	}
}

func (c *checker) modelOnly(values []string) []string {
	if c.strictModel {
		return values
	}
	return nil
}

// countries checks the one rule between two properties that Amazon documents with its exact message.
func (c *checker) countries(manifest any) {
	root, _ := manifest.(map[string]any)
	publishing, _ := root["publishingInformation"].(map[string]any)
	listed, _ := publishing["distributionCountries"].([]any)
	if worldwide, _ := publishing["isAvailableWorldwide"].(bool); !worldwide || len(listed) == 0 {
		return
	}
	const path, conflicting = "$.manifest.publishingInformation.distributionCountries", "$.manifest.publishingInformation.isAvailableWorldwide"
	c.report("CONFLICTING_INSTANCES", path, listed,
		fmt.Sprintf("Instance at %q is not expected when boolean instance with value \"true\" at property path %q is present.", path, conflicting),
		map[string]any{"conflictingInstance": map[string]any{"propertyPath": conflicting, "dataType": typeBoolean, "value": true}})
}

func (c *checker) report(code, path string, value any, message string, details map[string]any) {
	instance := map[string]any{}
	if dataType := typeOf(value); dataType != typeNumber {
		instance["dataType"] = dataType
	}
	switch value.(type) {
	case map[string]any, []any:
		// Whole objects are not repeated in an error.
	default:
		instance["value"] = value
	}
	if details == nil {
		details = map[string]any{}
	}
	details["originalInstance"] = instance
	c.problems = append(c.problems, Problem{Code: code, Message: message, PropertyPath: path, Details: details})
}

// allowedDataTypes are the details of a wrong type. The published model has no word for a number that is no integer, so
// nothing but the message can say it.
func allowedDataTypes(dataType string) map[string]any {
	if dataType == typeNumber {
		return nil
	}
	return map[string]any{"allowedDataTypes": []string{dataType}}
}

// missingProperty names the object at fault in its path and the property beside it, as Amazon does.
func missingProperty(path, name string) Problem {
	return Problem{
		Code:         "MISSING_REQUIRED_PROPERTY",
		Message:      fmt.Sprintf("Object instance at property path %q is missing a required property: %q.", path, name),
		PropertyPath: path,
		Details: map[string]any{
			"requiredProperty": name,
			"originalInstance": map[string]any{"dataType": typeObject},
		},
	}
}

func typeOf(value any) string {
	switch value := value.(type) {
	case map[string]any:
		return typeObject
	case []any:
		return typeArray
	case string:
		return typeString
	case bool:
		return typeBoolean
	case json.Number:
		if strings.ContainsAny(value.String(), ".eE") {
			return typeNumber
		}
		return typeInteger
	default:
		return typeNull
	}
}

func isWebAddress(text string) bool {
	address, err := url.Parse(text)
	return err == nil && (address.Scheme == "http" || address.Scheme == "https") && address.Hostname() != ""
}
