# shellcheck shell=sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# GitHub, as forge.sh wants it. GitHub sets all variables but GITHUB_TOKEN, and PULL_REQUEST, the number of the pull request.

token=$GITHUB_TOKEN

api() {
  request "$1" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/$2" "${3:-}"
}

labels() {
  if test -n "${PULL_REQUEST:-}"; then
    answer=$(api GET "pulls/$PULL_REQUEST")
    printf '%s\n' "$answer" | jq '[.labels[].name]'
  else
    answer=$(api GET "commits/$GITHUB_SHA/pulls")
    printf '%s\n' "$answer" | jq '[.[] | select(.merged_at != null)][0] | [.labels[]?.name]'
  fi
}

comment() {
  every "issues/$PULL_REQUEST/comments?" >out/comments.json
  number=$(jq -n -r --arg first "$(head -n 1 "$1")" 'first(inputs | select(.body | startswith($first)) | .id)' out/comments.json)
  jq -n --rawfile body "$1" '{$body}' >out/request.json
  if test -n "$number"; then
    api PATCH "issues/comments/$number" out/request.json >/dev/null
  else
    api POST "issues/$PULL_REQUEST/comments" out/request.json >/dev/null
  fi
}

find_issue() {
  every 'issues?state=open&labels=drift&' >out/issues.json
  jq -n -r --arg title "$1" 'first(inputs | select(.title == $title and .pull_request == null) | .number)' out/issues.json
}

open_issue() {
  jq -n --arg title "$1" --rawfile body "$2" '{$title, $body, labels: ["drift"]}' >out/request.json
  api POST issues out/request.json | jq -r '"Opened \(.html_url)"'
}

edit_issue() {
  jq -n --rawfile body "$2" '{$body}' >out/request.json
  api PATCH "issues/$1" out/request.json | jq -r '"Updated \(.html_url)"'
}

close_issue() {
  jq -n --rawfile body "$2" '{$body}' >out/request.json
  api POST "issues/$1/comments" out/request.json >/dev/null
  echo '{"state": "closed"}' >out/request.json
  api PATCH "issues/$1" out/request.json | jq -r '"Closed \(.html_url)"'
}

# A fork's workflow can leave an artifact of any name, so only this repository's own count.
fetch_plan() {
  answer=$(api GET "actions/artifacts?name=$1&per_page=100") || return
  id=$(printf '%s\n' "$answer" | jq -r '
    [.artifacts[] | select(.expired | not) | select(.workflow_run.head_repository_id == .workflow_run.repository_id)]
    | max_by(.created_at).id // empty')
  test -n "$id" || return
  api GET "actions/artifacts/$id/zip" >out/plan.zip || return
  unzip -q -o out/plan.zip -d out && rm out/plan.zip
}
