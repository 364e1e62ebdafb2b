/** What retention may take of a tip, and what it leaves: a tombstone that names two agencies. */
@NullMarked
package vn.chosach.tips.erasing;

import org.jspecify.annotations.NullMarked;
