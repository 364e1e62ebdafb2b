package vn.chosach.signals.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.signals.life.SignalEvent.ADMIT;
import static vn.chosach.signals.life.SignalEvent.ASK;
import static vn.chosach.signals.life.SignalEvent.ASSIGN;
import static vn.chosach.signals.life.SignalEvent.COMMENT;
import static vn.chosach.signals.life.SignalEvent.CONCLUDE;
import static vn.chosach.signals.life.SignalEvent.HAND_BACK;
import static vn.chosach.signals.life.SignalEvent.MERGE;
import static vn.chosach.signals.life.SignalEvent.PART;
import static vn.chosach.signals.life.SignalEvent.REFER;
import static vn.chosach.signals.life.SignalEvent.REFUSE;
import static vn.chosach.signals.life.SignalEvent.REJOIN;
import static vn.chosach.signals.life.SignalEvent.REOPEN;
import static vn.chosach.signals.life.SignalEvent.REPLY;
import static vn.chosach.signals.life.SignalEvent.SETTLE;
import static vn.chosach.signals.life.SignalEvent.SNOOZE;
import static vn.chosach.signals.life.SignalEvent.SPLIT;
import static vn.chosach.signals.life.SignalEvent.STEER;
import static vn.chosach.signals.life.SignalEvent.UNDO;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Visits every cell of the table of life. */
class SignalLifeCycleTest {

  private static final Set<SignalEvent> AT_THE_DESK =
      EnumSet.of(
          ADMIT, REFER, MERGE, REFUSE, ASK, UNDO, ASSIGN, SNOOZE, SETTLE, SPLIT, REJOIN, COMMENT,
          REPLY);
  private static final Set<SignalEvent> AFTERWARDS = EnumSet.of(UNDO, COMMENT, REPLY, REOPEN);

  /** What lies with the integrity desk comes back as it was, or not at all. */
  private static final Set<SignalEvent> STEERED = EnumSet.of(UNDO, HAND_BACK);

  private static final Set<SignalState> CAN_BE_STEERED =
      EnumSet.of(SignalState.WAITING, SignalState.ASKED, SignalState.MERGED, SignalState.REFUSED);

  /** Where each event leads, apart from an undo, which leads back. */
  private static final Map<SignalEvent, SignalState> LEADS_TO =
      Map.of(
          ADMIT, SignalState.ADMITTED,
          REFER, SignalState.REFERRED,
          MERGE, SignalState.MERGED,
          REFUSE, SignalState.REFUSED,
          ASK, SignalState.ASKED,
          REJOIN, SignalState.MERGED,
          STEER, SignalState.STEERED,
          REOPEN, SignalState.WAITING);

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_is_there_or_not_as_the_office_works(SignalState from, SignalEvent event) {
    Set<SignalEvent> possible =
        from == SignalState.STEERED ? STEERED : from.open() ? AT_THE_DESK : AFTERWARDS;
    boolean steered = event == STEER && CAN_BE_STEERED.contains(from);
    boolean born = event == PART && from == SignalState.WAITING;
    boolean concluded =
        event == CONCLUDE && (from == SignalState.ADMITTED || from == SignalState.REFERRED);
    assertThat(SignalLifeCycle.row(from, event).isPresent())
        .isEqualTo(born || concluded || steered || possible.contains(event));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_leads_where_it_must(SignalState from, SignalEvent event) {
    SignalLifeCycle.row(from, event)
        .ifPresent(
            row -> {
              if (from == SignalState.STEERED) {
                assertThat(row.to()).isEqualTo(CAN_BE_STEERED);
              } else if (event == UNDO) {
                assertThat(row.to()).allMatch(SignalState::open).contains(SignalState.WAITING);
              } else if (event == REPLY && from == SignalState.ASKED) {
                assertThat(row.to()).containsExactly(SignalState.WAITING);
              } else {
                assertThat(row.to()).containsExactly(LEADS_TO.getOrDefault(event, from));
              }
              assertThat(row.basis()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_says_who_may(SignalState from, SignalEvent event) {
    SignalLifeCycle.row(from, event)
        .ifPresent(
            row -> {
              Actor officer = Actor.officer(UUID.randomUUID(), "SCT-AG");
              Actor reporter = new Actor(Actor.ActorKind.CITIZEN, UUID.randomUUID(), null);
              boolean reporters = event == REPLY || event == REOPEN;
              boolean program = event == HAND_BACK;
              assertThat(row.who().may(reporter, Set.of())).isEqualTo(reporters);
              assertThat(row.who().may(officer, Set.of(Role.OPERATOR)))
                  .isEqualTo(!reporters && !program);
              assertThat(row.who().may(officer, Set.of(Role.CASE_OFFICER)))
                  .isEqualTo(event == COMMENT || event == CONCLUDE);
              for (Role stranger :
                  Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.PRESS, Role.INTEGRITY_OFFICER)) {
                assertThat(row.who().may(officer, Set.of(stranger))).isFalse();
              }
              assertThat(row.who().may(Actor.SYSTEM, Set.of(Role.OPERATOR))).isEqualTo(program);
            });
  }

  @Test
  void no_cell_stands_twice() {
    assertThat(SignalLifeCycle.TABLE.stream().map(row -> row.from() + " " + row.event()))
        .doesNotHaveDuplicates();
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(SignalState.values())
        .flatMap(
            from -> Arrays.stream(SignalEvent.values()).map(event -> Arguments.of(from, event)));
  }
}
