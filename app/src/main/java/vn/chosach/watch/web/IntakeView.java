package vn.chosach.watch.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the pages of the imports show. */
public interface IntakeView {

  /** An import in the list. */
  record IntakeRow(
      String href,
      String name,
      String source,
      String when,
      Tone tone,
      String state,
      String read,
      String kept,
      String refused,
      String flagged) {}

  /**
   * One import.
   *
   * @param draft the columns to confirm, {@code null} once it was started
   * @param running whether the page asks again by itself
   * @param resumable whether it was stopped and can be taken up again
   */
  record IntakeOne(
      String id,
      String name,
      Tone tone,
      String state,
      @Nullable String fault,
      List<Fact> facts,
      List<Fact> counts,
      List<String> remarks,
      List<Refusal> refusals,
      @Nullable Draft draft,
      boolean running,
      boolean cancellable,
      boolean resumable) {}

  /** How many rows were left out for a reason. */
  record Refusal(String reason, String code, String rows) {}

  /**
   * The columns to confirm and what comes of them.
   *
   * @param fault why it cannot be read, {@code null} when it can
   * @param mendable whether other columns may help; else the file is of no use
   * @param unplaced whether rows belong to no platform yet
   */
  record Draft(
      List<PreviewRow> rows,
      List<String> refused,
      @Nullable String fault,
      boolean mendable,
      boolean unplaced) {}

  /** A row as it would be kept. */
  record PreviewRow(
      String number, String item, String title, String price, String seller, String remarks) {}
}
