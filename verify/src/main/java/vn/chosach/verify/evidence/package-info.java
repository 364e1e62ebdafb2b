/**
 * Checks a package of evidence for people who do not trust the server that made it: plain Java that
 * shares no code with it, written from ISO 28500 (WARC), RFC 3161 (time stamps) and the text of the
 * manifest in docs/evidence.md.
 */
@NullMarked
package vn.chosach.verify.evidence;

import org.jspecify.annotations.NullMarked;
