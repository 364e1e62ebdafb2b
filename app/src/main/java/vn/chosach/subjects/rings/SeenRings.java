package vn.chosach.subjects.rings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.kernel.Vietnam;
import vn.chosach.linking.rings.RingGraph;
import vn.chosach.linking.rings.Rings;
import vn.chosach.linking.rings.Tie;
import vn.chosach.linking.rings.Tie.TieKind;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectFacts;
import vn.chosach.subjects.desk.SubjectGraph;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.RoleKind;

/**
 * What an officer sees as the engine of rings takes it: merged subjects, what they share, since
 * when, and when something of theirs was closed or taken down. That an officer says somebody leads
 * is left out, so that no estimate rests on an assertion about the same.
 */
final class SeenRings {

  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<String, Integer> marks = new HashMap<>();
  private final List<Node> people = new ArrayList<>();
  private final List<Node> shared = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Integer, Long> removals = new HashMap<>();
  private final SeenSubjects seen;

  private SeenRings(SeenSubjects seen) {
    this.seen = seen;
  }

  static SeenRings of(SeenSubjects seen) {
    var read = new SeenRings(seen);
    for (NamedSubject one : seen.all().values()) {
      if (SubjectFacts.somebody(one.kind())) {
        read.somebody(one);
      }
    }
    seen.roles().stream().filter(role -> role.counts(seen.today())).forEach(read::role);
    return read;
  }

  private void somebody(NamedSubject one) {
    Node who = SubjectGraph.somebody(one, seen);
    long at = one.namedAt().getEpochSecond();
    tie(who, Node.file(one.number(), one.title()), TieKind.RECORD, at, one);
    SubjectFacts.stated(one).forEach(mark -> tie(who, mark, kind(mark.kind()), at, one));
  }

  private void role(RoleAssertion role) {
    NamedSubject who = seen.one(role.subject()).orElse(null);
    if (who == null || !SubjectFacts.somebody(who.kind())) {
      return;
    }
    Node actor = SubjectGraph.somebody(who, seen);
    long at = who.namedAt().getEpochSecond();
    if (role.kind() == RoleKind.DELIVERS) {
      tie(actor, Node.file(who.number(), who.title()), TieKind.DELIVERS, at, who);
    }
    UUID target = role.target();
    NamedSubject about = target == null ? null : seen.one(target).orElse(null);
    if (about == null) {
      return;
    }
    TieKind kind = kind(role.kind());
    if (SubjectFacts.somebody(about.kind())) {
      Node other = SubjectGraph.somebody(about, seen);
      tie(actor, other, kind, at, who);
      tie(other, other, kind, about.namedAt().getEpochSecond(), about);
    } else {
      SubjectFacts.evidence(about).ifPresent(mark -> tie(actor, mark, kind, at, who));
    }
  }

  private static TieKind kind(RoleKind role) {
    return switch (role) {
      case CONTROLS_ACCOUNT -> TieKind.CONTROLS;
      case USES_PHONE -> TieKind.NUMBER;
      case STORES -> TieKind.PLACE;
      case DELIVERS -> TieKind.DELIVERS;
      case RUNS_SHOP, SUPPLIES, LEADS, FRONTS, HELPS -> TieKind.PAGE;
    };
  }

  private static TieKind kind(NodeKind kind) {
    return switch (kind) {
      case ACCOUNT -> TieKind.MONEY;
      case PHONE, EMAIL, TAX, CITIZEN -> TieKind.NUMBER;
      case LINK -> TieKind.PAGE;
      case ADDRESS -> TieKind.PLACE;
      case NAME -> TieKind.PAGE;
      case CASE, TIP, LISTING, REFERRAL, PLACE, LICENCE, LABEL, PERSON, BUSINESS, SHOP ->
          TieKind.RECORD;
    };
  }

  private void tie(Node who, Node what, TieKind kind, long at, NamedSubject in) {
    int mark =
        marks.computeIfAbsent(
            what.id(),
            id -> {
              shared.add(what);
              return shared.size() - 1;
            });
    ties.add(new Tie(actor(who), mark, kind, at));
    if (in.endedAt() != null) {
      removals.merge(mark, in.endedAt().getEpochSecond(), Math::min);
    }
  }

  private int actor(Node who) {
    return actors.computeIfAbsent(
        who.id(),
        id -> {
          people.add(who);
          return people.size() - 1;
        });
  }

  RingGraph graph() {
    return RingGraph.of(people.size(), ties);
  }

  /** Rings as they were known on a day. */
  Rings on(LocalDate day) {
    long end = day.plusDays(1).atStartOfDay(Vietnam.ZONE).toEpochSecond();
    return Rings.of(
        RingGraph.of(people.size(), ties.stream().filter(tie -> tie.since() < end).toList()));
  }

  Node person(int actor) {
    return people.get(actor);
  }

  Node mark(int mark) {
    return shared.get(mark);
  }

  Map<Integer, Long> removals() {
    return removals;
  }

  /** The actor that a subject belongs to; -1 for none. */
  int actorOf(UUID subject) {
    return actors.getOrDefault("d-" + seen.rootOf(subject), -1);
  }

  /** What members share with so many that the graph left it out. */
  List<Node> hubs(List<Integer> members, RingGraph graph) {
    return ties.stream()
        .filter(tie -> members.contains(tie.actor()) && graph.hubs().contains(tie.mark()))
        .map(tie -> mark(tie.mark()))
        .distinct()
        .toList();
  }

  /** Those who can lead: persons and businesses, no shop window. */
  Set<Integer> people() {
    var who = new HashSet<Integer>();
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).kind() != NodeKind.SHOP) {
        who.add(i);
      }
    }
    return who;
  }
}
