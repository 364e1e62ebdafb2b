package vn.chosach.signals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.life.SignalState;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;

/**
 * One signal as it is drawn beside the list.
 *
 * @param sheet the signal with its tip, files and history
 * @param due time left, or what became of it
 * @param head number, receipt, channel, whether the reporter is named
 * @param told what was told, identifiers marked
 * @param link pasted link or passage; {@code null} when there is none
 * @param machine what machines propose; {@code null} without a tip
 * @param lines history in words, newest first
 * @param holder who sifts it; {@code null} while nobody does
 * @param acts what can be done now
 * @param form the form that is open; {@code null} for none
 * @param take takes it over or gives it back to all
 * @param settle says the procedure
 * @param settles whether the reader may say it now
 * @param undoes whether the reader may take back what can be taken back
 * @param remark notes something
 * @param next signal that opens after an act; {@code null} for the list
 */
public record ItemPage(
    Sheet sheet,
    Due due,
    String head,
    List<Segment> told,
    @Nullable List<Segment> link,
    @Nullable MachinePart machine,
    List<ItemLine> lines,
    @Nullable String holder,
    List<ActButton> acts,
    @Nullable OpenForm form,
    FormView take,
    FormView settle,
    boolean settles,
    boolean undoes,
    FormView remark,
    @Nullable UUID next) {

  public UUID id() {
    return sheet.signal().id();
  }

  public int version() {
    return sheet.signal().version();
  }

  public boolean open() {
    return sheet.signal().state().open();
  }

  /** Where it stands in words, and what the reader can do about that. */
  public String standing(Page page) {
    String key =
        open()
            ? "signals.item.elsewhere"
            : undoes && sheet.undoable() != null ? "signals.item.closed" : "signals.item.ended";
    return page.t(key, page.t(state().textKey()));
  }

  public SignalState state() {
    return sheet.signal().state();
  }

  /** Whether an act at the head of the page was not done; the other forms say it themselves. */
  public boolean headRefused() {
    return refused(take) || refused(settle);
  }

  private static boolean refused(FormView sent) {
    return sent.overtaken() || !sent.errors().isEmpty();
  }

  /**
   * A button of the bar.
   *
   * @param act name in addresses
   * @param key letter on the keyboard
   * @param textKey message key of its words
   * @param argument fills {@code {0}} of the words; empty for none
   * @param main whether it is the one that is proposed
   * @param direct whether it acts at once, without a form
   */
  public record ActButton(
      String act, String key, String textKey, String argument, boolean main, boolean direct) {}

  /**
   * One line of the history.
   *
   * @param when moment
   * @param who officer or reporter
   * @param what in words
   * @param words for the reporter; {@code null} for none
   * @param notice where these words are; {@code null} for none
   * @param remark for the office; {@code null} for none
   * @param change old and new state; {@code null} when it stayed
   */
  public record ItemLine(
      String when,
      String who,
      String what,
      @Nullable String words,
      @Nullable String notice,
      @Nullable String remark,
      @Nullable String change) {}

  /**
   * What machines propose, in words.
   *
   * @param identifiers kind, value, in how many others
   * @param alikes signals that may be about the same
   * @param procedures that it may fall under
   * @param settled whether a person has settled the procedure
   * @param competence who would lead
   */
  public record MachinePart(
      List<ItemFound> identifiers,
      List<Near> alikes,
      List<Proposal> procedures,
      boolean settled,
      Competent competence) {}

  /** An identifier in words. */
  public record ItemFound(String kind, String value, String seen, @Nullable String note) {}

  /** A signal that may be about the same. */
  public record Near(
      UUID id, String number, String title, boolean likely, String state, String reasons) {}

  /**
   * A procedure in words.
   *
   * @param until end of the clock that would run once it is taken under this procedure; {@code
   *     null} when none would
   */
  public record Proposal(
      String value,
      String name,
      boolean chosen,
      String ground,
      String reasons,
      @Nullable String until) {}

  /**
   * Who would lead.
   *
   * @param lead name; {@code null} when nobody can be named
   * @param key its key; empty when nobody can be named
   * @param why rule, or why nobody can be named
   * @param partners names
   * @param ground documents
   * @param reasons words of the tip it rests on
   */
  public record Competent(
      @Nullable String lead,
      String key,
      String why,
      String partners,
      String ground,
      String reasons) {}

  /**
   * The form of an act in place of the buttons.
   *
   * @param act name in addresses
   * @param preview exactly what the reporter will read; {@code null} for acts without words
   * @param note why the form is shown again; {@code null} for no such reason
   */
  public record OpenForm(
      String act, FormView form, @Nullable String preview, @Nullable String note) {}
}
