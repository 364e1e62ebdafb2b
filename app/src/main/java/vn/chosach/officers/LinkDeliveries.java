package vn.chosach.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;

/**
 * One-time links on their way: to the head of the agency of the officer, never to who asked or
 * agreed. Where an agency has no head who could fetch one, the console is told.
 */
@Component
record LinkDeliveries(
    JdbcClient jdbc,
    AccountQuery query,
    ApplicationEventPublisher events,
    InstantSource clock,
    IdSource ids) {

  private static final Duration LIFE = Duration.ofDays(14);

  /**
   * To the agency where the officer serves by now: who has moved is not let in by the one before.
   */
  private static final String WAITING =
      """
      SELECT d.id, d.officer_id, d.purpose, p.agency_key, d.reason, d.asked_by, d.agreed_by,
             d.ready_at
        FROM officers.link_delivery d,
             LATERAL (SELECT agency_key FROM officers.posting
                       WHERE officer_id = d.officer_id ORDER BY valid_from DESC LIMIT 1) p
       WHERE d.taken_at IS NULL AND d.ready_at > :since
      """;

  void ready(UUID officer, AccountRequest.LinkPurpose purpose, String reason, Makers makers) {
    UUID id = ids.next();
    String agency = query.lastAgency(officer);
    jdbc.sql(
            """
            INSERT INTO officers.link_delivery
              (id, officer_id, purpose, agency_key, reason, asked_by, agreed_by, ready_at)
            VALUES (:id, :officer, :purpose, :agency, :reason, :asked, :agreed, :now)
            """)
        .param("id", id)
        .param("officer", officer)
        .param("purpose", purpose.name())
        .param("agency", agency)
        .param("reason", reason)
        .param("asked", makers.asked().id())
        .param("agreed", makers.agreedBy())
        .param("now", clock.instant())
        .update();
    LinkDelivery delivery = one(id).orElseThrow();
    boolean someoneFetches =
        Stream.of(Role.AGENCY_HEAD, Role.COMMITTEE_LEADER)
            .flatMap(role -> query.working(agency, role).stream())
            .anyMatch(head -> fetches(delivery, head.id(), head.agencyKey()));
    if (!someoneFetches) {
      events.publishEvent(new LinkDelivery.Ready(id));
    }
  }

  List<LinkDelivery> of(String agency) {
    return jdbc.sql(WAITING + " AND p.agency_key = :agency ORDER BY d.ready_at, d.id")
        .param("since", clock.instant().minus(LIFE))
        .param("agency", agency)
        .query((row, n) -> delivery(row))
        .list();
  }

  /** Takes a delivery for a head of its agency, or at the console; of two at once one wins. */
  Optional<LinkDelivery> take(UUID id, Actor actor) {
    boolean console = actor.kind() == Actor.ActorKind.SYSTEM;
    return one(id)
        .filter(one -> console || fetches(one, actor.id(), actor.agency()))
        .filter(
            one ->
                jdbc.sql(
                            """
                            UPDATE officers.link_delivery
                               SET taken_at = :now, taken_by = :by, by_console = :console
                             WHERE id = :id AND taken_at IS NULL
                            """)
                        .param("now", clock.instant())
                        .param("by", actor.id())
                        .param("console", console)
                        .param("id", id)
                        .update()
                    == 1);
  }

  static boolean fetches(LinkDelivery one, @Nullable UUID head, @Nullable String agency) {
    return head != null
        && one.agencyKey().equals(agency)
        && !head.equals(one.askedBy())
        && !head.equals(one.agreedBy())
        && !head.equals(one.officer());
  }

  private Optional<LinkDelivery> one(UUID id) {
    return jdbc.sql(WAITING + " AND d.id = :id")
        .param("since", clock.instant().minus(LIFE))
        .param("id", id)
        .query((row, n) -> delivery(row))
        .optional();
  }

  private static LinkDelivery delivery(ResultSet row) throws SQLException {
    return new LinkDelivery(
        row.getObject("id", UUID.class),
        row.getObject("officer_id", UUID.class),
        AccountRequest.LinkPurpose.valueOf(row.getString("purpose")),
        row.getString("agency_key"),
        row.getString("reason"),
        row.getObject("asked_by", UUID.class),
        row.getObject("agreed_by", UUID.class),
        row.getTimestamp("ready_at").toInstant());
  }
}
