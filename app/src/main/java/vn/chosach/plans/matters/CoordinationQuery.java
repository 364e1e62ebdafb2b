package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.ui.lists.ListOrder;

/** Reads matters as far as a member sees them. */
@Component
public record CoordinationQuery(
    JdbcClient jdbc,
    CoordinationRepository repository,
    CoordinationAccessPolicy coordinationAccess,
    Bodies bodies) {

  private static final Map<String, String> ORDERS =
      Map.of(
          "number", "m.number", "title", "m.title", "issued", "m.issued_at", "issuer", "m.issuer");

  private static final int MOST = 500;

  private static final String WHERE =
      """
       WHERE (:id::uuid IS NULL OR m.id = :id::uuid)
         AND (:kind::text IS NULL OR m.kind = :kind)
         AND (:duty::uuid IS NULL OR m.duty = :duty::uuid)
         AND (:follows::uuid IS NULL OR m.follows = :follows::uuid)
         AND (:paper::uuid IS NULL OR m.paper = :paper::uuid)
         AND EXISTS (
           SELECT 1 FROM plans.share s
            WHERE s.matter = m.id
              AND (:state::text IS NULL OR s.state = :state)
              AND (:agency::text IS NULL OR s.agency = :agency)
              AND (NOT :late OR s.late
                   OR s.state IN
                      ('OPEN', 'SEEN', 'RETURNED', 'FOUND', 'AT_PROVINCE', 'AT_CENTRE') AND s.due < :today)
              AND
      """
          + CoordinationAccessPolicy.CONDITION
          + ")";

  public CoordinationPage page(CoordinationPage.CoordinationQuestion asked, ActingOfficer member) {
    LocalDate today = bodies.today();
    Set<String> own = coordinationAccess.own(member);
    int size = Math.clamp(asked.size(), 1, MOST);
    List<CoordinationItem> found =
        bind(
                jdbc.sql(
                    "SELECT m.* FROM plans.matter m"
                        + WHERE
                        + " ORDER BY "
                        + ListOrder.asked().sql(ORDERS, "m.issued_at DESC, m.id")
                        + " OFFSET :offset LIMIT :size"),
                asked,
                member,
                own,
                today)
            .param("offset", Math.max(0, asked.offset()))
            .param("size", size)
            .query(CoordinationRepository::matter)
            .list();
    int count =
        bind(jdbc.sql("SELECT count(*) FROM plans.matter m" + WHERE), asked, member, own, today)
            .query(Integer.class)
            .single();
    return new CoordinationPage(shared(found, asked, member, own), count, open(member, own));
  }

  private List<CoordinationItem> shared(
      List<CoordinationItem> found,
      CoordinationPage.CoordinationQuestion asked,
      ActingOfficer member,
      Set<String> own) {
    Map<UUID, List<CoordinationItem.CoordinationItemShare>> shares =
        repository.shares(found.stream().map(CoordinationItem::id).toList()).stream()
            .collect(Collectors.groupingBy(CoordinationItem.CoordinationItemShare::matter));
    return found.stream()
        .map(
            item -> {
              Map<UUID, List<CoordinationItem.CoordinationItemStep>> steps =
                  asked.id() == null
                      ? Map.of()
                      : repository.steps(item.id()).stream()
                          .collect(
                              Collectors.groupingBy(CoordinationItem.CoordinationItemStep::share));
              return item.with(
                  shares.getOrDefault(item.id(), List.of()).stream()
                      .filter(
                          share ->
                              PlanAccessPolicy.seesAll(member)
                                  || item.kind().forAll()
                                  || own.contains(share.agency()))
                      .map(share -> share.with(steps.getOrDefault(share.id(), List.of())))
                      .toList());
            })
        .toList();
  }

  private Map<CoordinationKind, Integer> open(ActingOfficer member, Set<String> own) {
    var open = new EnumMap<CoordinationKind, Integer>(CoordinationKind.class);
    jdbc.sql(
            "SELECT m.kind, count(DISTINCT m.id) AS things"
                + "  FROM plans.matter m JOIN plans.share s ON s.matter = m.id"
                + " WHERE s.state NOT IN ('CLOSED', 'WITHDRAWN') AND "
                + CoordinationAccessPolicy.CONDITION
                + " GROUP BY m.kind")
        .param("all", PlanAccessPolicy.seesAll(member))
        .param("own", String.join(",", own))
        .query(
            row -> {
              open.put(CoordinationKind.valueOf(row.getString("kind")), row.getInt("things"));
            });
    return open;
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement,
      CoordinationPage.CoordinationQuestion asked,
      ActingOfficer member,
      Set<String> own,
      LocalDate today) {
    return statement
        .paramSource(asked)
        .param("kind", asked.kind() == null ? null : asked.kind().name())
        .param("paper", asked.document())
        .param("state", asked.state() == null ? null : asked.state().name())
        .param("today", today)
        .param("all", PlanAccessPolicy.seesAll(member))
        .param("own", String.join(",", own));
  }
}
