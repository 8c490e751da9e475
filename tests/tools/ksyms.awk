# SPDX-License-Identifier: BSD-2-Clause
# `nm -n` of a kernel -> assembly of its sorted symbol table (kernel_shim/panic.c).
BEGIN { print ".section .rodata.ksyms,\"a\"\n.balign 8\n.globl ksyms\nksyms:" }
$2 ~ /^[tTwW]$/ && $3 !~ /^[.$]/ {
	printf ".quad 0x%s, name%d\n", $1, n
	names[n++] = $3
}
END {
	printf ".globl ksyms_count\nksyms_count: .quad %d\n", n
	for (i = 0; i < n; i++)
		printf "name%d: .asciz \"%s\"\n", i, names[i]
	print ".section .note.GNU-stack,\"\",@progbits"
}
