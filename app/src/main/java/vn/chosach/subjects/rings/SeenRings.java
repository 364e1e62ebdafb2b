package vn.chosach.subjects.rings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.kernel.Vietnam;
import vn.chosach.linking.rings.RingGraph;
import vn.chosach.linking.rings.Rings;
import vn.chosach.linking.rings.Tie;
import vn.chosach.linking.rings.Tie.TieKind;
import vn.chosach.subjects.desk.Mentions;
import vn.chosach.subjects.desk.Mentions.Naming;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectFacts;
import vn.chosach.subjects.desk.SubjectGraph;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.RoleKind;

/**
 * What an officer sees as the engine of rings takes it: merged subjects, what they share, since
 * when, and when something of theirs was closed or taken down, and which other records in sight
 * name it. That an officer says somebody leads is left out, so that no estimate rests on an
 * assertion about the same.
 */
final class SeenRings {

  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<String, Integer> marks = new HashMap<>();
  private final List<Node> people = new ArrayList<>();
  private final List<Node> shared = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Integer, Long> removals = new HashMap<>();
  private final SeenSubjects seen;

  private final Map<Node, Set<Integer>> bearers = new LinkedHashMap<>();
  private final Map<Node, List<Naming>> named = new LinkedHashMap<>();

  private SeenRings(SeenSubjects seen) {
    this.seen = seen;
  }

  /**
   * @param naming what other records in sight name of some numbers and names
   */
  static SeenRings of(SeenSubjects seen, Function<Collection<Node>, List<Naming>> naming) {
    var read = new SeenRings(seen);
    for (NamedSubject one : seen.all().values()) {
      if (SubjectFacts.somebody(one.kind())) {
        read.somebody(one);
      }
    }
    seen.roles().stream().filter(role -> role.counts(seen.today())).forEach(read::role);
    read.mentions(naming);
    return read;
  }

  /**
   * A record ties those whom it names by different numbers or names. What one number alone says,
   * whoever shares it shows already; what very many name or bear ties nobody.
   */
  private void mentions(Function<Collection<Node>, List<Naming>> naming) {
    bear();
    List<Naming> all = naming.apply(bearers.keySet());
    Map<Node, Long> often =
        all.stream().collect(Collectors.groupingBy(Naming::what, Collectors.counting()));
    all.stream()
        .filter(one -> often.getOrDefault(one.what(), 0L) <= RingGraph.HUB)
        .forEach(one -> named.computeIfAbsent(one.by().of(), r -> new ArrayList<>()).add(one));
    named.values().stream()
        .filter(of -> of.size() > 1)
        .flatMap(List::stream)
        .forEach(
            one -> {
              int mark = mark(one.by().of());
              long at = one.by().at().getEpochSecond();
              who(one).forEach(who -> ties.add(new Tie(who, mark, TieKind.MENTION, at)));
            });
  }

  private Set<Integer> who(Naming one) {
    return bearers.getOrDefault(one.what(), Set.of());
  }

  /** Who is seen with a number or place or bears a name, where few are or do. */
  private void bear() {
    for (Tie tie : ties) {
      Node mark = mark(tie.mark());
      if (mark.kind().evidence()) {
        bearers.computeIfAbsent(mark, any -> new TreeSet<>()).add(tie.actor());
      }
    }
    var names = new HashMap<String, Node>();
    for (NamedSubject one : seen.all().values()) {
      if (SubjectFacts.somebody(one.kind()) && NamingRecords.names(one.name())) {
        Node spelt = Mentions.named(one.name());
        Node name = names.computeIfAbsent(spelt.id(), id -> spelt);
        bearers
            .computeIfAbsent(name, any -> new TreeSet<>())
            .add(actor(SubjectGraph.somebody(one, seen)));
      }
    }
    bearers.values().removeIf(who -> who.size() > RingGraph.HUB);
  }

  /** Records other than cases that name something of some members; what names most comes first. */
  List<RingFile.NamedIn> naming(List<Integer> members) {
    return named.entrySet().stream()
        .map(
            record -> {
              List<Naming> of =
                  record.getValue().stream()
                      .filter(one -> who(one).stream().anyMatch(members::contains))
                      .toList();
              return new RingFile.NamedIn(
                  record.getKey(),
                  of.stream().map(Naming::what).toList(),
                  of.stream()
                      .flatMap(one -> who(one).stream())
                      .filter(members::contains)
                      .distinct()
                      .map(this::person)
                      .sorted(Comparator.comparing(Node::id))
                      .toList());
            })
        .filter(one -> !one.by().isEmpty())
        .sorted(Comparator.comparing((RingFile.NamedIn one) -> -one.by().size()))
        .toList();
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
    int mark = mark(what);
    ties.add(new Tie(actor(who), mark, kind, at));
    if (in.endedAt() != null) {
      removals.merge(mark, in.endedAt().getEpochSecond(), Math::min);
    }
  }

  private int mark(Node what) {
    return marks.computeIfAbsent(
        what.id(),
        id -> {
          shared.add(what);
          return shared.size() - 1;
        });
  }

  private int actor(Node who) {
    return actors.computeIfAbsent(
        who.id(),
        id -> {
          people.add(who);
          return people.size() - 1;
        });
  }

  SeenSubjects seen() {
    return seen;
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
