/** Reports of crimes: who may read them, until the police of the province hand them over. */
@NamedInterface("police")
@NullMarked
package vn.chosach.tips.police;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
