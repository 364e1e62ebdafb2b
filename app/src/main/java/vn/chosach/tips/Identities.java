package vn.chosach.tips;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.tips.integrity.Accusations;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.tips.rules.WhoMayReveal;

/**
 * Who told it: apart from what was told, under another key, opened for a purpose by who is assigned
 * or with a head's consent.
 */
@Component
record Identities(
    JdbcClient jdbc,
    TipRepository repository,
    TipSeals seals,
    IdentityOpenings openings,
    IdSource ids,
    Accusations accusations,
    SecondPersonPolicy seconds,
    Heirs heirs) {

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

  ActOutcome<Reporter> reveal(
      UUID tip, IdentityPurpose purpose, String words, Actor actor, Set<Role> roles) {
    var standing = repository.standing(tip).orElse(null);
    if (standing == null
        || standing.desk() == TipDesk.INTEGRITY && accusations.hidden(tip, actor, roles)) {
      return ActOutcome.refused("tips.no-such-tip");
    }
    var officer = new ActingOfficer(actor, roles);
    if (!WhoMayReveal.allows(
        standing.desk(), standing.progress().agency(), standing.reservedFor(), officer, heirs)) {
      return ActOutcome.refused("tips.identity-not-yours");
    }
    Optional<Refusal> fault =
        IdentityOpenings.words(words).or(() -> seconds.first(actor, Tips.SUBJECT, tip));
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    Optional<Reporter> reporter = newest(tip);
    if (reporter.isEmpty()) {
      return ActOutcome.refused("tips.not-named");
    }
    String number = repository.read(List.of(tip), standing.desk()).getFirst().number();
    return switch (openings.open(tip, number, standing.desk(), officer, purpose, words)) {
      case ASSIGNED, CONSENTED -> ActOutcome.done(reporter.get());
      case WAITS, MUST_ASK -> new ActOutcome.Waiting<>(Reporter.UNKNOWN);
    };
  }

  /** Whether this is what was given last; nobody is shown it. */
  boolean stands(UUID tip, Reporter reporter) {
    return newest(tip).filter(reporter::equals).isPresent();
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
}
