/** What reporters do not agree with, and who answers them. */
@NullMarked
package vn.chosach.signals.disputes;

import org.jspecify.annotations.NullMarked;
