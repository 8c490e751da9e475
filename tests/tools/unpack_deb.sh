#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# unpack_deb.sh FOLDER CPU PACKAGE... : unpacks Debian's packages for CPU below FOLDER, without
# installing them.  apt keeps its lists of that CPU there too.  Silent when it is already done.
set -e
folder=$1/$2
case $2 in
x86_64) arch=amd64 ;;
aarch64) arch=arm64 ;;
*) exit 2 ;;
esac
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
shift 2
mark=$folder/.unpacked-$(echo "$*" | tr ' ' '+')
[ ! -e "$mark" ] || exit 0
echo "setup: unpacking $* for $arch" >&2
mkdir -p "$folder/apt/lists/partial" "$folder/apt/archives/partial"
: >"$folder/apt/status"
apt() {
	apt-get -qq -o Acquire::Retries=2 -o APT::Architecture=$arch -o APT::Architectures=$arch \
		-o APT::Sandbox::User= -o Dir::State="$folder/apt" \
		-o Dir::State::status="$folder/apt/status" -o Dir::Cache="$folder/apt" "$@"
}
apt update
cd "$folder/apt/archives"
apt download "$@"
for package in ./*.deb; do
	dpkg-deb -x "$package" "$folder"
done
rm -rf "$folder/apt"
: >"$mark"
