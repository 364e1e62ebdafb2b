/**
 * Composition: what ties the rooms into one program (database, security chain, clock, web). No room
 * knows this package.
 */
@NullMarked
package vn.chosach;

import org.jspecify.annotations.NullMarked;
