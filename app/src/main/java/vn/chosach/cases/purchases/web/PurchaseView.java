package vn.chosach.cases.purchases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * A test purchase as its page shows it.
 *
 * @param number of the case
 * @param caseTitle what the case is about
 * @param here address without language prefix
 * @param way stations from plan to result
 * @param sections what is on record, in the order in which it happened
 * @param exhibits of the case that came from it, with their custody
 * @param files films and photos that are kept
 * @param uploads films and photos that wait; {@code null} when none may be sent now
 * @param forms what this officer can do now, the next step first
 * @param errors what was wrong with what was sent
 * @param overtaken the form of somebody who was overtaken
 * @param address the sealed address, on the one page that opened it
 */
public record PurchaseView(
    String number,
    String caseTitle,
    String here,
    String title,
    Tone tone,
    String state,
    List<Station> way,
    List<PurchaseSection> sections,
    List<Exhibit> exhibits,
    List<FileRow> files,
    @Nullable Uploads uploads,
    List<PurchaseForm> forms,
    FormErrors errors,
    @Nullable FormView overtaken,
    @Nullable String address) {

  /** A station of the way: done, now or still to come. */
  public record Station(String name, String when, String css, boolean now) {

    Station next() {
      return new Station(name, when, "is-week", true);
    }
  }

  /** A part of the record. */
  public record PurchaseSection(String id, String title, List<Fact> facts) {}

  /** An exhibit and its way from hand to hand. */
  public record Exhibit(String name, String seal, List<String> hands) {}

  /** A film or photo with its page in the vault, or with the button that takes it away. */
  public record FileRow(
      String id, String name, String kind, String size, String mark, @Nullable String href) {}

  /** What waits, and how large files may be. */
  public record Uploads(List<FileRow> waiting, String limits, boolean film) {}

  /**
   * A form of one step.
   *
   * @param slug name of the step
   * @param hint what it does; empty for none
   * @param open whether it stands open
   */
  public record PurchaseForm(
      String slug, String title, String hint, FormView fields, boolean open) {}

  /** A line on the page of the case. */
  public record PurchaseRow(
      String href, String name, String shop, String when, Tone tone, String state, String result) {}
}
