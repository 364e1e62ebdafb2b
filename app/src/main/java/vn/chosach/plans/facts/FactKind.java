package vn.chosach.plans.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;

/**
 * One kind of evidence that a room can count. Its name stands in the texts of the room under {@code
 * plans.fact.} and its {@link #key}.
 */
public interface FactKind {

  /** Most things that {@link #behind} lists at once. */
  int MOST = 26;

  /** Key that duties name, such as {@code inspections}. */
  String key();

  /** How many in a period, by key of the agency; agencies without any are absent. */
  Map<String, Integer> count(Period period);

  /**
   * The very things that were counted for some agencies, the newest first, at most {@link #MOST}.
   *
   * @param offset how many to leave out, not negative
   * @param member for whom; a thing that the member may not see keeps its day only
   */
  List<Fact> behind(Period period, Set<String> agencies, int offset, ActingOfficer member);
}
