/** Receives what does not come through the public form: calls, visits, letters, boxes, press. */
@NullMarked
package vn.chosach.tips.desk;

import org.jspecify.annotations.NullMarked;
