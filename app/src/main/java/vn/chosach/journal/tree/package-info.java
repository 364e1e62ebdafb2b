/**
 * The Merkle tree of the log (RFC 6962, section 2.1, unchanged), its tiles on disk (C2SP
 * tlog-tiles), proofs out of them, and signed notes. Nothing here reads a clock or a database.
 */
@NullMarked
package vn.chosach.journal.tree;

import org.jspecify.annotations.NullMarked;
