/** Hủy tài liệu hết thời hạn bảo quản: lists, council, decision, minutes. */
@NullMarked
package vn.chosach.retention.papers;

import org.jspecify.annotations.NullMarked;
