/** Partners whose hotline hands in tips over the interface, each with a key of its own. */
@NullMarked
package vn.chosach.tips.partner;

import org.jspecify.annotations.NullMarked;
