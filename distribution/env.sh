#!/usr/bin/env bash
# Writes the .env file that docker-compose.yml reads, with passwords nobody has seen before.
#
#   distribution/env.sh [FILE]      FILE: .env at the root of the repository, unless named
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
file="${1:-$root/.env}"

# 24 random bytes in hexadecimal: no character that a shell, a URL or a YAML file reads in its own way.
password() {
  od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n'
}

if [[ -e "$file" || -L "$file" ]]; then
  echo "$file exists and stays as it is: the database was set up with its passwords." >&2
  echo "Move it away first if you want new ones." >&2
  exit 1
fi

umask 077
set -o noclobber
cat >"$file" <<END
# Written by distribution/env.sh. Keep it out of version control and out of backups that others read.
POSTGRES_PASSWORD=$(password)
# The first administrator, made at the first start only: replace this account by a personal one, then delete it.
KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(password)
# The address that people and agents see. It becomes the issuer of every token: choose it before the first agent.
KC_HOSTNAME=http://localhost:8080
# The port on this machine's loopback address. A reverse proxy with TLS stands in front of it elsewhere.
KC_PUBLISHED_PORT=8080
END
echo "wrote $file (mode $(stat -c %a "$file" 2>/dev/null || stat -f %Lp "$file"))"
