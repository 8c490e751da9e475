#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# setup.sh TOOL... : sees to it that each TOOL can be run, and installs what is
# missing with one apt-get.  A TOOL that begins with a slash is a file that must
# exist.  Silent when nothing is missing.  Needs a POSIX shell and coreutils.

say() {
	printf 'setup: %s\n' "$*" >&2
}

have() {
	case $1 in
	/*) [ -e "$1" ] ;;
	*) command -v "$1" >/dev/null 2>&1 ;;
	esac
}

# cross_package CPU PREFIX: Debian's package of PREFIX (gcc, binutils) that
# makes code for CPU; on a machine of that CPU it is the native one.
cross_package() {
	case $1:$(uname -m) in
	x86_64:x86_64 | aarch64:aarch64) echo "$2" ;;
	x86_64:*) echo "$2-x86-64-linux-gnu" ;;
	*) echo "$2-$1-linux-gnu" ;;
	esac
}

# package_of TOOL: the Debian package that brings it.
package_of() {
	case $1 in
	x86_64-linux-gnu-g++) cross_package x86_64 g++ ;;
	aarch64-linux-gnu-g++) cross_package aarch64 g++ ;;
	x86_64-linux-gnu-gcc) cross_package x86_64 gcc ;;
	aarch64-linux-gnu-gcc) cross_package aarch64 gcc ;;
	x86_64-linux-gnu-*) cross_package x86_64 binutils ;;
	aarch64-linux-gnu-*) cross_package aarch64 binutils ;;
	cc) echo gcc ;;
	c++) echo g++ ;;
	ar | as | ld | nm | objcopy | objdump | ranlib | readelf | size | strip) echo binutils ;;
	qemu-system-x86_64) echo qemu-system-x86 ;;
	qemu-system-aarch64) echo qemu-system-arm ;;
	qemu-x86_64 | qemu-aarch64) echo qemu-user ;;
	ld.lld) echo lld ;;
	llvm-*) echo llvm ;;
	musl-gcc) echo musl-tools ;;
	gnuplot) echo gnuplot-nox ;;
	redis-*) echo redis-tools ;;
	*/libmimalloc.so.2.0) echo libmimalloc2.0 ;;
	*/libjemalloc.so.2) echo libjemalloc2 ;;
	*/libtcmalloc_minimal.so.4) echo libtcmalloc-minimal4 ;;
	/usr/include/boost/*) echo libboost-dev ;;
	/usr/include/*) echo libc6-dev ;;
	/usr/lib/python3.11/*) echo libpython3.11-testsuite ;;
	/usr/bin/python3) echo python3 ;;
	/usr/aarch64-linux-gnu/*) echo libc6-dev-arm64-cross ;;
	/usr/x86_64-linux-gnu/*) echo libc6-dev-amd64-cross ;;
	*) echo "$1" ;;
	esac
}

# missing_packages TOOL...: one word a package, none twice.
missing_packages() {
	list=
	for tool in "$@"; do
		have "$tool" && continue
		package=$(package_of "$tool")
		case " $list " in
		*" $package "*) ;;
		*) list="$list${list:+ }$package" ;;
		esac
	done
	echo "$list"
}

# How apt-get can be run here: nothing for root, sudo otherwise.
find_root() {
	if [ "$(id -u)" = 0 ]; then
		sudo=
	elif command -v sudo >/dev/null 2>&1; then
		sudo=sudo
		[ -t 0 ] || sudo='sudo -n'
	else
		return 1
	fi
}

apt() {
	# shellcheck disable=SC2086  # $sudo is no word or some words
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
		-o Acquire::Retries=2 "$@" </dev/null
}

# The reason of the failure: no network if that was it, else apt's last error.
apt_reason() {
	reason=$(grep -E 'Could not resolve|Could not connect|Failed to fetch' "$1" | head -n 1)
	[ -n "$reason" ] || reason=$(grep -E '^E: ' "$1" | tail -n 1)
	[ -n "$reason" ] || reason=$(tail -n 1 "$1")
	echo "${reason#[EW]: }" | sed 's/^ *//'
}

give_up() {
	say "$1; missing: $packages. Type: ${2}apt-get update && ${2}apt-get install -y" \
		"--no-install-recommends $packages"
	exit 1
}

install_packages() {
	command -v apt-get >/dev/null 2>&1 || {
		say "no apt-get on this system; install by hand what brings: $*"
		exit 1
	}
	find_root || give_up 'neither root nor sudo here, cannot install' 'sudo '
	say "installing $packages"
	log=$(mktemp) || exit 1
	trap 'rm -f "$log"' EXIT
	{
		apt update
		# shellcheck disable=SC2086  # one word a package
		apt install -y --no-install-recommends $packages
	} >"$log" 2>&1 || give_up "apt-get failed ($(apt_reason "$log"))" "${sudo:+sudo }"
	for tool in "$@"; do
		have "$tool" || {
			say "$tool is still not found after installing $(package_of "$tool")"
			exit 1
		}
	done
}

missing=
for tool in "$@"; do
	have "$tool" || missing="$missing $tool"
done
[ -n "$missing" ] || exit 0
# shellcheck disable=SC2086  # one word a tool
set -- $missing
packages=$(missing_packages "$@")
install_packages "$@"
