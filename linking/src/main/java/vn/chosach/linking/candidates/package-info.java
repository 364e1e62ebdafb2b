/** Which pairs are worth a comparison. */
@NullMarked
package vn.chosach.linking.candidates;

import org.jspecify.annotations.NullMarked;
