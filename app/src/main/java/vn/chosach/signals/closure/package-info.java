/** What one officer ended by words alone, and the second one who looks at it. */
@NullMarked
package vn.chosach.signals.closure;

import org.jspecify.annotations.NullMarked;
