package vn.chosach.officers.sight;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Asks the predicate of a record for a named officer. */
@Component
public class RecordSight {

  private final JdbcClient jdbc;
  private final CurrentMarks marks;

  RecordSight(JdbcClient jdbc, CurrentMarks marks) {
    this.jdbc = jdbc;
    this.marks = marks;
  }

  /**
   * Whether an officer sees a record by its own predicate. It costs the same one question for a
   * record that is foreign and for one that does not exist; what no room guards is open here, and
   * closed by the door of its own room.
   *
   * @param roles in force today
   */
  public boolean sees(Actor officer, Set<Role> roles, UUID record) {
    return jdbc.sql("SELECT kernel.sees(:record, string_to_array(:marks, ','))")
        .param("record", record)
        .param("marks", marks.of(officer, roles))
        .query(Boolean.class)
        .single();
  }
}
