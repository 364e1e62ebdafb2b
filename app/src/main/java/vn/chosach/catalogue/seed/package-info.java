/** The lists as they ship: rows of {@code /seed/catalogue}, planted once by a migration. */
@NullMarked
package vn.chosach.catalogue.seed;

import org.jspecify.annotations.NullMarked;
