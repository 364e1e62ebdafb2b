package vn.chosach.watch.photos;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.watch.sources.PictureSettings;

/**
 * Pictures that wait to be looked at: of listings that were sealed as evidence and, if the
 * installation wants it, of flagged listings of a file. They are fetched one at a time, outside of
 * any transaction and never in the request of a person.
 */
@Component
public class EvidencePictures {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));

  /** Flagged pictures of one import. */
  private static final int MOST = 2_000;

  private final PictureLook look;
  private final PhotoGroups photos;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  EvidencePictures(
      PictureLook look,
      PhotoGroups photos,
      JdbcClient jdbc,
      JdbcTemplate template,
      TransactionTemplate transaction,
      InstantSource time) {
    this.look = look;
    this.photos = photos;
    this.jdbc = jdbc;
    this.template = template;
    this.transaction = transaction;
    this.time = time;
  }

  private record Due(UUID listing, String address, int tries) {}

  /** A listing became evidence: its picture is due, before those that are only flagged. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sealed(UUID hit) {
    if (!look.isOn(PictureSettings.Of.EVIDENCE)) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO watch.picture_due (listing, address, urgent, next_at)
            SELECT l.id, l.picture, true, :now FROM watch.listing l
             WHERE l.id = (SELECT listing FROM watch.hit WHERE id = :hit) AND l.picture ~ '^https?://'
            ON CONFLICT (listing) DO UPDATE
               SET address = excluded.address, urgent = true, next_at = excluded.next_at, tries = 0,
                   fault = NULL
            """)
        .param("hit", hit)
        .param("now", now())
        .update();
  }

  /**
   * An import ended: the pictures of its flagged listings are due, if the installation wants it.
   */
  public void flagged(UUID intake) {
    if (!look.isOn(PictureSettings.Of.FLAGGED)) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO watch.picture_due (listing, address, urgent, next_at)
            SELECT l.id, l.picture, false, :now
              FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.intake = :intake AND h.band IN ('REVIEW', 'CASE')
               AND l.picture ~ '^https?://'
               AND NOT EXISTS (SELECT FROM watch.photo p WHERE p.listing = l.id)
             ORDER BY h.score DESC, h.id LIMIT :most
            ON CONFLICT (listing) DO NOTHING
            """)
        .param("intake", intake)
        .param("now", now())
        .param("most", MOST)
        .update();
  }

  /**
   * Looks at the next picture that is due.
   *
   * @return whether there was one
   */
  public boolean look() {
    Optional<Due> due = take();
    due.ifPresent(
        one -> {
          switch (look.at(one.address)) {
            case PictureLook.Seen.Hashed seen ->
                keep(one, new Pictured(one.listing, seen.hashes()));
            case PictureLook.Seen.Nothing nothing -> note(one, nothing.code());
          }
        });
    return due.isPresent();
  }

  private void keep(Due due, Pictured pictured) {
    Instant now = time.instant();
    ConnectionCallback<Boolean> write =
        (Connection connection) -> {
          photos.write(connection, List.of(pictured), now);
          return true;
        };
    transaction.executeWithoutResult(
        status -> {
          template.execute(write);
          end(due, null, null);
        });
  }

  /** What is no picture stays none; a server that gives nothing is asked again, three times. */
  private void note(Due due, String code) {
    boolean again = code.equals("watch.page-not-there") && due.tries < PAUSES.size();
    end(due, code, again ? time.instant().plus(PAUSES.get(due.tries)) : null);
  }

  private void end(Due due, @Nullable String fault, @Nullable Instant again) {
    jdbc.sql(
            """
            UPDATE watch.picture_due
               SET fault = :fault, tries = tries + 1, next_at = :again::timestamptz
             WHERE listing = :listing AND address = :address
            """)
        .param("fault", fault)
        .param("again", again)
        .param("listing", due.listing)
        .param("address", due.address)
        .update();
  }

  private Optional<Due> take() {
    return jdbc.sql(
            """
            UPDATE watch.picture_due SET next_at = :until
             WHERE listing = (SELECT listing FROM watch.picture_due WHERE next_at <= :now
                               ORDER BY urgent DESC, next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING listing, address, tries
            """)
        .param("now", now())
        .param("until", time.instant().plus(LEASE))
        .query(Due.class)
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
