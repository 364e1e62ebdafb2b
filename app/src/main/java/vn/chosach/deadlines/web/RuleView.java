package vn.chosach.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/** The pages of the legal time limits. */
public sealed interface RuleView {

  /**
   * The list.
   *
   * @param day day on which the rules are in force, {@code yyyy-MM-dd}
   * @param words words looked for
   * @param errors what is wrong with the filter
   * @param groups rules by procedure
   * @param count how many
   */
  record Listing(String day, String words, FormErrors errors, List<RuleGroup> groups, int count)
      implements RuleView {}

  /** The rules of one procedure. */
  record RuleGroup(String procedure, List<RuleViewLine> rules) {}

  /**
   * A rule in the list.
   *
   * @param key its key
   * @param name what is to be done
   * @param actor who must do it
   * @param limit how long, in words
   * @param trigger event at which it begins
   * @param basis its article
   * @param standing how far it can be relied on, in words
   * @param tone shape and colour of that
   * @param role what it is for; {@code null} when it runs as a clock
   * @param href address of its page, without language prefix
   */
  record RuleViewLine(
      String key,
      String name,
      String actor,
      String limit,
      String trigger,
      String basis,
      String standing,
      Tone tone,
      @Nullable String role,
      String href) {}

  /**
   * One rule with the form to try it.
   *
   * @param line what the list shows of it
   * @param procedure procedure it belongs to
   * @param inForce since when and until when, in words
   * @param extensionText what the text says about extensions, in Vietnamese
   * @param note remark, in Vietnamese
   * @param options extensions that the program can carry out
   * @param others its other versions: limit and validity in words, with the day to look at them
   * @param hours whether the hour of the event matters
   * @param date as typed or today
   * @param time as typed
   * @param errors what is wrong with the form
   * @param answer the due date; {@code null} before anything was asked
   */
  record Detail(
      RuleViewLine line,
      String procedure,
      String inForce,
      @Nullable String extensionText,
      @Nullable String note,
      List<ClockView.Option> options,
      List<RuleVersion> others,
      boolean hours,
      String date,
      String time,
      FormErrors errors,
      CountView.@Nullable CountAnswer answer)
      implements RuleView {}

  /** Another version of the same rule. */
  record RuleVersion(String limit, String inForce, String basis, String href) {}
}
