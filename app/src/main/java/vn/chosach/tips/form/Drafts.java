package vn.chosach.tips.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Reports that are being written: sealed, found by the token of the form, gone after a day. Nobody
 * is refused one: when there is no room, what took most of it for longest goes.
 */
@Component
class Drafts {

  private static final Duration LASTS = Duration.ofHours(24);
  private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

  /** Of the room, what stays when room was made. */
  private static final double STAYS = 0.9;

  private static final Duration SWEEPS_EACH = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;
  private final InstantSource clock;
  private final IdSource ids;
  private final long most;
  private final AtomicReference<Instant> counted = new AtomicReference<>(Instant.EPOCH);
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

  /** The token of the draft that a visitor went on with last. */
  Optional<Token> last(HttpServletRequest request) {
    return DraftCookie.read(request).stream().filter(one -> find(one).isPresent()).findFirst();
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

  /**
   * When all of them are more than there is room for, those go first that are large and lie for
   * long: whoever fills the room with forms loses these, and what somebody writes just now stays.
   * To touch a form again makes it no younger.
   */
  private void makeRoom(Instant now) {
    Instant last = Objects.requireNonNull(counted.get());
    if (Duration.between(last, now).abs().compareTo(KNOWN_FOR) > 0
        && counted.compareAndSet(last, now)
        && bytes() > most) {
      jdbc.sql(
              """
              DELETE FROM tips.draft WHERE mark IN (
                SELECT mark FROM (
                  SELECT mark,
                         sum(octet_length(content)) OVER (
                           ORDER BY octet_length(content)
                                    * (60 + extract(epoch FROM :ends::timestamptz - ends_at)), mark)
                           AS together
                    FROM tips.draft) AS ranked
                 WHERE together > :stays)
              """)
          .param("ends", now.plus(LASTS))
          .param("stays", (long) (most * STAYS))
          .update();
    }
  }

  private long bytes() {
    return jdbc.sql("SELECT coalesce(sum(octet_length(content)), 0) FROM tips.draft")
        .query(Long.class)
        .single();
  }

  Draft keep(Token token, Draft draft) {
    Instant now = clock.instant();
    sweep(now);
    makeRoom(now);
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
