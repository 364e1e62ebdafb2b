package vn.chosach.officers.sight;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;

/** Asks the predicate of a record for a named officer. */
@Component
public class RecordVisibility {

  private final JdbcClient jdbc;
  private final CurrentMarks marks;

  RecordVisibility(JdbcClient jdbc, CurrentMarks marks) {
    this.jdbc = jdbc;
    this.marks = marks;
  }

  /**
   * Whether an officer sees a record by its own predicate. It costs the same one question for a
   * record that is foreign and for one that does not exist; what no room guards is open here, and
   * closed by the door of its own room.
   */
  public boolean sees(ActingOfficer officer, UUID record) {
    return jdbc.sql("SELECT kernel.sees(:record, string_to_array(:marks, ','))")
        .param("record", record)
        .param("marks", marks.of(officer))
        .query(Boolean.class)
        .single();
  }
}
