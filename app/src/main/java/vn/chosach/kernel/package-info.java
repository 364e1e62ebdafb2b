/**
 * Value types that every room shares: money, time, identifiers, the actor of an act, refusals.
 *
 * <p>Knows no room and no Spring. Holds at most 15 types; a test counts them.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package vn.chosach.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
