/** Partners whose programs hand listings in over the interface, each with a key of its own. */
@NullMarked
package vn.chosach.watch.partner;

import org.jspecify.annotations.NullMarked;
