/** The life of an integrity case and what a reviewer makes of a reading. */
@NullMarked
package vn.chosach.conduct.life;

import org.jspecify.annotations.NullMarked;
