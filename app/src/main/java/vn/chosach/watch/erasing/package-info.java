/** The end of listings that nobody needs. */
@NullMarked
package vn.chosach.watch.erasing;

import org.jspecify.annotations.NullMarked;
