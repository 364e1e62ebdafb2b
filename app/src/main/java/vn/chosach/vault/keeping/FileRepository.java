package vn.chosach.vault.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Lane;

/** Where each sealed file lies, what it is, and to what it belongs. */
@Component
public record FileRepository(JdbcClient jdbc) {

  /** Most files of one batch. */
  public static final int SLOTS = 8;

  /**
   * Puts a file into the first free slot of its batch.
   *
   * @return whether it is there now; {@code false} when there was no free slot, another file took
   *     the slot at the same moment, or the same bytes are there already
   */
  public boolean takeSlot(FileRow row, Lane lane, Instant endsAt) {
    KeptFile file = row.file();
    return jdbc.sql(
                """
                INSERT INTO vault.file
                  (id, owner, batch, slot, kind, size, sha256, width, height, name_sealed,
                   original_at, cleaned_at, thumbnail_at, taken_at, ends_at, lane)
                SELECT :id::uuid, :owner::uuid, :batch::uuid, min(free), :kind, :size, :sha256,
                       :width, :height, :name::bytea, :original, :cleaned, :thumbnail,
                       :takenAt::timestamptz, :endsAt::timestamptz, :lane
                  FROM generate_series(1, :slots) AS free
                 WHERE free NOT IN (SELECT slot FROM vault.file WHERE batch = :batch)
                HAVING min(free) IS NOT NULL
                ON CONFLICT DO NOTHING
                """)
            .paramSource(file)
            .param("sha256", HexFormat.of().parseHex(file.sha256()))
            .param("name", row.nameSealed())
            .param("original", row.originalAt())
            .param("cleaned", row.cleanedAt())
            .param("thumbnail", row.thumbnailAt())
            .param("endsAt", endsAt)
            .param("lane", lane.name())
            .param("slots", SLOTS)
            .update()
        == 1;
  }

  public Optional<FileRow> sameBytes(UUID batch, String sha256) {
    return jdbc.sql(
            "SELECT *, ends_at IS NULL AS kept FROM vault.file WHERE batch = :batch AND sha256 ="
                + " :sha256")
        .param("batch", batch)
        .param("sha256", HexFormat.of().parseHex(sha256))
        .query(FileRow.class)
        .optional();
  }

  public int countIn(UUID batch) {
    return jdbc.sql("SELECT count(*) FROM vault.file WHERE batch = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** The owners stand in a sub-select, so that the plan is kept, however many they are. */
  public List<FileRow> of(Collection<UUID> owners) {
    return jdbc.sql(
            """
            SELECT *, ends_at IS NULL AS kept FROM vault.file
             WHERE owner = ANY ((SELECT :owners::uuid[])::uuid[])
             ORDER BY owner, taken_at, slot, id
            """)
        .param("owners", owners.toArray(UUID[]::new))
        .query(FileRow.class)
        .list();
  }

  public Optional<FileRow> one(UUID owner, UUID file) {
    return jdbc.sql(
            "SELECT *, ends_at IS NULL AS kept FROM vault.file WHERE owner = :owner AND id = :file")
        .param("owner", owner)
        .param("file", file)
        .query(FileRow.class)
        .optional();
  }

  /** A file by its identifier alone; for the custody of what is kept. */
  public Optional<FileRow> kept(UUID file) {
    return jdbc.sql(
            "SELECT *, ends_at IS NULL AS kept FROM vault.file WHERE id = :file AND ends_at IS"
                + " NULL")
        .param("file", file)
        .query(FileRow.class)
        .optional();
  }

  /** Makes the waiting files of a batch evidence. */
  public List<FileRow> keep(UUID owner, UUID batch) {
    return jdbc.sql(
            """
            UPDATE vault.file SET ends_at = NULL
             WHERE owner = :owner AND batch = :batch AND ends_at IS NOT NULL
            RETURNING *, ends_at IS NULL AS kept
            """)
        .param("owner", owner)
        .param("batch", batch)
        .query(FileRow.class)
        .list();
  }

  /** Takes a waiting file away. */
  public Optional<FileRow> withdraw(UUID owner, UUID file) {
    return jdbc.sql(
            """
            DELETE FROM vault.file WHERE owner = :owner AND id = :file AND ends_at IS NOT NULL
            RETURNING *, ends_at IS NULL AS kept
            """)
        .param("owner", owner)
        .param("file", file)
        .query(FileRow.class)
        .optional();
  }

  /** Takes away the waiting files whose time has come. */
  public List<FileRow> withdrawEnded(Instant now) {
    return jdbc.sql(
            "DELETE FROM vault.file WHERE ends_at <= :now RETURNING *, ends_at IS NULL AS kept")
        .param("now", now)
        .query(FileRow.class)
        .list();
  }

  /** Takes away the waiting files of a lane that end by a moment, however long they could wait. */
  public List<FileRow> withdrawIdle(Lane lane, Instant endingBy) {
    return jdbc.sql(
            """
            DELETE FROM vault.file WHERE lane = :lane AND ends_at <= :by
            RETURNING *, ends_at IS NULL AS kept
            """)
        .param("lane", lane.name())
        .param("by", endingBy)
        .query(FileRow.class)
        .list();
  }

  /** Lets the waiting files of a visitor wait until a moment. */
  public void touch(UUID owner, Instant endsAt) {
    jdbc.sql(
            """
            UPDATE vault.file SET ends_at = :ends
             WHERE owner = :owner AND ends_at IS NOT NULL AND lane <> 'OFFICE'
            """)
        .param("owner", owner)
        .param("ends", endsAt)
        .update();
  }

  /** Bytes of the originals that wait in a lane. */
  public long waiting(Lane lane) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(size), 0) FROM vault.file
             WHERE lane = :lane AND ends_at IS NOT NULL
            """)
        .param("lane", lane.name())
        .query(Long.class)
        .single();
  }

  /** Bytes of the originals that wait for an owner. */
  public long waitingOf(UUID owner) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(size), 0) FROM vault.file
             WHERE owner = :owner AND ends_at IS NOT NULL
            """)
        .param("owner", owner)
        .query(Long.class)
        .single();
  }
}
