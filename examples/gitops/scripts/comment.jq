# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# The part of the comment on a pull request that is about one environment, and the issue of the drift job. Both get the files
# of out/ENVIRONMENT as variables; a file that is missing is empty.
include "plan";

def block: "```text", gsub("```"; "'''"), "```";

def folded($title): "<details><summary>\($title)</summary>", "", ., "", "</details>", "";

# A message from Terraform, with its place.
def messages($severity):
  [said($log) | select(.severity == $severity)] | select(length > 0)
  | (.[] | "**\(.summary | cell)**" + (if .address == "" then "" else " (\(.address | code))" end), "", (.detail | select(. != "") | block), "");

def verdicts:
  ([$policy[0][]? | (.failures // [])[].msg]) as $refused
  | ([$policy[0][]? | (.warnings // [])[].msg]) as $warned
  | if $policy == [] then "Policies: not judged yet."
    elif $refused == [] and $warned == [] then "Policies: nothing against it."
    else "Policies:", "", ($refused[] | "- ❌ \(cell)"), ($warned[] | "- ⚠️ \(cell)") end;

def section:
  "### \($environment | code)", "",
  if $plan == [] then "There is no plan.", "", messages("error")
  else ($plan[0]
    | ([changes[]] | length) as $changes
    | if $changes == 0 then "Nothing changes.", ""
      else
        ([table("now"; "planned")] | select(length > 0) | .[], ""),
        ([others] | select(length > 0) | "Besides prices:", "", .[], "")
      end),
    verdicts, "",
    ([messages("warning")] | select(length > 0) | join("\n") | folded("Warnings")),
    ([$text[:25000] | block] | join("\n") | folded("The whole plan"))
  end;

def issue:
  "What \($environment | code) has is not what the main branch says: somebody has changed it elsewhere, or a merge was not applied.", "",
  ($plan[0]
    | ([table("in the account"; "in the main branch")] | select(length > 0) | .[], ""),
      ([others] | select(length > 0) | "What an apply would do besides:", "", .[], "")),
  ([messages("warning")] | select(length > 0) | join("\n") | folded("Warnings")),
  "To undo what was done elsewhere, run the pipeline of applies by hand. To keep it, write it into the configuration: the plan of that pull request is then empty.",
  "This issue is closed as soon as nothing differs any more.";
