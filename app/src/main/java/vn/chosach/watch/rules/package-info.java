/** Watch rules as data: versions, what is live, dry runs, quarantine. */
@NullMarked
package vn.chosach.watch.rules;

import org.jspecify.annotations.NullMarked;
