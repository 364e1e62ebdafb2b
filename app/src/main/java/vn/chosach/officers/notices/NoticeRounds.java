package vn.chosach.officers.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Followed;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.notices.NoticeRooms.Reference;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;

/**
 * Follows the journal and tells those who follow a record what was done to it. Who no longer sees
 * the record is told nothing, and follows it no longer. What happened before a round broke off is
 * looked at again; an act is told of once.
 */
@Component
record NoticeRounds(
    Journal journal,
    JdbcClient jdbc,
    TransactionTemplate transaction,
    NoticeRooms rooms,
    NoticeBook book,
    Officers officers,
    Page.Parts parts,
    InstantSource time) {

  private static final int CHUNK = 2_000;
  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  static RecurringJob watchedChangesJob(NoticeRounds rounds) {
    return RecurringJob.alone("watched-changes", Duration.ofSeconds(5), rounds::tick);
  }

  @Bean
  static RecurringJob oldNoticeJob(NoticeRounds rounds) {
    return RecurringJob.alone("old-notices", Duration.ofHours(6), rounds::forget);
  }

  /** One round over all that can be read. */
  void tick() {
    Followed.FollowedPlace place = place().orElse(null);
    boolean all = place == null;
    if (place == null) {
      stand(journal.here());
    }
    while (!all && place != null) {
      Optional<Followed> found = journal.follow(place, rooms.verbs(), CHUNK);
      found.ifPresent(this::tell);
      place = found.map(Followed::place).orElseGet(journal::here);
      stand(place);
      all = found.map(Followed::all).orElse(true);
    }
  }

  /** Notices are forgotten after {@link #KEPT}. */
  void forget() {
    jdbc.sql("DELETE FROM officers.notice WHERE told_at < :before")
        .param("before", time.instant().minus(KEPT))
        .update();
  }

  private void tell(Followed found) {
    List<WatchedRecord> watched =
        jdbc.sql(
                """
                SELECT officer, record_kind AS kind, record, since FROM officers.watching
                 WHERE record = ANY (:records)
                """)
            .param(
                "records",
                found.acts().stream()
                    .flatMap(act -> SentId.of(act.subject()).stream())
                    .distinct()
                    .toArray(UUID[]::new))
            .query(WatchedRecord.class)
            .list();
    for (WatchedRecord one : watched) {
      List<Followed.FollowedAct> acts =
          found.acts().stream().filter(act -> one.isAbout(act)).toList();
      if (!acts.isEmpty() && sees(one)) {
        transaction.executeWithoutResult(
            status -> acts.forEach(act -> book.tell(one.officer(), told(one, act))));
      }
    }
  }

  private static ToldNotice told(WatchedRecord one, Followed.FollowedAct act) {
    return new ToldNotice(
        NoticeKind.CHANGE, one.kind(), one.record(), act.id(), act.verb(), act.officer(), act.at());
  }

  /** With the sight of the record the watching ends. */
  private boolean sees(WatchedRecord one) {
    Page away = Page.away(Lang.VI, time.instant(), parts);
    var reference = new Reference(one.kind(), one.record());
    boolean seen =
        officers
            .inOffice(one.officer())
            .map(ActingOfficer::of)
            .filter(officer -> !rooms.seen(List.of(reference), officer, away).isEmpty())
            .isPresent();
    if (!seen) {
      jdbc.sql("DELETE FROM officers.watching WHERE officer = :officer AND record = :record")
          .param("officer", one.officer())
          .param("record", one.record())
          .update();
    }
    return seen;
  }

  private Optional<Followed.FollowedPlace> place() {
    return jdbc.sql("SELECT transaction, number FROM officers.notice_place")
        .query(Followed.FollowedPlace.class)
        .optional();
  }

  private void stand(Followed.FollowedPlace place) {
    jdbc.sql(
            """
            INSERT INTO officers.notice_place (transaction, number) VALUES (:transaction, :number)
            ON CONFLICT (single_row) DO UPDATE
               SET transaction = EXCLUDED.transaction, number = EXCLUDED.number
            """)
        .paramSource(place)
        .update();
  }

  private record WatchedRecord(UUID officer, String kind, UUID record, Instant since) {

    /** What the follower did is no news. */
    private boolean isAbout(Followed.FollowedAct act) {
      return act.kind().equals(kind)
          && act.subject().equals(record.toString())
          && !act.at().isBefore(since)
          && !officer.equals(act.officer());
    }
  }
}
