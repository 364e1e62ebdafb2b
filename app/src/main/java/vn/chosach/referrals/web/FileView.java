package vn.chosach.referrals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * One referral on the desk.
 *
 * @param id identifier
 * @param number as people say it
 * @param purpose why
 * @param signal identifier of the signal that it hands over; {@code null} for anything else
 * @param facts who, when, by when, on what ground
 * @param content words; {@code null} for the overview of the standing office
 * @param next what may come next, on either side
 * @param receivers each with delivery, answer and clocks
 * @param history what happened, oldest first, of the kind that is asked for
 * @param thread referrals of the same thing
 * @param forms what can be done, and what was sent last
 */
public record FileView(
    String id,
    String number,
    Purpose purpose,
    @Nullable String signal,
    List<Fact> facts,
    @Nullable Content content,
    NextSteps next,
    List<FileLine> receivers,
    KindTabs<Happened> history,
    List<Fact> thread,
    FileForms forms) {

  /** What the parties read. */
  public record Content(
      String title,
      String words,
      @Nullable SubjectCard subject,
      List<Fact> parts,
      List<FileItem> items) {}

  /** Something that is asked for, and when it came; dates in words. */
  public record FileItem(String receiver, String description, @Nullable String delivered) {}

  /**
   * A receiver.
   *
   * @param unreachable why it could not be delivered and who carries on; {@code null} when it was
   * @param answer finished sentences on the answer and the result
   */
  public record FileLine(
      String agency,
      StageRail rail,
      Tone tone,
      String state,
      @Nullable String unreachable,
      String delivered,
      String opened,
      String officer,
      List<String> answer,
      @Nullable String pressing,
      List<FileClock> clocks) {}

  /** A clock with its arithmetic. */
  public record FileClock(
      @Nullable String href,
      String rule,
      String basis,
      String due,
      Tone tone,
      String state,
      boolean unconfirmed,
      List<String> steps) {}

  /** A line of the history. */
  public record Happened(
      String when, String what, @Nullable String change, String who, @Nullable String words) {}

  /**
   * What can be done.
   *
   * @param deeds in the order of the work
   * @param sent the form that was sent last, where it could not be carried out
   * @param again address of the form that sends the same thing elsewhere; {@code null} while it is
   *     somewhere
   */
  public record FileForms(List<Deed> deeds, @Nullable FormView sent, @Nullable String again) {

    /** What was wrong with the form that was sent last. */
    public FormErrors errors() {
      return sent == null ? FormErrors.none() : sent.errors();
    }
  }

  /**
   * An act with its form.
   *
   * @param note text key of a word before its fields; {@code null} for none
   * @param open whether it was sent last
   */
  public record Deed(FormView form, @Nullable String note, boolean open) {}
}
