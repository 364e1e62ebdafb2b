/** What listings leave behind when they are written: counts of days, returns, shared numbers. */
@NullMarked
package vn.chosach.watch.trails;

import org.jspecify.annotations.NullMarked;
