# shellcheck shell=sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Read by the other scripts: what they ask of GitHub or GitLab, whichever runs the job. Both files define
#
#   labels                the labels of the pull request that is reviewed, or that the commit came from, as an array of JSON
#   comment FILE          writes the comment that begins as FILE does anew, or else makes it
#   find_issue TITLE      the number of the open issue of the drift job with that title, or nothing
#   open_issue TITLE FILE, edit_issue NUMBER FILE, close_issue NUMBER FILE
#   fetch_plan NAME       unpacks a stored plan into out/; fails where there is none

if test "${GITLAB_CI:-}" = true; then
  . scripts/gitlab.sh
else
  . scripts/github.sh
fi

# request METHOD URL [FILE] sends FILE and prints the answer. The token comes by standard input, for others can read command lines.
request() {
  case ${3:-} in *.json) type=application/json ;; *) type=application/octet-stream ;; esac
  printf 'header = "Authorization: Bearer %s"\n' "$token" | curl --config - --silent --show-error --fail --location --max-time 60 \
    --request "$1" --header "Content-Type: $type" ${3:+--data-binary "@$3"} "$2"
}

# every PATH prints all elements of a list that comes in pages, one a line. A page that can't be read ends the script.
every() {
  page=1
  while :; do
    answer=$(api GET "$1page=$page&per_page=100")
    printf '%s\n' "$answer" | jq -c '.[]'
    test "$(printf '%s\n' "$answer" | jq length)" -eq 100 || break
    page=$((page + 1))
  done
}
