#!/bin/sh
# Puts a real MySQL server of Debian sid into a folder, without installing it: with its own libc and loader, so it runs on
# any Debian. Prints that folder. Does nothing where it is there already; fails with a message where sid is out of reach.
#
#   tests/server/fetch_mysql.sh [folder]      default: ${XDG_CACHE_HOME:-~/.cache}/sqlbelay/mysql
set -eu

root=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/sqlbelay/mysql}
mirror=${SQLBELAY_DEBIAN_MIRROR:-http://deb.debian.org/debian}

if [ -x "$root/usr/sbin/mysqld" ]; then
  echo "$root"
  exit 0
fi
for tool in apt-get dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "fetch_mysql: there is no $tool" >&2; exit 1; }
done

mkdir -p "$(dirname "$root")"
work=$(mktemp -d "$(dirname "$root")/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/root"
: >"$work/status"  # nothing counts as installed: the server brings all that it needs
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$work/sources.list"

# A mirror that stands still has lists that are past their date; their signatures are checked all the same.
sid_apt() {
  apt-get -qq -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" \
    -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- -o Dir::Etc::Preferences=- \
    -o Dir::Etc::PreferencesParts=- -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Acquire::Retries=2 \
    -o Acquire::Check-Valid-Until=false -o Acquire::http::Timeout=20 -o Acquire::Languages=none -o APT::Install-Recommends=0 "$@"
}

sid_apt update >"$work/log" 2>&1 && sid_apt -y --download-only install mysql-server-core >>"$work/log" 2>&1 || {
  echo "fetch_mysql: Debian sid is out of reach at $mirror" >&2
  tail -n 3 "$work/log" >&2
  exit 1
}
for package in "$work"/cache/archives/*.deb; do
  dpkg-deb -x "$package" "$work/root"
done
[ -x "$work/root/usr/sbin/mysqld" ] || { echo "fetch_mysql: the packages hold no mysqld" >&2; exit 1; }
rm -rf "$root"
mv "$work/root" "$root"
echo "$root"
