/** Fictitious clocks for the demonstration. */
@NullMarked
package vn.chosach.deadlines.demo;

import org.jspecify.annotations.NullMarked;
