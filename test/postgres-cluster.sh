#!/usr/bin/env bash
# A throwaway PostgreSQL server for the tests, on a free port of this machine only.
#   start   prints its DATABASE_URL and nothing else; one that runs already is named again.
#           Exits 1, without a word, where PostgreSQL's server programs are absent.
#   stop    ends it and removes everything it made.
set -euo pipefail
# runuser lives where only an administrator's PATH leads.
PATH="$PATH:/usr/sbin:/sbin"

here=$(cd "$(dirname "$0")/.." && pwd)
# One server per checkout. The path stays short: a socket's name has at most 107 characters.
folder="/tmp/weefsel-postgres-$(printf '%s' "$here" | cksum | cut -d ' ' -f 1)"
owner=$(id -un)
# PostgreSQL refuses to run as root.
if [ "$(id -u)" -eq 0 ]; then owner=postgres; fi

programs() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb /usr/local/opt/postgresql*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$initdb" ]; then initdb=$(command -v initdb || true); fi
  [ -n "$initdb" ] && dirname "$initdb"
}

as_owner() {
  if [ "$(id -un)" = "$owner" ]; then "$@"; else runuser -u "$owner" -- "$@"; fi
}

running() {
  [ -f "$folder/url" ] && (cd / && as_owner "$bin/pg_ctl" status -D "$folder/data" >/dev/null 2>&1)
}

# Only a folder that this script's user owns is believed: /tmp is everybody's.
ours() {
  [ -O "$folder" ] && [ ! -L "$folder" ]
}

start() {
  id -u "$owner" >/dev/null 2>&1 || exit 1
  if ours && running; then
    cat "$folder/url"
    return
  fi
  remove
  mkdir -m 711 "$folder"
  cd "$folder"
  local password port
  password=$(od -An -N 18 -tx1 /dev/urandom | tr -d ' \n')
  mkdir -m 700 data socket
  (umask 077 && printf '%s\n' "$password" >data.password)
  if [ "$(id -un)" != "$owner" ]; then chown "$owner" data socket data.password; fi
  as_owner "$bin/initdb" -D "$folder/data" -U weefsel --pwfile="$folder/data.password" -A scram-sha-256 \
    -E UTF8 --locale=C --no-sync >/dev/null 2>&1 || give_up
  rm data.password
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 40000))
    if as_owner "$bin/pg_ctl" start -D "$folder/data" -l "$folder/socket/log" -w -t 30 \
      -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder/socket -c fsync=off -c full_page_writes=off -c max_wal_size=2GB" \
      >/dev/null 2>&1 </dev/null; then
      (umask 077 && printf 'postgresql://weefsel:%s@127.0.0.1:%s/postgres\n' "$password" "$port" >url)
      cat url
      return
    fi
  done
  give_up
}

give_up() {
  remove
  exit 1
}

remove() {
  [ -e "$folder" ] || return 0
  ours || exit 1
  (cd / && as_owner "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1) || true
  rm -rf "$folder"
}

bin=$(programs) || exit 1
case "${1:-}" in
  start) start ;;
  stop) remove ;;
  *)
    echo "usage: bash test/postgres-cluster.sh start|stop" >&2
    exit 2
    ;;
esac
