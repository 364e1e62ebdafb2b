/** For what, by whom and with whose consent it may be opened who told it. */
@NamedInterface("opening")
@NullMarked
package vn.chosach.tips.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
