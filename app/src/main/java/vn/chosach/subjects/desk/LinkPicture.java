package vn.chosach.subjects.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.subjects.desk.Node.NodeKind;

/**
 * A diagram of links as it is drawn and as its table says it.
 *
 * @param center node around which it is drawn
 * @param nodes with their places, the nearest first; at most {@link #MOST}
 * @param way nodes of the way that was asked for; empty where there is none
 * @param more what can be opened beside what is shown
 * @param hubs numbers that so many share that nothing was followed through them
 * @param full whether something was left out because no more fit
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 */
public record LinkPicture(
    Node center,
    List<PlacedNode> nodes,
    List<LinkEdge> edges,
    List<String> way,
    List<More> more,
    List<Node> hubs,
    boolean full,
    int width,
    int height) {

  /** Most nodes of a diagram: more are read by nobody. */
  public static final int MOST = 150;

  /** Most nodes that one opening adds. */
  public static final int OPENED = 20;

  /** A node with its place. */
  public record PlacedNode(Node node, int depth, int x, int y) {}

  /** Neighbours of one kind that are not shown. */
  public record More(Node of, NodeKind kind, int count) {}

  /**
   * What is asked for.
   *
   * @param from node around which it is drawn
   * @param opened neighbours of a kind, as {@code node~KIND}, in the order of opening
   * @param to mark or words of the node to which a way is asked for; {@code null} for none
   */
  public record PictureQuestion(String from, List<String> opened, @Nullable String to) {

    public PictureQuestion {
      opened = List.copyOf(opened);
    }
  }
}
