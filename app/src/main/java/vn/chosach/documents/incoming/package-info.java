/** Sổ văn bản đến: what agencies received from outside, on paper or as a package. */
@NullMarked
package vn.chosach.documents.incoming;

import org.jspecify.annotations.NullMarked;
