package vn.chosach.officers.sight;

import java.util.Set;
import java.util.stream.Stream;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * The marks by which records of one room open or close to an officer. The room that owns the
 * records implements it, and its migrations write the same marks into {@code kernel.record_sight}.
 * A mark has no comma.
 */
public interface RecordMarks {

  /**
   * @param roles in force today
   */
  Stream<String> of(Actor officer, Set<Role> roles);
}
