package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;

/** Files are handed in, looked at, started, cancelled and reported on. */
@Component
public class Intakes {

  static final int LONGEST_NAME = 300;

  private final IntakeRows rows;
  private final IntakeFiles files;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final IdSource ids;
  private final InstantSource time;

  Intakes(
      IntakeRows rows,
      IntakeFiles files,
      Journal journal,
      JdbcClient jdbc,
      IdSource ids,
      InstantSource time) {
    this.rows = rows;
    this.files = files;
    this.journal = journal;
    this.jdbc = jdbc;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Takes a file in. One that an officer uploads waits for its columns to be confirmed; any other
   * starts by itself.
   *
   * @param most largest number of bytes
   * @return refused with {@code watch.file-too-large}, {@code watch.file-empty}, {@code
   *     watch.upload-broke-off}
   */
  @Transactional
  public IntakeOutcome take(
      Intake.Source source,
      String name,
      String platform,
      InputStream body,
      long most,
      Actor actor) {
    UUID id = ids.next();
    Optional<IntakeFiles.Stored> stored;
    try {
      stored = files.store(id, body, Math.min(most, IntakeFiles.LARGEST));
    } catch (IOException brokenOff) {
      return IntakeOutcome.refused("watch.upload-broke-off");
    }
    if (stored.isEmpty()) {
      return new IntakeOutcome.Refused(
          Refusal.of("watch.file-too-large", "most", String.valueOf(most >> 20)));
    }
    if (stored.get().bytes() == 0) {
      files.remove(id);
      return IntakeOutcome.refused("watch.file-empty");
    }
    boolean asks = source == Intake.Source.UPLOAD;
    var intake =
        new Intake(
            id,
            source,
            clean(name),
            platform,
            Map.of(),
            stored.get().sha256(),
            stored.get().bytes(),
            asks ? IntakeState.DRAFT : IntakeState.WAITING,
            actor.id(),
            time.instant(),
            null,
            null,
            0,
            Intake.Counts.NONE,
            List.of(),
            null);
    rows.add(intake);
    journal.append(
        Act.of(actor, "watch.import-handed-in", "intake", id)
            .with(
                Map.of(
                    "source", source.name(),
                    "sha256", intake.sha256(),
                    "bytes", String.valueOf(intake.bytes()))));
    return new IntakeOutcome.Done(id);
  }

  /** How the file would be read; empty when there is no such draft. */
  public Optional<Preview> preview(UUID id, Map<String, String> mapping) {
    return rows.one(id)
        .filter(one -> one.state() == IntakeState.DRAFT)
        .map(
            one -> {
              try {
                return Previewing.of(files.path(id), mapping);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Starts a draft with the columns that the officer confirmed.
   *
   * @return refused with {@code watch.unknown-import}, {@code watch.file-unreadable}
   */
  @Transactional
  public IntakeOutcome start(UUID id, String platform, Map<String, String> mapping, Actor actor) {
    Optional<Preview> preview = preview(id, mapping);
    if (preview.isEmpty()) {
      return IntakeOutcome.refused("watch.unknown-import");
    }
    if (preview.get().fault() != null) {
      return IntakeOutcome.refused("watch.file-unreadable");
    }
    rows.start(id, platform, mapping);
    journal.append(
        Act.of(actor, "watch.import-started", "intake", id).with(Map.of("platform", platform)));
    return new IntakeOutcome.Done(id);
  }

  /**
   * Stops an import; what was written before stays, and the rest waits for seven days. The file of
   * a draft goes at once.
   *
   * @return refused with {@code watch.import-ended}
   */
  @Transactional
  public IntakeOutcome cancel(UUID id, Actor actor) {
    boolean draft = rows.one(id).filter(one -> one.state() == IntakeState.DRAFT).isPresent();
    if (!rows.cancel(id, time.instant())) {
      return IntakeOutcome.refused("watch.import-ended");
    }
    journal.append(Act.of(actor, "watch.import-cancelled", "intake", id));
    if (draft) {
      files.remove(id);
    }
    return new IntakeOutcome.Done(id);
  }

  /**
   * Takes a stopped import up again where it was stopped.
   *
   * @return refused with {@code watch.import-not-stopped}, {@code watch.import-file-gone}
   */
  @Transactional
  public IntakeOutcome resume(UUID id, Actor actor) {
    Optional<Intake> found = rows.one(id);
    if (found.filter(one -> one.state() == IntakeState.CANCELLED).isEmpty()) {
      return IntakeOutcome.refused("watch.import-not-stopped");
    }
    if (!files.holds(id)) {
      return IntakeOutcome.refused("watch.import-file-gone");
    }
    if (!rows.resume(id)) {
      return IntakeOutcome.refused("watch.import-not-stopped");
    }
    journal.append(Act.of(actor, "watch.import-resumed", "intake", id));
    return new IntakeOutcome.Done(id);
  }

  /** Whether an import was stopped and its file is still here. */
  public boolean canResume(Intake intake) {
    return intake.state() == IntakeState.CANCELLED && files.holds(intake.id());
  }

  public Optional<Intake> one(UUID id) {
    return rows.one(id);
  }

  /** A page of imports, newest first. */
  public List<Intake> newest(int offset, int limit) {
    return rows.newest(offset, limit);
  }

  public long count() {
    return rows.count();
  }

  /** Reasons of refused rows with their numbers. */
  public Map<String, Long> refusals(UUID id) {
    Map<String, Long> refusals = new java.util.LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT code, count(*) AS rows FROM watch.refused_row
             WHERE intake = :id GROUP BY code ORDER BY rows DESC, code
            """)
        .param("id", id)
        .query((row, n) -> refusals.put(row.getString("code"), row.getLong("rows")))
        .list();
    return refusals;
  }

  /** Visits the refused rows in order, without holding them all. */
  @Transactional(readOnly = true)
  public void refused(UUID id, Consumer<Refused> visitor) {
    try (var all =
        jdbc
            .sql(
                """
                SELECT number, code, detail FROM watch.refused_row
                 WHERE intake = :id ORDER BY number
                """)
            .param("id", id)
            .query(Intakes::refused)
            .stream()) {
      all.forEach(visitor);
    }
  }

  /** The first refused rows in order. */
  public List<Refused> refused(UUID id, int limit) {
    return jdbc.sql(
            """
            SELECT number, code, detail FROM watch.refused_row
             WHERE intake = :id ORDER BY number LIMIT :limit
            """)
        .param("id", id)
        .param("limit", limit)
        .query(Intakes::refused)
        .list();
  }

  /** Digest of a body as imports bear it, 64 hexadecimal digits. */
  public static String sha256(byte[] body) {
    return IntakeFiles.sha256(body);
  }

  private static Refused refused(ResultSet row, int n) throws SQLException {
    return new Refused(row.getLong("number"), row.getString("code"), row.getString("detail"));
  }

  private static String clean(@Nullable String name) {
    String bare = name == null ? "" : Folding.nfc(name).replaceAll("[\\p{Cntrl}]", " ").strip();
    String last = bare.replaceAll("^.*[/\\\\]", "");
    String shown = bare.startsWith("http") || last.isEmpty() ? bare : last;
    String safe = shown.isEmpty() ? "–" : shown;
    return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
  }
}
