package vn.chosach.plans.life;

import static vn.chosach.plans.life.CoordinationEvent.ACCEPT;
import static vn.chosach.plans.life.CoordinationEvent.ACKNOWLEDGE;
import static vn.chosach.plans.life.CoordinationEvent.ANSWER;
import static vn.chosach.plans.life.CoordinationEvent.ENTER;
import static vn.chosach.plans.life.CoordinationEvent.FIND;
import static vn.chosach.plans.life.CoordinationEvent.GROUP;
import static vn.chosach.plans.life.CoordinationEvent.PASS_UP;
import static vn.chosach.plans.life.CoordinationEvent.REPORT;
import static vn.chosach.plans.life.CoordinationEvent.RETURN;
import static vn.chosach.plans.life.CoordinationEvent.WITHDRAW;
import static vn.chosach.plans.life.CoordinationKind.ADVICE;
import static vn.chosach.plans.life.CoordinationKind.COLLECTION;
import static vn.chosach.plans.life.CoordinationKind.DIFFICULTY;
import static vn.chosach.plans.life.CoordinationKind.DIRECTIVE;
import static vn.chosach.plans.life.CoordinationKind.PROGRAMME;
import static vn.chosach.plans.life.CoordinationKind.RECOMMENDATION;
import static vn.chosach.plans.life.CoordinationKind.REMINDER;
import static vn.chosach.plans.life.CoordinationKind.REQUEST;
import static vn.chosach.plans.life.CoordinationKind.VISIT;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed.DOCUMENT;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed.NOTHING;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed.WORDS;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationNeed.WORDS_AND_DOCUMENT;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.EMPOWERED;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.FRONT;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.HEAD;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.ISSUER;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.LEADER;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.OFFICE;
import static vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide.UNIT;
import static vn.chosach.plans.life.CoordinationState.ANSWERED;
import static vn.chosach.plans.life.CoordinationState.AT_CENTRE;
import static vn.chosach.plans.life.CoordinationState.AT_PROVINCE;
import static vn.chosach.plans.life.CoordinationState.CLOSED;
import static vn.chosach.plans.life.CoordinationState.FOUND;
import static vn.chosach.plans.life.CoordinationState.OPEN;
import static vn.chosach.plans.life.CoordinationState.RETURNED;
import static vn.chosach.plans.life.CoordinationState.SEEN;
import static vn.chosach.plans.life.CoordinationState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.lifecycle.Transition;
import vn.chosach.officers.ActingOfficer;

/**
 * The life of a matter with one agency: kind, from, event, to, who, what it needs, on what it
 * rests. An event that is not in the table for a state does not exist for it.
 */
public final class CoordinationLifeCycle {

  private static final String II_1 = CommitteePlan.at("II.1");
  private static final String III_1 = CommitteePlan.at("III.1");
  private static final String III_10 = CommitteePlan.at("III.10");
  private static final String IV_3 = CommitteePlan.at("IV.3");

  /** Whose act it is. */
  public enum CoordinationSide {
    /** The agency that is asked, or that raised the difficulty. */
    UNIT,
    /** Who answers for that agency: its head. */
    HEAD,
    /** Its head, or whom the head empowered to sign for it. */
    EMPOWERED,
    /** Standing office or leaders. */
    OFFICE,
    /** The same, and the head of the agency that gave the task to those under it. */
    ISSUER,
    LEADER,
    /** The Fatherland Front. */
    FRONT
  }

  /** What must come with an act. */
  public enum CoordinationNeed {
    NOTHING,
    WORDS,
    /** A file or the number of a document; words may come with it. */
    DOCUMENT,
    WORDS_AND_DOCUMENT;

    public boolean words() {
      return this == WORDS || this == WORDS_AND_DOCUMENT;
    }

    public boolean document() {
      return this == DOCUMENT || this == WORDS_AND_DOCUMENT;
    }
  }

  /** One cell. */
  public record CoordinationRow(
      CoordinationKind kind,
      CoordinationState from,
      CoordinationEvent event,
      CoordinationState to,
      CoordinationSide side,
      CoordinationNeed need,
      String basis) {

    /** The same as the engine reads it, which knows no kinds. */
    public Transition<CoordinationState, CoordinationEvent, CoordinationSide> transition() {
      var needs = EnumSet.noneOf(Transition.TransitionNeed.class);
      if (need.words()) {
        needs.add(Transition.TransitionNeed.WORDS);
      }
      if (need.document()) {
        needs.add(Transition.TransitionNeed.DOCUMENT);
      }
      return Transition.to(
          Set.of(from), event, to, side, basis, needs.toArray(Transition.TransitionNeed[]::new));
    }
  }

  public static final List<CoordinationRow> TABLE =
      List.of(
          cell(DIRECTIVE, OPEN, ACKNOWLEDGE, SEEN, EMPOWERED, NOTHING, II_1),
          cell(DIRECTIVE, SEEN, ANSWER, ANSWERED, HEAD, DOCUMENT, II_1),
          cell(DIRECTIVE, RETURNED, ANSWER, ANSWERED, HEAD, DOCUMENT, II_1),
          cell(DIRECTIVE, ANSWERED, RETURN, RETURNED, ISSUER, WORDS, III_1),
          cell(DIRECTIVE, ANSWERED, ACCEPT, CLOSED, ISSUER, NOTHING, III_1),
          cell(DIRECTIVE, OPEN, WITHDRAW, WITHDRAWN, ISSUER, WORDS, II_1),
          cell(DIRECTIVE, SEEN, WITHDRAW, WITHDRAWN, ISSUER, WORDS, II_1),
          cell(DIRECTIVE, RETURNED, WITHDRAW, WITHDRAWN, ISSUER, WORDS, II_1),
          cell(REQUEST, OPEN, ACKNOWLEDGE, SEEN, UNIT, NOTHING, IV_3),
          cell(REQUEST, OPEN, ANSWER, ANSWERED, UNIT, DOCUMENT, IV_3),
          cell(REQUEST, SEEN, ANSWER, ANSWERED, UNIT, DOCUMENT, IV_3),
          cell(REQUEST, RETURNED, ANSWER, ANSWERED, UNIT, DOCUMENT, IV_3),
          cell(REQUEST, ANSWERED, RETURN, RETURNED, OFFICE, WORDS, IV_3),
          cell(REQUEST, ANSWERED, ACCEPT, CLOSED, OFFICE, NOTHING, IV_3),
          cell(REQUEST, OPEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, IV_3),
          cell(REQUEST, SEEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, IV_3),
          cell(REMINDER, OPEN, ACKNOWLEDGE, SEEN, UNIT, NOTHING, III_1),
          cell(REMINDER, OPEN, ANSWER, ANSWERED, UNIT, WORDS, III_1),
          cell(REMINDER, SEEN, ANSWER, ANSWERED, UNIT, WORDS, III_1),
          cell(REMINDER, ANSWERED, ACCEPT, CLOSED, OFFICE, NOTHING, III_1),
          cell(REMINDER, OPEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, III_1),
          cell(VISIT, OPEN, ACKNOWLEDGE, SEEN, UNIT, NOTHING, III_1),
          cell(VISIT, OPEN, FIND, FOUND, OFFICE, WORDS_AND_DOCUMENT, III_1),
          cell(VISIT, SEEN, FIND, FOUND, OFFICE, WORDS_AND_DOCUMENT, III_1),
          cell(VISIT, OPEN, ACCEPT, CLOSED, OFFICE, DOCUMENT, III_1),
          cell(VISIT, SEEN, ACCEPT, CLOSED, OFFICE, DOCUMENT, III_1),
          cell(VISIT, OPEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, III_1),
          cell(VISIT, SEEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, III_1),
          cell(VISIT, FOUND, ANSWER, ANSWERED, UNIT, DOCUMENT, III_1),
          cell(VISIT, ANSWERED, RETURN, RETURNED, OFFICE, WORDS, III_1),
          cell(VISIT, RETURNED, ANSWER, ANSWERED, UNIT, DOCUMENT, III_1),
          cell(VISIT, ANSWERED, ACCEPT, CLOSED, OFFICE, NOTHING, III_1),
          cell(ADVICE, OPEN, PASS_UP, AT_PROVINCE, OFFICE, WORDS, III_1),
          cell(ADVICE, OPEN, RETURN, RETURNED, OFFICE, WORDS, III_1),
          cell(ADVICE, OPEN, WITHDRAW, WITHDRAWN, UNIT, WORDS, III_1),
          cell(ADVICE, RETURNED, ANSWER, OPEN, UNIT, DOCUMENT, III_1),
          cell(ADVICE, RETURNED, WITHDRAW, WITHDRAWN, UNIT, WORDS, III_1),
          cell(ADVICE, AT_PROVINCE, ACCEPT, CLOSED, LEADER, WORDS, III_1),
          cell(ADVICE, AT_PROVINCE, RETURN, RETURNED, LEADER, WORDS, III_1),
          cell(COLLECTION, OPEN, ANSWER, ANSWERED, UNIT, DOCUMENT, IV_3),
          cell(COLLECTION, RETURNED, ANSWER, ANSWERED, UNIT, DOCUMENT, IV_3),
          cell(COLLECTION, ANSWERED, RETURN, RETURNED, OFFICE, WORDS, IV_3),
          cell(COLLECTION, ANSWERED, ACCEPT, CLOSED, OFFICE, NOTHING, IV_3),
          cell(COLLECTION, OPEN, ENTER, ANSWERED, OFFICE, DOCUMENT, IV_3),
          cell(COLLECTION, RETURNED, ENTER, ANSWERED, OFFICE, DOCUMENT, IV_3),
          cell(COLLECTION, OPEN, WITHDRAW, WITHDRAWN, OFFICE, WORDS, IV_3),
          cell(PROGRAMME, OPEN, ACKNOWLEDGE, SEEN, UNIT, NOTHING, III_10),
          cell(PROGRAMME, OPEN, REPORT, ANSWERED, FRONT, DOCUMENT, III_10),
          cell(PROGRAMME, SEEN, REPORT, ANSWERED, FRONT, DOCUMENT, III_10),
          cell(PROGRAMME, ANSWERED, ACCEPT, CLOSED, FRONT, WORDS, III_10),
          cell(PROGRAMME, SEEN, WITHDRAW, WITHDRAWN, FRONT, WORDS, III_10),
          cell(PROGRAMME, OPEN, WITHDRAW, WITHDRAWN, FRONT, WORDS, III_10),
          cell(RECOMMENDATION, OPEN, ANSWER, ANSWERED, UNIT, DOCUMENT, III_10),
          cell(RECOMMENDATION, RETURNED, ANSWER, ANSWERED, UNIT, DOCUMENT, III_10),
          cell(RECOMMENDATION, ANSWERED, RETURN, RETURNED, FRONT, WORDS, III_10),
          cell(RECOMMENDATION, ANSWERED, ACCEPT, CLOSED, FRONT, NOTHING, III_10),
          cell(RECOMMENDATION, OPEN, WITHDRAW, WITHDRAWN, FRONT, WORDS, III_10),
          cell(DIFFICULTY, OPEN, ANSWER, ANSWERED, OFFICE, WORDS, IV_3),
          cell(DIFFICULTY, OPEN, PASS_UP, AT_PROVINCE, OFFICE, WORDS, IV_3),
          cell(DIFFICULTY, OPEN, WITHDRAW, WITHDRAWN, UNIT, WORDS, IV_3),
          cell(DIFFICULTY, AT_PROVINCE, ANSWER, ANSWERED, LEADER, WORDS, IV_3),
          cell(DIFFICULTY, AT_PROVINCE, PASS_UP, AT_CENTRE, LEADER, DOCUMENT, IV_3),
          cell(DIFFICULTY, OPEN, GROUP, OPEN, OFFICE, NOTHING, IV_3),
          cell(DIFFICULTY, AT_PROVINCE, GROUP, AT_PROVINCE, OFFICE, NOTHING, IV_3),
          cell(DIFFICULTY, AT_CENTRE, ANSWER, ANSWERED, OFFICE, DOCUMENT, IV_3),
          cell(DIFFICULTY, ANSWERED, ACCEPT, CLOSED, UNIT, NOTHING, IV_3),
          cell(DIFFICULTY, ANSWERED, RETURN, OPEN, UNIT, WORDS, IV_3));

  private CoordinationLifeCycle() {}

  private static CoordinationRow cell(
      CoordinationKind kind,
      CoordinationState from,
      CoordinationEvent event,
      CoordinationState to,
      CoordinationSide side,
      CoordinationNeed need,
      String basis) {
    return new CoordinationRow(kind, from, event, to, side, need, basis);
  }

  public static Optional<CoordinationRow> row(
      CoordinationKind kind, CoordinationState from, CoordinationEvent event) {
    return TABLE.stream()
        .filter(row -> row.kind() == kind && row.from() == from && row.event() == event)
        .findFirst();
  }

  /**
   * Whether a member stands on a side.
   *
   * @param issuer agency that began the matter
   * @param agency that is concerned
   */
  public static boolean stands(
      CoordinationSide side,
      String issuer,
      String agency,
      ActingOfficer member,
      CommitteeSeats seats) {
    return switch (side) {
      case UNIT -> PlanAccessPolicy.actsForUnit(member) && seats.acts().test(agency, member);
      case HEAD ->
          (PlanAccessPolicy.heads(member) || PlanAccessPolicy.leads(member))
              && seats.acts().test(agency, member);
      case EMPOWERED ->
          stands(CoordinationSide.HEAD, issuer, agency, member, seats)
              || PlanAccessPolicy.actsForUnit(member)
                  && seats.acts().test(agency, member)
                  && seats.empowered().test(member);
      case OFFICE -> PlanAccessPolicy.directs(member);
      case ISSUER ->
          PlanAccessPolicy.directs(member)
              || PlanAccessPolicy.heads(member) && seats.acts().test(issuer, member);
      case LEADER -> PlanAccessPolicy.leads(member);
      case FRONT -> PlanAccessPolicy.supervises(member, seats);
    };
  }

  /** What a member can do now, in the order of the table. */
  public static List<CoordinationRow> possible(
      CoordinationKind kind,
      CoordinationState from,
      String issuer,
      String agency,
      ActingOfficer member,
      CommitteeSeats seats) {
    return TABLE.stream()
        .filter(row -> row.kind() == kind && row.from() == from)
        .filter(row -> stands(row.side(), issuer, agency, member, seats))
        .toList();
  }
}
