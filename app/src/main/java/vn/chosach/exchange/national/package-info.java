/**
 * Signed submissions of figures and warnings from a province to the national committee: what this
 * installation sends as a province, and what it receives as the committee's.
 */
@NamedInterface("national")
@NullMarked
package vn.chosach.exchange.national;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
