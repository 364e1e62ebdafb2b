package vn.chosach.officers.sight;

import java.util.stream.Stream;
import vn.chosach.officers.ActingOfficer;

/**
 * The marks by which records of one room open or close to an officer. The room that owns the
 * records implements it, and its migrations write the same marks into {@code kernel.record_sight}.
 * A mark has no comma.
 */
public interface RecordMarks {

  /** */
  Stream<String> of(ActingOfficer officer);
}
