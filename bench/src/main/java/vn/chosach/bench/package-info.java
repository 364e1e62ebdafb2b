/** Measurements of the engine beside the alternatives; prints tables. */
@NullMarked
package vn.chosach.bench;

import org.jspecify.annotations.NullMarked;
