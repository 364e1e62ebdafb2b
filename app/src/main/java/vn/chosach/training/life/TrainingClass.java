package vn.chosach.training.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A class or workshop.
 *
 * @param number as people say it, {@code LH-2026-0001}
 * @param agency key of the agency that holds it
 * @param namesBy last day on which units name their officers
 * @param pass percent of right answers that pass the test
 * @param decision number of the signed decision; {@code null} before it
 * @param skill key of the skill that its certificate proves; {@code null} for none
 * @param planLine line of a yearly plan that it carries out; {@code null} for none
 * @param trainers who teaches, as it was typed
 * @param teachers the same, each an officer or somebody from outside with proof
 * @param report what the organiser reports of it; empty until it was held
 */
public record TrainingClass(
    UUID id,
    String number,
    String title,
    ClassKind kind,
    String programme,
    String trainers,
    String place,
    String agency,
    LocalDate begins,
    LocalDate ends,
    LocalDate namesBy,
    int pass,
    List<TestQuestion> test,
    ClassState state,
    Instant since,
    int version,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    String report,
    @Nullable String skill,
    @Nullable Integer level,
    @Nullable UUID planLine,
    List<ClassTrainer> teachers,
    List<Invitation> invitations,
    List<Step<ClassEvent, SignedBy>> steps)
    implements Stepped<ClassState, ClassEvent, SignedBy> {

  public TrainingClass {
    test = List.copyOf(test);
    teachers = List.copyOf(teachers);
    invitations = List.copyOf(invitations);
    steps = List.copyOf(steps);
  }

  /**
   * Who teaches.
   *
   * @param officer {@code null} for somebody from outside
   * @param name of that person; empty for an officer
   * @param from where that person works; empty for an officer
   * @param paper number of the paper that shows why that person may teach; empty for an officer
   */
  public record ClassTrainer(@Nullable UUID officer, String name, String from, String paper) {}

  /**
   * A unit that is invited.
   *
   * @param comes {@code null} while it has not answered
   */
  public record Invitation(
      String agency,
      int seats,
      @Nullable Boolean comes,
      String words,
      @Nullable Instant answeredAt) {}

  /** The invitation of an agency. */
  public Optional<Invitation> invitation(String of) {
    return invitation(Set.of(of));
  }

  /** That of one of several, for who acts for all of them; one without an answer first. */
  public Optional<Invitation> invitation(Set<String> of) {
    return invitations.stream()
        .filter(one -> of.contains(one.agency()))
        .min(Comparator.comparing(one -> one.comes() != null));
  }

  /** How many days it lasts. */
  public int days() {
    return (int) begins.until(ends, java.time.temporal.ChronoUnit.DAYS) + 1;
  }

  public TrainingClass asking(List<TestQuestion> questions) {
    return copy(questions, decision, decidedOn, report);
  }

  public TrainingClass decided(String paper, LocalDate day) {
    return copy(test, paper, day, report);
  }

  public TrainingClass reported(String words) {
    return copy(test, decision, decidedOn, words);
  }

  private TrainingClass copy(
      List<TestQuestion> test,
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      String report) {
    return new TrainingClass(
        id,
        number,
        title,
        kind,
        programme,
        trainers,
        place,
        agency,
        begins,
        ends,
        namesBy,
        pass,
        test,
        state,
        since,
        version,
        decision,
        decidedOn,
        report,
        skill,
        level,
        planLine,
        teachers,
        invitations,
        steps);
  }

  /**
   * Whether it can be called off: before it begins, while it was never announced, and after its
   * last day where nobody came.
   */
  public boolean callable(LocalDate today, List<Attendee> attendees) {
    return state == ClassState.DRAFT
        || today.isBefore(begins)
        || today.isAfter(ends) && nobodyCame(attendees);
  }

  /** Whether nobody was there on any day: then there is nothing to report. */
  public static boolean nobodyCame(List<Attendee> attendees) {
    return attendees.stream().allMatch(each -> each.days().isEmpty());
  }
}
