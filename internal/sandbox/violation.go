// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// form is how Amazon reports what a keyword of JSON Schema finds.
type form struct {
	code    string
	message string
}

// forms has the wording of recorded messages where there are any (type, additionalProperties, pattern, maxItems), and
// wording in their manner for the rest.
var forms = map[string]form{
	"type":                 {"INVALID_DATA_TYPE", `Instance at property path {path} has an invalid data type: {got}. Allowed data types: {want}.`},
	"required":             {"MISSING_REQUIRED_PROPERTY", `Object instance at property path {path} is missing a required property: {got}.`},
	"additionalProperties": {"UNEXPECTED_PROPERTY", `Object instance at property path {path} has unexpected property: {got}.`},
	"minProperties":        {"UNEXPECTED_EMPTY_OBJECT", `Object instance at property path {path} is empty.`},
	"enum":                 {"INVALID_ENUM_VALUE", `String instance at property path {path} has an invalid value: {got}. Allowed values: {want}.`},
	"pattern":              {"INVALID_STRING_PATTERN", `String instance at property path {path} does not match the regular expression: "{want}"`},
	"format":               {"INVALID_URL_FORMAT", `String instance at property path {path} is not a valid URL.`},
	"minItems":             {"INVALID_ARRAY_SIZE", `Size of Array instance at property path {path} is outside the allowed range: Actual number of items: {got}, Minimum number of items: {want}.`},
	"maxItems":             {"INVALID_ARRAY_SIZE", `Size of Array instance at property path {path} is outside the allowed range: Actual number of items: {got}, Maximum number of items: {want}.`},
	"uniqueItems":          {"DUPLICATE_ARRAY_ITEMS", `Array instance at property path {path} has duplicate items: {got}.`},
	"minLength":            {"INVALID_STRING_LENGTH", `Length of String instance at property path {path} is outside the allowed range: Actual length: {got}, Minimum length: {want}.`},
	"maxLength":            {"INVALID_STRING_LENGTH", `Length of String instance at property path {path} is outside the allowed range: Actual length: {got}, Maximum length: {want}.`},
	"minimum":              {"INVALID_INTEGER_VALUE", `Integer instance at property path {path} is outside the allowed range: Actual value: {got}, Minimum value: {want}.`},
	"maximum":              {"INVALID_INTEGER_VALUE", `Integer instance at property path {path} is outside the allowed range: Actual value: {got}, Maximum value: {want}.`},
}

// finding is what a keyword has found: what is there, what should be, and what validationDetails has to say of it.
type finding struct {
	got, want string
	details   map[string]any
}

// violations are the problems that a validation of the whole body has found.
func violations(body any, e *jsonschema.ValidationError) []Problem {
	causes := e.Causes
	if _, ok := e.ErrorKind.(*kind.AnyOf); ok {
		// Amazon knows one way only; the schema lists that one first.
		causes = causes[:1]
	}
	if len(causes) > 0 {
		var problems []Problem
		for _, cause := range causes {
			problems = append(problems, violations(body, cause)...)
		}
		return problems
	}
	path, value := locate(body, e.InstanceLocation)
	keywords := e.ErrorKind.KeywordPath()
	keyword := keywords[len(keywords)-1]
	known, ok := forms[keyword]
	if !ok {
		panic(fmt.Sprintf("sandbox: its schema of the manifest uses %q, for which Amazon's code is not known", keyword))
	}
	var problems []Problem
	for _, f := range findings(e.ErrorKind, value) {
		message := strings.NewReplacer("{path}", strconv.Quote(path), "{got}", f.got, "{want}", f.want).Replace(known.message)
		problems = append(problems, newProblem(known.code, path, value, message, f.details))
	}
	return problems
}

// findings reads what an error of the validator says. Names that are missing or too many are a finding each.
func findings(found jsonschema.ErrorKind, value any) []finding {
	switch found := found.(type) {
	case *kind.Required:
		return named("requiredProperty", found.Missing)
	case *kind.AdditionalProperties:
		return named("unexpectedProperty", found.Properties)
	case *kind.Type:
		return one(strconv.Quote(typeOf(value)), string(encode(found.Want)), allowedDataTypes(found.Want))
	case *kind.Enum:
		return one(string(encode(found.Got)), string(encode(found.Want)), nil)
	case *kind.Pattern:
		return one("", found.Want, map[string]any{"expectedRegexPattern": found.Want})
	case *kind.Format:
		return one("", "", map[string]any{"expectedFormat": "URI"})
	case *kind.MinItems:
		return limit(found.Got, found.Want, "actualNumberOfItems", "minimumNumberOfItems")
	case *kind.MaxItems:
		return limit(found.Got, found.Want, "actualNumberOfItems", "maximumNumberOfItems")
	case *kind.MinLength:
		return limit(found.Got, found.Want, "actualStringLength", "minimumStringLength")
	case *kind.MaxLength:
		return limit(found.Got, found.Want, "actualStringLength", "maximumStringLength")
	case *kind.Minimum:
		return one(textOf(value), found.Want.RatString(), map[string]any{"minimumIntegerValue": found.Want.Num()})
	case *kind.Maximum:
		return one(textOf(value), found.Want.RatString(), map[string]any{"maximumIntegerValue": found.Want.Num()})
	case *kind.UniqueItems:
		items, _ := value.([]any)
		return one(string(encode(items[found.Duplicates[0]])), "", nil)
	default:
		return one("", "", nil)
	}
}

func one(got, want string, details map[string]any) []finding {
	return []finding{{got: got, want: want, details: details}}
}

func limit(got, want int, actual, allowed string) []finding {
	return one(strconv.Itoa(got), strconv.Itoa(want), map[string]any{actual: got, allowed: want})
}

func named(detail string, names []string) []finding {
	var all []finding
	for _, name := range slices.Sorted(slices.Values(names)) {
		all = append(all, finding{got: strconv.Quote(name), details: map[string]any{detail: name}})
	}
	return all
}

// allowedDataTypes are the details of a wrong type. The published model has no word for a number that is no integer, so
// only the message can name it.
func allowedDataTypes(types []string) map[string]any {
	if slices.Contains(types, typeNumber) {
		return nil
	}
	return map[string]any{"allowedDataTypes": types}
}

// locate returns the property path of a place in the body, and the value there.
func locate(body any, location []string) (path string, value any) {
	var written strings.Builder
	written.WriteByte('$')
	value = body
	for _, step := range location {
		switch holder := value.(type) {
		case []any:
			index, _ := strconv.Atoi(step)
			value = holder[index]
			written.WriteString("[" + step + "]")
		case map[string]any:
			value = holder[step]
			written.WriteString("." + step)
		}
	}
	return written.String(), value
}
