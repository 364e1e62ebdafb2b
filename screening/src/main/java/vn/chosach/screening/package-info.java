/**
 * The screening engine: text folding, watch rules, scores with reasons, near-duplicate text and
 * picture hashes. Plain Java, no Spring, so that the same code runs in the application, from the
 * shell and inside a data platform.
 */
@NullMarked
package vn.chosach.screening;

import org.jspecify.annotations.NullMarked;
