/** The forms of a text under which a tip is named, found again and likened; pure functions. */
@NullMarked
package vn.chosach.signals.searching;

import org.jspecify.annotations.NullMarked;
