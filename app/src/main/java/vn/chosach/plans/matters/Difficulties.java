package vn.chosach.plans.matters;

import static vn.chosach.kernel.Refusal.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;

/**
 * Difficulties that are alike and get one answer (R87): each follows another one, which leads. The
 * agencies that raised them do not learn of each other.
 */
@Component
public record Difficulties(JdbcClient jdbc, CoordinationAccessPolicy coordinationAccess) {

  /** One of the others, for whoever directs. */
  public record AlikeDifficulty(UUID matter, String number, String title, String agency) {}

  /** Those that are answered with this one; none for others than those who direct. */
  public List<AlikeDifficulty> with(UUID matter, ActingOfficer member) {
    return PlanAccessPolicy.directs(member) ? listed("s.alike = :matter", matter) : List.of();
  }

  /** Those that stand where this one stands and lead themselves, with which it can be answered. */
  public List<AlikeDifficulty> candidates(CoordinationItemShare share, ActingOfficer member) {
    return PlanAccessPolicy.directs(member)
        ? listed(
            """
            s.alike IS NULL AND m.id <> :matter
               AND s.state = (SELECT state FROM plans.share WHERE matter = :matter)
            """,
            share.matter())
        : List.of();
  }

  /** A duty that a difficulty hinders, by the first text of the duty. */
  public record Hindered(String agency, UUID root, String title) {}

  /** The newest open difficulty with each duty that it names, of the agencies in sight. */
  public List<Hindered> hindering(ActingOfficer member) {
    Set<String> own = coordinationAccess.own(member);
    return jdbc.sql(
            """
            SELECT DISTINCT ON (s.agency, d.root) s.agency, d.root, m.title
              FROM plans.matter m
              JOIN plans.share s ON s.matter = m.id
              JOIN plans.duty d ON d.id = m.duty
             WHERE m.kind = 'DIFFICULTY' AND s.state NOT IN ('CLOSED', 'WITHDRAWN')
               AND (:all OR s.agency = ANY (string_to_array(:own, ',')))
             ORDER BY s.agency, d.root, m.issued_at DESC
            """)
        .param("all", PlanAccessPolicy.seesAll(member))
        .param("own", String.join(",", own))
        .query(Hindered.class)
        .list();
  }

  private List<AlikeDifficulty> listed(String which, UUID matter) {
    return jdbc.sql(
            """
            SELECT m.id AS matter, m.number, m.title, s.agency
              FROM plans.matter m JOIN plans.share s ON s.matter = m.id
             WHERE m.kind = 'DIFFICULTY' AND %s
             ORDER BY m.issued_at DESC, m.number LIMIT 200
            """
                .formatted(which))
        .param("matter", matter)
        .query(AlikeDifficulty.class)
        .list();
  }

  /** {@code plans.not-alike}: itself, none that waits with it, or one that follows another. */
  Optional<Refusal> refused(PlanAct.PlanActStep act, CoordinationItemShare share) {
    UUID lead = act.alike();
    if (act.event() != CoordinationEvent.GROUP || lead == null) {
      return Optional.empty();
    }
    boolean fits =
        !lead.equals(share.matter())
            && shares("s.matter = :id AND s.alike IS NULL", lead, share.state()).size() == 1
            && shares("s.alike = :id", share.matter(), share.state()).isEmpty();
    return when(!fits, "plans.not-alike");
  }

  /** Those that are answered with a difficulty and stand where it stood. */
  List<AlikeShare> following(UUID lead, CoordinationState state) {
    return shares("s.alike = :id", lead, state);
  }

  /** The matter with the agency that raised it, at a version. */
  record AlikeShare(UUID id, int version) {}

  private List<AlikeShare> shares(String which, UUID id, CoordinationState state) {
    return jdbc.sql(
            """
            SELECT s.id, s.version FROM plans.share s JOIN plans.matter m ON m.id = s.matter
             WHERE m.kind = 'DIFFICULTY' AND s.state = :state AND %s
             ORDER BY s.id
            """
                .formatted(which))
        .param("id", id)
        .param("state", state.name())
        .query(AlikeShare.class)
        .list();
  }
}
