package vn.chosach.watch.alerts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.pictures.Pdq;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;
import vn.chosach.watch.photos.SoughtPictures;

/** Pictures of the goods of an alert: sealed in the vault, and offers are compared with them. */
@Component
class AlertPictures {

  /** Pictures that stand on one alert at a time. */
  private static final int MOST = 12;

  private static final int LARGEST = 15_000_000;

  /** Below it a picture is too plain for its hash to mean anything. */
  private static final int PLAIN = 50;

  /** Every identifier lies below it: where a search begins. */
  private static final UUID TOP = new UUID(-1, -1);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  AlertPictures(JdbcClient jdbc, Vault vault, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** The pictures that stand on an alert, the oldest first. */
  @Transactional(readOnly = true)
  public List<AlertPicture> of(UUID alert) {
    return jdbc.sql(
            """
            SELECT file, caption, cardinality(hashes) > 0 AS sought, below IS NOT NULL AS searching
              FROM watch.alert_picture WHERE alert = :alert AND taken_off_at IS NULL
             ORDER BY at, file
            """)
        .param("alert", alert)
        .query(AlertPicture.class)
        .list();
  }

  /**
   * Adds a picture and begins its search among the stored pictures of listings.
   *
   * @param body JPEG, PNG or WebP by content, at most 15 MB
   * @return refused with every fault at once, of {@code watch.alert-ended}, {@code
   *     watch.alert-caption-missing}, {@code watch.alert-pictures-full}, {@code
   *     watch.mark-no-picture} for another file, or a code of {@link Staging.StagingRefused}
   */
  @Transactional
  public ActOutcome<AlertDone> add(
      Alert alert, String caption, String name, InputStream body, Actor actor) {
    // Held until the end, so that hashes which are being written are compared or searched.
    jdbc.sql(SoughtPictures.alone()).query(String.class).list();
    if (!alert.stands()) {
      return ActOutcome.refused("anh", "watch.alert-ended");
    }
    if (of(alert.id()).size() >= MOST) {
      return ActOutcome.refused("anh", "watch.alert-pictures-full");
    }
    byte[] bytes = read(body);
    UUID batch = ids.next();
    Staging staging = vault.stage(alert.id(), batch, name, new ByteArrayInputStream(bytes));
    List<ActOutcome.FieldRefusal> faults =
        Stream.of(fault(staging), said(caption)).flatMap(Optional::stream).toList();
    if (!faults.isEmpty()) {
      if (staging instanceof Staging.Staged taken) {
        vault.withdraw(alert.id(), taken.file().id());
      }
      return new ActOutcome.Refused<>(faults);
    }
    KeptFile kept = vault.keep(alert.id(), batch, actor).getFirst();
    String[] hashes = hashes(bytes);
    jdbc.sql(
            """
            INSERT INTO watch.alert_picture (file, alert, caption, hashes, algorithm, at, officer, below)
            VALUES (:file, :alert, :caption, :hashes, :algorithm, :at, :by, :below::uuid)
            """)
        .param("file", kept.id())
        .param("alert", alert.id())
        .param("caption", Folding.nfc(caption).strip())
        .param("hashes", hashes)
        .param("algorithm", PdqHash.ALGORITHM)
        .param("at", time.instant())
        .param("by", actor.id())
        .param("below", hashes.length == 0 ? null : TOP.toString())
        .update();
    journal.append(
        Act.of(actor, "watch.alert-pictured", "alert", alert.id())
            .with(Map.of("file", kept.id().toString(), "sha256", kept.sha256())));
    return ActOutcome.done(new AlertDone(kept.id(), alert.number(), 0));
  }

  private static Optional<ActOutcome.FieldRefusal> fault(Staging staging) {
    return switch (staging) {
      case Staging.StagingRefused no ->
          Optional.of(new ActOutcome.FieldRefusal("anh", no.refusal()));
      case Staging.Staged taken ->
          taken.file().kind().picture()
              ? Optional.empty()
              : Optional.of(
                  new ActOutcome.FieldRefusal("anh", Refusal.of("watch.mark-no-picture")));
    };
  }

  private static Optional<ActOutcome.FieldRefusal> said(String caption) {
    return AlertFaults.isSaid(caption, 200)
        ? Optional.empty()
        : Optional.of(
            new ActOutcome.FieldRefusal("chu-thich", Refusal.of("watch.alert-caption-missing")));
  }

  /** One byte more than the vault takes, so that it refuses what is too large. */
  private static byte[] read(InputStream body) {
    try {
      return body.readNBytes(LARGEST + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Eight, or none when the picture cannot be told from others. */
  private static String[] hashes(byte[] picture) {
    try {
      Pdq.Prints prints = PictureFile.prints(picture);
      return prints.quality() < PLAIN
          ? new String[0]
          : Stream.of(prints.orientations()).map(PdqHash::toString).toArray(String[]::new);
    } catch (PictureFile.PictureFileRefused unreadable) {
      return new String[0];
    }
  }

  /**
   * Takes a picture off an alert; the file stays in the vault, and what it found stays found.
   *
   * @return refused with {@code watch.alert-picture-unknown}
   */
  @Transactional
  public ActOutcome<AlertDone> takeOff(Alert alert, UUID file, Actor actor) {
    int taken =
        jdbc.sql(
                """
                UPDATE watch.alert_picture SET taken_off_at = :at, below = NULL
                 WHERE alert = :alert AND file = :file AND taken_off_at IS NULL
                """)
            .param("at", time.instant())
            .param("alert", alert.id())
            .param("file", file)
            .update();
    if (taken == 0) {
      return ActOutcome.refused("anh", "watch.alert-picture-unknown");
    }
    journal.append(
        Act.of(actor, "watch.alert-unpictured", "alert", alert.id())
            .with(Map.of("file", file.toString())));
    return ActOutcome.done(new AlertDone(alert.id(), alert.number(), 0));
  }

  /** The copy without metadata; empty when it does not stand on the alert, or is not whole. */
  Optional<VaultOpening.Opened> open(UUID alert, UUID file, boolean small) {
    return of(alert).stream().anyMatch(one -> one.file().equals(file))
        ? vault.picture(alert, file, small).opened()
        : Optional.empty();
  }
}
