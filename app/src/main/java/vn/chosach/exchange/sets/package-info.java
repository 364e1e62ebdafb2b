/** Sets of data on violators that are given regularly. */
@NamedInterface("sets")
@NullMarked
package vn.chosach.exchange.sets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
