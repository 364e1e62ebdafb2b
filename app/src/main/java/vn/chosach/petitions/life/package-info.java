/** The life of a petition: states, events, what an act says, and one table for each procedure. */
@NamedInterface("life")
@NullMarked
package vn.chosach.petitions.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
