/** What a new installation knows of its province. */
@NamedInterface("seed")
@NullMarked
package vn.chosach.directory.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
