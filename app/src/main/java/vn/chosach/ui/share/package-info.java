/**
 * Pictures of 1200 × 630 pixels that go with a public page where it is shared, drawn here from its
 * words: no picture of anybody else, and nothing that the page itself does not say.
 */
@NamedInterface("share")
@NullMarked
package vn.chosach.ui.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
