/** The forms of a text under which a tip is found again and likened to others; pure functions. */
@NullMarked
package vn.chosach.signals.searching;

import org.jspecify.annotations.NullMarked;
