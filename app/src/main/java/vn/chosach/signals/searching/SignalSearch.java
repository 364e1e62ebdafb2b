package vn.chosach.signals.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds signals that have all of some terms. What can be found lies in segments of {@value
 * #SEGMENT} arrivals; a search looks through the two newest, then through {@value #SECOND} before
 * them, and then through as many as should hold what is still missing by what these held, until it
 * has enough. So a word costs about the same at ten thousand tips and at a million: one look when
 * it is frequent, three when it is not. Frequent words that seldom meet are what the second look is
 * for: to intersect them over all rows takes twenty times as long. What is still to be sifted lies
 * once more in a table of its own; there the search begins with as many segments as hold the newest
 * few hundred.
 */
@Component
public record SignalSearch(JdbcClient jdbc, Marks marks) {

  /** Arrivals of one segment. */
  public static final int SEGMENT = 4_096;

  private static final int FIRST = 2;

  private static final int SECOND = 8;

  /** So many of the open are looked through first, in as many segments as hold them. */
  private static final int FIRST_OPEN = 512;

  /** Segments that are asked of the index by name; of more it asks the terms alone. */
  private static final int NAMED = 16;

  private static final int WIDER = 256;

  /** Up to so many that the conditions leave are looked at one by one. */
  private static final int FEW = 5_000;

  /**
   * What is searched for.
   *
   * @param terms all of them; at least one
   * @param open only among those that are still to be sifted, as the conditions say too
   * @param narrow whether the conditions leave no more than an agency has, by an index: where that
   *     is little it is read first, and the terms are looked for in it alone
   * @param conditions on the row {@code s} of {@code signals.signal}, joined by AND
   * @param values of the conditions
   */
  public record Wanted(
      Set<String> terms,
      boolean open,
      boolean narrow,
      String conditions,
      Map<String, @Nullable Object> values) {}

  /**
   * What was found.
   *
   * @param signals in order
   * @param all whether there are no others
   */
  public record SignalSearchFound(List<UUID> signals, boolean all) {

    public SignalSearchFound {
      signals = List.copyOf(signals);
    }
  }

  /**
   * Finds the newest.
   *
   * @param from only those behind this one in that order, or before it; {@code null} for all
   * @param back whether those before it, the nearest first
   * @param enough looks no further once so many are found
   * @param most at most this many
   */
  public SignalSearchFound find(
      Wanted wanted, @Nullable UUID from, boolean back, int enough, int most) {
    Long[] terms = marks.ofTerms(wanted.terms());
    UUID[] few = wanted.narrow() ? few(wanted) : null;
    long last = newestSegment();
    Long start = from == null ? Long.valueOf(last) : segmentOf(from);
    if (start == null) {
      return new SignalSearchFound(List.of(), true);
    }
    if (few != null) {
      List<UUID> among = within(wanted, terms, new Few(few), from, back, most);
      return new SignalSearchFound(among, among.size() < most);
    }
    var found = new ArrayList<UUID>();
    long width = wanted.open() ? holding(start, back, last) : FIRST;
    long at = start;
    long seen = 0;
    while (found.size() < enough && at >= 0 && at <= last) {
      var range =
          back
              ? new Range(at, Math.min(last, at + width - 1))
              : new Range(Math.max(0, at - width + 1), at);
      found.addAll(within(wanted, terms, range, from, back, most - found.size()));
      at = back ? range.greatest() + 1 : range.least() - 1;
      seen += range.greatest() - range.least() + 1;
      width = next(seen, found.size(), enough);
    }
    return new SignalSearchFound(found, found.size() < most && (at < 0 || at > last));
  }

  /** How many segments should hold what is missing, with as many again to be on the safe side. */
  private static long next(long seen, int found, int enough) {
    if (seen <= FIRST) {
      return SECOND;
    }
    long widest = seen * WIDER;
    return found == 0 ? widest : Math.clamp(2L * (enough - found) * seen / found, NAMED, widest);
  }

  /**
   * All that the conditions leave, without the terms; {@code null} where they are many. Planned for
   * each agency: most tips may lie with one, and a plan for any of them would read them all.
   */
  private UUID @Nullable [] few(Wanted wanted) {
    planning("force_custom_plan");
    List<UUID> left =
        jdbc.sql("SELECT s.id FROM signals.signal s WHERE " + wanted.conditions() + " LIMIT :few")
            .params(wanted.values())
            .param("few", FEW + 1)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    return left.size() > FEW ? null : left.toArray(UUID[]::new);
  }

  /** Where terms are looked for. */
  private sealed interface SearchGround {

    String table(Wanted wanted);

    String condition();

    Map<String, Object> values();
  }

  /** Among some; the keys come first, since of the terms no planner can know how many have them. */
  private record Few(UUID[] signals) implements SearchGround {

    @Override
    public String table(Wanted wanted) {
      return "(SELECT * FROM signals.findable WHERE signal = ANY (:few) OFFSET 0)";
    }

    @Override
    public String condition() {
      return "true";
    }

    @Override
    public Map<String, Object> values() {
      return Map.of("few", signals);
    }
  }

  /** Segments from one to another, both included. */
  private record Range(long least, long greatest) implements SearchGround {

    @Override
    public String table(Wanted wanted) {
      return "signals." + (wanted.open() ? "unsifted" : "findable");
    }

    /**
     * Few segments are asked of the index by name; of many the index asks only the terms. The sum
     * keeps the planner from reading the open ones in the order of their segments instead: it
     * cannot know that the range holds nearly all of them.
     */
    @Override
    public String condition() {
      return greatest - least < NAMED
          ? "f.terms && :segments"
          : "f.segment + 0 BETWEEN :least AND :greatest";
    }

    @Override
    public Map<String, Object> values() {
      return greatest - least < NAMED
          ? Map.of("segments", LongStream.rangeClosed(least, greatest).boxed().toArray(Long[]::new))
          : Map.of("least", least, "greatest", greatest);
    }
  }

  private List<UUID> within(
      Wanted wanted,
      Long[] terms,
      SearchGround ground,
      @Nullable UUID from,
      boolean back,
      int most) {
    String order = back ? "ASC" : "DESC";
    String beyond =
        from == null
            ? ""
            : " AND (f.segment, f.signal) "
                + (back ? ">" : "<")
                + " ((SELECT k.segment FROM signals.findable k WHERE k.signal = :from), :from)";
    var statement =
        jdbc.sql(
                """
                SELECT s.id
                  FROM (SELECT f.signal FROM %s f
                         WHERE f.terms @> :terms AND %s %s
                         ORDER BY f.segment + 0 %s, f.signal %s OFFSET 0) f
                 CROSS JOIN LATERAL (
                   SELECT s.id FROM signals.signal s WHERE s.id = f.signal AND %s OFFSET 0) s
                 LIMIT :most
                """
                    .formatted(
                        ground.table(wanted),
                        ground.condition(),
                        beyond,
                        order,
                        order,
                        wanted.conditions()))
            .params(wanted.values())
            .params(ground.values())
            .param("terms", terms)
            .param("most", most);
    return (from == null ? statement : statement.param("from", from))
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  /** In how many segments, from one on, the first of the open lie. */
  private long holding(long start, boolean back, long last) {
    String order = back ? ">= :start ORDER BY segment" : "<= :start ORDER BY segment DESC";
    long end =
        jdbc.sql(
                "SELECT segment FROM signals.unsifted WHERE segment "
                    + order
                    + " OFFSET :first LIMIT 1")
            .param("start", start)
            .param("first", FIRST_OPEN - 1)
            .query(Long.class)
            .optional()
            .orElse(back ? last : 0L);
    return Math.abs(start - end) + 1;
  }

  /**
   * Looks at most three times, by plans that are kept: each would else be planned for its terms.
   */
  private long newestSegment() {
    return planning("force_generic_plan") / SEGMENT;
  }

  /** Says how what follows is planned, and asks for the newest arrival. */
  private long planning(String mode) {
    return jdbc.sql(
            "SELECT last_value FROM signals.arrivals, set_config('plan_cache_mode', :mode, true)")
        .param("mode", mode)
        .query(Long.class)
        .single();
  }

  private @Nullable Long segmentOf(UUID signal) {
    return jdbc.sql("SELECT segment FROM signals.findable WHERE signal = :signal")
        .param("signal", signal)
        .query(Long.class)
        .optional()
        .orElse(null);
  }
}
