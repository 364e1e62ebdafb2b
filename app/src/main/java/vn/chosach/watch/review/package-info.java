/** The review queue: what officers read of flagged listings and decide about them. */
@NamedInterface("review")
@NullMarked
package vn.chosach.watch.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
