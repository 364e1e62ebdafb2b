/**
 * Who sees which record, said once for all rooms. A room that owns records writes beside each of
 * them, by a trigger, the marks that open and close it ({@code kernel.record_sight}), and says by
 * {@link vn.chosach.officers.sight.RecordMarks} which marks an officer bears; the policies of every
 * schema that names such a record ask {@code kernel.sees(record)}, and Java asks {@link
 * vn.chosach.officers.sight.RecordVisibility}.
 */
@NamedInterface("sight")
@NullMarked
package vn.chosach.officers.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
