package vn.chosach.signals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.life.SignalState;
import vn.chosach.ui.Choice;

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
 * @param fault why an act without a form of its own was not done; {@code null} for none
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
    @Nullable ActForm form,
    @Nullable ItemFault fault,
    @Nullable UUID next) {

  static final String REMARK = "ghi-chu";
  static final String SETTLE = "thu-tuc";

  public UUID id() {
    return sheet.signal().id();
  }

  public int version() {
    return sheet.signal().version();
  }

  public boolean open() {
    return sheet.signal().state().open();
  }

  public SignalState state() {
    return sheet.signal().state();
  }

  /** What was typed into the field for a remark and is not kept yet. */
  public String typedRemark() {
    return fault != null && fault.act().equals(REMARK) ? fault.entered().words() : "";
  }

  /** The procedure in the choice: the one that was sent and not taken, else the one of now. */
  public String chosenProcedure() {
    return fault != null && fault.act().equals(SETTLE)
        ? fault.entered().procedure()
        : sheet.signal().procedure().name();
  }

  /** Whether the fault belongs to the remark, below, and not to the head of the page. */
  public boolean remarkRefused() {
    return fault != null && fault.act().equals(REMARK);
  }

  /**
   * Why an act that has no form of its own was not done.
   *
   * @param act name in addresses
   * @param error what is wrong; {@code null} when somebody was faster
   * @param meanwhile what others did, in words
   * @param entered what was sent
   */
  public record ItemFault(
      String act, @Nullable String error, List<String> meanwhile, ItemEntered entered) {}

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
   * The form of an act.
   *
   * @param act name in addresses
   * @param version that the officer saw when it was opened
   * @param entered what stands in its fields
   * @param preview exactly what the reporter will read; {@code null} for acts without words
   * @param mark of that preview; the act is done only when the officer has seen just these words
   * @param note why the form is shown again; {@code null} at first
   * @param error what is wrong; {@code null} for nothing
   * @param meanwhile what others did while the page was open, in words
   * @param agencies that can receive it, the proposed ones first
   * @param whys reasons of a refusal
   * @param moments until when it may sleep
   * @param procedures under which a part may fall
   */
  public record ActForm(
      String act,
      int version,
      ItemEntered entered,
      @Nullable String preview,
      String mark,
      @Nullable String note,
      @Nullable String error,
      List<String> meanwhile,
      List<Choice> agencies,
      List<Choice> whys,
      List<Choice> moments,
      List<Choice> procedures) {}

  /** What stands in the fields of a form. */
  public record ItemEntered(
      String words,
      String agency,
      String why,
      String door,
      String into,
      String until,
      String procedure) {

    ItemEntered withDoor(String other) {
      return new ItemEntered(words, agency, why, other, into, until, procedure);
    }

    ItemEntered withWords(String other) {
      return new ItemEntered(other, agency, why, door, into, until, procedure);
    }
  }
}
