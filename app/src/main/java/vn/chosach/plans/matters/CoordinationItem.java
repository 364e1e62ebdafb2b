package vn.chosach.plans.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;

/**
 * A paper that asks something of agencies, or a difficulty that one raises.
 *
 * @param number as people say it
 * @param issuer key of the agency in whose name
 * @param plan plan it belongs to
 * @param duty duty it presses
 * @param follows programme of a recommendation, advice behind a directive, or the reminder before
 * @param basis code of the legal basis it cites; {@code null} when it rests on plan or document
 * @param document issued document that gives the task
 * @param ladder step of a reminder, 1 to 3; 0 for others
 * @param late whether it is of an earlier year and was entered later
 * @param shares with each agency, as far as the reader sees them
 */
public record CoordinationItem(
    UUID id,
    CoordinationKind kind,
    String number,
    String title,
    String words,
    String issuer,
    @Nullable UUID issuedBy,
    Instant issuedAt,
    @Nullable UUID plan,
    @Nullable UUID duty,
    @Nullable UUID follows,
    int ladder,
    @Nullable String basis,
    @Nullable UUID document,
    boolean late,
    List<CoordinationItemShare> shares) {

  public CoordinationItem {
    shares = List.copyOf(shares);
  }

  CoordinationItem with(List<CoordinationItemShare> seen) {
    return new CoordinationItem(
        id, kind, number, title, words, issuer, issuedBy, issuedAt, plan, duty, follows, ladder,
        basis, document, late, seen);
  }

  /**
   * The matter with one agency.
   *
   * @param agency that is asked, or that raised it
   * @param due last day
   * @param answeredOn day of the newest answer
   * @param late whether that answer came after the last day
   * @param plan implementing plan that was sent
   * @param clock clock of the newest last day
   * @param alike the matter with which a difficulty is answered together
   * @param steps what happened, oldest first; only when one matter is read
   */
  public record CoordinationItemShare(
      UUID id,
      UUID matter,
      String agency,
      CoordinationState state,
      int version,
      Instant since,
      @Nullable LocalDate due,
      @Nullable LocalDate answeredOn,
      boolean late,
      @Nullable UUID plan,
      @Nullable UUID clock,
      @Nullable UUID alike,
      List<CoordinationItemStep> steps) {

    /** Whether the agency has not answered and the last day is over. */
    public boolean overdue(LocalDate today) {
      return state.owes() && due != null && today.isAfter(due);
    }

    CoordinationItemShare with(List<CoordinationItemStep> told) {
      return new CoordinationItemShare(
          id,
          matter,
          agency,
          state,
          version,
          since,
          due,
          answeredOn,
          late,
          plan,
          clock,
          alike,
          told);
    }
  }

  /** What happened to the matter with one agency. */
  public record CoordinationItemStep(
      UUID id,
      UUID share,
      Instant at,
      CoordinationEvent event,
      Actor actor,
      String words,
      String document,
      boolean hasFile) {}
}
