/** The lower room of a planted house; its one allowed dependency points upwards. */
@ApplicationModule(allowedDependencies = {"journal"})
@NullMarked
package vn.chosach.house.planted.floors.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
