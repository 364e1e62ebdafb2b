package vn.chosach.watch.marks;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** Pictures of genuine and fake goods: sealed in the vault, shown as cleaned copies. */
@Component
public class MarkPictures {

  /** Pictures that stand on one sheet at a time. */
  private static final int MOST = 24;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  MarkPictures(JdbcClient jdbc, Vault vault, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Adds a picture.
   *
   * @param body JPEG, PNG or WebP by content
   * @return refused with {@code watch.mark-unknown}, {@code watch.mark-showing-missing}, {@code
   *     watch.mark-caption-missing}, {@code watch.mark-pictures-full}, {@code
   *     watch.mark-no-picture} for another file, or a code of {@link Staging.StagingRefused}
   */
  @Transactional
  public ActOutcome<UUID> add(
      UUID sheet,
      @Nullable Showing showing,
      String caption,
      String name,
      InputStream body,
      Actor actor) {
    Optional<ActOutcome<UUID>> refused = refused(sheet, showing, caption);
    if (showing == null || refused.isPresent()) {
      return refused.orElseGet(() -> ActOutcome.refused("anh", "watch.mark-showing-missing"));
    }
    UUID batch = ids.next();
    KeptFile staged;
    switch (vault.stage(sheet, batch, name, body)) {
      case Staging.Staged taken -> staged = taken.file();
      case Staging.StagingRefused no -> {
        return ActOutcome.refused("anh", no.refusal());
      }
    }
    if (!staged.kind().picture()) {
      vault.withdraw(sheet, staged.id());
      return ActOutcome.refused("anh", "watch.mark-no-picture");
    }
    List<KeptFile> kept = vault.keep(sheet, batch, actor);
    UUID file = kept.getFirst().id();
    jdbc.sql(
            """
            INSERT INTO watch.mark_picture (file, sheet, kind, caption, at, officer)
            VALUES (:file, :sheet, :kind, :caption, :at, :by)
            """)
        .param("file", file)
        .param("sheet", sheet)
        .param("kind", showing.name())
        .param("caption", Marks.clean(caption))
        .param("at", time.instant())
        .param("by", actor.id())
        .update();
    journal.append(
        Act.of(actor, "watch.mark-pictured", "mark-sheet", sheet)
            .with(
                Map.of(
                    "file", file.toString(),
                    "sha256", kept.getFirst().sha256(),
                    "showing", showing.name())));
    return ActOutcome.done(file);
  }

  private Optional<ActOutcome<UUID>> refused(
      UUID sheet, @Nullable Showing showing, String caption) {
    Integer standing =
        jdbc.sql(
                """
                SELECT (SELECT count(*) FROM watch.mark_picture p
                         WHERE p.sheet = m.id AND p.taken_off_at IS NULL)
                  FROM watch.mark_sheet m WHERE m.id = :sheet
                """)
            .param("sheet", sheet)
            .query(Integer.class)
            .optional()
            .orElse(null);
    if (standing == null) {
      return Optional.of(ActOutcome.refused("watch.mark-unknown"));
    }
    if (showing == null) {
      return Optional.of(ActOutcome.refused("cho-thay", "watch.mark-showing-missing"));
    }
    if (!Marks.isSaid(caption, 200)) {
      return Optional.of(ActOutcome.refused("chu-thich", "watch.mark-caption-missing"));
    }
    return standing >= MOST
        ? Optional.of(ActOutcome.refused("anh", "watch.mark-pictures-full"))
        : Optional.empty();
  }

  /**
   * Takes a picture off a sheet; the file stays in the vault.
   *
   * @return refused with {@code watch.mark-picture-unknown}
   */
  @Transactional
  public ActOutcome<UUID> takeOff(UUID sheet, UUID file, Actor actor) {
    int taken =
        jdbc.sql(
                """
                UPDATE watch.mark_picture SET taken_off_at = :at
                 WHERE sheet = :sheet AND file = :file AND taken_off_at IS NULL
                """)
            .param("at", time.instant())
            .param("sheet", sheet)
            .param("file", file)
            .update();
    if (taken == 0) {
      return ActOutcome.refused("watch.mark-picture-unknown");
    }
    journal.append(
        Act.of(actor, "watch.mark-unpictured", "mark-sheet", sheet)
            .with(Map.of("file", file.toString())));
    return ActOutcome.done(file);
  }

  /** The copy without metadata; empty when it does not stand on the sheet, or is not whole. */
  Optional<VaultOpening.Opened> open(UUID sheet, UUID file, boolean small) {
    boolean stands =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM watch.mark_picture
                                WHERE sheet = :sheet AND file = :file AND taken_off_at IS NULL)
                """)
            .param("sheet", sheet)
            .param("file", file)
            .query(Boolean.class)
            .single();
    return stands ? vault.picture(sheet, file, small).opened() : Optional.empty();
  }
}
