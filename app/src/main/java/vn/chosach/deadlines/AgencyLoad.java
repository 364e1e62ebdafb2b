package vn.chosach.deadlines;

/**
 * How many clocks an agency has in each lane.
 *
 * @param agency key of the agency
 * @param late past their end
 * @param today end today
 * @param week end this week
 * @param later end later
 * @param paused suspended
 */
public record AgencyLoad(String agency, int late, int today, int week, int later, int paused) {

  /** All that are open. */
  public int open() {
    return late + today + week + later + paused;
  }

  public int in(Lane lane) {
    return switch (lane) {
      case LATE -> late;
      case TODAY -> today;
      case WEEK -> week;
      case LATER -> later;
      case RUNNING -> late + today + week + later;
      case PAUSED -> paused;
      case CLOSED -> 0;
    };
  }

  /** The load of two agencies together, under the key of this one. */
  public AgencyLoad plus(AgencyLoad other) {
    return new AgencyLoad(
        agency,
        late + other.late,
        today + other.today,
        week + other.week,
        later + other.later,
        paused + other.paused);
  }
}
