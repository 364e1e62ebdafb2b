/** Người nhận ngoài danh bạ: whom a paper reaches who is not on the roll, and the proof of it. */
@NullMarked
package vn.chosach.documents.outside;

import org.jspecify.annotations.NullMarked;
