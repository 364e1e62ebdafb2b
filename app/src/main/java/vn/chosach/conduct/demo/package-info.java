/** Invented cases and readings for the demonstration. */
@NullMarked
package vn.chosach.conduct.demo;

import org.jspecify.annotations.NullMarked;
