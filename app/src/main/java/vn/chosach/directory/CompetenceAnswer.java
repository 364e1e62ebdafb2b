package vn.chosach.directory;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What {@link Competences#whose} found. */
public sealed interface CompetenceAnswer {

  /**
   * One body leads.
   *
   * @param rule the rule that decides
   * @param lead the body as it was on the day asked about
   * @param today who carries on its work today: itself, its successors, or nobody known
   * @param partners coordinating agencies as they were on that day
   * @param local local committees of the place on that day; none when no place was given
   * @param place units that come into question; more than one when a person should choose to learn
   *     the local committee
   */
  record CompetenceAnswerFound(
      CompetenceRule rule,
      Agency lead,
      List<Agency> today,
      List<Agency> partners,
      List<Agency> local,
      List<Area> place)
      implements CompetenceAnswer {}

  /**
   * The place must be chosen first, because the units in question have different rules.
   *
   * @param candidates at least two
   */
  record Choose(List<Area> candidates) implements CompetenceAnswer {}

  /**
   * Nobody can be named.
   *
   * @param why {@code directory.no-rule}, {@code .place-elsewhere}, {@code .lead-ended}, {@code
   *     .unknown-goods}, {@code .unknown-act} or {@code .unknown-area}
   */
  record Nobody(Refusal why) implements CompetenceAnswer {}
}
