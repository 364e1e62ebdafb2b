/** Private sellers: who they are, how they are hidden, and who opened which name and why. */
@NullMarked
package vn.chosach.watch.privacy;

import org.jspecify.annotations.NullMarked;
