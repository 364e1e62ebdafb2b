package vn.chosach.law;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.catalogue.law.LawEffect;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawPlace;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Validity;
import vn.chosach.kernel.Vietnam;
import vn.chosach.law.LawChange.LawChangeState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.CurrentMarks;

/**
 * The door of the law: versions of the reference lists, proposed by one officer and confirmed with
 * a citation by another. Nothing that is proposed holds before it is confirmed. The version that
 * held before ends on the day before or, where it had the same first day, is kept in the change.
 */
@Service
@Transactional
public class LawChanges {

  private static final int WORDS = 500;

  private final List<LawList> lists;
  private final List<LawEffect> effects;
  private final LawChangeRepository repository;
  private final LawRights rights;
  private final CurrentMarks sight;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  LawChanges(
      List<LawList> lists,
      List<LawEffect> effects,
      LawChangeRepository repository,
      LawRights rights,
      CurrentMarks sight,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.lists = List.copyOf(lists);
    this.effects = List.copyOf(effects);
    this.repository = repository;
    this.rights = rights;
    this.sight = sight;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /** The lists that the rooms declare. */
  public List<LawList> lists() {
    return lists;
  }

  public Optional<LawList> list(String slug) {
    return lists.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  /** Whether an officer proposes and confirms versions. */
  public boolean keptBy(ActingOfficer officer) {
    return rights.keeps(officer);
  }

  /** The changes of a list, or of one of its keys, the newest first. */
  @Transactional(readOnly = true)
  public List<LawChange> history(String list, @Nullable String key) {
    return repository.of(list, key);
  }

  /** What waits for a second officer, the oldest first. */
  @Transactional(readOnly = true)
  public List<LawChange> waiting() {
    return repository.waiting();
  }

  @Transactional(readOnly = true)
  public Optional<LawChange> change(UUID id) {
    return repository.one(id);
  }

  /** What a change touches while it waits, and what it moved afterwards, as far as one may see. */
  @Transactional(readOnly = true)
  public List<LawMatter> matters(LawChange change) {
    return effects.stream()
        .flatMap(
            room ->
                (change.waits()
                        ? room.touched(change.list(), change.next())
                        : room.moved(change.id()))
                    .stream())
        .toList();
  }

  /** How many running matters a version touches, seen or not. */
  @Transactional(readOnly = true)
  public int touchedBy(LawChange change) {
    return touched(change.list(), change.next());
  }

  /**
   * Proposes a version.
   *
   * @return waiting; refused with {@code law.not-yours}, {@code law.unknown-key}, {@code
   *     law.day-missing}, {@code law.end-before-start}, {@code law.value-unreadable}, {@code
   *     law.overlaps}, {@code law.basis-missing}, {@code law.nothing-changes}, or {@code
   *     law.reason-missing} for one that begins before today or decides of running matters
   */
  public ActOutcome<LawChange> propose(LawProposal wish, ActingOfficer officer) {
    LawList list = list(wish.list()).orElse(null);
    if (list == null || !rights.keeps(officer)) {
      return ActOutcome.refused("law.not-yours");
    }
    List<LawVersion> all = list.table().of(wish.key());
    Optional<Refusal> fault = LawChecks.fault(wish, list, all);
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    var next =
        new LawVersion(
            wish.key(), new Validity(wish.from(), wish.to()), LawVersion.READ, wish.values());
    return switch (LawPlace.of(next, all, list.shape().single())) {
      case LawPlace.LawPlacing.LawUnplaced(Refusal refusal) -> ActOutcome.refused(refusal);
      case LawPlace.LawPlacing.LawPlaced(LawPlace place) ->
          proposed(wish, list, next, place, officer);
    };
  }

  private ActOutcome<LawChange> proposed(
      LawProposal wish, LawList list, LawVersion next, LawPlace place, ActingOfficer officer) {
    Optional<Refusal> wrong = list.fault().apply(next);
    if (wrong.isPresent()) {
      return ActOutcome.refused(wrong.get());
    }
    LawVersion held = place.replaced() == null ? place.ended() : place.replaced();
    boolean past = next.from() != null && next.from().isBefore(Vietnam.dayOf(time.instant()));
    boolean reasonNeeded = past || touched(list.slug(), next) > 0;
    Optional<Refusal> fault =
        when(missing(wish.basis()), "law.basis-missing")
            .or(() -> when(held != null && same(held, next, list), "law.nothing-changes"))
            .or(() -> when(reasonNeeded && missing(wish.reason()), "law.reason-missing"));
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    LawChange change =
        LawChange.waiting(ids.next(), wish, next, held, officer.actor().id(), time.instant());
    repository.add(change);
    journal.append(act(change, "law.version-proposed", officer).because(change.reason()));
    return new ActOutcome.Waiting<>(change);
  }

  /**
   * A second officer confirms a version, which holds from then on in its days.
   *
   * @param citation article, document and day that were read
   * @return refused with {@code law.not-yours}, {@code law.own-proposal}, {@code
   *     law.citation-missing}, {@code law.already-decided} or, where another version came between,
   *     {@code law.overlaps}
   */
  public ActOutcome<LawChange> confirm(UUID id, String citation, ActingOfficer officer) {
    LawChange change = repository.hold(id).orElse(null);
    if (change == null) {
      return ActOutcome.refused("law.not-yours");
    }
    Optional<Refusal> fault = undecided(change, officer, citation, "law.citation-missing");
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    LawList list = list(change.list()).orElseThrow();
    LawVersion next = change.next();
    return switch (LawPlace.of(next, list.table().of(next.key()), list.shape().single())) {
      case LawPlace.LawPlacing.LawUnplaced(Refusal refusal) -> ActOutcome.refused(refusal);
      case LawPlace.LawPlacing.LawPlaced(LawPlace place) -> {
        int touched = touched(list.slug(), next);
        list.table().enter(next, place, list.fields());
        list.forget().run();
        int moved =
            sight.asTheProgram(
                () ->
                    effects.stream()
                        .mapToInt(room -> room.entered(list.slug(), next, id, officer.actor()))
                        .sum());
        yield decided(list, change, LawChangeState.CONFIRMED, citation, touched, moved, officer);
      }
    };
  }

  /** A second officer does not agree, with words. */
  public ActOutcome<LawChange> deny(UUID id, String words, ActingOfficer officer) {
    LawChange change = repository.hold(id).orElse(null);
    if (change == null) {
      return ActOutcome.refused("law.not-yours");
    }
    return undecided(change, officer, words, "law.words-missing")
        .<ActOutcome<LawChange>>map(ActOutcome::refused)
        .orElseGet(
            () ->
                decided(
                    list(change.list()).orElseThrow(),
                    change,
                    LawChangeState.DENIED,
                    words,
                    0,
                    0,
                    officer));
  }

  /**
   * Confirms a row as it came with the program: the officer read the article. Whoever shipped the
   * row was the first person.
   *
   * @return refused as {@link #confirm}, and with {@code law.unknown-key} or {@code
   *     law.already-decided} for one that is confirmed
   */
  public ActOutcome<LawChange> vouch(
      String slug, String key, @Nullable LocalDate from, String citation, ActingOfficer officer) {
    LawList list = list(slug).orElse(null);
    if (list == null || !rights.keeps(officer)) {
      return ActOutcome.refused("law.not-yours");
    }
    LawVersion row =
        list.table().of(key).stream()
            .filter(one -> Objects.equals(one.from(), from))
            .findFirst()
            .orElse(null);
    if (row == null) {
      return ActOutcome.refused(Refusal.of("law.unknown-key", "key", "…"));
    }
    Optional<Refusal> fault =
        when(!row.unconfirmed(), "law.already-decided")
            .or(() -> when(missing(citation), "law.citation-missing"));
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    var read = new LawVersion(key, row.validity(), LawVersion.READ, row.values());
    var wish = new LawProposal(slug, key, from, row.validity().to(), row.values(), "", "");
    LawChange change = LawChange.waiting(ids.next(), wish, read, row, null, time.instant());
    repository.add(change);
    list.table().confirm(row);
    return decided(list, change, LawChangeState.CONFIRMED, citation, 0, 0, officer);
  }

  private ActOutcome<LawChange> decided(
      LawList list,
      LawChange change,
      LawChangeState state,
      String words,
      int touched,
      int moved,
      ActingOfficer officer) {
    LawChange after =
        change.decided(state, words, officer.actor().id(), time.instant(), touched, moved);
    repository.decide(after);
    String verb =
        state == LawChangeState.CONFIRMED ? "law.version-confirmed" : "law.version-denied";
    journal.append(act(after, verb, officer).because(words.strip()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            list.forget().run();
          }
        });
    return ActOutcome.done(after);
  }

  private Optional<Refusal> undecided(
      LawChange change, ActingOfficer officer, String words, String missing) {
    return rights
        .second(change.proposedBy(), change.id(), officer)
        .or(() -> when(!change.waits(), "law.already-decided"))
        .or(() -> when(missing(words), missing));
  }

  private int touched(String list, LawVersion next) {
    return sight.asTheProgram(
        () -> effects.stream().mapToInt(room -> room.touched(list, next).size()).sum());
  }

  private static boolean same(LawVersion held, LawVersion next, LawList list) {
    return held.validity().equals(next.validity())
        && !held.unconfirmed()
        && list.fields().stream()
            .allMatch(
                field -> Objects.equals(held.value(field.column()), next.value(field.column())));
  }

  private static Act act(LawChange change, String verb, ActingOfficer officer) {
    return Act.of(officer.actor(), verb, "law-version", change.id())
        .under(change.basis())
        .with(
            Map.of(
                "list", change.list(),
                "key", change.next().key(),
                "from", String.valueOf(change.next().from()),
                "to", String.valueOf(change.next().validity().to()),
                "given", change.next().values().toString(),
                "touched", String.valueOf(change.touched()),
                "moved", String.valueOf(change.moved())));
  }

  private static boolean missing(String words) {
    return words.isBlank() || words.length() > WORDS;
  }
}
