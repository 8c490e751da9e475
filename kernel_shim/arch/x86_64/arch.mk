# SPDX-License-Identifier: BSD-2-Clause
# x86_64: how the reference kernel is compiled, linked and made bootable.
KERNEL_CFLAGS := -mcmodel=kernel -mno-red-zone -mgeneral-regs-only -fno-pic -fno-pie \
	-fno-omit-frame-pointer -fcf-protection=none
KERNEL_LDFLAGS := -z max-page-size=4096
# QEMU takes the ELF itself: its PVH note names the entry point.
KERNEL_IMAGE_CMD = cp $< $@
