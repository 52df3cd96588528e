// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// connection are errors of requests that Amazon has not answered.
var connection = []Trouble{
	{
		ID: "no-answer", Says: []string{"no answer from"},
		Cause: "Nobody answered at that address: no network, a firewall, a proxy, a certificate that this machine does not trust. See [Proxies and certificates](proxies.md).",
		Cure:  "Check the network from this machine to that address, with its proxies and firewalls, then run Terraform again.",
	},
	{
		ID: "no-answer-to-write", Says: []string{"whether Amazon has carried this out is unknown … no answer from"},
		Cause: "The same, and the request was a write that may have arrived.",
		Cure:  "Check the network from this machine to that address, with its proxies and firewalls. Then plan again to see whether the skill has the change.",
	},
	{
		ID: "foreign-answer", Says: []string{"That is not an answer of"},
		Cause: "A proxy, a gateway or a sign-in page answered in Amazon's place, or `endpoint` leads to another server. The message shows what it sent.",
		Cure: "Nothing follows from it about what Amazon has. Check that address and what stands between this machine and it, such as a proxy, " +
			"then run Terraform again.",
	},
	{
		ID: "foreign-answer-to-write", Says: []string{"whether Amazon has carried this out is unknown … That is not an answer of"},
		Cause: "The same, and the request was a write that may have gone on to Amazon.",
		Cure:  "Check that address and what stands between this machine and it, such as a proxy. Then plan again to see whether the skill has the change.",
	},
	{
		ID: "gave-up", Says: []string{"gave up after", "gave up before the first try"},
		Cause: "Amazon throttled or failed until the time of the operation was over. The message ends with the last answer, if any came. After a 429 the provider waits and tries again until then; other failures it repeats `max_retries` times.",
		Cure:  "Run Terraform again later. If many pipelines share one account, let fewer run at once, or raise the timeout of the resource.",
	},
}
