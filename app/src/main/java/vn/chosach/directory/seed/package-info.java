/** The roll as it ships: rows of {@code /seed/directory}, planted once by migrations. */
@NullMarked
package vn.chosach.directory.seed;

import org.jspecify.annotations.NullMarked;
