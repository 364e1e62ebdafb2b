package vn.chosach.watch.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleSections;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;

/**
 * Rules are written, tried on stored listings, made live, taken back and switched off. What is live
 * is judged from the next batch on; what was judged before stays with its reasons.
 */
@Component
public class RuleDesk {

  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_WHY = 2_000;

  private final RuleRepository repository;
  private final Books books;
  private final Trying trying;
  private final RuleTallies tallies;
  private final RulePairs pairs;
  private final Journal journal;
  private final InstantSource time;

  RuleDesk(
      RuleRepository repository,
      Books books,
      Trying trying,
      RuleTallies tallies,
      RulePairs pairs,
      Journal journal,
      InstantSource time) {
    this.repository = repository;
    this.books = books;
    this.trying = trying;
    this.tallies = tallies;
    this.pairs = pairs;
    this.journal = journal;
    this.time = time;
  }

  /** All rules, lists and kinds, in the order of reading. */
  public List<RuleLine> list() {
    Map<String, RuleLine.RuleLineTally> tally = tallies.all();
    return repository.all().stream()
        .map(
            one ->
                new RuleLine(
                    one.standing().kind(),
                    one.standing().name(),
                    one.version(),
                    one.standing().state(),
                    Books.rule(one.text()).orElse(null),
                    tally.getOrDefault(one.standing().name(), RuleLine.RuleLineTally.NONE)))
        .toList();
  }

  /** One with its versions; empty when there is none. */
  public Optional<RuleSheet> sheet(String kind, String name) {
    return repository
        .standing(kind, name, false)
        .map(
            standing -> {
              List<RuleSheet.RuleSheetVersion> versions = repository.versions(kind, name);
              Integer live = standing.live();
              RuleSheet.RuleSheetVersion shown =
                  versions.stream()
                      .filter(one -> live != null && one.version() == live)
                      .findFirst()
                      .orElse(versions.getFirst());
              return new RuleSheet(
                  kind,
                  name,
                  live,
                  standing.state(),
                  Books.rule(shown.text()).orElse(null),
                  versions,
                  repository.changes(kind, name),
                  books.findings(new RuleSectionsSection(kind, name, shown.text())),
                  repository.proposal(kind, name, shown.version()).orElse(null));
            });
  }

  /**
   * Writes a version down; nothing is watched for yet.
   *
   * @param text exactly one section; the version in it is replaced by the next number
   * @return refused with {@code watch.rule-defective} where {@link #check} finds faults, and with
   *     {@code watch.rule-not-one}, {@code watch.rule-too-long}, {@code watch.why-missing}, {@code
   *     watch.rule-unchanged}
   */
  @Transactional
  public ActOutcome<RuleDone> enter(String text, String why, Actor actor) {
    if (text.length() > LONGEST_TEXT) {
      return ActOutcome.refused("noi-dung", "watch.rule-too-long");
    }
    List<RuleSectionsSection> sections = RuleSections.of(Folding.nfc(text).replace("\r\n", "\n"));
    if (sections.size() != 1 || sections.getFirst().name().isEmpty()) {
      return ActOutcome.refused("noi-dung", "watch.rule-not-one");
    }
    Optional<Refusal> refusal = reasoned(why);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    RuleSectionsSection wish = sections.getFirst();
    repository.standing(wish.kind(), wish.name(), true);
    int newest = repository.newest(wish.kind(), wish.name());
    int version = newest + 1;
    RuleSectionsSection section = Books.numbered(wish, version);
    List<RuleDefect> defects = errors(section);
    if (!defects.isEmpty()) {
      return ActOutcome.refused("noi-dung", "watch.rule-defective");
    }
    if (newest > 0
        && repository
            .text(wish.kind(), wish.name(), newest)
            .map(
                before ->
                    Books.numbered(
                            new RuleSectionsSection(wish.kind(), wish.name(), before), version)
                        .text())
            .filter(section.text()::equals)
            .isPresent()) {
      return ActOutcome.refused("noi-dung", "watch.rule-unchanged");
    }
    Instant now = time.instant();
    repository.version(
        section.kind(),
        section.name(),
        version,
        repository.place(section.kind(), section.name()),
        section.text(),
        now,
        actor.id(),
        why.strip());
    if (newest == 0) {
      repository.stand(section.kind(), section.name(), null, "OFF", now);
    }
    return done(section.kind(), section.name(), version, RuleEvent.ENTERED, why, actor);
  }

  /** What a version would change among stored listings; empty when there is none. */
  public Optional<Trial> tryOut(String kind, String name, int version) {
    return repository
        .text(kind, name, version)
        .map(text -> trying.of(new RuleSectionsSection(kind, name, text)));
  }

  /** What the linter says of a version. */
  public List<RuleDefect> findings(String kind, String name, int version) {
    return repository
        .text(kind, name, version)
        .map(text -> books.findings(new RuleSectionsSection(kind, name, text)))
        .orElse(List.of());
  }

  /**
   * Makes a version live: a newer one, or an older one again.
   *
   * @return waiting where another officer must agree; refused with {@code watch.unknown-rule},
   *     {@code .why-missing}, {@code .rule-live}, {@code .rule-second-person}, for a version
   *     proposed from a verdict {@code .rule-declined} and {@code .rule-own-proposal}, and as
   *     {@link RulePairs} asks
   */
  @Transactional
  public ActOutcome<RuleDone> publish(
      String kind, String name, int version, String why, Actor actor) {
    Optional<RuleRepository.RuleRepositoryStanding> standing =
        repository.standing(kind, name, true);
    if (standing.isEmpty() || repository.text(kind, name, version).isEmpty()) {
      return ActOutcome.refused("watch.unknown-rule");
    }
    Optional<Refusal> refusal = reasoned(why);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Integer live = standing.get().live();
    boolean same = live != null && live == version;
    if (same && standing.get().state().equals("LIVE")) {
      return ActOutcome.refused("watch.rule-live");
    }
    if (kind.equals("rule") && repository.declined(name, version)) {
      return ActOutcome.refused("watch.rule-declined");
    }
    ActOutcome<RuleDone> pair = pairs.live(standing.get(), version, actor);
    if (!(pair instanceof ActOutcome.Done)) {
      return asked(pair, RuleEvent.LIVE_ASKED, why, actor);
    }
    repository.stand(kind, name, version, "LIVE", time.instant());
    RuleEvent event =
        same && standing.get().state().equals("QUARANTINED")
            ? RuleEvent.RELEASED
            : live != null && version < live ? RuleEvent.ROLLED_BACK : RuleEvent.WENT_LIVE;
    return done(kind, name, version, event, why, actor);
  }

  /**
   * Stops watching for a rule, when another officer asked for it; asks for it else.
   *
   * @return refused with {@code watch.unknown-rule}, {@code watch.why-missing}, {@code
   *     watch.rule-second-person}, or as {@link RulePairs}
   */
  @Transactional
  public ActOutcome<RuleDone> switchOff(String kind, String name, String why, Actor actor) {
    RuleRepository.RuleRepositoryStanding standing =
        repository
            .standing(kind, name, true)
            .filter(one -> !one.state().equals("OFF"))
            .orElse(null);
    Optional<Refusal> refusal = reasoned(why);
    if (standing == null || refusal.isPresent()) {
      return ActOutcome.refused(refusal.orElseGet(() -> Refusal.of("watch.unknown-rule")));
    }
    ActOutcome<RuleDone> pair = pairs.off(standing, actor);
    if (!(pair instanceof ActOutcome.Done)) {
      return asked(pair, RuleEvent.OFF_ASKED, why, actor);
    }
    Integer live = standing.live();
    repository.stand(kind, name, live, "OFF", time.instant());
    return done(kind, name, live == null ? 0 : live, RuleEvent.SWITCHED_OFF, why, actor);
  }

  /** Notes what waits for somebody else. */
  private ActOutcome<RuleDone> asked(
      ActOutcome<RuleDone> pair, RuleEvent event, String why, Actor actor) {
    if (pair instanceof ActOutcome.Waiting<RuleDone>(RuleDone one)) {
      done(one.kind(), one.name(), one.version(), event, why, actor);
    }
    return pair;
  }

  /**
   * Writes a version down that came from a verdict; somebody else makes it live.
   *
   * @return as {@link #enter}
   */
  @Transactional
  public ActOutcome<RuleDone> propose(String text, String why, RuleProposal proposal, Actor actor) {
    ActOutcome<RuleDone> outcome = enter(text, why, actor);
    if (outcome instanceof ActOutcome.Done<RuleDone>(RuleDone done)) {
      repository.propose(done.name(), done.version(), proposal, time.instant());
    }
    return outcome;
  }

  private ActOutcome<RuleDone> done(
      String kind, String name, int version, RuleEvent event, String why, Actor actor) {
    repository.change(
        kind,
        name,
        event.name(),
        version == 0 ? null : version,
        time.instant(),
        actor.id(),
        why.strip());
    journal.append(
        Act.of(actor, event.verb(), "rule", kind + " " + name)
            .because(why.strip())
            .with(Map.of("version", String.valueOf(version))));
    return ActOutcome.done(new RuleDone(kind, name, version));
  }

  private static Optional<Refusal> reasoned(String why) {
    return why.isBlank() || why.length() > LONGEST_WHY
        ? Optional.of(Refusal.of("watch.why-missing"))
        : Optional.empty();
  }

  /**
   * What {@link #enter} would call defective; nothing is written.
   *
   * @param text exactly one section
   */
  public List<RuleDefect> check(String text) {
    return RuleSections.of(Folding.nfc(text)).stream()
        .limit(1)
        .flatMap(section -> errors(Books.numbered(section, 1)).stream())
        .toList();
  }

  /**
   * Faults of the section itself, and rules that would not compile with it in the book. No rule
   * changes what another one means, so that a rule is compiled without the others, which takes half
   * a second of the processor less; a list may be named by any.
   */
  private List<RuleDefect> errors(RuleSectionsSection section) {
    RuleBook alone = Books.read(section.text());
    List<RuleDefect> errors = alone.defects().stream().filter(RuleDefect::error).toList();
    if (!errors.isEmpty()) {
      return errors;
    }
    boolean rule = section.kind().equals("rule");
    var added = new ArrayList<>((rule ? books.alone(section) : books.trying(section)).defects());
    if (!added.isEmpty()) {
      added.removeAll(books.today().rules().defects());
    }
    return added;
  }
}
