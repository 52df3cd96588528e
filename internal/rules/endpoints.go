// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// endpointParts are the parts of the manifest that have an endpoint and regions. The rules of endpoints hold for all of them.
var endpointParts = []document.Pointer{customAPIPart, eventsPart}

// endpointOwners are the resource types that own the endpoints of these parts.
func endpointOwners() []string {
	owners := make([]string, 0, len(endpointParts))
	for _, part := range endpointParts {
		owners = append(owners, skillmanifest.OwnerOf(part.Child("endpoint")))
	}
	return owners
}

// endpoint is where Amazon sends something, as far as it is known.
type endpoint struct{ Place }

func (e endpoint) uri() Place         { return e.Child("uri") }
func (e endpoint) certificate() Place { return e.Child("sslCertificateType") }

// eachEndpoint judges every endpoint, those of regions too, with its address; it
// is empty where none is given.
func eachEndpoint(view View, judge func(e endpoint, address string) []problem) []problem {
	var problems []problem
	for _, part := range endpointParts {
		found := []Place{view.At(part...).Child("endpoint")}
		for _, region := range view.At(part...).Child("regions").Entries() {
			found = append(found, region.Child("endpoint"))
		}
		for _, place := range found {
			address, _ := place.Child("uri").Text()
			problems = append(problems, judge(endpoint{place}, address)...)
		}
	}
	return problems
}

const (
	arnPrefix   = "arn"
	httpsPrefix = "https://"
)

func endpointURI(view View) []problem {
	return eachEndpoint(view, func(e endpoint, address string) []problem {
		switch {
		case address == "" || strings.HasPrefix(address, arnPrefix):
			return nil
		case strings.HasPrefix(address, httpsPrefix):
			if _, fault := parseAddress(address); fault != "" {
				return []problem{broken(e.uri().Pointer, "%q is not the address of a web service: %s. An address looks like \"https://example.com/alexa\".", address, fault)}
			}
			return nil
		}
		return []problem{broken(e.uri().Pointer, "%q is neither the ARN of an AWS Lambda function nor an address that begins with https://. Amazon takes nothing else.", address)}
	})
}

// lambdaARN begins the ARN of a Lambda function in any of Amazon's partitions.
var lambdaARN = regexp.MustCompile(`^arn:aws[a-z-]*:lambda:`)

func endpointLambda(view View) []problem {
	return eachEndpoint(view, func(e endpoint, address string) []problem {
		if !strings.HasPrefix(address, arnPrefix) || lambdaARN.MatchString(address) {
			return nil
		}
		return []problem{broken(e.uri().Pointer, "%q is not the ARN of an AWS Lambda function, which begins with arn:aws:lambda:. "+
			"Of an aws_lambda_function take arn or qualified_arn, not invoke_arn.", address)}
	})
}

func endpointCertificate(view View) []problem {
	return eachEndpoint(view, func(e endpoint, address string) []problem {
		certificate, given := e.certificate().Text()
		switch {
		case strings.HasPrefix(address, httpsPrefix) && e.certificate().Absent():
			return []problem{broken(e.certificate().Pointer, "the endpoint is an https:// address without ssl_certificate_type, and Amazon has refused such endpoints. "+
				"Set it to \"Trusted\" for a certificate of its own, or to \"Wildcard\" for one that covers all subdomains.")}
		case strings.HasPrefix(address, arnPrefix) && given && certificate != "":
			return []problem{broken(e.certificate().Pointer, "the endpoint is an ARN, and only https:// addresses have an ssl_certificate_type. Leave it out.")}
		}
		return nil
	})
}

func endpointCertificateType(view View) []problem {
	return eachEndpoint(view, func(e endpoint, _ string) []problem {
		if !e.certificate().Given() {
			return nil
		}
		return oneOf(e.certificate(), CertificateTypes, nil)
	})
}

func endpointSelfSigned(view View) []problem {
	return eachEndpoint(view, func(e endpoint, _ string) []problem {
		if !e.certificate().Is("SelfSigned") {
			return nil
		}
		return []problem{broken(e.certificate().Pointer, "a certificate that is signed by nobody else is for tests only. Certification will reject it; give the endpoint a trusted certificate before the skill is submitted.")}
	})
}

func regionKnown(view View) []problem {
	var problems []problem
	for _, part := range endpointParts {
		for _, region := range view.At(part...).Child("regions").Entries() {
			if !slices.Contains(Regions, region.Key()) {
				problems = append(problems, broken(region.Pointer, "Amazon's pages name no region %q. Known are %s.%s", region.Key(), strings.Join(Regions, ", "), didYouMean(region.Key(), Regions)))
			}
		}
	}
	return problems
}
