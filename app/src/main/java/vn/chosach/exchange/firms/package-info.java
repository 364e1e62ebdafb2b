/** Postal and telecom firms, the papers that go to them, and what they answer and tell. */
@NamedInterface("firms")
@NullMarked
package vn.chosach.exchange.firms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
