/**
 * Thông báo: what officers are told of. Somebody names them in words of the office ({@link
 * vn.chosach.officers.notices.Mentions}), a record that they follow changes ({@link
 * vn.chosach.officers.notices.Watching}), or a time limit of their own comes near. A room whose
 * records can be told of contributes a {@link vn.chosach.officers.notices.NoticedRecords}; what a
 * notice says of a record is read when the notice is read, with the eyes of its reader.
 */
@NamedInterface("notices")
@NullMarked
package vn.chosach.officers.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
