/** What a new installation knows of papers. */
@NullMarked
package vn.chosach.documents.seed;

import org.jspecify.annotations.NullMarked;
