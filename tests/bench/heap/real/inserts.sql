-- SPDX-License-Identifier: BSD-2-Clause
-- A million inserts into a table with an index, half of them deleted, and some questions.
CREATE TABLE t (id INTEGER PRIMARY KEY, k INTEGER, v TEXT);
CREATE INDEX by_k ON t (k);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
INSERT INTO t SELECT i, (i * 7919) % 10007, 'value ' || (i * 31 % 1009) FROM n;
DELETE FROM t WHERE id % 2 = 0;
SELECT count(*), sum(k), min(v), max(v) FROM t;
SELECT k, group_concat(v) FROM t WHERE k < 20 GROUP BY k ORDER BY k;
