/** What the evidence is worth, and which pairs are matches. */
@NullMarked
package vn.chosach.linking.decisions;

import org.jspecify.annotations.NullMarked;
