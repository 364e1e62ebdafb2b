package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is written into a plan.
 *
 * @param ref place in the plan, such as {@code III.2.a}; at most 20 characters
 * @param goal reference of a goal of the plan
 * @param titleVi what is to be done, at most 300 characters
 * @param titleEn short title in English; empty repeats the Vietnamese one
 * @param requirement number of the requirement, such as {@code R44}; empty for none
 * @param lead key of the agency that answers for it, or {@link #STANDING}
 * @param partners keys of the agencies that work along
 * @param frequency how often
 * @param due last day, for what is done once
 * @param target how many in a year; {@code null} where the plan names none
 * @param kinds kinds of evidence that are expected; at least one
 */
public record DutyText(
    String ref,
    String goal,
    String titleVi,
    String titleEn,
    String requirement,
    String lead,
    List<String> partners,
    Frequency frequency,
    @Nullable LocalDate due,
    @Nullable Integer target,
    List<String> kinds) {

  /** Stands for whoever is the standing agency of the committee on the day. */
  public static final String STANDING = "CQTT";

  public DutyText {
    partners = List.copyOf(partners);
    kinds = List.copyOf(kinds);
  }
}
