package vn.chosach.watch.rules;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;

/** Trials on all stored listings are asked for, stopped and read. */
@Component
public class TrialRuns {

  private final TrialRepository repository;
  private final RuleRepository rules;
  private final Trying trying;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  TrialRuns(
      TrialRepository repository,
      RuleRepository rules,
      Trying trying,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.rules = rules;
    this.trying = trying;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Asks for a trial of a version; it runs by itself, and its result is kept.
   *
   * @return refused with {@code watch.unknown-rule}, {@code watch.trial-open}
   */
  @Transactional
  public ActOutcome<RuleDone> ask(String kind, String name, int version, Actor actor) {
    if (rules.text(kind, name, version).isEmpty()) {
      return ActOutcome.refused("watch.unknown-rule");
    }
    UUID id = ids.next();
    if (!repository.add(id, kind, name, version, actor.id(), time.instant())) {
      return ActOutcome.refused("watch.trial-open");
    }
    journal.append(act(actor, "watch.trial-asked", id, kind, name, version));
    return ActOutcome.done(new RuleDone(kind, name, version));
  }

  /**
   * Stops a trial; what it had counted stays to be read.
   *
   * @return refused with {@code watch.trial-over}
   */
  @Transactional
  public ActOutcome<RuleDone> cancel(String kind, String name, int version, Actor actor) {
    Optional<UUID> stopped = repository.cancel(kind, name, version, time.instant());
    if (stopped.isEmpty()) {
      return ActOutcome.refused("watch.trial-over");
    }
    journal.append(act(actor, "watch.trial-cancelled", stopped.get(), kind, name, version));
    return ActOutcome.done(new RuleDone(kind, name, version));
  }

  /** The newest trial of a version; empty when nobody asked for one. */
  @Transactional(readOnly = true)
  public Optional<TrialRun> newest(String kind, String name, int version) {
    return repository
        .newest(kind, name, version)
        .map(
            row -> {
              Long book = row.book();
              return new TrialRun(
                  row.state(),
                  row.askedBy(),
                  row.askedAt(),
                  row.total(),
                  row.done(),
                  trying.shown(name, row.tally(), row.total()),
                  book != null && book != trying.book());
            });
  }

  static Act act(Actor actor, String verb, UUID id, String kind, String name, int version) {
    return Act.of(actor, verb, "rule", kind + " " + name)
        .with(Map.of("version", String.valueOf(version), "trial", id.toString()));
  }
}
