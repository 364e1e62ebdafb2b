package vn.chosach.subjects.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.subjects.desk.LinkPicture.More;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.desk.LinkPicture.PlacedNode;
import vn.chosach.subjects.desk.Node.NodeKind;

/**
 * Chooses what of a graph is drawn and where: rings around a node by distance, each node near the
 * one that it hangs on. The same question gives the same drawing.
 */
final class PictureDrawing {

  /** What is shown before anything is opened. */
  private static final int FIRST = 60;

  private static final int RING = 170;
  private static final int SPACE = 130;
  private static final int MARGIN = 110;

  private final SubjectGraph graph;
  private final Set<String> shown = new LinkedHashSet<>();
  private boolean full;

  private PictureDrawing(SubjectGraph graph) {
    this.graph = graph;
  }

  /** Empty where the node does not exist for the officer. */
  static Optional<LinkPicture> of(SubjectGraph graph, PictureQuestion question) {
    return graph
        .node(question.from())
        .map(center -> new PictureDrawing(graph).drawn(center, question));
  }

  private LinkPicture drawn(Node center, PictureQuestion question) {
    shown.add(center.id());
    near(center, FIRST);
    for (Node neighbour : List.copyOf(graph.around(center.id()))) {
      if (shown.contains(neighbour.id()) && !graph.hub(neighbour.id())) {
        near(neighbour, FIRST);
      }
    }
    question.opened().forEach(this::open);
    String to = question.to();
    List<String> way =
        to == null
            ? List.of()
            : graph.named(to).map(end -> graph.way(center.id(), end.id())).orElse(List.of());
    var pins = new LinkedHashMap<String, String>();
    question.pinned().forEach(id -> graph.node(id).ifPresent(node -> pins.put(id, node.id())));
    Stream.concat(way.stream(), pins.values().stream()).forEach(id -> show(id, LinkPicture.MOST));
    Map<String, Integer> depths = graph.depths(center.id(), shown);
    List<PlacedNode> placed = placed(depths);
    int width = placed.stream().mapToInt(PlacedNode::x).max().orElse(0) + MARGIN;
    int height = placed.stream().mapToInt(PlacedNode::y).max().orElse(0) + MARGIN;
    return new LinkPicture(
        center,
        placed,
        graph.among(depths.keySet()),
        way,
        pins,
        more(depths.keySet()),
        depths.keySet().stream().filter(graph::hub).map(graph::known).toList(),
        List.of(),
        full,
        width,
        height);
  }

  /** What is around a node, of each kind at most {@link LinkPicture#OPENED}. */
  private void near(Node of, int most) {
    for (NodeKind kind : NodeKind.values()) {
      open(of.id(), kind, most);
    }
  }

  private void open(String asked) {
    int at = asked.lastIndexOf('~');
    String id = at < 0 ? "" : graph.node(asked.substring(0, at)).map(Node::id).orElse("");
    if (shown.contains(id)) {
      Arrays.stream(NodeKind.values())
          .filter(kind -> kind.name().equals(asked.substring(at + 1)))
          .forEach(kind -> open(id, kind, LinkPicture.MOST));
    }
  }

  private void open(String id, NodeKind kind, int most) {
    graph.around(id).stream()
        .filter(one -> one.kind() == kind && !shown.contains(one.id()))
        .limit(LinkPicture.OPENED)
        .forEach(one -> show(one.id(), most));
  }

  private void show(String id, int most) {
    if (shown.contains(id)) {
      return;
    }
    if (shown.size() < most) {
      shown.add(id);
    } else {
      full |= most == LinkPicture.MOST;
    }
  }

  private List<More> more(Collection<String> seen) {
    var more = new ArrayList<More>();
    for (String id : seen) {
      graph.around(id).stream()
          .filter(one -> !seen.contains(one.id()))
          .collect(Collectors.groupingBy(Node::kind, Collectors.counting()))
          .entrySet()
          .stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              one -> more.add(new More(graph.known(id), one.getKey(), one.getValue().intValue())));
    }
    return more;
  }

  /** Ring by ring; where nodes hang on one, they stand side by side. */
  private List<PlacedNode> placed(Map<String, Integer> depths) {
    int rings = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var angle = new HashMap<String, Double>();
    var radius = new HashMap<String, Double>();
    double reach = 0;
    for (int depth = 0; depth <= rings; depth++) {
      int at = depth;
      List<String> ring =
          depths.entrySet().stream()
              .filter(one -> one.getValue() == at)
              .map(Map.Entry::getKey)
              .sorted(
                  Comparator.comparingDouble((String id) -> hung(id, at, depths, angle))
                      .thenComparing(id -> id))
              .toList();
      reach = at == 0 ? 0 : Math.max(reach + RING, ring.size() * SPACE / (2 * Math.PI));
      for (int i = 0; i < ring.size(); i++) {
        angle.put(ring.get(i), 2 * Math.PI * i / ring.size() - Math.PI / 2 + at * 0.35);
        radius.put(ring.get(i), reach);
      }
    }
    int middle = (int) Math.round(reach) + MARGIN;
    return depths.entrySet().stream()
        .map(
            one -> {
              double turn = angle.getOrDefault(one.getKey(), 0.0);
              double far = radius.getOrDefault(one.getKey(), 0.0);
              return new PlacedNode(
                  graph.known(one.getKey()),
                  one.getValue(),
                  middle + (int) Math.round(far * Math.cos(turn)),
                  middle + (int) Math.round(far * Math.sin(turn)));
            })
        .toList();
  }

  private double hung(
      String id, int depth, Map<String, Integer> depths, Map<String, Double> angle) {
    return graph.around(id).stream()
        .filter(one -> depths.getOrDefault(one.id(), depth) == depth - 1)
        .mapToDouble(one -> angle.getOrDefault(one.id(), 0.0))
        .findFirst()
        .orElse(0);
  }
}
