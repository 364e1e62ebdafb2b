/**
 * The PostgreSQL server that comes along: real binaries unpacked under the data folder, started as
 * a child process, recovered after any crash. Knows no room and no Spring.
 */
@ApplicationModule(
    displayName = "PostgreSQL",
    allowedDependencies = {})
@NullMarked
package vn.chosach.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
