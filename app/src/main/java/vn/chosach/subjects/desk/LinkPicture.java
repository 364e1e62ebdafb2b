package vn.chosach.subjects.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.subjects.desk.Node.NodeKind;

/**
 * A diagram of links as it is drawn and as its table says it.
 *
 * @param center node around which it is drawn
 * @param nodes with their places, the nearest first; at most {@link #MOST}
 * @param way nodes of the way that was asked for; empty where there is none
 * @param pins what was asked to be pinned and is in sight, with the node that it is today
 * @param more what can be opened beside what is shown
 * @param hubs numbers that so many share that nothing was followed through them
 * @param months last days of the months in which something became known of what is drawn, with how
 *     much of it was known by then; the steps of the time line
 * @param full whether something was left out because no more fit
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 */
public record LinkPicture(
    Node center,
    List<PlacedNode> nodes,
    List<LinkEdge> edges,
    List<String> way,
    Map<String, String> pins,
    List<More> more,
    List<Node> hubs,
    List<MonthStep> months,
    boolean full,
    int width,
    int height) {

  /** Most nodes of a diagram: more are read by nobody. */
  public static final int MOST = 150;

  /** Most nodes that one opening adds. */
  public static final int OPENED = 20;

  /** A node with its place. */
  public record PlacedNode(Node node, int depth, int x, int y) {}

  LinkPicture along(List<MonthStep> steps) {
    return new LinkPicture(center, nodes, edges, way, pins, more, hubs, steps, full, width, height);
  }

  /** A step of the time line. */
  public record MonthStep(LocalDate end, int known) {}

  /** Neighbours of one kind that are not shown. */
  public record More(Node of, NodeKind kind, int count) {}

  /**
   * What is asked for.
   *
   * @param from node around which it is drawn
   * @param opened neighbours of a kind, as {@code node~KIND}, in the order of opening
   * @param pinned nodes that are shown as long as something ties them to the others
   * @param to mark or words of the node to which a way is asked for; {@code null} for none
   * @param within only what became known between these days
   */
  public record PictureQuestion(
      String from, List<String> opened, List<String> pinned, @Nullable String to, DayRange within) {

    public PictureQuestion {
      opened = List.copyOf(opened);
      pinned = List.copyOf(pinned);
    }

    /** The same as far as it was drawn: nothing that is out of sight is asked on. */
    public PictureQuestion drawn(LinkPicture picture) {
      return new PictureQuestion(
          picture.center().id(),
          opened.stream()
              .filter(
                  one ->
                      picture.nodes().stream()
                          .anyMatch(placed -> one.startsWith(placed.node().id() + "~")))
              .toList(),
          picture.pins().values().stream().distinct().toList(),
          picture.way().isEmpty() ? null : to,
          within);
    }

    /** The same around another node. */
    public PictureQuestion from(String node) {
      return new PictureQuestion(node, opened, pinned, to, within);
    }

    /** The same without one opening. */
    public PictureQuestion closed(String opening) {
      return with(opened.stream().filter(one -> !one.equals(opening)).toList(), pinned);
    }

    /** The same with more pins. */
    public PictureQuestion pinning(Collection<String> nodes) {
      return with(opened, Stream.concat(pinned.stream(), nodes.stream()).distinct().toList());
    }

    private PictureQuestion with(List<String> openings, List<String> pins) {
      return new PictureQuestion(from, openings, pins, to, within);
    }

    /** The same, as far as it was known on a day. */
    public PictureQuestion till(LocalDate day) {
      return new PictureQuestion(from, opened, pinned, to, new DayRange(within.from(), day));
    }

    /** The same with a node pinned, or no longer. */
    public PictureQuestion pin(String node) {
      List<String> others = pinned.stream().filter(one -> !one.equals(node)).toList();
      return with(
          opened,
          others.size() < pinned.size()
              ? others
              : Stream.concat(pinned.stream(), Stream.of(node)).toList());
    }

    public PictureQuestion(String from, List<String> opened, @Nullable String to) {
      this(from, opened, List.of(), to, DayRange.ALWAYS);
    }
  }
}
