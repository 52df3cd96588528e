// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package smapi is the HTTP client for Amazon's Alexa Skill Management API
// (https://developer.amazon.com/docs/alexa/smapi/smapi-overview.html).
//
// It knows requests, answers, throttling and repetition, and nothing of what a
// manifest means: documents go through it as bytes. Only an answer that is
// recognisably the API's means anything; see [ForeignAnswerError]. What may
// safely be repeated is repeated here; a write whose answer was lost is reported
// as an [AmbiguousError], because only a caller that reads back can find out.
package smapi
