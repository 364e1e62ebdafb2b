/** Orders what officers read by what they decided before; it never decides. */
@NullMarked
package vn.chosach.screening.ranking;

import org.jspecify.annotations.NullMarked;
