#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Puts a build, or what all CPUs share, where it belongs below a prefix, or takes it away:
#     install.sh cpu CPU BUILD HEADERS...    libraries of BUILD; the first header of a name counts
#     install.sh common CPUS                 loam-cc, loam-mq, pkg-config, CMake, manual pages
#     install.sh remove CPUS                 the last CPU to go takes what is shared along
# DESTDIR and PREFIX come from the environment; so do, for cpu, CROSS, CFLAGS and LDFLAGS.
set -e
umask 022
top=$DESTDIR$PREFIX
here=$(dirname "$0")
libs=$top/lib/loam

die() {
	echo "install: $1" >&2
	exit 1
}

# Every folder and file is made through these two, so that a refusal is one line.
folder() {
	mkdir -p "$1" 2>/dev/null || :
	[ -w "$1" ] || die "cannot write to $1; run as root, or choose PREFIX= or DESTDIR="
}

# put MODE FILE FOLDER/NAME, or put MODE - FOLDER/NAME with the text on standard input
put() {
	folder "$(dirname "$3")"
	rm -f "$3"
	cat "$2" >"$3" || die "cannot write $3"
	chmod "$1" "$3"
}

# headers CPU FOLDER...: those in each folder's abi/ bits/ sys/, and all of an include/; what
# else lies in the others is internal.
headers() {
	to=$libs/$1/include
	shift
	for from in "$@"; do
		[ -d "$from" ] || continue
		(cd "$from" && find . -name '*.h') | sed 's,^\./,,' | while read -r name; do
			case $from/$name in
			*/include/* | */abi/* | */bits/* | */sys/*) ;;
			*) continue ;;
			esac
			[ -e "$to/$name" ] || put 644 "$from/$name" "$to/$name"
		done
	done
}

install_cpu() {
	cpu=$1 build=$2
	shift 2
	rm -rf "${libs:?}/$cpu" 2>/dev/null || die "cannot replace $libs/$cpu"
	for name in crt0.o libloam.a libloamrt.a loam-trace.o; do
		put 644 "$build/$name" "$libs/$cpu/$name"
	done
	for name in libloam.so libloam-ipc.so libloam-trace.so loam-mq; do
		[ ! -e "$build/$name" ] || put 755 "$build/$name" "$libs/$cpu/$name"
	done
	put 644 linker.ld "$libs/$cpu/linker.ld"
	# For loam-cc, since Makefiles name these: what they could give is in the two libraries already.
	for name in c m pthread rt; do
		printf '!<arch>\n' | put 644 - "$libs/$cpu/empty/lib$name.a"
	done
	printf "cross='%s' cflags='%s' ldflags='%s'\n" "$CROSS" "$CFLAGS" "$LDFLAGS" |
		put 644 - "$libs/$cpu/flags"
	headers "$cpu" "$@"
	put 644 "$here/toolchain.cmake" "$top/lib/cmake/loam/$cpu.cmake"
}

# native CPUS: this machine's CPU if it is one of them, else the first.
native() {
	case " $1 " in
	*" $(uname -m) "*) uname -m ;;
	*) echo "${1%% *}" ;;
	esac
}

install_common() {
	put 755 "$here/loam-cc" "$top/bin/loam-cc"
	put 644 tests/tools/loam_gdb.py "$top/share/loam/loam_gdb.py"
	mq=$libs/$(uname -m)/loam-mq
	[ ! -e "$mq" ] || put 755 "$mq" "$top/bin/loam-mq"
	for name in loam.pc loam-runtime.pc; do
		sed "s/@CPU@/$(native "$1")/; s/@VERSION@/$VERSION/" "$here/$name" |
			put 644 - "$top/lib/pkgconfig/$name"
	done
	for page in "$here"/man/*.[1-9]; do
		put 644 "$page" "$top/share/man/man${page##*.}/${page##*/}"
	done
}

remove() {
	[ ! -d "$libs" ] || [ -w "$libs" ] || die "cannot write to $libs; run as root"
	for cpu in $1; do
		rm -rf "${libs:?}/$cpu" "$top/lib/cmake/loam/$cpu.cmake"
	done
	rmdir "$libs" 2>/dev/null || [ ! -d "$libs" ] || return 0
	rm -f "$top/bin/loam-cc" "$top/bin/loam-mq" "$top/lib/pkgconfig/loam.pc" \
		"$top/lib/pkgconfig/loam-runtime.pc" "$top/share/loam/loam_gdb.py"
	for page in "$here"/man/*.[1-9]; do
		rm -f "$top/share/man/man${page##*.}/${page##*/}"
	done
	for empty in lib/cmake/loam lib/cmake lib/pkgconfig lib bin share/man/man1 share/man/man3 \
		share/man/man7 share/man share/loam share; do
		rmdir "$top/$empty" 2>/dev/null || :
	done
}

case $PREFIX in
/*) ;;
*) die "PREFIX=$PREFIX is not an absolute path" ;;
esac
what=$1
shift
case $what in
cpu) install_cpu "$@" ;;
common) install_common "$@" ;;
remove) remove "$@" ;;
esac
