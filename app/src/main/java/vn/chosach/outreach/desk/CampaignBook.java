package vn.chosach.outreach.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.tips.CampaignReport;

/**
 * Calls to denounce, and how many reports came of each. Which reports they were stands nowhere, so
 * that a call says nothing about who reported.
 */
@Component
public class CampaignBook {

  private static final int MOST = 200;

  private final OutreachPlanRepository plans;
  private final OutreachItemRepository items;
  private final JdbcClient jdbc;
  private final InstantSource time;

  CampaignBook(
      OutreachPlanRepository plans,
      OutreachItemRepository items,
      JdbcClient jdbc,
      InstantSource time) {
    this.plans = plans;
    this.items = items;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * A call of a signed plan.
   *
   * @param campaign its word
   * @param open whether its plan runs today
   * @param reports how many reports came of it so far
   * @param done what was done for it and confirmed, the newest first
   */
  public record OutreachCall(
      OutreachPlan plan,
      OutreachLine line,
      String campaign,
      boolean open,
      int reports,
      List<OutreachItem> done) {

    public OutreachCall {
      done = List.copyOf(done);
    }
  }

  /** Calls that have begun, of the newest plans, those that run first. */
  public List<OutreachCall> calls() {
    LocalDate today = Vietnam.dayOf(time.instant());
    return plans.withCalls(today, MOST).stream()
        .flatMap(plan -> plan.lines().stream().map(line -> call(plan, line, today)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(call -> !call.open()))
        .toList();
  }

  private Optional<OutreachCall> call(OutreachPlan plan, OutreachLine line, LocalDate today) {
    return Optional.ofNullable(line.campaign())
        .map(
            word ->
                new OutreachCall(
                    plan, line, word, plan.runs(today), reports(word), items.answering(word)));
  }

  /** The call behind a word; empty for a word that no signed plan has. */
  public Optional<OutreachCall> call(String typed) {
    String campaign = OutreachPlanHandler.word(typed);
    LocalDate today = Vietnam.dayOf(time.instant());
    return plans
        .calling(campaign)
        .flatMap(
            plan ->
                plan.lines().stream()
                    .filter(line -> campaign.equals(line.campaign()))
                    .findFirst()
                    .flatMap(line -> call(plan, line, today)));
  }

  /** Counts a report that came of a call; a word that no running plan has is not counted. */
  @ApplicationModuleListener
  void counted(CampaignReport report) {
    LocalDate today = Vietnam.dayOf(time.instant());
    String campaign = OutreachPlanHandler.word(report.campaign());
    plans
        .calling(campaign)
        .filter(plan -> plan.runs(today))
        .ifPresent(
            plan ->
                jdbc.sql(
                        """
                        INSERT INTO outreach.campaign_day AS c (campaign, day, reports)
                        VALUES (:campaign, :day, 1)
                        ON CONFLICT (campaign, day) DO UPDATE SET reports = c.reports + 1
                        """)
                    .param("campaign", campaign)
                    .param("day", today)
                    .update());
  }

  /** How many reports came of it so far. */
  public int reports(String campaign) {
    List<Integer> sums =
        jdbc.sql(
                "SELECT coalesce(sum(reports), 0)::int FROM outreach.campaign_day WHERE campaign ="
                    + " :c")
            .param("c", campaign)
            .query(Integer.class)
            .list();
    return sums.getFirst();
  }
}
