/** What of a diagram can leave the house. */
@NamedInterface("sharing")
@NullMarked
package vn.chosach.subjects.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
