package vn.chosach.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Letters;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.lists.ListOrder;

/**
 * Reads pages of referrals and what there is to do. An agency has seldom more than one key and
 * pages have few sizes, so both stand in the statements: their plans are kept. To plan one anew
 * costs as much as to answer it.
 */
@Component
record TrayQuery(JdbcClient jdbc, Reach reach, Letters letters, Clocks clocks, InstantSource time) {

  private static final String OPEN = "r.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')";

  /** The newest first: identifiers of referrals rise with the time at which they were sent. */
  private static final String ORDER =
      "(" + OPEN + ") DESC, r.escalated DESC, r.referral DESC, r.id ";

  private static final Map<String, String> ORDERS =
      Map.of("sent", "r.referral", "state", "r.state", "receiver", "r.agency");

  /** A program goes on from the last one: whatever comes in meanwhile moves nothing. */
  private static final String ONWARDS = " ORDER BY r.referral ";

  ReferralInbox tray(ReferralInbox.ReferralInboxQuestion question, ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    if (question.side() == ReferralInbox.ReferralInboxSide.ALL
        ? !ReferralAccessPolicy.overview(party)
        : keys.isEmpty()) {
      return new ReferralInbox(List.of(), 0);
    }
    String where = where(question, keys);
    int count =
        bind(jdbc.sql("SELECT count(*) FROM referrals.receiver r" + where), question, keys)
            .query(Integer.class)
            .single();
    int size = Math.clamp(question.size(), 1, 100);
    boolean onwards = question.after() != null;
    List<Line> lines =
        bind(
                jdbc.sql(
                    """
                    SELECT f.id, f.number, f.purpose, f.sender, r.id AS receiver_id, r.agency, l.title,
                           f.sent_at, r.state, r.delivery_fault, r.opened_at, r.answer_by, r.escalated,
                           f.version
                      FROM (SELECT r.id FROM referrals.receiver r %1$s %2$s %3$s) page,
                           LATERAL (SELECT * FROM referrals.receiver r WHERE r.id = page.id OFFSET 0) r,
                           LATERAL (SELECT * FROM referrals.referral f WHERE f.id = r.referral OFFSET 0) f
                      LEFT JOIN LATERAL
                           (SELECT title FROM referrals.letter l WHERE l.referral = f.id OFFSET 0) l ON true
                     %2$s
                    """
                        .formatted(
                            where,
                            onwards ? ONWARDS : " ORDER BY " + ListOrder.asked().sql(ORDERS, ORDER),
                            // Lines of one referral are not parted between two pages.
                            onwards
                                ? "FETCH FIRST %d ROWS WITH TIES".formatted(size)
                                : "LIMIT %d OFFSET %d"
                                    .formatted(size, (long) size * Math.max(0, question.page())))),
                question,
                keys)
            .query((row, n) -> line(row))
            .list();
    Map<String, Instant> due = due(lines);
    return new ReferralInbox(lines.stream().map(line -> line.row(due)).toList(), count);
  }

  ReferralInbox.ReferralInboxTally tally(ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    if (keys.isEmpty()) {
      return new ReferralInbox.ReferralInboxTally(0, 0, 0, 0);
    }
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE r.opened_at IS NULL AND r.delivered_at IS NOT NULL
                                      AND r.state IN ('OFFERED', 'WITHDRAWN')) AS unopened,
                   count(*) FILTER (WHERE r.state = 'OFFERED') AS unanswered,
                   (SELECT count(*) FROM referrals.receiver c
                     WHERE c.state = 'COUNTERED' AND c.parties[1] IN (%1$s)) AS countered,
                   count(*) FILTER (WHERE r.escalated >= 2
                                      AND r.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED')) AS escalated
              FROM referrals.receiver r
             WHERE r.agency IN (%1$s) AND r.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED', 'WITHDRAWN')
            """
                .formatted(places(keys)))
        .params(named(keys))
        .query(ReferralInbox.ReferralInboxTally.class)
        .single();
  }

  private static String where(ReferralInbox.ReferralInboxQuestion question, Set<String> keys) {
    var where = new ArrayList<String>();
    var sent = new ArrayList<String>();
    switch (question.side()) {
      case IN -> where.add("r.agency IN (" + places(keys) + ")");
      case SENT -> sent.add("f.sender IN (" + places(keys) + ")");
      case ALL -> {}
    }
    where.add(
        switch (question.stage()) {
          case OPEN -> OPEN;
          case UNANSWERED -> "r.state = 'OFFERED'";
          case PRESSING ->
              OPEN
                  + " AND (r.escalated > 0 OR r.answer_by <= :today::date OR r.delivered_at IS"
                  + " NULL)";
          case CLOSED -> "NOT " + OPEN.replace("r.state", "(r.state") + ")";
          case ANY -> "true";
        });
    if (question.after() != null) {
      where.add("r.referral > :after");
    }
    if (question.purpose() != null) {
      sent.add("f.purpose = :purpose");
    }
    if (question.agency() != null) {
      switch (question.side()) {
        case IN -> sent.add("f.sender = :agency");
        case SENT -> where.add("r.agency = :agency");
        case ALL -> sent.add("(f.sender = :agency OR r.agency = :agency)");
      }
    }
    if (!question.number().isBlank()) {
      sent.add("position(upper(:number) in f.number) > 0");
    }
    // Only when it is asked about: a list of an agency counts thousands of receivers alone.
    String asked =
        sent.isEmpty()
            ? ""
            : " JOIN referrals.referral f ON f.id = r.referral AND " + String.join(" AND ", sent);
    return asked + " WHERE " + String.join(" AND ", where);
  }

  private static String places(Set<String> keys) {
    return named(keys).keySet().stream()
        .map(name -> "(SELECT :" + name + "::text)")
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> named(Set<String> keys) {
    var named = new LinkedHashMap<String, String>();
    keys.forEach(key -> named.put("key" + named.size(), key));
    return named;
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement,
      ReferralInbox.ReferralInboxQuestion question,
      Set<String> keys) {
    var bound = statement;
    if (question.side() != ReferralInbox.ReferralInboxSide.ALL) {
      bound = bound.params(named(keys));
    }
    if (question.after() != null) {
      bound = bound.param("after", question.after());
    }
    if (question.stage() == ReferralInbox.Stage.PRESSING) {
      bound = bound.param("today", Vietnam.dayOf(time.instant()));
    }
    if (question.purpose() != null) {
      bound = bound.param("purpose", question.purpose().name());
    }
    if (question.agency() != null) {
      bound = bound.param("agency", question.agency());
    }
    return question.number().isBlank() ? bound : bound.param("number", question.number().strip());
  }

  /** When the first clock of each open receiver ends. */
  private Map<String, Instant> due(List<Line> lines) {
    List<String> open =
        lines.stream()
            .filter(line -> line.row().state().open())
            .map(line -> line.receiver().toString())
            .toList();
    return clocks.of(ReferralClocks.SUBJECT, open).stream()
        .collect(
            Collectors.toMap(
                Clock::subjectId, Clock::dueAt, BinaryOperator.minBy(Comparator.naturalOrder())));
  }

  private Line line(ResultSet row) throws SQLException {
    UUID referral = row.getObject("id", UUID.class);
    String fault = row.getString("delivery_fault");
    var opened = row.getTimestamp("opened_at");
    return new Line(
        row.getObject("receiver_id", UUID.class),
        new ReferralInbox.ReferralInboxRow(
            referral,
            row.getString("number"),
            Purpose.valueOf(row.getString("purpose")),
            row.getString("sender"),
            row.getString("agency"),
            letters.openOrNull(row.getBytes("title"), referral, "title"),
            row.getTimestamp("sent_at").toInstant(),
            ReceiverState.valueOf(row.getString("state")),
            fault == null ? null : Receiver.ReceiverFault.valueOf(fault),
            opened == null ? null : opened.toInstant(),
            null,
            row.getObject("answer_by", LocalDate.class),
            row.getInt("escalated"),
            row.getInt("version")));
  }

  private record Line(UUID receiver, ReferralInbox.ReferralInboxRow row) {

    ReferralInbox.ReferralInboxRow row(Map<String, Instant> due) {
      return new ReferralInbox.ReferralInboxRow(
          row.referral(),
          row.number(),
          row.purpose(),
          row.sender(),
          row.receiver(),
          row.title(),
          row.sentAt(),
          row.state(),
          row.fault(),
          row.openedAt(),
          due.get(receiver.toString()),
          row.answerBy(),
          row.escalated(),
          row.version());
    }
  }
}
