/** Trực ban: who is on duty by day and night, and what one shift hands to the next. */
@NullMarked
package vn.chosach.tips.duty;

import org.jspecify.annotations.NullMarked;
