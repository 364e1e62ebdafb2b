/**
 * Checks what the journal of Chợ Sạch claims, and cosigns it: for people who do not trust the
 * server. Plain Java that shares no code with it; written from RFC 6962, RFC 9162 and the C2SP
 * texts on signed notes, checkpoints, cosignatures, tiles, proofs and witnesses.
 */
@NullMarked
package vn.chosach.verify;

import org.jspecify.annotations.NullMarked;
