package vn.chosach.vault.custody;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;

/** Who asked that an item be destroyed, and who, as a second person, did it. */
@Component
public record Destructions(JdbcClient jdbc) {

  /** A wish to destroy; {@code doneAt} says that it happened. */
  public record DestructionsWish(
      UUID askedBy, String agency, Instant askedAt, String reason, @Nullable Instant doneAt) {}

  public Optional<DestructionsWish> of(UUID item) {
    return jdbc.sql("SELECT * FROM vault.destruction WHERE item = :item")
        .param("item", item)
        .query(DestructionsWish.class)
        .optional();
  }

  /** Whether a legal hold protects an item, or the record that it belongs to. */
  public boolean held(UUID item) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM vault.held h
                            WHERE h.owner = :item
                               OR h.owner = (SELECT f.owner FROM vault.file f WHERE f.id = :item)
                               OR h.owner = (SELECT c.owner FROM vault.capture c WHERE c.id = :item))
            """)
        .param("item", item)
        .query(Boolean.class)
        .single();
  }

  /**
   * Until the end of the transaction no hold is set or released, by the version before neither: the
   * second name is its own.
   */
  public void beside() {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock_shared(hashtext('legal hold'))::text
                   || pg_advisory_xact_lock_shared(hashtext('retention.hold'))::text
            """)
        .query(String.class)
        .single();
  }

  public void protect(UUID owner, boolean held) {
    jdbc.sql(
            held
                ? "INSERT INTO vault.held (owner) VALUES (:owner) ON CONFLICT DO NOTHING"
                : "DELETE FROM vault.held WHERE owner = :owner")
        .param("owner", owner)
        .update();
  }

  /** An item is protected as well while a record is that shows it. */
  public void protectWith(UUID item, UUID record) {
    beside();
    jdbc.sql(
            """
            INSERT INTO vault.held (owner) SELECT :item FROM vault.held WHERE owner = :record
            ON CONFLICT DO NOTHING
            """)
        .param("item", item)
        .param("record", record)
        .update();
  }

  /**
   * @return whether this is the first wish
   */
  public boolean ask(UUID item, Actor actor, Instant at, String reason, String basis) {
    return jdbc.sql(
                """
                INSERT INTO vault.destruction (item, asked_by, agency, asked_at, reason, basis)
                VALUES (:item, :actor, :agency, :at, :reason, :basis) ON CONFLICT DO NOTHING
                """)
            .param("item", item)
            .param("actor", actor.id())
            .param("agency", actor.agency())
            .param("at", at)
            .param("reason", reason)
            .param("basis", basis)
            .update()
        == 1;
  }

  /**
   * @return whether it was open and the actor is another person than the one who asked
   */
  public boolean settle(UUID item, Actor actor, Instant at) {
    boolean settled =
        jdbc.sql(
                    """
                    UPDATE vault.destruction SET done_by = :actor, done_at = :at
                     WHERE item = :item AND done_at IS NULL AND asked_by <> :actor
                    """)
                .param("item", item)
                .param("actor", actor.id())
                .param("at", at)
                .update()
            == 1;
    if (settled) {
      jdbc.sql("DELETE FROM vault.fixity WHERE item = :item").param("item", item).update();
    }
    return settled;
  }
}
