package vn.chosach.cases;

import java.util.List;
import java.util.UUID;

/**
 * What officers judged to be the same as subjects of a case, in whatever case it stands. A room
 * above answers; asked with the eyes of the program, for what points at agencies and shows nothing.
 */
@FunctionalInterface
public interface SameSubjects {

  /**
   * Subjects of other cases that are the same as one of a case.
   *
   * @param one subject of the case that was asked about
   * @param other subject of whatever case
   */
  record SamePair(UUID one, UUID other) {}

  /** For each subject of the case what is the same as it, by judgements that stand. */
  List<SamePair> besides(UUID caseId);
}
