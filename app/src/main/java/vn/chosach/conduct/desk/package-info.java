/** How the integrity desk acts, and what it alone sees. */
@NullMarked
package vn.chosach.conduct.desk;

import org.jspecify.annotations.NullMarked;
