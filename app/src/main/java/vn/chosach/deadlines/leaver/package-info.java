/** Hands over the clocks of an officer who leaves. */
@NullMarked
package vn.chosach.deadlines.leaver;

import org.jspecify.annotations.NullMarked;
