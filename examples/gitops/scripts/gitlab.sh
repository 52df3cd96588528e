# shellcheck shell=sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# GitLab, as forge.sh wants it. GitLab sets all variables but GITLAB_TOKEN, the token of a project, with the scope api.

token=$GITLAB_TOKEN

api() {
  request "$1" "$CI_API_V4_URL/projects/$CI_PROJECT_ID/$2" "${3:-}"
}

labels() {
  if test -n "${CI_MERGE_REQUEST_IID:-}"; then
    answer=$(api GET "merge_requests/$CI_MERGE_REQUEST_IID")
    printf '%s\n' "$answer" | jq '.labels'
  else
    answer=$(api GET "repository/commits/$CI_COMMIT_SHA/merge_requests")
    printf '%s\n' "$answer" | jq '[.[] | select(.state == "merged")][0].labels // []'
  fi
}

comment() {
  every "merge_requests/$CI_MERGE_REQUEST_IID/notes?" >out/comments.json
  number=$(jq -n -r --arg first "$(head -n 1 "$1")" 'first(inputs | select(.body | startswith($first)) | .id)' out/comments.json)
  jq -n --rawfile body "$1" '{$body}' >out/request.json
  if test -n "$number"; then
    api PUT "merge_requests/$CI_MERGE_REQUEST_IID/notes/$number" out/request.json >/dev/null
  else
    api POST "merge_requests/$CI_MERGE_REQUEST_IID/notes" out/request.json >/dev/null
  fi
}

find_issue() {
  every 'issues?state=opened&labels=drift&' >out/issues.json
  jq -n -r --arg title "$1" 'first(inputs | select(.title == $title) | .iid)' out/issues.json
}

open_issue() {
  jq -n --arg title "$1" --rawfile description "$2" '{$title, $description, labels: "drift"}' >out/request.json
  api POST issues out/request.json | jq -r '"Opened \(.web_url)"'
}

edit_issue() {
  jq -n --rawfile description "$2" '{$description}' >out/request.json
  api PUT "issues/$1" out/request.json | jq -r '"Updated \(.web_url)"'
}

close_issue() {
  jq -n --rawfile body "$2" '{$body}' >out/request.json
  api POST "issues/$1/notes" out/request.json >/dev/null
  echo '{"state_event": "close"}' >out/request.json
  api PUT "issues/$1" out/request.json | jq -r '"Closed \(.web_url)"'
}

# GitLab lets no job of another branch look for an artifact by name, so plans are packages.
store_plan() {
  tar -cf out/plan.tar -C out "$2"
  api PUT "packages/generic/plans/$1/plan.tar" out/plan.tar >/dev/null
  rm out/plan.tar
}

fetch_plan() {
  api GET "packages/generic/plans/$1/plan.tar" >out/plan.tar || return
  tar -xf out/plan.tar -C out && rm out/plan.tar
}
