// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// endpointsOf are the same endpoint in every place that has one, by its owner.
func endpointsOf(endpoint string) map[string][2]string {
	return map[string][2]string{
		customAPI + ", everywhere": {`{"apis":{"custom":{"endpoint":` + endpoint + `}}}`, "/apis/custom/endpoint"},
		customAPI + ", region":     {`{"apis":{"custom":{"regions":{"FE":{"endpoint":` + endpoint + `}}}}}`, "/apis/custom/regions/FE/endpoint"},
		events + ", everywhere":    {`{"events":{"endpoint":` + endpoint + `}}`, "/events/endpoint"},
		events + ", region":        {`{"events":{"regions":{"EU":{"endpoint":` + endpoint + `}}}}`, "/events/regions/EU/endpoint"},
	}
}

func TestEndpoints(t *testing.T) {
	const form, lambda, kind, known, signed = "endpoint-uri", "endpoint-lambda", "endpoint-certificate", "endpoint-certificate-type", "endpoint-self-signed"
	for _, c := range []struct{ endpoint, rule, field, says string }{
		{`{"uri":"arn:aws:lambda:us-east-1:123456789012:function:trivia"}`, "", "", ""},
		{`{"uri":"arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:trivia:live"}`, "", "", ""},
		{`{"uri":"https://example.com/alexa?a=1","sslCertificateType":"Trusted"}`, "", "", ""},
		{`{"uri":"https://example.com:8443","sslCertificateType":"Wildcard"}`, "", "", ""},
		{`{"uri":""}`, "", "", ""},
		{`{}`, "", "", ""},
		{`{"uri":"http://example.com"}`, form, "uri", "begins with https://"},
		{`{"uri":"HTTPS://example.com"}`, form, "uri", "begins with https://"},
		{`{"uri":" arn:aws:lambda:us-east-1:1:function:f"}`, form, "uri", "neither the ARN"},
		{`{"uri":"trivia"}`, form, "uri", `"trivia" is neither`},
		{`{"uri":"https://","sslCertificateType":"Trusted"}`, form, "uri", "it has no host"},
		{`{"uri":"https://example","sslCertificateType":"Trusted"}`, form, "uri", "has no dot"},
		{`{"uri":"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations"}`, lambda, "uri", "not invoke_arn"},
		{`{"uri":"arn:aws:sns:us-east-1:1:topic"}`, lambda, "uri", "is not the ARN of an AWS Lambda function"},
		{`{"uri":"https://example.com"}`, kind, "sslCertificateType", `"Trusted"`},
		{`{"uri":"https://example.com","sslCertificateType":null}`, kind, "sslCertificateType", "Amazon has refused such endpoints"},
		{`{"uri":"arn:aws:lambda:us-east-1:1:function:f","sslCertificateType":"Trusted"}`, kind, "sslCertificateType", "Leave it out"},
		{`{"uri":"https://example.com","sslCertificateType":"wildcard"}`, known, "sslCertificateType", `Use one of "Trusted", "Wildcard", "SelfSigned". Did you mean "Wildcard"?`},
		{`{"uri":"https://example.com","sslCertificateType":"SelfSigned"}`, signed, "sslCertificateType", "Certification will reject it"},
	} {
		for label, at := range endpointsOf(c.endpoint) {
			owner, _, _ := strings.Cut(label, ",")
			findings := judged(owner, rules.Strict, view(t, at[0]))
			for _, rule := range []string{form, lambda, kind, known, signed} {
				if rule != c.rule {
					expect(t, label+" "+c.endpoint, rule, findings)
				}
			}
			if c.rule != "" {
				expect(t, label+" "+c.endpoint, c.rule, findings, c.says)
				expectAt(t, label+" "+c.endpoint, c.rule, findings, at[1]+"/"+c.field)
			}
			for _, other := range owners {
				if other != owner && c.rule != "" {
					expect(t, other+" "+c.endpoint, c.rule, judged(other, rules.Strict, view(t, at[0])))
				}
			}
		}
	}
}

func TestRegions(t *testing.T) {
	for region, hint := range map[string]string{"NA": "", "EU": "", "FE": "", "na": ` Did you mean "NA"?`, "US": "", "default": ""} {
		fine := slices.Contains(rules.Regions, region)
		for owner, json := range map[string]string{customAPI: `{"apis":{"custom":{"regions":{%q:{}}}}}`, events: `{"events":{"regions":{%q:{}}}}`} {
			findings := judged(owner, rules.Strict, view(t, fmt.Sprintf(json, region)))
			if fine {
				expect(t, region, "region-known", findings)
				continue
			}
			expect(t, region, "region-known", findings, fmt.Sprintf("no region %q. Known are NA, EU, FE.%s", region, hint))
		}
	}
}

func TestWordsOfEndpoints(t *testing.T) {
	expectWords(t, "certificates", rules.CertificateTypes, "Trusted Wildcard SelfSigned")
	expectWords(t, "regions", rules.Regions, "NA EU FE")
}
