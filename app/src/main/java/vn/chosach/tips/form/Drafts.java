package vn.chosach.tips.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Reports that are being written: sealed, found by the token of the form, gone after a day. */
@Component
class Drafts {

  private static final Duration LASTS = Duration.ofHours(24);
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

  private static final Duration SWEEPS_EACH = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;
  private final InstantSource clock;
  private final IdSource ids;
  private final long most;
  private final AtomicReference<DraftRoom> room =
      new AtomicReference<>(new DraftRoom(Instant.EPOCH, false));
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  Drafts(
      JdbcClient jdbc,
      Vault vault,
      JsonMapper json,
      InstantSource clock,
      IdSource ids,
      TipsSettings settings) {
    this.most = settings.drafts().toBytes();
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A report that is being written.
   *
   * @param tip identifier that the tip will have; its files are sealed for it
   */
  record Draft(UUID tip, ReportForm form) {}

  /** Stands for a draft before the first step is sent; nothing is kept of it. */
  static final Draft UNBEGUN = new Draft(new UUID(0, 0), ReportForm.EMPTY);

  Optional<Draft> find(Token token) {
    return jdbc.sql("SELECT tip, content FROM tips.draft WHERE mark = :mark AND ends_at > :now")
        .param("mark", mark(token))
        .param("now", clock.instant())
        .query(
            (row, n) -> {
              UUID tip = row.getObject("tip", UUID.class);
              byte[] content = vault.open(Lock.CONTENT, place(tip), row.getBytes("content"));
              return new Draft(tip, json.readValue(content, ReportForm.class));
            })
        .optional();
  }

  /** The draft of a token; begun when there is none. */
  Draft open(Token token) {
    return find(token)
        .orElseGet(
            () -> {
              keep(token, new Draft(ids.next(), ReportForm.EMPTY));
              return find(token).orElseThrow();
            });
  }

  private record DraftRoom(Instant at, boolean full) {}

  /**
   * Whether no further form may be begun. Those that nobody touched for half an hour go first; one
   * that was begun goes on.
   */
  boolean refuses(Token token) {
    Instant now = clock.instant();
    DraftRoom known = Objects.requireNonNull(room.get());
    if (Duration.between(known.at(), now).abs().compareTo(KNOWN_FOR) > 0) {
      known = new DraftRoom(now, bytes() > most && dropIdle(now) && bytes() > most);
      room.set(known);
    }
    return known.full() && find(token).isEmpty();
  }

  private long bytes() {
    return jdbc.sql("SELECT coalesce(sum(octet_length(content)), 0) FROM tips.draft")
        .query(Long.class)
        .single();
  }

  private boolean dropIdle(Instant now) {
    jdbc.sql("DELETE FROM tips.draft WHERE touched_at < :idle")
        .param("idle", now.minus(IDLE))
        .update();
    return true;
  }

  Draft keep(Token token, Draft draft) {
    Instant now = clock.instant();
    sweep(now);
    jdbc.sql(
            """
            INSERT INTO tips.draft AS draft (mark, tip, content, touched_at, ends_at)
            VALUES (:mark, :tip, :content, :now, :ends)
            ON CONFLICT (mark) DO UPDATE SET content = EXCLUDED.content, touched_at = :now
             WHERE draft.tip = EXCLUDED.tip
            """)
        .param("mark", mark(token))
        .param("tip", draft.tip())
        .param(
            "content",
            vault.seal(Lock.CONTENT, place(draft.tip()), json.writeValueAsBytes(draft.form())))
        .param("now", now)
        .param("ends", now.plus(LASTS))
        .update();
    vault.touch(draft.tip());
    return draft;
  }

  /** Forgets a draft whose report was received. */
  void sent(Token token) {
    jdbc.sql("DELETE FROM tips.draft WHERE mark = :mark").param("mark", mark(token)).update();
  }

  private void sweep(Instant now) {
    Instant last = Objects.requireNonNull(swept.get());
    if (last.plus(SWEEPS_EACH).isBefore(now) && swept.compareAndSet(last, now)) {
      jdbc.sql("DELETE FROM tips.draft WHERE ends_at <= :now").param("now", now).update();
      vault.sweep();
    }
  }

  private byte[] mark(Token token) {
    return vault.mark("draft", token.text().getBytes(UTF_8));
  }

  private static String place(UUID tip) {
    return "draft/" + tip;
  }
}
