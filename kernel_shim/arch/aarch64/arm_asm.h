/* SPDX-License-Identifier: BSD-2-Clause */
/* Offsets and bits that assembly and C share; cpu.c asserts the offsets. */
#ifndef ARM_ASM_H
#define ARM_ASM_H

/* struct arch_frame */
#define F_X       0
#define F_LR      240
#define F_SP      248
#define F_PC      256
#define F_PSTATE  264
#define F_ORIG_X0 272
#define F_NR      280
#define F_SIZE    288

/* struct arch_thread, struct arm_fpu */
#define T_SAVED 0
#define FPU_SR  512

/* struct arm_cpu */
#define CPU_STACK_TOP 0
#define CPU_ROOT      8

/* Page table entries. */
#define PTE_VALID      (1 << 0)
#define PTE_TABLE      (3 << 0) /* at levels 0..2 */
#define PTE_BLOCK      (1 << 0) /* at levels 1 and 2 */
#define PTE_PAGE       (3 << 0) /* at level 3 */
#define PTE_ATTR(n)    ((n) << 2)
#define PTE_USER       (1 << 6)
#define PTE_READ_ONLY  (1 << 7)
#define PTE_SHARED     (3 << 8)
#define PTE_ACCESSED   (1 << 10)
#define PTE_NOT_GLOBAL (1 << 11)

/* Indices into MAIR_EL1. */
#define ATTR_DEVICE 0
#define ATTR_NORMAL 1
#define ATTR_TAGGED 2 /* as NORMAL where there is no MTE */

/* System control register: what each CPU runs with. */
#define SCTLR_M     (1 << 0)
#define SCTLR_C     (1 << 2)
#define SCTLR_SA    (1 << 3) /* sp alignment checked at EL1 */
#define SCTLR_SA0   (1 << 4) /* and at EL0 */
#define SCTLR_SED   (1 << 8)
#define SCTLR_EOS   (1 << 11)
#define SCTLR_I     (1 << 12)
#define SCTLR_DZE   (1 << 14) /* EL0 may dc zva */
#define SCTLR_UCT   (1 << 15) /* EL0 may read ctr_el0 */
#define SCTLR_NTWI  (1 << 16) /* EL0 may wfi */
#define SCTLR_NTWE  (1 << 18)
#define SCTLR_TSCXT (1 << 20)
#define SCTLR_EIS   (1 << 22)
#define SCTLR_UCI   (1 << 26) /* EL0 may clean caches */
#define SCTLR_RES1  (3 << 28)
/* SPAN is 0: every exception to EL1 sets PAN. */
#define SCTLR_KERNEL                                                                              \
	(SCTLR_M | SCTLR_C | SCTLR_SA | SCTLR_SA0 | SCTLR_SED | SCTLR_EOS | SCTLR_I | SCTLR_DZE | \
	 SCTLR_UCT | SCTLR_NTWI | SCTLR_NTWE | SCTLR_TSCXT | SCTLR_EIS | SCTLR_UCI | SCTLR_RES1)

#endif
