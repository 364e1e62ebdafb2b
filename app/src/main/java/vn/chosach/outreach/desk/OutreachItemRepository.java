package vn.chosach.outreach.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachTheme;

/** Rows of what was done. */
@Component
public class OutreachItemRepository
    extends SteppedRepository<OutreachItem, OutreachItemState, OutreachItemEvent, SignedBy> {

  private static final String KNOWN =
      """
      CASE :part WHEN 'WAITING' THEN r.state = 'RECORDED' AND r.agency = ANY (:agencies)
                 WHEN 'OWN' THEN r.agency = ANY (:agencies)
                 WHEN 'PUBLIC' THEN r.state = 'CONFIRMED' AND r.link <> ''
                 ELSE r.state = 'CONFIRMED' END
      """;

  OutreachItemRepository(JdbcClient jdbc) {
    super(
        jdbc,
        OutreachItem.class,
        new StepTables("outreach", "item", "", "", "", "item_step", List.of()));
  }

  /** Which items a list shows. */
  public enum OutreachItemPart {
    /** Confirmed ones of every agency. */
    DONE,
    /** Those of the own agency that ask for a second person. */
    WAITING,
    OWN,
    /** Confirmed ones that have an address, as everybody may read them. */
    PUBLIC
  }

  void add(OutreachItem one) {
    jdbc.sql(
            """
            INSERT INTO outreach.item
              (id, number, title, agency, plan, line, theme, audience, channel, area, day, link,
               reach, reach_how, campaign, state, since, version, recorded_by)
            VALUES (:id, :number, :title, :agency, :plan, :line, :theme, :audience, :channel, :area,
                    :day, :link, :reach, :reachHow, :campaign, :state, :since, :version, :recordedBy)
            """)
        .paramSource(one)
        .update();
  }

  /** Whether the agency already told of what stands there. */
  boolean known(String agency, String link) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM outreach.item
                            WHERE agency = :agency AND link = :link
                              AND state IN ('RECORDED', 'CONFIRMED'))
            """)
        .param("agency", agency)
        .param("link", link)
        .query(Boolean.class)
        .single();
  }

  /** The newest first. */
  public RowSlice<OutreachItem> page(
      OutreachItemPart part, Set<String> agencies, int offset, int limit) {
    return slice(
        KNOWN,
        "r.day DESC, r.number DESC",
        sql -> sql.param("part", part).param("agencies", agencies.toArray(String[]::new)),
        offset,
        limit);
  }

  /**
   * How many confirmed ones a line has on a day.
   *
   * @param line number of the line
   */
  record DoneOnDay(int line, LocalDate day, int done) {}

  /**
   * What was done for a commune.
   *
   * @param area its code
   * @param done confirmed ones
   * @param agencies how many agencies did them
   * @param reach people reached, where that was counted
   */
  public record DoneInArea(String area, int done, int agencies, long reach) {}

  /**
   * By commune, of a span of days; communes without any are absent.
   *
   * @param theme of which alone; {@code null} for every theme
   */
  public List<DoneInArea> byArea(LocalDate first, LocalDate last, @Nullable OutreachTheme theme) {
    return jdbc.sql(
            """
            SELECT area, count(*)::int AS done, count(DISTINCT agency)::int AS agencies,
                   coalesce(sum(reach), 0)::bigint AS reach
              FROM outreach.item
             WHERE state = 'CONFIRMED' AND area IS NOT NULL AND day BETWEEN :first AND :last
               AND (:theme::text IS NULL OR theme = :theme)
             GROUP BY area
            """)
        .param("first", first)
        .param("last", last)
        .param("theme", theme)
        .query(DoneInArea.class)
        .list();
  }

  /** Confirmed ones for a call, the newest first. */
  List<OutreachItem> answering(String campaign) {
    return where(
        "r.state = 'CONFIRMED' AND r.campaign = :campaign ORDER BY r.day DESC, r.number DESC",
        sql -> sql.param("campaign", campaign));
  }

  List<DoneOnDay> done(UUID plan) {
    return jdbc.sql(
            """
            SELECT line, day, count(*) AS done FROM outreach.item
             WHERE plan = :plan AND state = 'CONFIRMED' GROUP BY line, day
            """)
        .param("plan", plan)
        .query(DoneOnDay.class)
        .list();
  }
}
