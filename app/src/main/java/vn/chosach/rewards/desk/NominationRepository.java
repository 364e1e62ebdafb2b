package vn.chosach.rewards.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.ShownBy;

/** Rows of nominations, their nominees and steps. */
@Component
public class NominationRepository
    extends SteppedRepository<Nomination, RewardState, RewardEvent, ShownBy> {

  /** The same as {@link RewardDesk#knows} says of one. */
  private static final String KNOWN =
      """
      (r.by_agency = :agency
       OR :desk AND r.state NOT IN ('DRAFT', 'WITHDRAWN')
       OR :leads AND r.kind <> 'INFORMANT' AND r.state NOT IN ('DRAFT', 'WITHDRAWN')
       OR r.state IN ('DECIDED', 'PAID')
          AND EXISTS (SELECT FROM rewards.nominee m
                       WHERE m.nomination = r.id AND m.officer = :officer))
      AND CASE :part WHEN 'OPEN' THEN r.state IN ('DRAFT', 'SUBMITTED', 'CONSIDERED', 'PROPOSED')
                     WHEN 'GIVEN' THEN r.state IN ('DECIDED', 'PAID')
                     ELSE r.state IN ('DECLINED', 'WITHDRAWN') END
      """;

  private static final String PUBLISHED =
      """
      r.published AND NOT EXISTS (SELECT FROM rewards.nominee m
                                   WHERE m.nomination = r.id AND m.consent IS NOT TRUE)
      """;

  NominationRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Nomination.class,
        new StepTables(
            "rewards",
            "nomination",
            "",
            ", r.by_agency AS by"
                + StepTables.lines(
                    "rewards.nominee l WHERE l.nomination = r.id",
                    "l.officer",
                    "nominees",
                    "officer",
                    "consent"),
            ", results = :results, result_on = :resultOn, published = :published",
            "step",
            List.of("document", "paper", "day", "dong")));
  }

  /** Which nominations a list shows. */
  public enum NominationPart {
    OPEN,
    GIVEN,
    OVER
  }

  String number(int year) {
    return YearNumbers.next(jdbc, "rewards", "KT", year);
  }

  void add(Nomination one) {
    jdbc.sql(
            """
            INSERT INTO rewards.nomination
              (id, number, kind, name, agency, by_agency, nominated_by, form, competent, merit,
               state, since, version)
            VALUES (:id, :number, :kind, :name, :agency, :by, :nominatedBy, :form, :competent,
                    :merit, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
    one.nominees()
        .forEach(
            nominee ->
                jdbc.sql(
                        """
                        INSERT INTO rewards.nominee (nomination, officer) VALUES (:of, :officer)
                        """)
                    .param("of", one.id())
                    .param("officer", nominee.officer())
                    .update());
  }

  @Override
  protected void writeLines(Nomination one, RewardState to) {
    one.nominees()
        .forEach(
            nominee ->
                jdbc.sql(
                        """
                        UPDATE rewards.nominee SET consent = :consent
                         WHERE nomination = :of AND officer = :officer
                           AND consent IS DISTINCT FROM :consent::boolean
                        """)
                    .param("of", one.id())
                    .param("officer", nominee.officer())
                    .param("consent", nominee.consent())
                    .update());
  }

  /** Those that an officer may know of, the newest first. */
  public RowSlice<Nomination> page(
      NominationPart part, boolean desk, int offset, int limit, ActingOfficer officer) {
    return slice(
        KNOWN,
        "r.number DESC",
        sql ->
            sql.param("part", part)
                .param("desk", desk)
                .param("leads", RewardDesk.leads(officer))
                .param("agency", officer.agency())
                .param("officer", officer.actor().id()),
        offset,
        limit);
  }

  /** What everybody may read, the newest first. */
  public RowSlice<Nomination> published(int offset, int limit) {
    return slice(PUBLISHED, "r.number DESC", sql -> sql, offset, limit);
  }
}
