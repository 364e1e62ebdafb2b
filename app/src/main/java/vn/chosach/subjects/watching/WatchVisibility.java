package vn.chosach.subjects.watching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox.InboxQuestion;
import vn.chosach.signals.Inbox.InboxTab;
import vn.chosach.signals.Inbox.View;
import vn.chosach.signals.Signals;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.desk.SubjectFacts;
import vn.chosach.subjects.rings.RingBook;
import vn.chosach.subjects.watching.StandingWatch.WatchHit.HitKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;

/**
 * What of the records that an officer may read names what is watched and is younger than the watch.
 * Flagged listings and watched places are read by all who work on cases.
 */
@Component
record WatchVisibility(
    SubjectBook subjects,
    RingBook rings,
    Signals signals,
    HitQueue listings,
    PlaceRegister places) {

  /** More words are not looked for; the first ones are. */
  private static final int TERMS = 20;

  private static final int ROWS = 50;

  /** A record that was found; {@code source} is the report behind it. */
  record FoundRecord(
      HitKind kind,
      UUID record,
      String number,
      String path,
      String byWhat,
      @Nullable UUID source) {}

  /**
   * What is looked for.
   *
   * @param members subjects of whom any new case is a hit
   * @param terms numbers and names
   */
  private record Sought(Set<UUID> members, List<String> terms) {}

  List<FoundRecord> find(StandingWatch watch, ActingOfficer officer) {
    SeenSubjects seen = subjects.seen(officer);
    Sought sought = sought(watch, seen);
    var found = new ArrayList<FoundRecord>();
    cases(watch, sought, seen).forEach(found::add);
    for (String term : sought.terms()) {
      tips(watch, term, officer).forEach(found::add);
      listings(watch, term).forEach(found::add);
      places(watch, term).forEach(found::add);
    }
    return found;
  }

  private Sought sought(StandingWatch watch, SeenSubjects seen) {
    UUID subject = watch.subject();
    if (subject == null) {
      List<Node> read = SubjectFacts.stated(watch.value());
      return new Sought(
          Set.of(),
          read.isEmpty() ? List.of(watch.value()) : read.stream().map(Node::label).toList());
    }
    var members = new LinkedHashSet<>(Set.of(seen.rootOf(subject)));
    if (watch.kind() == StandingWatch.WatchKind.RING) {
      rings
          .of(subject, seen)
          .ifPresent(
              ring ->
                  ring.members().stream()
                      .flatMap(node -> Stream.ofNullable(node.subject()))
                      .forEach(members::add));
    }
    return new Sought(
        members,
        members.stream()
            .flatMap(member -> seen.membersOf(member).stream())
            .flatMap(member -> SubjectFacts.stated(member).stream())
            .map(Node::label)
            .distinct()
            .limit(TERMS)
            .toList());
  }

  private static Stream<FoundRecord> cases(StandingWatch watch, Sought sought, SeenSubjects seen) {
    List<String> marks = sought.terms().stream().map(SubjectKind::mark).toList();
    return seen.all().values().stream()
        .filter(one -> one.namedAt().isAfter(watch.at()))
        .flatMap(
            one ->
                by(one, marks, sought, seen)
                    .limit(1)
                    .map(
                        what ->
                            new FoundRecord(
                                HitKind.CASE,
                                one.caseId(),
                                one.number(),
                                "/ho-so-vu-viec/" + one.number(),
                                what,
                                null)));
  }

  private static Stream<String> by(
      NamedSubject one, List<String> marks, Sought sought, SeenSubjects seen) {
    return Stream.concat(
        Stream.of(one.name()).filter(name -> sought.members().contains(seen.rootOf(one.id()))),
        Stream.concat(Stream.of(one.name()), SubjectFacts.stated(one).stream().map(Node::label))
            .filter(text -> marks.contains(SubjectKind.mark(text))));
  }

  private Stream<FoundRecord> tips(StandingWatch watch, String term, ActingOfficer officer) {
    var question = new InboxQuestion(InboxTab.ALL, View.ANY, null, null, null, term, null, ROWS);
    return signals.inbox(question, officer).rows().stream()
        .map(row -> row.signal())
        .filter(one -> one.receivedAt().isAfter(watch.at()))
        .map(
            one ->
                new FoundRecord(
                    HitKind.TIP,
                    one.id(),
                    one.number(),
                    "/hop-tiep-nhan/" + one.id(),
                    term,
                    one.tip()));
  }

  private Stream<FoundRecord> listings(StandingWatch watch, String term) {
    var question = new QueueQuestion(null, QueueQuestion.View.ALL, "", "", term, 0, ROWS);
    return listings.page(question).stream()
        .filter(one -> younger(one.id(), watch))
        .map(
            one ->
                new FoundRecord(
                    HitKind.LISTING,
                    one.id(),
                    one.number(),
                    "/giam-sat/duyet/" + one.id() + "?xem=all",
                    term,
                    null));
  }

  /** Version 7: the identifier begins with the time. */
  private static boolean younger(UUID one, StandingWatch watch) {
    return one.getMostSignificantBits() >>> 16 > watch.at().toEpochMilli();
  }

  private Stream<FoundRecord> places(StandingWatch watch, String term) {
    return places.standing(term).stream()
        .filter(place -> place.enteredAt().isAfter(watch.at()))
        .map(
            place ->
                new FoundRecord(
                    HitKind.PLACE,
                    place.id(),
                    place.name(),
                    "/giam-sat/so-theo-doi/" + place.id(),
                    term,
                    null));
  }
}
