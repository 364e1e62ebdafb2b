/**
 * Just enough of PDF (ISO 32000-1, 7) to say what an update added behind a signature: objects,
 * tables of references, and what another signature may bring. What it does not know it refuses to
 * read, so that nothing passes unseen.
 */
@NullMarked
package vn.chosach.verify.pdf;

import org.jspecify.annotations.NullMarked;
