/* SPDX-License-Identifier: BSD-2-Clause */
#ifndef LOAM_MQ_LIST_H
#define LOAM_MQ_LIST_H

/* Prints the names of all queues of both backends, one a line; -1 and errno when neither can
 * be listed. */
int mq_list(void);

#endif
