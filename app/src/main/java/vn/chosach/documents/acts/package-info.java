/** Acts on documents: rows, rights, numbers, seals, deliveries. */
@NullMarked
package vn.chosach.documents.acts;

import org.jspecify.annotations.NullMarked;
