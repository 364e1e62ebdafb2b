/** Mẫu chính thức: official blank forms, stored with their source and compared field by field. */
@NullMarked
package vn.chosach.documents.specimens;

import org.jspecify.annotations.NullMarked;
