#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Runs a command beside a PostgreSQL of its own, with a database and a user for each environment, neither of which can open the
# other's. The command finds the connection strings in PG_CONN_STR_STAGING and PG_CONN_STR_PRODUCTION. When the command ends, the
# server is stopped and everything of it is removed.
#
# PG_BIN is the folder of initdb, postgres and pg_ctl.
#
# usage: with-postgres.sh COMMAND [ARGUMENT...]
set -eu

folder=$(mktemp -d "${TMPDIR:-/tmp}/alexa-postgres.XXXXXX")
data=$folder/data

# PostgreSQL refuses to run as root.
server() {
  if test "$(id -u)" -ne 0; then
    "$@"
  else
    setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups -- "$@"
  fi
}

stop() {
  if test -e "$data/postmaster.pid"; then
    server "$PG_BIN/pg_ctl" stop --silent --mode=immediate --pgdata="$data" >&2 || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

if test "$(id -u)" -eq 0; then
  chown nobody "$folder"
  # A folder below root's home is closed to others.
  if ! server test -x "$PG_BIN/postgres"; then
    cp -R "$(dirname "$PG_BIN")" "$folder/programs"
    chmod -R a+rX "$folder/programs"
    PG_BIN=$folder/programs/bin
  fi
fi
cd "$folder"

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" | server tee password >/dev/null
server "$PG_BIN/initdb" --pgdata="$data" --username=postgres --auth=scram-sha-256 --pwfile=password \
  --encoding=UTF8 --locale=C --no-sync >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }

for environment in staging production; do
  printf '%s\n' \
    "CREATE ROLE $environment LOGIN PASSWORD '$password-$environment'" \
    "CREATE DATABASE $environment OWNER $environment" \
    "REVOKE ALL ON DATABASE $environment FROM PUBLIC"
done | server "$PG_BIN/postgres" --single -c fsync=off -D "$data" postgres >single.log 2>&1 || { cat single.log >&2; exit 1; }

# Whatever port is free: the first that PostgreSQL can have.
port=$((20000 + $$ % 20000))
tries=0
until server "$PG_BIN/pg_ctl" start --silent --wait --pgdata="$data" --log="$data/server.log" \
  --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"; do
  tail -n 2 "$data/server.log" >&2
  tries=$((tries + 1))
  if test "$tries" -eq 20; then
    cat "$data/server.log" >&2
    exit 1
  fi
  port=$((port + 1))
done

PG_CONN_STR_STAGING="postgres://staging:$password-staging@127.0.0.1:$port/staging?sslmode=disable"
PG_CONN_STR_PRODUCTION="postgres://production:$password-production@127.0.0.1:$port/production?sslmode=disable"
export PG_CONN_STR_STAGING PG_CONN_STR_PRODUCTION

cd "$OLDPWD"
"$@"
