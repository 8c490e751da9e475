/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the files of this folder share.  A copy of the folder is a new port: put your
 * kernel's call into each body and delete the functions that your kernel has nothing for;
 * optional.c then answers for them.  Constants and structures are those of <abi/...>: a header
 * that stands in this folder's abi/ takes the place of Linux's.
 */
#ifndef LOAM_PORT_TEMPLATE_H
#define LOAM_PORT_TEMPLATE_H

#include <port.h>
#include <abi/errno.h>

/* A body that is not filled in yet does not use its arguments.  In your port this goes. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

#endif
