#!/bin/bash
# As in the image that this stands in for: an empty folder gets a database of POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB.
set -eu
as_postgres() {
  setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
}

install -d -m 700 -o postgres "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  install -m 600 -o postgres /dev/null /tmp/password
  printf '%s\n' "${POSTGRES_PASSWORD:?}" >/tmp/password
  as_postgres initdb --username="$user" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  if [ "${POSTGRES_DB:-$user}" != postgres ]; then
    echo "CREATE DATABASE \"${POSTGRES_DB:-$user}\"" | as_postgres postgres --single -D "$PGDATA" postgres
  fi
  # the image starts it once for itself, and who waits for it counts the times that it says so
  as_postgres pg_ctl -w -D "$PGDATA" -o "-c listen_addresses=" start
  as_postgres pg_ctl -w -D "$PGDATA" stop
fi
exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@" -c listen_addresses='*'
