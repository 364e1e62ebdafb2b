package vn.chosach.watch.rules;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.watch.rules.RuleRepository.RuleRepositoryStanding;

/**
 * What takes listings out of sight needs two: another version of what was watched for, an older one
 * again, a first version that does not only add to scores, and switching off. The first one asks,
 * the second carries it out; whoever wrote a version or proposed it is the first.
 */
@Component
record RulePairs(RuleRepository rules, SecondPersonPolicy seconds, InstantSource time) {

  /** So long another one may agree, while nothing else is done to the rule. */
  private static final Duration TERM = Duration.ofDays(30);

  /** Whether a version goes live now, or waits for somebody else. */
  ActOutcome<RuleDone> live(RuleRepositoryStanding standing, int version, Actor actor) {
    String kind = standing.kind();
    String name = standing.name();
    var one = new RuleDone(kind, name, version);
    RuleProposal proposal = rules.proposal(kind, name, version).orElse(null);
    Integer live = standing.live();
    if (proposal != null && proposal.by().equals(actor.id())) {
      return ActOutcome.refused("watch.rule-own-proposal");
    }
    if (live != null && live == version) {
      return ActOutcome.done(one);
    }
    UUID author = proposal == null ? rules.author(kind, name, version) : proposal.by();
    boolean newer = live == null || version > live;
    if (newer && !actorIs(author, actor)) {
      return beside(one, author, actor);
    }
    return newer && live == null && adds(kind, name, version)
        ? ActOutcome.done(one)
        : asked(one, RuleEvent.LIVE_ASKED, actor);
  }

  /** Whether it is switched off now, or waits for somebody else. */
  ActOutcome<RuleDone> off(RuleRepositoryStanding standing, Actor actor) {
    Integer live = standing.live();
    var one = new RuleDone(standing.kind(), standing.name(), live == null ? 0 : live);
    return asked(one, RuleEvent.OFF_ASKED, actor);
  }

  private static boolean actorIs(@Nullable UUID author, Actor actor) {
    return author != null && author.equals(actor.id());
  }

  /** A rule that only adds to scores shows more than before. */
  private boolean adds(String kind, String name, int version) {
    return kind.equals("rule")
        && rules
            .text(kind, name, version)
            .flatMap(Books::rule)
            .filter(rule -> rule.weight() > 0)
            .isPresent();
  }

  private ActOutcome<RuleDone> asked(RuleDone one, RuleEvent event, Actor actor) {
    RuleSheet.RuleSheetChange last =
        rules.changes(one.kind(), one.name()).stream().findFirst().orElse(null);
    Integer about = last == null ? null : last.version();
    if (last == null
        || last.event() != event
        || (about == null ? 0 : about) != one.version()
        || last.at().plus(TERM).isBefore(time.instant())) {
      return new ActOutcome.Waiting<>(one);
    }
    return actorIs(last.by(), actor)
        ? ActOutcome.refused("watch.rule-second-person")
        : beside(one, last.by(), actor);
  }

  private ActOutcome<RuleDone> beside(RuleDone one, @Nullable UUID first, Actor actor) {
    Optional<Refusal> refusal =
        seconds.beside(
            actor,
            first == null ? List.of() : List.of(first),
            "rule",
            one.kind() + " " + one.name());
    return ActOutcome.unless(refusal, one);
  }
}
