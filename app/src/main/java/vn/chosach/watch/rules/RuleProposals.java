package vn.chosach.watch.rules;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/**
 * Versions that were proposed from a verdict and wait for an answer. One that is declined stays to
 * be read with the reason and never goes live; whoever still wants it writes another.
 */
@Component
public class RuleProposals {

  private static final int LONGEST_WHY = 2_000;
  private static final String RULE = "rule";

  private final RuleRepository repository;
  private final Journal journal;
  private final InstantSource time;

  RuleProposals(RuleRepository repository, Journal journal, InstantSource time) {
    this.repository = repository;
    this.journal = journal;
    this.time = time;
  }

  /** Whether a version was proposed, is not live, and nobody has declined it. */
  public boolean waits(String kind, String name, int version) {
    return kind.equals(RULE) && repository.waits(name, version);
  }

  /** Whether a version was declined. */
  public boolean declined(String kind, String name, int version) {
    return kind.equals(RULE) && repository.declined(name, version);
  }

  /**
   * Declines a proposed version; who proposed it may take it back so.
   *
   * @return refused with {@code watch.rule-not-proposed} for a version that does not wait, {@code
   *     watch.why-missing}
   */
  @Transactional
  public ActOutcome<RuleDone> decline(
      String kind, String name, int version, String why, Actor actor) {
    repository.standing(kind, name, true);
    if (!waits(kind, name, version)) {
      return ActOutcome.refused("watch.rule-not-proposed");
    }
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      return ActOutcome.refused("watch.why-missing");
    }
    repository.change(
        kind, name, RuleEvent.DECLINED.name(), version, time.instant(), actor.id(), why.strip());
    journal.append(
        Act.of(actor, RuleEvent.DECLINED.verb(), RULE, kind + " " + name)
            .because(why.strip())
            .with(Map.of("version", String.valueOf(version))));
    return ActOutcome.done(new RuleDone(kind, name, version));
  }
}
