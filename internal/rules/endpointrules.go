// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// endpointRules are about where Amazon sends requests and events.
var endpointRules = []Rule{
	{
		ID: "endpoint-complete", Severity: Error, Structural: true, Owners: endpointOwners(),
		Title: "Incomplete endpoint", Source: model,
		Text: "An endpoint has a `uri`, and an entry of `regions` has an `endpoint`.",
	},
	{
		ID: "endpoint-uri", Severity: Error, Structural: true, Owners: endpointOwners(), judge: endpointURI,
		Title: "Not the address of an endpoint", Source: model,
		Text: "The `uri` of an endpoint is the ARN of an AWS Lambda function, or an address that begins with `https://` and has the form of a web address.",
	},
	{
		ID: "endpoint-lambda", Severity: Warning, Owners: endpointOwners(), judge: endpointLambda,
		Title: "Not the ARN of a Lambda function", Source: model,
		Text: "An ARN is that of an AWS Lambda function: `arn:aws:lambda:` and so on. The `invoke_arn` of an `aws_lambda_function` is for API Gateway.",
	},
	{
		ID: "endpoint-certificate", Severity: Warning, Owners: endpointOwners(), judge: endpointCertificate,
		Title: "Kind of certificate", Source: certificates,
		Text: "An endpoint with an `https://` address says in `ssl_certificate_type` what kind of certificate it has; one with an ARN does not.",
	},
	{
		ID: "endpoint-certificate-type", Severity: Error, Owners: endpointOwners(), judge: endpointCertificateType,
		Title: "Unknown kind of certificate", Source: model,
		Text: "`ssl_certificate_type` is `Trusted`, `Wildcard` or `SelfSigned`.",
	},
	{
		ID: "endpoint-self-signed", Severity: Warning, Owners: endpointOwners(), judge: endpointSelfSigned,
		Title: "Self-signed certificate", Source: certificates,
		Text: "A certificate is not signed by its owner alone. Tests may use one that is; certification refuses it.",
	},
	{
		ID: "region-known", Severity: Warning, Owners: endpointOwners(), judge: regionKnown,
		Title: "Unknown region", Source: routines,
		Text: "The keys of `regions` are `NA`, `EU` and `FE`.",
	},
}
