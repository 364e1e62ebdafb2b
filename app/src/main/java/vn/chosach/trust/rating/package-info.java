/** Labels of shops by public criteria, and what they say. */
@NamedInterface("rating")
@NullMarked
package vn.chosach.trust.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
