# SPDX-License-Identifier: BSD-2-Clause
# What the tiny kernel has: a break, no mappings; no thread pointer on every CPU; and it is one
# of the reference kernel's personalities, so no Linux runs its programs.
PORT_HEAP   := sbrk
PORT_TLS    := 0
PORT_RUN    := shim
PERSONALITY := tiny
