// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// unquote reads a JSON string literal that is known to be valid. It differs from
// the standard library in one point: a lone surrogate is not replaced by U+FFFD
// but kept in the bytes that UTF-8 would give it, or two different keys could be
// taken for one.
func unquote(literal string) string {
	body := literal[1 : len(literal)-1]
	if !strings.Contains(body, "\\") {
		return body
	}
	var text strings.Builder
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' {
			text.WriteByte(body[i])
			continue
		}
		i++
		if body[i] != 'u' {
			text.WriteByte(escapes[body[i]])
			continue
		}
		unit := hex(body[i+1:])
		i += 4
		if utf16.IsSurrogate(unit) && strings.HasPrefix(body[i+1:], "\\u") {
			if r := utf16.DecodeRune(unit, hex(body[i+3:])); r != utf8.RuneError {
				text.WriteRune(r)
				i += 6
				continue
			}
		}
		text.WriteString(encodeUnit(unit))
	}
	return text.String()
}

var escapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func hex(digits string) rune {
	// Four digits, checked by the parser, always fit.
	unit, _ := strconv.ParseUint(digits[:4], 16, 16)
	return rune(unit)
}

func encodeUnit(unit rune) string {
	if !utf16.IsSurrogate(unit) {
		return string(unit)
	}
	return string([]byte{
		0xE0 | byte(unit>>12),
		0x80 | byte(unit>>6)&0x3F,
		0x80 | byte(unit)&0x3F,
	})
}

// quote spells a string as JSON, so that unquote reads it back: what stands for
// a lone surrogate becomes its escape again.
func quote(s string) string {
	var text strings.Builder
	text.WriteByte('"')
	start := 0
	for i := 0; i+2 < len(s); i++ {
		// Valid UTF-8 has nothing that looks like this.
		if s[i] == 0xED && s[i+1]>>5 == 0b101 && s[i+2]>>6 == 0b10 {
			text.WriteString(escape(s[start:i]))
			fmt.Fprintf(&text, `\u%04x`, 0xD000|int(s[i+1]&0x3F)<<6|int(s[i+2]&0x3F))
			i += 2
			start = i + 1
		}
	}
	text.WriteString(escape(s[start:]))
	text.WriteByte('"')
	return text.String()
}

// escape spells valid UTF-8 as the inside of a JSON string. HTML characters stay
// readable: prompts hold SSML, and <speak> should not become \u003cspeak\u003e in
// somebody's console.
func escape(s string) string {
	if isPlain(s) {
		return s
	}
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	// A string always encodes.
	_ = encoder.Encode(s)
	// The encoder adds the quotes and a newline.
	return buffer.String()[1 : buffer.Len()-2]
}

// isPlain reports whether a string is spelt in JSON as it is. Most are, and then
// there is no need for an encoder.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
