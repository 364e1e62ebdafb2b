package vn.chosach.subjects.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.kernel.Folding;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.subjects.life.RoleAssertion;

/**
 * Cases, subjects, numbers and places of one officer's sight and what holds them together. Two who
 * share a number are neighbours of that number and never of each other.
 */
public final class SubjectGraph {

  /** From so many neighbours on a number says nothing of who belongs together. */
  static final int HUB = 40;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, String> merged = new HashMap<>();
  private final Set<LinkEdge> edges = new LinkedHashSet<>();
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, SortedSet<Instant>> seen = new HashMap<>();

  private SubjectGraph() {}

  /** When a number or place was stated, by what is in sight. */
  SortedSet<Instant> seen(String id) {
    return seen.getOrDefault(id, Collections.emptySortedSet());
  }

  private void stated(Node node, Instant at) {
    seen.computeIfAbsent(node.id(), id -> new TreeSet<>()).add(at);
  }

  static SubjectGraph of(SeenSubjects seen) {
    return of(seen, DayRange.ALWAYS);
  }

  /** What became known within some days holds together; all nodes are there, also those alone. */
  public static SubjectGraph of(SeenSubjects seen, DayRange within) {
    var graph = new SubjectGraph();
    for (NamedSubject one : seen.all().values()) {
      boolean ties = within.has(one.namedAt());
      Node file = graph.add(Node.file(one.number(), one.title()));
      if (SubjectFacts.somebody(one.kind())) {
        Node who = graph.add(somebody(one, seen));
        graph.merged.put("d-" + one.id(), who.id());
        if (ties) {
          graph.tie(who, file, null);
          for (Node stated : SubjectFacts.stated(one)) {
            graph.tie(who, graph.add(stated), null);
            graph.stated(stated, one.namedAt());
          }
        }
      } else if (ties) {
        SubjectFacts.evidence(one).ifPresent(node -> graph.tie(graph.add(node), file, null));
      }
    }
    seen.roles().stream()
        .filter(role -> role.counts(seen.today()) && within.has(role.at()))
        .forEach(role -> graph.role(role, seen));
    return graph;
  }

  public static Node somebody(NamedSubject one, SeenSubjects seen) {
    UUID root = seen.merged().rootOf(one.id());
    NamedSubject named = seen.one(root).orElse(one);
    return Node.somebody(root, NodeKind.valueOf(named.kind().name()), named.name());
  }

  private void role(RoleAssertion role, SeenSubjects seen) {
    NamedSubject who = seen.one(role.subject()).orElse(null);
    if (who == null) {
      return;
    }
    Node of = somebody(who, seen);
    UUID target = role.target();
    Optional<Node> about =
        target == null
            ? Optional.of(Node.file(who.number(), who.title()))
            : seen.one(target)
                .flatMap(
                    one ->
                        SubjectFacts.somebody(one.kind())
                            ? Optional.of(somebody(one, seen))
                            : SubjectFacts.evidence(one));
    about.ifPresent(node -> tie(of, add(node), role));
  }

  /** Numbers and places of some nodes of it, and the names of those who are somebody. */
  List<Node> evidence(Collection<Node> of) {
    return of.stream()
        .flatMap(node -> node.kind().somebody() ? name(node) : Stream.of(node))
        .filter(node -> node.kind().evidence())
        .distinct()
        .toList();
  }

  Collection<Node> all() {
    return List.copyOf(nodes.values());
  }

  private Stream<Node> name(Node who) {
    return Stream.of(who.label()).filter(NamingRecords::names).map(Mentions::named);
  }

  /** Ties a record that is no case to what it names; who bears a name is tied to that first. */
  void mention(Mentions.Mention one, Node named) {
    if (named.kind() == NodeKind.NAME && !nodes.containsKey(named.id())) {
      nodes.values().stream()
          .filter(node -> node.kind().somebody() && name(node).anyMatch(named::equals))
          .toList()
          .forEach(node -> tie(node, add(named), null));
    }
    tie(add(one.of()), add(named), null);
    stated(named, one.at());
  }

  private Node add(Node node) {
    return Objects.requireNonNullElse(nodes.putIfAbsent(node.id(), node), node);
  }

  private void tie(Node from, Node to, @Nullable RoleAssertion role) {
    if (from.id().equals(to.id())) {
      return;
    }
    edges.add(new LinkEdge(from.id(), to.id(), role));
    next.computeIfAbsent(from.id(), id -> new LinkedHashSet<>()).add(to.id());
    next.computeIfAbsent(to.id(), id -> new LinkedHashSet<>()).add(from.id());
  }

  /** A node; a subject also by the mark of any that it is the same as. */
  public Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(merged.getOrDefault(id, id)));
  }

  /** A node by its mark, else by what is written beside it or a part of that. */
  Optional<Node> named(String words) {
    String folded = Folding.fold(words);
    return node(words)
        .or(() -> first(node -> Folding.fold(node.label()).equals(folded)))
        .or(() -> first(node -> Folding.fold(node.label()).contains(folded)));
  }

  private Optional<Node> first(Predicate<Node> which) {
    return nodes.values().stream().filter(which).findFirst();
  }

  Node known(String id) {
    return Objects.requireNonNull(nodes.get(id));
  }

  /** Neighbours, somebody first, then cases, numbers and places by name. */
  public List<Node> around(String id) {
    return next.getOrDefault(id, Set.of()).stream()
        .map(this::known)
        .sorted(Comparator.comparing(Node::kind).thenComparing(Node::label).thenComparing(Node::id))
        .toList();
  }

  /** Whether so much is around a number that it says nothing, such as that of a courier. */
  public boolean hub(String id) {
    return known(id).kind().evidence() && next.getOrDefault(id, Set.of()).size() > HUB;
  }

  /** Edges whose both ends are among some nodes. */
  public List<LinkEdge> among(Collection<String> ids) {
    return edges.stream()
        .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
        .toList();
  }

  /** The shortest way that leads through no hub; empty where there is none. */
  List<String> way(String from, String to) {
    var before = new HashMap<String, String>();
    var open = new ArrayDeque<>(List.of(from));
    before.put(from, from);
    while (!open.isEmpty() && !before.containsKey(to)) {
      String at = open.poll();
      if (!at.equals(from) && hub(at)) {
        continue;
      }
      for (Node neighbour : around(at)) {
        if (before.putIfAbsent(neighbour.id(), at) == null) {
          open.add(neighbour.id());
        }
      }
    }
    if (!before.containsKey(to)) {
      return List.of();
    }
    var way = new ArrayList<>(List.of(to));
    while (!way.getLast().equals(from)) {
      way.add(Objects.requireNonNull(before.get(way.getLast())));
    }
    Collections.reverse(way);
    return way;
  }

  /** How far each of some nodes is from one of them, along edges among them. */
  Map<String, Integer> depths(String from, Collection<String> shown) {
    var depths = new LinkedHashMap<String, Integer>();
    depths.put(from, 0);
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.poll();
      for (Node neighbour : around(at)) {
        if (shown.contains(neighbour.id()) && !depths.containsKey(neighbour.id())) {
          depths.put(neighbour.id(), depths.getOrDefault(at, 0) + 1);
          open.add(neighbour.id());
        }
      }
    }
    return depths;
  }
}
