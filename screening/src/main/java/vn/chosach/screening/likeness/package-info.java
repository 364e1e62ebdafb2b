/** Near-duplicate text: listings that repeat each other with small changes. */
@NullMarked
package vn.chosach.screening.likeness;

import org.jspecify.annotations.NullMarked;
