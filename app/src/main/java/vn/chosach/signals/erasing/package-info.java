/** What goes with a tip whose words two agencies have erased. */
@NullMarked
package vn.chosach.signals.erasing;

import org.jspecify.annotations.NullMarked;
