package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member can do in this room. */
public sealed interface PlanAct {

  /**
   * Draws up a plan as a draft; without a plan above it for the committee, else for the own agency,
   * which then begins with the duties that the plan above gives it.
   *
   * @param number such as {@code 12/KH-BCĐ389}; empty while it has none
   * @param title at most 300 characters
   * @param basis documents that it rests on, one a line
   * @param above the plan that it carries out; {@code null} for one of the committee
   * @param titleOnly whether others see its title only (professional plans, R67)
   * @param made whether it is made for a demonstration
   * @param outside whether it is the agency's own, outside the plan of the province; others see its
   *     title only (R67)
   */
  record DrawUp(
      String number,
      String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> basis,
      @Nullable UUID above,
      boolean titleOnly,
      boolean made,
      boolean outside)
      implements PlanAct {
    public DrawUp {
      basis = List.copyOf(basis);
    }

    /** One of the committee, or one that carries the plan above out. */
    public DrawUp(
        String number,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> basis,
        @Nullable UUID above,
        boolean titleOnly,
        boolean made) {
      this(number, title, from, to, basis, above, titleOnly, made, false);
    }
  }

  /**
   * Takes duties of the plan above over into the own plan, also those that do not name the agency.
   *
   * @param duties of the plan above, none of them taken over before
   * @param paper document of the amendment, for an issued plan
   */
  record TakeOver(UUID plan, int seen, Set<UUID> duties, String words, PlanPaper paper)
      implements PlanAct {
    public TakeOver {
      duties = Set.copyOf(duties);
    }
  }

  /**
   * Writes a duty into a plan; one with the same reference is replaced.
   *
   * @param seen version that the page showed
   * @param paper document of the amendment, for an issued plan
   */
  record Write(UUID plan, int seen, DutyText duty, String words, PlanPaper paper)
      implements PlanAct {}

  /**
   * Writes an objective into a draft (R14): its measures are the duties under it, its indicators
   * those of the plan that name it. Without one of each the plan is not issued.
   *
   * @param seen version that the page showed
   * @param ref place in the plan; a part of the same reference becomes the objective
   * @param titleVi at most 300 characters
   * @param titleEn empty for the Vietnamese words
   * @param dropped takes it out again instead, while no duty and no indicator stands under it
   * @param words why it is taken out; empty for one that is written
   */
  record Aim(
      UUID plan,
      int seen,
      String ref,
      String titleVi,
      String titleEn,
      boolean dropped,
      String words)
      implements PlanAct {}

  /** Drops a duty from a plan, with a reason. */
  record Drop(UUID plan, int seen, UUID duty, String words, PlanPaper paper) implements PlanAct {}

  /** Issues a draft under its number. */
  record IssuePlan(UUID plan, int seen, @Nullable LocalDate on, PlanPaper paper)
      implements PlanAct {}

  /** Ends a plan with its closing report. */
  record ClosePlan(UUID plan, int seen, @Nullable LocalDate on, PlanPaper paper)
      implements PlanAct {}

  /** Names the plan that follows. */
  record Succeed(UUID plan, int seen, UUID successor) implements PlanAct {}

  /**
   * Writes an indicator into a plan (R14).
   *
   * @param goal reference of the objective, a part of the plan
   * @param duty the measure; {@code null} for the objective as a whole
   * @param kind kind of evidence of that duty that the program counts; empty for values by hand
   * @param unit at most 40 characters
   * @param lower whether the target is an upper bound
   * @param baseline value from which it begins; {@code null} when not known
   * @param target value to reach each year, 0 to 10^12
   */
  record Indicate(
      UUID plan,
      String goal,
      @Nullable UUID duty,
      String kind,
      String nameVi,
      String nameEn,
      String unit,
      boolean lower,
      @Nullable Long baseline,
      @Nullable Long target)
      implements PlanAct {}

  /**
   * Takes an indicator out, with a reason; it stays readable.
   *
   * @param paper document of the amendment, for an issued plan
   */
  record Retire(UUID indicator, String words, PlanPaper paper) implements PlanAct {}

  /**
   * Enters by hand what an indicator came to in a reporting year; needs a document. The newest of a
   * year counts, those before stay readable.
   *
   * @param value -10^12 to 10^12
   */
  record Measure(UUID indicator, int year, @Nullable Long value, String words, PlanPaper paper)
      implements PlanAct {}

  /** Enters by hand what no room counts; needs a document. */
  record Prove(
      UUID duty, String agency, String kind, @Nullable LocalDate on, String words, PlanPaper paper)
      implements PlanAct {}

  /**
   * Accepts what was entered by hand, or does not, with a reason; until then it counts for nothing.
   * Never by whoever entered it.
   */
  record AnswerProof(UUID proof, boolean accepted, String words) implements PlanAct {}

  /** Takes an entry by hand back, with a reason; it stays readable. */
  record Strike(UUID proof, String words) implements PlanAct {}

  /**
   * Begins a matter with one or many agencies.
   *
   * @param addressees keys of agencies, at most 300; ignored for a difficulty, which concerns the
   *     own agency
   * @param by last day
   * @param plan the plan it belongs to
   * @param duty the duty it presses
   * @param follows the programme of a recommendation, or the advice behind a directive
   * @param basis code of the legal basis, in force on the day; empty when it rests on its plan or
   *     its document
   * @param document the issued document that gives the task
   * @param terms period and team of a programme; {@code null} for others
   * @param late whether a collection of an earlier year is entered now
   */
  record Issue(
      CoordinationKind kind,
      String title,
      String words,
      List<String> addressees,
      @Nullable LocalDate by,
      @Nullable UUID plan,
      @Nullable UUID duty,
      @Nullable UUID follows,
      String basis,
      @Nullable UUID document,
      @Nullable Supervision terms,
      boolean late)
      implements PlanAct {
    public Issue {
      addressees = List.copyOf(addressees);
    }

    /** One of today that is no programme. */
    public Issue(
        CoordinationKind kind,
        String title,
        String words,
        List<String> addressees,
        @Nullable LocalDate by,
        @Nullable UUID plan,
        @Nullable UUID duty,
        @Nullable UUID follows,
        String basis,
        @Nullable UUID document) {
      this(kind, title, words, addressees, by, plan, duty, follows, basis, document, null, false);
    }

    /** One that rests on its plan. */
    public Issue(
        CoordinationKind kind,
        String title,
        String words,
        List<String> addressees,
        @Nullable LocalDate by,
        @Nullable UUID plan,
        @Nullable UUID duty,
        @Nullable UUID follows) {
      this(kind, title, words, addressees, by, plan, duty, follows, "", null);
    }
  }

  /**
   * Takes a step of a matter with one agency.
   *
   * @param share the matter with that agency
   * @param by new last day when it goes back
   * @param plan the implementing plan that is sent
   * @param alike the difficulty with which one is answered; {@code null} for alone
   * @param figures what an answer tells, by line of what the order asks
   */
  record PlanActStep(
      UUID share,
      CoordinationEvent event,
      int seen,
      String words,
      PlanPaper paper,
      @Nullable LocalDate by,
      @Nullable UUID plan,
      @Nullable UUID alike,
      Map<Integer, Long> figures)
      implements PlanAct {

    public PlanActStep {
      figures = Map.copyOf(figures);
    }

    /** Any step but that which groups difficulties or tells figures. */
    public PlanActStep(
        UUID share,
        CoordinationEvent event,
        int seen,
        String words,
        PlanPaper paper,
        @Nullable LocalDate by,
        @Nullable UUID plan) {
      this(share, event, seen, words, paper, by, plan, null, Map.of());
    }
  }

  /** Does something with the money of an agency. */
  record Fund(FundingAct act) implements PlanAct {}

  /**
   * Records a rule of coordination.
   *
   * @param parties agencies with their focal point, an office and a published number
   * @param hours within which a party answers
   */
  record Arrange(
      String document,
      String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int hours,
      List<Party> parties)
      implements PlanAct {
    public Arrange {
      parties = List.copyOf(parties);
    }

    /** One party and whom to turn to there. */
    public record Party(String agency, String focal) {}
  }
}
