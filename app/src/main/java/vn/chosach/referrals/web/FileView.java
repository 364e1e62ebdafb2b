package vn.chosach.referrals.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * One referral on the desk.
 *
 * @param id identifier
 * @param number as people say it
 * @param purpose why
 * @param version goes with each form
 * @param signal identifier of the signal that it hands over; {@code null} for anything else
 * @param facts who, when, by when, on what ground
 * @param content words; {@code null} for the overview of the standing office
 * @param receivers each with delivery, answer and clocks
 * @param history what happened, oldest first
 * @param thread referrals of the same thing
 * @param form what can be done, and what was sent last
 */
public record FileView(
    String id,
    String number,
    Purpose purpose,
    int version,
    @Nullable String signal,
    List<Fact> facts,
    @Nullable Content content,
    List<FileLine> receivers,
    List<Happened> history,
    List<Fact> thread,
    FileForm form) {

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
   * @param choices what can be chosen, by field
   * @param countered receivers whose terms wait for the word of the sender
   * @param entered what was sent last, by field
   * @param opened the form that was sent last; {@code null} when none was
   * @param errors what is wrong with it
   * @param meanwhile what happened since the page was drawn
   * @param again address of the form that sends the same thing elsewhere; {@code null} while it is
   *     somewhere
   */
  public record FileForm(
      List<ReferralEvent> deeds,
      Map<String, List<Choice>> choices,
      List<Choice> countered,
      Map<String, String> entered,
      @Nullable ReferralEvent opened,
      FormErrors errors,
      List<String> meanwhile,
      @Nullable String again) {

    /** Address of a deed below the page, with which its fields begin. */
    public String path(ReferralEvent event) {
      return ReferralActForms.path(event);
    }

    public String value(String field) {
      return entered.getOrDefault(field, "");
    }
  }
}
