/** Records and what of two of them is compared. */
@NullMarked
package vn.chosach.linking.evidence;

import org.jspecify.annotations.NullMarked;
