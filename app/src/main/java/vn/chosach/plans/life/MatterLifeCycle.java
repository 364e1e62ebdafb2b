package vn.chosach.plans.life;

import static vn.chosach.plans.life.MatterEvent.ACCEPT;
import static vn.chosach.plans.life.MatterEvent.ACKNOWLEDGE;
import static vn.chosach.plans.life.MatterEvent.ANSWER;
import static vn.chosach.plans.life.MatterEvent.FIND;
import static vn.chosach.plans.life.MatterEvent.PASS_UP;
import static vn.chosach.plans.life.MatterEvent.RETURN;
import static vn.chosach.plans.life.MatterEvent.WITHDRAW;
import static vn.chosach.plans.life.MatterKind.ADVICE;
import static vn.chosach.plans.life.MatterKind.COLLECTION;
import static vn.chosach.plans.life.MatterKind.DIFFICULTY;
import static vn.chosach.plans.life.MatterKind.DIRECTIVE;
import static vn.chosach.plans.life.MatterKind.PROGRAMME;
import static vn.chosach.plans.life.MatterKind.RECOMMENDATION;
import static vn.chosach.plans.life.MatterKind.REMINDER;
import static vn.chosach.plans.life.MatterKind.REQUEST;
import static vn.chosach.plans.life.MatterKind.VISIT;
import static vn.chosach.plans.life.MatterState.ANSWERED;
import static vn.chosach.plans.life.MatterState.AT_CENTRE;
import static vn.chosach.plans.life.MatterState.AT_PROVINCE;
import static vn.chosach.plans.life.MatterState.CLOSED;
import static vn.chosach.plans.life.MatterState.FOUND;
import static vn.chosach.plans.life.MatterState.OPEN;
import static vn.chosach.plans.life.MatterState.RETURNED;
import static vn.chosach.plans.life.MatterState.SEEN;
import static vn.chosach.plans.life.MatterState.WITHDRAWN;

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
public final class MatterLifeCycle {

  private static final String II_1 = CommitteePlan.at("II.1");
  private static final String III_1 = CommitteePlan.at("III.1");
  private static final String III_10 = CommitteePlan.at("III.10");
  private static final String IV_3 = CommitteePlan.at("IV.3");

  /** Whose act it is. */
  public enum Side {
    /** The agency that is asked, or that raised the difficulty. */
    UNIT,
    /** Standing office or leaders. */
    OFFICE,
    LEADER,
    /** The Fatherland Front. */
    FRONT
  }

  /** What must come with an act. */
  public enum Need {
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
  public record Row(
      MatterKind kind,
      MatterState from,
      MatterEvent event,
      MatterState to,
      Side side,
      Need need,
      String basis) {

    /** The same as the engine reads it, which knows no kinds. */
    public Transition<MatterState, MatterEvent, Side> transition() {
      var needs = EnumSet.noneOf(Transition.Need.class);
      if (need.words()) {
        needs.add(Transition.Need.WORDS);
      }
      if (need.document()) {
        needs.add(Transition.Need.DOCUMENT);
      }
      return Transition.to(
          Set.of(from), event, to, side, basis, needs.toArray(Transition.Need[]::new));
    }
  }

  public static final List<Row> TABLE =
      List.of(
          new Row(DIRECTIVE, OPEN, ACKNOWLEDGE, SEEN, Side.UNIT, Need.NOTHING, II_1),
          new Row(DIRECTIVE, OPEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, II_1),
          new Row(DIRECTIVE, SEEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, II_1),
          new Row(DIRECTIVE, RETURNED, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, II_1),
          new Row(DIRECTIVE, ANSWERED, RETURN, RETURNED, Side.OFFICE, Need.WORDS, III_1),
          new Row(DIRECTIVE, ANSWERED, ACCEPT, CLOSED, Side.OFFICE, Need.NOTHING, III_1),
          new Row(DIRECTIVE, OPEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, II_1),
          new Row(DIRECTIVE, SEEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, II_1),
          new Row(DIRECTIVE, RETURNED, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, II_1),
          new Row(REQUEST, OPEN, ACKNOWLEDGE, SEEN, Side.UNIT, Need.NOTHING, IV_3),
          new Row(REQUEST, OPEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, IV_3),
          new Row(REQUEST, SEEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, IV_3),
          new Row(REQUEST, RETURNED, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, IV_3),
          new Row(REQUEST, ANSWERED, RETURN, RETURNED, Side.OFFICE, Need.WORDS, IV_3),
          new Row(REQUEST, ANSWERED, ACCEPT, CLOSED, Side.OFFICE, Need.NOTHING, IV_3),
          new Row(REQUEST, OPEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, IV_3),
          new Row(REQUEST, SEEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, IV_3),
          new Row(REMINDER, OPEN, ACKNOWLEDGE, SEEN, Side.UNIT, Need.NOTHING, III_1),
          new Row(REMINDER, OPEN, ANSWER, ANSWERED, Side.UNIT, Need.WORDS, III_1),
          new Row(REMINDER, SEEN, ANSWER, ANSWERED, Side.UNIT, Need.WORDS, III_1),
          new Row(REMINDER, ANSWERED, ACCEPT, CLOSED, Side.OFFICE, Need.NOTHING, III_1),
          new Row(REMINDER, OPEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, III_1),
          new Row(VISIT, OPEN, ACKNOWLEDGE, SEEN, Side.UNIT, Need.NOTHING, III_1),
          new Row(VISIT, OPEN, FIND, FOUND, Side.OFFICE, Need.WORDS_AND_DOCUMENT, III_1),
          new Row(VISIT, SEEN, FIND, FOUND, Side.OFFICE, Need.WORDS_AND_DOCUMENT, III_1),
          new Row(VISIT, OPEN, ACCEPT, CLOSED, Side.OFFICE, Need.DOCUMENT, III_1),
          new Row(VISIT, SEEN, ACCEPT, CLOSED, Side.OFFICE, Need.DOCUMENT, III_1),
          new Row(VISIT, OPEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, III_1),
          new Row(VISIT, SEEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, III_1),
          new Row(VISIT, FOUND, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, III_1),
          new Row(VISIT, ANSWERED, RETURN, RETURNED, Side.OFFICE, Need.WORDS, III_1),
          new Row(VISIT, RETURNED, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, III_1),
          new Row(VISIT, ANSWERED, ACCEPT, CLOSED, Side.OFFICE, Need.NOTHING, III_1),
          new Row(ADVICE, OPEN, PASS_UP, AT_PROVINCE, Side.OFFICE, Need.WORDS, III_1),
          new Row(ADVICE, OPEN, RETURN, RETURNED, Side.OFFICE, Need.WORDS, III_1),
          new Row(ADVICE, OPEN, WITHDRAW, WITHDRAWN, Side.UNIT, Need.WORDS, III_1),
          new Row(ADVICE, RETURNED, ANSWER, OPEN, Side.UNIT, Need.DOCUMENT, III_1),
          new Row(ADVICE, RETURNED, WITHDRAW, WITHDRAWN, Side.UNIT, Need.WORDS, III_1),
          new Row(ADVICE, AT_PROVINCE, ACCEPT, CLOSED, Side.LEADER, Need.WORDS, III_1),
          new Row(ADVICE, AT_PROVINCE, RETURN, RETURNED, Side.LEADER, Need.WORDS, III_1),
          new Row(COLLECTION, OPEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, IV_3),
          new Row(COLLECTION, RETURNED, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, IV_3),
          new Row(COLLECTION, ANSWERED, RETURN, RETURNED, Side.OFFICE, Need.WORDS, IV_3),
          new Row(COLLECTION, ANSWERED, ACCEPT, CLOSED, Side.OFFICE, Need.NOTHING, IV_3),
          new Row(COLLECTION, OPEN, WITHDRAW, WITHDRAWN, Side.OFFICE, Need.WORDS, IV_3),
          new Row(PROGRAMME, OPEN, ACKNOWLEDGE, SEEN, Side.UNIT, Need.NOTHING, III_10),
          new Row(PROGRAMME, OPEN, ACCEPT, CLOSED, Side.FRONT, Need.WORDS, III_10),
          new Row(PROGRAMME, SEEN, ACCEPT, CLOSED, Side.FRONT, Need.WORDS, III_10),
          new Row(PROGRAMME, OPEN, WITHDRAW, WITHDRAWN, Side.FRONT, Need.WORDS, III_10),
          new Row(RECOMMENDATION, OPEN, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, III_10),
          new Row(RECOMMENDATION, RETURNED, ANSWER, ANSWERED, Side.UNIT, Need.DOCUMENT, III_10),
          new Row(RECOMMENDATION, ANSWERED, RETURN, RETURNED, Side.FRONT, Need.WORDS, III_10),
          new Row(RECOMMENDATION, ANSWERED, ACCEPT, CLOSED, Side.FRONT, Need.NOTHING, III_10),
          new Row(RECOMMENDATION, OPEN, WITHDRAW, WITHDRAWN, Side.FRONT, Need.WORDS, III_10),
          new Row(DIFFICULTY, OPEN, ANSWER, ANSWERED, Side.OFFICE, Need.WORDS, IV_3),
          new Row(DIFFICULTY, OPEN, PASS_UP, AT_PROVINCE, Side.OFFICE, Need.WORDS, IV_3),
          new Row(DIFFICULTY, OPEN, WITHDRAW, WITHDRAWN, Side.UNIT, Need.WORDS, IV_3),
          new Row(DIFFICULTY, AT_PROVINCE, ANSWER, ANSWERED, Side.LEADER, Need.WORDS, IV_3),
          new Row(DIFFICULTY, AT_PROVINCE, PASS_UP, AT_CENTRE, Side.LEADER, Need.DOCUMENT, IV_3),
          new Row(DIFFICULTY, AT_CENTRE, ANSWER, ANSWERED, Side.OFFICE, Need.DOCUMENT, IV_3),
          new Row(DIFFICULTY, ANSWERED, ACCEPT, CLOSED, Side.UNIT, Need.NOTHING, IV_3),
          new Row(DIFFICULTY, ANSWERED, RETURN, OPEN, Side.UNIT, Need.WORDS, IV_3));

  private MatterLifeCycle() {}

  public static Optional<Row> row(MatterKind kind, MatterState from, MatterEvent event) {
    return TABLE.stream()
        .filter(row -> row.kind() == kind && row.from() == from && row.event() == event)
        .findFirst();
  }

  /** Whether a member stands on a side, for the agency that is concerned. */
  public static boolean stands(
      Side side, String agency, ActingOfficer member, CommitteeSeats seats) {
    return switch (side) {
      case UNIT -> PlanAccessPolicy.actsForUnit(member) && member.agency().equals(agency);
      case OFFICE -> PlanAccessPolicy.directs(member);
      case LEADER -> PlanAccessPolicy.leads(member);
      case FRONT -> PlanAccessPolicy.supervises(member, seats);
    };
  }

  /** What a member can do now, in the order of the table. */
  public static List<Row> possible(
      MatterKind kind,
      MatterState from,
      String agency,
      ActingOfficer member,
      CommitteeSeats seats) {
    return TABLE.stream()
        .filter(row -> row.kind() == kind && row.from() == from)
        .filter(row -> stands(row.side(), agency, member, seats))
        .toList();
  }
}
