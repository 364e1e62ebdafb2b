/** Draws up the access review and keeps what is said to it. */
@NullMarked
package vn.chosach.conduct.review;

import org.jspecify.annotations.NullMarked;
