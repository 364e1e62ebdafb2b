/**
 * Hit or no hit: whether anyone holds a subject. The answer is a pointer to agencies and never
 * content.
 */
@NamedInterface("asking")
@NullMarked
package vn.chosach.referrals.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
