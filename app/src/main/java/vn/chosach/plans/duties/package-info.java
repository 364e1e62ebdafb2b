/** Plans, their duties, and the matrix of duty by agency. */
@NullMarked
package vn.chosach.plans.duties;

import org.jspecify.annotations.NullMarked;
