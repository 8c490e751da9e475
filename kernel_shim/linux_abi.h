/* SPDX-License-Identifier: BSD-2-Clause */
/* Constants and structures of the 64-bit Linux ABI that the kernel needs and libc does not. */
#ifndef KERNEL_SHIM_LINUX_ABI_H
#define KERNEL_SHIM_LINUX_ABI_H

#include <stdint.h>

/* ---- terminals ---- */
#define TCGETS     0x5401
#define TCSETS     0x5402
#define TCSETSW    0x5403
#define TCSETSF    0x5404
#define TCSBRK     0x5409
#define TCFLSH     0x540b
#define TIOCSCTTY  0x540e
#define TIOCGPGRP  0x540f
#define TIOCSPGRP  0x5410
#define TIOCGWINSZ 0x5413
#define TIOCSWINSZ 0x5414
#define FIONREAD   0x541b
#define FIONBIO    0x5421
#define TIOCNOTTY  0x5422
#define TIOCGSID   0x5429
#define FIONCLEX   0x5450
#define FIOCLEX    0x5451

#define ICRNL      0000400u
#define IXON       0002000u
#define OPOST      0000001u
#define ONLCR      0000004u
#define B38400     0000017u
#define CS8        0000060u
#define CREAD      0000200u
#define ISIG       0000001u
#define ICANON     0000002u
#define ECHO       0000010u
#define ECHOE      0000020u
#define ECHOK      0000040u
#define NOFLSH     0000200u
#define ECHOCTL    0001000u
#define IEXTEN     0100000u

enum {
	VINTR,
	VQUIT,
	VERASE,
	VKILL,
	VEOF,
	VTIME,
	VMIN,
	VSWTC,
	VSTART,
	VSTOP,
	VSUSP,
	VEOL,
	VREPRINT,
	VDISCARD,
	VWERASE,
	VLNEXT,
	VEOL2,
	NCCS = 19
};

struct termios {
	uint32_t c_iflag, c_oflag, c_cflag, c_lflag;
	uint8_t c_line, c_cc[NCCS];
};

struct winsize {
	uint16_t ws_row, ws_col, ws_xpixel, ws_ypixel;
};

/* ---- files ---- */
#define F_GETLK              5
#define F_SETLK              6
#define F_SETLKW             7
#define F_SETPIPE_SZ         1031
#define F_GETPIPE_SZ         1032
#define F_ADD_SEALS          1033
#define F_GET_SEALS          1034
#define F_SEAL_SEAL          1u
#define F_SEAL_SHRINK        2u
#define F_SEAL_GROW          4u
#define F_SEAL_WRITE         8u

#define FALLOC_FL_KEEP_SIZE  1
#define FALLOC_FL_PUNCH_HOLE 2

#define AT_EACCESS           0x200
#define CLOSE_RANGE_UNSHARE  2
#define CLOSE_RANGE_CLOEXEC  4

#define DT_FIFO              1
#define DT_CHR               2
#define DT_DIR               4
#define DT_REG               8
#define DT_LNK               10

struct dirent64 {
	uint64_t d_ino;
	int64_t d_off;
	uint16_t d_reclen;
	uint8_t d_type;
	char d_name[];
};

struct iovec {
	uint64_t iov_base, iov_len;
};

/* ---- sockets: as much as mq_notify needs ---- */
#define AF_NETLINK   16
#define SOCK_TYPE    0xf
#define SOCK_RAW     3
#define SOCK_DGRAM   2
#define MSG_PEEK     2
#define MSG_DONTWAIT 0x40

/* ---- the system ---- */
struct utsname {
	char sysname[65], nodename[65], release[65], version[65], machine[65], domainname[65];
};

struct sysinfo {
	int64_t uptime;
	uint64_t loads[3], totalram, freeram, sharedram, bufferram, totalswap, freeswap;
	uint16_t procs, pad;
	uint32_t pad2;
	uint64_t totalhigh, freehigh;
	uint32_t mem_unit;
};
_Static_assert(sizeof(struct sysinfo) == 112, "sysinfo");

#endif
