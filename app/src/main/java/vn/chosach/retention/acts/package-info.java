/** How retention acts: rules, proposals, signatures, holds. */
@NullMarked
package vn.chosach.retention.acts;

import org.jspecify.annotations.NullMarked;
