/**
 * Alerts about goods: a recall, a seizure or a notice of a holder is entered once, the stored
 * offers of such goods are found, and a rule of the book watches for those that come later.
 */
@NullMarked
package vn.chosach.watch.alerts;

import org.jspecify.annotations.NullMarked;
