/**
 * Signed requests to platforms: to remove, to tell, to restore; sent with proof, then looked after.
 */
@NamedInterface("removals")
@NullMarked
package vn.chosach.exchange.removals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
