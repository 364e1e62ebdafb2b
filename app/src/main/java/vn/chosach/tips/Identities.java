package vn.chosach.tips;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.tips.integrity.Accusations;
import vn.chosach.tips.rules.WhoMayReveal;

/**
 * Who told it: apart from what was told, under another key, opened with a reason and written down.
 */
@Component
class Identities {

  private final JdbcClient jdbc;
  private final TipRepository repository;
  private final TipSeals seals;
  private final Journal journal;
  private final IdSource ids;
  private final Accusations accusations;

  private final SecondPersonPolicy seconds;

  Identities(
      JdbcClient jdbc,
      TipRepository repository,
      TipSeals seals,
      Journal journal,
      IdSource ids,
      Accusations accusations,
      SecondPersonPolicy seconds) {
    this.seconds = seconds;
    this.jdbc = jdbc;
    this.repository = repository;
    this.seals = seals;
    this.journal = journal;
    this.ids = ids;
    this.accusations = accusations;
  }

  void keep(UUID tip, Reporter reporter, Instant now) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO tips.reporter (id, tip, given_at, identity)
            VALUES (:id, :tip, :now, :identity)
            """)
        .param("id", id)
        .param("tip", tip)
        .param("now", now)
        .param("identity", seals.seal(tip, id, reporter))
        .update();
  }

  Revealing reveal(UUID tip, Actor actor, Set<Role> roles, String reason) {
    var standing = repository.standing(tip).orElse(null);
    if (standing == null
        || standing.desk() == TipDesk.INTEGRITY && accusations.hidden(tip, actor, roles)) {
      return refused("tips.no-such-tip");
    }
    if (!WhoMayReveal.allows(
        standing.desk(), standing.progress().agency(), standing.reservedFor(), actor, roles)) {
      return refused("tips.identity-not-yours");
    }
    if (reason.isBlank()) {
      return refused("tips.reason-needed");
    }
    Optional<Refusal> tooNew = seconds.first(actor, "tip", tip);
    if (tooNew.isPresent()) {
      return new Revealing.RevealRefused(tooNew.get());
    }
    Optional<Reporter> reporter = newest(tip);
    if (reporter.isEmpty()) {
      return refused("tips.not-named");
    }
    journal.append(
        Act.of(actor, "tips.identity-opened", "tip", tip)
            .because(reason)
            .under("luat-25-2018")
            .with(Map.of("agency", String.valueOf(actor.agency()))));
    return new Revealing.Revealed(reporter.get());
  }

  private Optional<Reporter> newest(UUID tip) {
    return jdbc.sql(
            """
            SELECT id, identity FROM tips.reporter
             WHERE tip = :tip AND identity IS NOT NULL ORDER BY given_at DESC, id DESC LIMIT 1
            """)
        .param("tip", tip)
        .query(
            (row, n) ->
                seals.reporter(tip, row.getObject("id", UUID.class), row.getBytes("identity")))
        .optional();
  }

  private static Revealing refused(String code) {
    return new Revealing.RevealRefused(Refusal.of(code));
  }
}
