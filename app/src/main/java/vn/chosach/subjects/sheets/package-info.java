/** Sheets about subjects for another agency: by a signed paper, until their day or a recall. */
@NullMarked
package vn.chosach.subjects.sheets;

import org.jspecify.annotations.NullMarked;
