package vn.chosach.cases.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.life.CaseState.CLEARED;
import static vn.chosach.cases.life.CaseState.CLOSED;
import static vn.chosach.cases.life.CaseState.CRIMINAL;
import static vn.chosach.cases.life.CaseState.EXECUTED;
import static vn.chosach.cases.life.CaseState.EXPLAINING;
import static vn.chosach.cases.life.CaseState.FINED;
import static vn.chosach.cases.life.CaseState.INSPECTED;
import static vn.chosach.cases.life.CaseState.PLANNED;
import static vn.chosach.cases.life.CaseState.RETURNED;
import static vn.chosach.cases.life.CaseState.TAXED;
import static vn.chosach.cases.life.CaseState.VERIFYING;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Visits every cell of the table of life. */
class CaseLifeCycleTest {

  /** What moves a case, state by state, written down a second time and by hand. */
  private static final Map<CaseState, Map<CaseEvent, CaseState>> MOVES =
      new EnumMap<>(
          Map.of(
              VERIFYING,
              Map.of(
                  CaseEvent.PLAN, PLANNED,
                  CaseEvent.FINE_AT_ONCE, FINED,
                  CaseEvent.RECOVER, TAXED,
                  CaseEvent.CLEAR, CLEARED,
                  CaseEvent.DROP, CLOSED),
              PLANNED,
              Map.of(
                  CaseEvent.PLAN, PLANNED,
                  CaseEvent.CALL_OFF, VERIFYING,
                  CaseEvent.INSPECT, INSPECTED,
                  CaseEvent.FINE_AT_ONCE, FINED,
                  CaseEvent.DROP, CLOSED),
              INSPECTED,
              Map.of(
                  CaseEvent.INVITE, EXPLAINING,
                  CaseEvent.FINE, FINED,
                  CaseEvent.FINE_AT_ONCE, FINED,
                  CaseEvent.RECOVER, TAXED,
                  CaseEvent.CLEAR, CLEARED,
                  CaseEvent.DROP, CLOSED),
              EXPLAINING,
              Map.of(CaseEvent.HEAR, INSPECTED, CaseEvent.HEAR_IN_PERSON, INSPECTED),
              FINED,
              Map.of(CaseEvent.EXECUTE, EXECUTED, CaseEvent.FINE, FINED),
              TAXED,
              Map.of(CaseEvent.EXECUTE, EXECUTED),
              RETURNED,
              Map.of(
                  CaseEvent.PLAN, PLANNED,
                  CaseEvent.FINE, FINED,
                  CaseEvent.RECOVER, TAXED,
                  CaseEvent.CLEAR, CLEARED,
                  CaseEvent.DROP, CLOSED),
              EXECUTED,
              Map.of(CaseEvent.CLOSE, CLOSED, CaseEvent.FINE, FINED),
              CLEARED,
              Map.of(CaseEvent.CLOSE, CLOSED)));

  private static final Set<CaseEvent> ALWAYS =
      EnumSet.of(
          CaseEvent.DISCLOSE,
          CaseEvent.PROPOSE,
          CaseEvent.DENY,
          CaseEvent.NOTE,
          CaseEvent.PASS_ON,
          CaseEvent.PURCHASE,
          CaseEvent.LINK,
          CaseEvent.RESTRICT,
          CaseEvent.DECLARE,
          CaseEvent.RECUSE,
          CaseEvent.JOIN,
          CaseEvent.TAKE_BACK,
          CaseEvent.SUCCEED,
          CaseEvent.REFERRAL,
          CaseEvent.TELL,
          CaseEvent.NOTIFY);
  private static final Set<CaseEvent> UNTIL_CLOSED =
      EnumSet.of(
          CaseEvent.ASSIGN,
          CaseEvent.INVOLVE,
          CaseEvent.RETITLE,
          CaseEvent.REPORT,
          CaseEvent.RECORD,
          CaseEvent.NAME_SUBJECT,
          CaseEvent.SECURE,
          CaseEvent.SET_TASK,
          CaseEvent.FINISH_TASK,
          CaseEvent.TAKE_DOWN,
          CaseEvent.CHECK_TAKE_DOWN,
          CaseEvent.EXTEND,
          CaseEvent.PAUSE,
          CaseEvent.RESUME,
          CaseEvent.TAKE_OVER,
          CaseEvent.HAND_OVER);
  private static final Set<CaseState> UNDECIDED =
      EnumSet.of(VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED);
  private static final Set<CaseState> DECIDABLE =
      EnumSet.of(
          VERIFYING, PLANNED, INSPECTED, EXPLAINING, RETURNED, FINED, TAXED, EXECUTED, CLEARED);
  private static final Set<CaseEvent> OF_THE_PROGRAM =
      EnumSet.of(
          CaseEvent.ORDER,
          CaseEvent.ANNOUNCE,
          CaseEvent.HEAR_IN_PERSON,
          CaseEvent.INSPECT,
          CaseEvent.MINUTE_VIOLATION,
          CaseEvent.RECORD,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.SEIZE,
          CaseEvent.PROLONG,
          CaseEvent.RELEASE,
          CaseEvent.STRIKE_OUT,
          CaseEvent.EXPERTISE,
          CaseEvent.UNSANCTIONED,
          CaseEvent.APPRAISE,
          CaseEvent.HAND_UP,
          CaseEvent.TRANSFER,
          CaseEvent.FINE,
          CaseEvent.RECOVER,
          CaseEvent.ANNUL,
          CaseEvent.AMEND,
          CaseEvent.POSTPONE,
          CaseEvent.REMIT,
          CaseEvent.SPLIT,
          CaseEvent.COERCE,
          CaseEvent.JOIN,
          CaseEvent.TAKE_BACK,
          CaseEvent.HAND_OVER,
          CaseEvent.DECLINE,
          CaseEvent.TAKE_OVER,
          CaseEvent.SUCCEED,
          CaseEvent.REFERRAL);

  private static final Set<CaseEvent> AFTER_DECISION =
      EnumSet.of(
          CaseEvent.SERVE,
          CaseEvent.BOOK,
          CaseEvent.PAY,
          CaseEvent.REFUSE_RECEIPT,
          CaseEvent.FULFIL);

  /** How a sanction that stands is carried out. */
  private static final Set<CaseEvent> AFTER_SANCTION =
      EnumSet.of(CaseEvent.POSTPONE, CaseEvent.REMIT, CaseEvent.SPLIT, CaseEvent.COERCE);

  private static final UUID HANDLER = UUID.randomUUID();

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_leads_where_it_must_or_does_not_exist(CaseState from, CaseEvent event) {
    var row = CaseLifeCycle.row(from, event);
    Set<CaseState> several = several(from, event);
    if (!several.isEmpty()) {
      assertThat(row.orElseThrow().to()).containsExactlyInAnyOrderElementsOf(several);
      return;
    }
    assertThat(row.map(one -> one.after(from))).isEqualTo(expected(from, event));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void each_cell_says_who_may_and_on_what_ground(CaseState from, CaseEvent event) {
    CaseLifeCycle.row(from, event)
        .ifPresent(
            row -> {
              CaseFile file = file(from);
              assertThat(row.basis()).isNotBlank();
              boolean program = OF_THE_PROGRAM.contains(event);
              if (event == CaseEvent.HAND_DOWN) {
                assertThat(row.who()).isEqualTo(CaseAuthority.DECIDER);
                return;
              }
              assertThat(row.who().may(file, ActingOfficer.PROGRAM)).isEqualTo(program);
              assertThat(row.who().may(file, reader(UUID.randomUUID(), Role.AGENCY_HEAD)))
                  .isEqualTo(!program);
              boolean heads =
                  event == CaseEvent.ASSIGN
                      || event == CaseEvent.REOPEN
                      || event == CaseEvent.EXTEND
                      || event == CaseEvent.PAUSE;
              assertThat(row.who().may(file, reader(HANDLER, Role.CASE_OFFICER)))
                  .isEqualTo(!program && !heads);
              for (Role stranger :
                  Set.of(
                      Role.ADMINISTRATOR,
                      Role.AUDITOR,
                      Role.PRESS,
                      Role.INTEGRITY_OFFICER,
                      Role.OPERATOR)) {
                assertThat(row.who().may(file, reader(UUID.randomUUID(), stranger))).isFalse();
              }
              Actor elsewhere = Actor.officer(UUID.randomUUID(), "THUE-AG");
              if (row.who() != CaseAuthority.WORKER && row.who() != CaseAuthority.READER) {
                assertThat(
                        row.who().may(file, new ActingOfficer(elsewhere, Set.of(Role.AGENCY_HEAD))))
                    .isFalse();
              }
            });
  }

  @Test
  void what_was_handed_up_is_decided_and_given_back_by_the_higher_agency_alone() {
    CaseFile lead = file(INSPECTED);
    CaseFile above = lead.with(lead.access().decidedBy("AG-P"));
    ActingOfficer chairman = of("AG-P", Role.AGENCY_HEAD);
    ActingOfficer clerk = of("AG-P", Role.CASE_OFFICER);
    ActingOfficer handler = reader(HANDLER, Role.CASE_OFFICER);
    ActingOfficer head = reader(UUID.randomUUID(), Role.AGENCY_HEAD);
    ActingOfficer other = of("THUE-AG", Role.AGENCY_HEAD);
    assertThat(List.of(chairman, clerk, handler, head, other))
        .as("draws up decisions")
        .filteredOn(one -> CaseAuthority.DRAFTER.may(above, one))
        .containsExactly(chairman, clerk);
    assertThat(List.of(chairman, clerk, handler, head, other))
        .as("gives it back")
        .filteredOn(one -> CaseAuthority.DECIDER.may(above, one))
        .containsExactly(chairman);
    assertThat(List.of(chairman, clerk, handler, head, other))
        .as("while the own agency decides")
        .filteredOn(
            one -> CaseAuthority.DRAFTER.may(lead, one) || CaseAuthority.DECIDER.may(lead, one))
        .containsExactly(handler, head);
  }

  private static ActingOfficer of(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }

  @Test
  void no_cell_stands_twice() {
    assertThat(
            CaseLifeCycle.TABLE.stream()
                .flatMap(row -> row.from().stream().map(from -> from + " " + row.event())))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothing_is_fined_while_the_file_is_with_the_criminal_side() {
    assertThat(CaseLifeCycle.row(CRIMINAL, CaseEvent.FINE)).isEmpty();
    assertThat(CaseLifeCycle.row(EXPLAINING, CaseEvent.FINE)).isEmpty();
  }

  @Test
  void every_state_can_be_reached_and_every_open_one_can_be_left() {
    var reached = EnumSet.of(VERIFYING);
    for (int round = 0; round < CaseState.values().length; round++) {
      for (CaseState from : EnumSet.copyOf(reached)) {
        MOVES.getOrDefault(from, Map.of()).values().forEach(reached::add);
        Arrays.stream(CaseEvent.values()).forEach(one -> reached.addAll(several(from, one)));
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    assertThat(MOVES.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(CLOSED, CRIMINAL)));
  }

  /** Where the handler says which: some subjects are with the criminal side, or all. */
  private static Set<CaseState> several(CaseState from, CaseEvent event) {
    boolean beside = from != CLEARED && from != CLOSED;
    Set<CaseState> there = EnumSet.complementOf(EnumSet.of(CLEARED, CLOSED));
    Set<CaseState> none = EnumSet.noneOf(CaseState.class);
    return switch (event) {
      case TRANSFER -> beside && from != CRIMINAL ? there : none;
      case DECLINE, RECEIVE_BACK -> beside ? there : none;
      case PROSECUTE -> beside ? EnumSet.allOf(CaseState.class) : none;
      case TRY -> EnumSet.allOf(CaseState.class);
      case ANNUL ->
          switch (from) {
            case FINED -> EnumSet.of(INSPECTED, FINED);
            case TAXED -> EnumSet.of(VERIFYING, TAXED);
            case CRIMINAL -> EnumSet.of(CRIMINAL, CLOSED);
            default -> none;
          };
      default -> none;
    };
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(CaseState.values())
        .flatMap(from -> Arrays.stream(CaseEvent.values()).map(event -> Arguments.of(from, event)));
  }

  private static Optional<CaseState> expected(CaseState from, CaseEvent event) {
    CaseState moved = MOVES.getOrDefault(from, Map.of()).get(event);
    if (moved != null) {
      return Optional.of(moved);
    }
    boolean stays =
        ALWAYS.contains(event)
            || from != CLOSED && UNTIL_CLOSED.contains(event)
            || from != CLOSED && from != CRIMINAL && event == CaseEvent.REFER
            || from == PLANNED && (event == CaseEvent.ANNOUNCE || event == CaseEvent.ORDER)
            || DECIDABLE.contains(from)
                && (event == CaseEvent.RELEASE || event == CaseEvent.UNSANCTIONED)
            || from != CLOSED && event == CaseEvent.PREPARE
            || from == FINED && event == CaseEvent.MINUTE_VIOLATION
            || UNDECIDED.contains(from) && from != EXPLAINING && event == CaseEvent.ANNUL
            || from == EXECUTED && event == CaseEvent.ANNUL
            || (from == EXECUTED || from == FINED) && event == CaseEvent.AMEND
            || UNDECIDED.contains(from)
                && (event == CaseEvent.SEIZE
                    || event == CaseEvent.STRIKE_OUT
                    || event == CaseEvent.EXPERTISE
                    || event == CaseEvent.APPRAISE)
            || (from == INSPECTED || from == RETURNED)
                && (event == CaseEvent.HAND_UP
                    || event == CaseEvent.HAND_DOWN
                    || event == CaseEvent.MINUTE_VIOLATION)
            || DECIDABLE.contains(from) && from != CLEARED && event == CaseEvent.PROLONG
            || from == FINED && AFTER_SANCTION.contains(event)
            || UNDECIDED.contains(from) && (event == CaseEvent.VALUE || event == CaseEvent.KEEP)
            || (from == FINED || from == TAXED) && AFTER_DECISION.contains(event)
            || (from == EXECUTED || from == CRIMINAL)
                && (event == CaseEvent.PAY || event == CaseEvent.REFUSE_RECEIPT);
    if (from == CLOSED && event == CaseEvent.REOPEN) {
      return Optional.of(VERIFYING);
    }
    return stays ? Optional.of(from) : Optional.empty();
  }

  private static ActingOfficer reader(UUID officer, Role role) {
    return new ActingOfficer(Actor.officer(officer, "QLTT-AG"), Set.of(role));
  }

  private static CaseFile file(CaseState state) {
    Instant now = Instant.parse("2026-11-24T01:00:00Z");
    return new CaseFile(
        UUID.randomUUID(),
        "VV-2026-0001",
        "Kem trộn",
        state,
        now,
        1,
        new CaseFile.Access(
            "QLTT-AG",
            List.of("QLTT-AG", "THUE-AG"),
            HANDLER,
            List.of(HANDLER),
            List.of(),
            List.of(),
            Secrecy.AGENCY,
            null,
            null),
        new CaseFile.Matter(null, null, null, now, now),
        Valuation.NONE,
        false,
        null);
  }
}
