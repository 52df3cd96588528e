# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# What a plan says, for people. The input is what `terraform show -json` prints.

# Text for the cell of a table, and for code: on one line, and nobody is mentioned.
def cell: tostring | gsub("[\r\n]+"; " ") | gsub("\\|"; "\\|") | gsub("<"; "&lt;") | gsub("@"; "&#64;");
def code: "`" + (tostring | gsub("[`\r\n]+"; " ")) + "`";
def cut($length): if length > $length then .[:$length] + "…" else . end;

# The warnings and errors in what `terraform plan -json` has printed, each once and always in the same order.
def said($log):
  [$log | split("\n")[] | fromjson? | select(.type == "diagnostic") | .diagnostic
   | {severity, address: (.address // ""), summary, detail: (.detail // "")}]
  | unique_by([.severity, .address, .summary, .detail])[];

# The resources that the plan does something to.
def changes: [.resource_changes[]? | select(.mode == "managed")
  | select(.change.actions != ["no-op"] or .previous_address != null or .change.importing != null)];

# The name of the skill that a resource is about: that of its listing, or else the resource's address.
def skill($plan):
  .address as $address
  | (.change.after.skill_id // .change.before.skill_id) as $id
  | first(($plan.planned_values, $plan.prior_state.values) | .. | objects
      | select(.type? == "alexa_skill_publishing" and .values.skill_id == $id)
      | .values.locales | .["en-US"] // first(.[]?) | .name | strings)
    // $address;

# The values of an object by their paths. A list is one value.
def leaves:
  if type == "object" and length > 0
  then to_entries[] | .key as $key | .value | leaves | .path = [$key] + .path
  else {path: [], value: .} end;

# A path as a configuration would write it.
def written: reduce .[] as $key ("";
  if $key | test("^[a-z_][a-z_0-9]*$") then . + (if . == "" then "" else "." end) + $key else . + "[\($key | tojson)]" end);

# Whether Terraform's marks, of what is sensitive or not known yet, are true for a path or for what it is in.
def marked($marks): . as $path | any(range(0; length + 1); . as $depth | ($marks | try getpath($path[:$depth]) catch null) == true);

# The values that change, as {path, old, new}.
def differences:
  .change as $change
  | [$change.before // {} | leaves | select(.value != null)] as $old
  | [($change.after_unknown // {} | leaves | select(.value == true) | .value = "known after apply"),
     ($change.after // {} | leaves | select(.value != null))] as $new
  | [($old + $new)[].path] | unique[] as $path
  | (first($old[] | select(.path == $path) | .value) // null) as $before
  | (first($new[] | select(.path == $path) | .value) // null) as $after
  | select($before != $after)
  | ($path | marked($change.before_sensitive) or marked($change.after_sensitive)) as $secret
  | {$path, old: (if $secret then "sensitive" else $before end), new: (if $secret then "sensitive" else $after end)};

def percent($old; $new):
  (($new - $old) / $old * 1000 | round / 10) | (if . > 0 then "+" else "" end) + "\(.) %";

# How an offer becomes another one.
def move($old; $new):
  if $old == $new then "unchanged"
  elif $new == null then "removed"
  elif $old == null then "new"
  else
    [ if $old.currency != $new.currency then "another currency"
      elif $old.price == $new.price then empty
      elif ($old.price // 0) == 0 or $new.price == null then "another price"
      else percent($old.price; $new.price) end,
      if ($old | del(.price, .currency)) == ($new | del(.price, .currency)) then empty else "other terms" end ]
    | join(", ")
  end;

# Whether something of an offer is known only when the plan is applied.
def later($later; $marketplace): any($later | if type == "object" then .[$marketplace] // false else . end | leaves; .value == true);

# The offers of the skills that get other offers, in all their marketplaces.
def offers: . as $plan
  | [ changes[] | select(.type == "alexa_paid_skill_pricing")
      | skill($plan) as $skill | .change as $change
      | ($change.before.pricing // {}) as $old | ($change.after.pricing // {}) as $new
      | ($change.after_unknown.pricing // false) as $later
      | select($old != $new or any($later | leaves; .value == true))
      | ($old + $new + (($later | objects) // {}) | keys)[] as $marketplace
      | { $skill, $marketplace,
          old: ($change.before.price_summary[$marketplace]? // (if $change.before == null then "not managed yet" else "–" end)),
          new: (if later($later; $marketplace)
                then "known after apply" else $change.after.price_summary[$marketplace]? // "–" end) }
        + if later($later; $marketplace)
          then {move: ""} elif $change.before == null then {move: "taken over"} else {move: move($old[$marketplace]; $new[$marketplace])} end ]
  | sort_by(.skill, .marketplace)[];

def table($old; $new):
  [offers] | select(length > 0)
  | "| skill | marketplace | \($old) | \($new) | |",
    "| --- | --- | --- | --- | --- |",
    (.[] | "| \(.skill | cell) | \(.marketplace | cell) | \(.old | cell) | \(.new | cell) | \(.move) |");

def verb:
  if .change.actions | length > 1 then "**replace**"
  else .change.actions[0]
    | {"create": "create or take over", "update": "change", "delete": "**destroy**", "no-op": "keep"}[.] // .
  end;

def value: if . == null then "–" else tojson | cut(100) | code end;

# What else changes, as a list.
def others:
  changes[]
  | [differences | select(.path[0] | . != "pricing" and . != "price_summary" and . != "timeouts")] as $differences
  | (.change.actions == ["update"]) as $update
  | select(.type != "alexa_paid_skill_pricing" or ($update | not) or ($differences | length > 0))
  | "- \(verb) \(.address | code)" + (if .previous_address then ", until now \(.previous_address | code)" else "" end),
    ( select($update)
      | ($differences[:20][] | "  - \(.path | written | code): \(.old | value) → \(.new | value)"),
        ($differences[20:] | select(length > 0) | "  - and \(length) more") );
