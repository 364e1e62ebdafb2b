package vn.chosach.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions.ActWish;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;

/** The one order in which every room's acts are done, on rows of a register of lamps. */
@ChosachTest
class TransitionsTest {

  enum Light {
    OFF,
    ON,
    BROKEN
  }

  enum Switch {
    TURN_ON,
    BREAK,
    LABEL
  }

  record Lamp(UUID id, Light light, int version) {}

  private static final List<Transition<Light, Switch, Role>> TABLE =
      List.of(
          Transition.to(Set.of(Light.OFF), Switch.TURN_ON, Light.ON, Role.OPERATOR, "luat-1"),
          Transition.to(
              EnumSet.of(Light.OFF, Light.ON),
              Switch.BREAK,
              Light.BROKEN,
              Role.OPERATOR,
              "luat-2",
              TransitionNeed.WORDS),
          Transition.stays(Set.of(Light.ON), Switch.LABEL, Role.OPERATOR, "luat-3"));

  private static final ActingOfficer OPERATOR =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  @Autowired Transitions transitions;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final UUID id = UUID.randomUUID();
  private final int year = 2200 + Math.floorMod(id.hashCode(), 700);
  private final List<String> heard = new ArrayList<>();
  private boolean staysInSight;

  @BeforeEach
  void begin() {
    // Any row that the program may hold does; the year is none that a case has.
    jdbc.sql(
            """
            INSERT INTO cases.number_year (year, last) VALUES (:year, 10)
            ON CONFLICT (year) DO UPDATE SET last = 10
            """)
        .param("year", year)
        .update();
  }

  @Test
  void an_act_is_done_in_one_order() {
    var outcome = act(Switch.TURN_ON, 1, OPERATOR, held -> becomes(held, Light.ON));

    assertThat(outcome).isEqualTo(ActOutcome.done(new Lamp(id, Light.ON, 2)));
    assertThat(heard)
        .containsExactly(
            "look OFFICER",
            "hold OFFICER",
            "transition TURN_ON",
            "barred",
            "handler",
            "look SYSTEM",
            "write OFF to ON, number 2",
            "entry",
            "news",
            "answer",
            "look OFFICER");
    assertThat(journal()).isEqualTo(1);
    assertThat(light()).isEqualTo(Light.ON);
  }

  @Test
  void what_stays_in_sight_is_written_with_the_own_eyes() {
    staysInSight = true;
    act(Switch.TURN_ON, 1, OPERATOR, held -> becomes(held, Light.ON));

    assertThat(heard)
        .filteredOn(one -> one.startsWith("look") || one.startsWith("write"))
        .containsExactly(
            "look OFFICER", "write OFF to ON, number 2", "look SYSTEM", "look OFFICER");
  }

  @Test
  void what_does_not_exist_or_is_not_seen_is_unknown() {
    ActOutcome<Lamp> outcome =
        transaction.execute(
            status ->
                transitions
                    .act(
                        new Lamps(),
                        new ActWish<>(UUID.randomUUID(), 1, Switch.TURN_ON, OPERATOR),
                        held -> becomes(held, Light.ON))
                    .map(TransitionStep::after));

    assertThat(outcome).isEqualTo(ActOutcome.refused("lamps.unknown"));
  }

  @Test
  void an_old_page_is_told_what_happened_since_and_nothing_is_done() {
    act(Switch.TURN_ON, 1, OPERATOR, held -> becomes(held, Light.ON));
    heard.clear();

    assertThat(act(Switch.BREAK, 1, OPERATOR, held -> becomes(held, Light.BROKEN)))
        .isEqualTo(
            new ActOutcome.Overtaken<>(
                2,
                List.of(
                    new ActOutcome.Meanwhile(Instant.EPOCH, OPERATOR.actor(), "lamps.since.1"))));
    assertThat(heard).doesNotContain("handler");
    assertThat(light()).isEqualTo(Light.ON);
  }

  @Test
  void an_event_that_is_not_in_the_table_does_not_exist() {
    assertThat(act(Switch.LABEL, 1, OPERATOR, held -> becomes(held, Light.OFF)))
        .isEqualTo(ActOutcome.refused("lamps.not-possible"));
    assertThat(heard).doesNotContain("handler");
  }

  @Test
  void who_may_not_does_not_reach_the_handler() {
    var stranger = new ActingOfficer(OPERATOR.actor(), Set.of(Role.AUDITOR));

    assertThat(act(Switch.TURN_ON, 1, stranger, held -> becomes(held, Light.ON)))
        .isEqualTo(ActOutcome.refused("lamps.not-yours"));
    assertThat(heard).doesNotContain("handler");
    assertThat(journal()).isZero();
  }

  @Test
  void what_the_handler_wrote_before_it_refused_is_taken_back() {
    var outcome =
        act(
            Switch.TURN_ON,
            1,
            OPERATOR,
            held -> {
              store(new Lamp(id, Light.ON, 99));
              return Effect.refused("lamps.no-bulb");
            });

    assertThat(outcome).isEqualTo(ActOutcome.refused("lamps.no-bulb"));
    assertThat(lamp(id)).isEqualTo(new Lamp(id, Light.OFF, 1));
    assertThat(journal()).isZero();
  }

  @Test
  void a_handler_cannot_lead_where_the_table_does_not() {
    assertThatThrownBy(() -> act(Switch.TURN_ON, 1, OPERATOR, held -> becomes(held, Light.BROKEN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TURN_ON does not lead from OFF to BROKEN");
    assertThat(light()).isEqualTo(Light.OFF);
  }

  @Test
  void whoever_sees_no_page_acts_with_the_eyes_of_the_program_and_in_a_name() {
    assertThat(act(Switch.TURN_ON, null, OPERATOR, held -> becomes(held, Light.ON)))
        .isEqualTo(ActOutcome.done(new Lamp(id, Light.ON, 2)));
    assertThat(heard).contains("hold SYSTEM");
  }

  @Test
  void a_row_that_another_holds_is_answered_and_nothing_is_lost() throws Exception {
    var held = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      lamp(id);
                      held.countDown();
                      await(answered);
                    }));
    await(held);
    try {
      var outcome =
          transaction.execute(
              status -> {
                var asked =
                    transitions.act(
                        new Lamps(),
                        new ActWish<>(id, 1, Switch.TURN_ON, OPERATOR),
                        one -> becomes(one, Light.ON));
                // The transaction goes on: an answer can still be written down.
                assertThat(light()).isEqualTo(Light.OFF);
                return asked.map(TransitionStep::after);
              });
      assertThat(outcome).isEqualTo(ActOutcome.refused("lifecycle.held"));
    } finally {
      answered.countDown();
    }
    other.get(20, TimeUnit.SECONDS);
    assertThat(act(Switch.TURN_ON, 1, OPERATOR, one -> becomes(one, Light.ON)))
        .isEqualTo(ActOutcome.done(new Lamp(id, Light.ON, 2)));
  }

  @Test
  void what_the_handler_waits_for_too_long_is_answered_and_nothing_of_the_act_stays()
      throws Exception {
    var held = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.sql("SELECT pg_advisory_xact_lock(389, :year)")
                          .param("year", year)
                          .query()
                          .singleRow();
                      held.countDown();
                      await(answered);
                    }));
    await(held);
    try {
      var outcome =
          act(
              Switch.TURN_ON,
              1,
              OPERATOR,
              one -> {
                store(new Lamp(id, Light.ON, 99));
                // So that nobody waits as long as an act would.
                jdbc.sql("SELECT set_config('lock_timeout', '50ms', true)").query().singleRow();
                jdbc.sql("SELECT pg_advisory_xact_lock(389, :year)")
                    .param("year", year)
                    .query()
                    .singleRow();
                return becomes(one, Light.ON);
              });
      assertThat(outcome).isEqualTo(ActOutcome.refused("lifecycle.held"));
    } finally {
      answered.countDown();
    }
    other.get(20, TimeUnit.SECONDS);
    assertThat(lamp(id)).isEqualTo(new Lamp(id, Light.OFF, 1));
    assertThat(journal()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable ActOutcome<Lamp> act(
      Switch event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<HeldRow<Lamp, Light, Switch, Role>, Effect<Lamp, Nothing>> handler) {
    return transaction.execute(
        status ->
            transitions
                .act(
                    new Lamps(),
                    new ActWish<>(id, seen, event, who),
                    held -> {
                      heard.add("handler");
                      return handler.apply(held);
                    })
                .map(TransitionStep::after));
  }

  private static Effect<Lamp, Nothing> becomes(
      HeldRow<Lamp, Light, Switch, Role> held, Light light) {
    return Effect.becomes(new Lamp(held.row().id(), light, held.row().version()), "bật");
  }

  private int journal() {
    return jdbc.sql("SELECT count(*) FROM journal.entry WHERE subject_id = :id")
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }

  private Light light() {
    return Light.values()[
        jdbc.sql("SELECT last FROM cases.number_year WHERE year = :year")
                .param("year", year)
                .query(Integer.class)
                .single()
            % 10];
  }

  private Lamp lamp(UUID lamp) {
    int last =
        jdbc.sql("SELECT last FROM cases.number_year WHERE year = :year FOR UPDATE")
            .param("year", year)
            .query(Integer.class)
            .single();
    return new Lamp(lamp, Light.values()[last % 10], last / 10);
  }

  private void store(Lamp lamp) {
    jdbc.sql("UPDATE cases.number_year SET last = :last WHERE year = :year")
        .param("last", lamp.version() * 10 + lamp.light().ordinal())
        .param("year", year)
        .update();
  }

  /** Writes down in which order it is asked. */
  private final class Lamps implements TransitionRoom<Lamp, Light, Switch, Role, Nothing> {

    @Override
    public String name() {
      return "lamps";
    }

    @Override
    public void look(ActingOfficer who) {
      heard.add("look " + who.actor().kind());
    }

    @Override
    public boolean staysInSight(Lamp before, Lamp after) {
      return staysInSight;
    }

    @Override
    public Optional<Lamp> hold(UUID lamp, ActingOfficer who) {
      heard.add("hold " + who.actor().kind());
      return lamp.equals(id) ? Optional.of(TransitionsTest.this.lamp(lamp)) : Optional.empty();
    }

    @Override
    public int version(Lamp lamp) {
      return lamp.version();
    }

    @Override
    public Light state(Lamp lamp) {
      return lamp.light();
    }

    @Override
    public List<ActOutcome.Meanwhile> since(Lamp lamp, int seen) {
      return List.of(
          new ActOutcome.Meanwhile(Instant.EPOCH, OPERATOR.actor(), "lamps.since." + seen));
    }

    @Override
    public Optional<Transition<Light, Switch, Role>> transition(Lamp lamp, Switch event) {
      heard.add("transition " + event);
      return Transition.in(TABLE, lamp.light(), event);
    }

    @Override
    public Optional<Refusal> barred(
        Lamp lamp, Transition<Light, Switch, Role> transition, ActWish<Switch> wish) {
      heard.add("barred");
      return wish.who().has(transition.who())
          ? Optional.empty()
          : Optional.of(Refusal.of("lamps.not-yours"));
    }

    @Override
    public Lamp write(TransitionStep<Lamp, Light, Switch, Role, Nothing> step) {
      heard.add(
          "write %s to %s, number %d"
              .formatted(step.before().light(), step.after().light(), step.number()));
      var written = new Lamp(step.after().id(), step.after().light(), step.number());
      store(written);
      return written;
    }

    @Override
    public Act entry(TransitionStep<Lamp, Light, Switch, Role, Nothing> step) {
      heard.add("entry");
      return Act.of(step.actor(), "lamps.switched", "lamp", step.after().id())
          .under(step.transition().basis())
          .with(Map.of("to", step.after().light().name()));
    }

    @Override
    public Object news(TransitionStep<Lamp, Light, Switch, Role, Nothing> step) {
      heard.add("news");
      return new Switched(step.after().id());
    }

    @Override
    public ActOutcome<TransitionStep<Lamp, Light, Switch, Role, Nothing>> answer(
        TransitionStep<Lamp, Light, Switch, Role, Nothing> step) {
      heard.add("answer");
      return ActOutcome.done(step);
    }
  }

  record Switched(UUID lamp) {}
}
