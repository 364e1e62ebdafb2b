package vn.chosach.lifecycle.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.lifecycle.Transition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.retention.persons.MatterEvent;

/**
 * No walk over any life cycle reaches an effect without its paper: each transition that a signature
 * alone takes stands in the history with the paper, or the database does not take the row. A life
 * cycle that is added is found by itself; what has no table of steps is named here.
 */
@ChosachTest
class EffectsHavePapersTest {

  /** Whose transitions no person takes: a signature does, or what follows from something else. */
  private static final Set<String> BY_NOBODY = Set.of("NOBODY", "SIGNATURE");

  /** What time or another act does by itself, and no signature. */
  private static final Set<String> FOLLOWS =
      Set.of(
          "trust.rating_step LAPSE",
          "trust.rating_step FALL",
          "trust.rating_step EXPIRE",
          "exchange.sharing_step MAKE");

  @Autowired List<SteppedRoom<?, ?, ?, ?, ?>> rooms;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  /**
   * An effect: the row of it, and the columns of its paper.
   *
   * @param paper what the row has besides when its paper is there
   */
  private record Bound(String table, Map<String, String> row, Map<String, String> paper) {

    static Bound event(String table, String event) {
      return new Bound(table, Map.of("event", event), Map.of("document", ANY));
    }
  }

  private static final String ANY = new UUID(7, 7).toString();

  /** Effects that are no steps of a room of steps. */
  private static Stream<Bound> others() {
    Map<String, String> signed = Map.of("document", ANY, "paper_number", "1/QĐ");
    return Stream.of(
            Arrays.stream(PetitionEvent.values())
                .filter(one -> one.way() == PetitionEvent.PetitionWay.PAPER)
                .map(one -> new Bound("petitions.step", Map.of("event", one.name()), signed)),
            Arrays.stream(MatterEvent.values())
                .filter(MatterEvent::byPaper)
                .map(one -> Bound.event("retention.matter_step", one.name())),
            Stream.of("ESTIMATE", "ALLOCATION", "PAYMENT", "SETTLEMENT", "WITHDRAWAL", "REFUND")
                .map(
                    stage ->
                        new Bound(
                            "plans.money_record",
                            Map.of("stage", stage, "state", "APPROVED", "approved_by", ANY),
                            Map.of(
                                "document", ANY, "paper_number", "1", "paper_day", "2026-11-30"))),
            Stream.of("DIRECTIVE", "PROGRAMME", "RECOMMENDATION")
                .map(kind -> new Bound("plans.matter", Map.of("kind", kind), Map.of("paper", ANY))),
            Stream.of("REGISTERED", "PROPOSED", "PUBLISHED")
                .map(
                    kind ->
                        new Bound(
                            "outreach.movement_entry",
                            Map.of("kind", kind, "words", "x"),
                            Map.of("paper", "1/QĐ"))))
        .flatMap(each -> each);
  }

  /**
   * Columns of papers that no row of the table is without: coercion, decisions of 0076, seizure.
   */
  private static final Map<String, String> NEVER_EMPTY =
      Map.of(
          "cases.execution_decision", "document",
          "cases.seizure", "document",
          "cases.appraisal", "document",
          "cases.hand_up", "document",
          "cases.prepared_paper", "document",
          "cases.minutes", "document",
          "documents.addressee", "document",
          "retention.batch_draft", "document");

  @Test
  void each_effect_of_each_life_cycle_has_its_paper_or_no_row() {
    List<Bound> effects = Stream.concat(steps(), others()).toList();
    assertThat(effects).hasSizeGreaterThan(40);
    assertThat(effects).filteredOn(one -> !refused(one)).isEmpty();
    assertThat(refused(Bound.event("training.plan_step", "PREPARE")))
        .as("what binds nobody needs none")
        .isFalse();
  }

  @Test
  void papers_of_cases_are_never_left_out() {
    NEVER_EMPTY.forEach(
        (table, column) ->
            assertThat(
                    jdbc.sql(
                            """
                            SELECT attnotnull FROM pg_attribute
                             WHERE attrelid = to_regclass(:table) AND attname = :column
                            """)
                        .param("table", table)
                        .param("column", column)
                        .query(Boolean.class)
                        .optional())
                .as(table)
                .contains(true));
  }

  private Stream<Bound> steps() {
    return rooms.stream()
        .map(one -> (SteppedRoom<?, ?, ?, ?, ?>) AopTestUtils.getUltimateTargetObject(one))
        .flatMap(
            room -> {
              var life = (SteppedRoom.LifeOf<?, ?, ?>) field(room, "life");
              var tables =
                  (SteppedRepository.StepTables)
                      field(AopTestUtils.getUltimateTargetObject(field(room, "rows")), "tables");
              String steps = tables.schema() + "." + tables.steps();
              return life.table().stream()
                  .map(row -> (Transition<?, ?, ?>) row)
                  .filter(row -> BY_NOBODY.contains(String.valueOf(row.who())))
                  .map(row -> row.event().name())
                  .distinct()
                  .filter(event -> !FOLLOWS.contains(steps + " " + event))
                  .map(event -> Bound.event(steps, event));
            });
  }

  private static Object field(Object of, String name) {
    return Objects.requireNonNull(ReflectionTestUtils.getField(of, name));
  }

  /** Whether one rule of the table refuses the row without its paper, and takes it with it. */
  private boolean refused(Bound one) {
    var whole = new HashMap<>(one.row());
    whole.putAll(one.paper());
    return checks(one.table()).stream()
        .anyMatch(
            check ->
                holds(check, one.table(), one.row()).equals("false")
                    && !holds(check, one.table(), whole).equals("false"));
  }

  private List<String> checks(String table) {
    return jdbc.sql(
            """
            SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
             WHERE contype = 'c' AND conrelid = to_regclass(:table)
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  private String holds(String check, String table, Map<String, String> row) {
    return jdbc.sql(
            "SELECT coalesce((%s)::text, '') FROM jsonb_populate_record(NULL::%s, :row::jsonb)"
                .formatted(check, table))
        .param("row", json.writeValueAsString(row))
        .query(String.class)
        .single();
  }
}
