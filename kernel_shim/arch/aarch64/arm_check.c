/* SPDX-License-Identifier: BSD-2-Clause */
/* The offsets in arm_asm.h are those of the structures. */
#include "arm_cpu.h"

#define OFFSET_IS(type, member, value) \
	_Static_assert(offsetof(type, member) == (value), #member " has moved")

OFFSET_IS(struct arch_frame, x, F_X);
OFFSET_IS(struct arch_frame, x[30], F_LR);
OFFSET_IS(struct arch_frame, sp, F_SP);
OFFSET_IS(struct arch_frame, pc, F_PC);
OFFSET_IS(struct arch_frame, pstate, F_PSTATE);
OFFSET_IS(struct arch_frame, orig_x0, F_ORIG_X0);
OFFSET_IS(struct arch_frame, nr, F_NR);
_Static_assert(sizeof(struct arch_frame) == F_SIZE, "the frame has grown");
_Static_assert(F_SIZE % 16 == 0, "sp must stay aligned");

OFFSET_IS(struct arch_thread, saved, T_SAVED);
OFFSET_IS(struct arm_fpu, fpsr, FPU_SR);
OFFSET_IS(struct arm_cpu, stack_top, CPU_STACK_TOP);
OFFSET_IS(struct arm_cpu, root, CPU_ROOT);
