package vn.chosach.reports.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * Báo cáo đột xuất theo yêu cầu của cấp trên: a report that a body above demands beside the
 * calendar (plan IV.3; Nghị định 09/2019/NĐ-CP on reports to be made without a period).
 *
 * @param number as people say it, {@code YC-2026-0001}
 * @param agency key of the agency that owes it, in whose register the paper stands
 * @param incoming the paper of the incoming register that demands it
 * @param sender who demands it, as the register has it
 * @param superior key of that body; {@code null} where it is not on the roll, such as a ministry
 * @param dueAt until when, to the minute
 * @param keeper officer who sees to it
 * @param request the request by which agencies below were asked; {@code null} for none
 * @param answer the signed paper and its number; {@code null} while there is none
 * @param sentAt when the answer was sent off; known once its receipt is proved
 */
public record Demand(
    UUID id,
    String number,
    String agency,
    UUID incoming,
    String paper,
    LocalDate paperDay,
    String sender,
    @Nullable String superior,
    String title,
    Instant dueAt,
    UUID keeper,
    @Nullable UUID request,
    @Nullable UUID answer,
    @Nullable String answerNumber,
    @Nullable Instant sentAt,
    DemandState state,
    Instant since,
    int version,
    List<Step<DemandEvent, SignedBy>> steps)
    implements Stepped<Demand.DemandState, DemandEvent, SignedBy> {

  public Demand {
    steps = List.copyOf(steps);
  }

  /** Where it stands. */
  public enum DemandState {
    OPEN,
    /** The answer is signed; its receipt is not proved. */
    ANSWERED,
    CLOSED,
    WITHDRAWN;

    /** Message key of its name. */
    public String textKey() {
      return "reports.demand.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A demand that is to be entered.
   *
   * @param incoming paper of the register of the own desk, with its file
   * @param superior key of who demands it; empty for a body that is not on the roll
   * @param title 1 to 300 characters
   * @param dueAt not before the day of the paper
   */
  public record DemandWish(
      @Nullable UUID incoming,
      String superior,
      String title,
      @Nullable Instant dueAt,
      @Nullable UUID keeper) {}

  /** Whether it was sent after its hour, or is not sent and its hour is over. */
  public boolean late(Instant now) {
    return state != DemandState.WITHDRAWN && (sentAt == null ? now : sentAt).isAfter(dueAt);
  }

  Demand keptBy(UUID officer) {
    return with(officer, request, answer, answerNumber, sentAt);
  }

  Demand passed(UUID asked) {
    return with(keeper, asked, answer, answerNumber, sentAt);
  }

  Demand answered(UUID document, String as) {
    return with(keeper, request, document, as, sentAt);
  }

  Demand sent(Instant at) {
    return with(keeper, request, answer, answerNumber, at);
  }

  private Demand with(
      UUID officer,
      @Nullable UUID asked,
      @Nullable UUID document,
      @Nullable String as,
      @Nullable Instant sent) {
    return new Demand(
        id, number, agency, incoming, paper, paperDay, sender, superior, title, dueAt, officer,
        asked, document, as, sent, state, since, version, steps);
  }
}
