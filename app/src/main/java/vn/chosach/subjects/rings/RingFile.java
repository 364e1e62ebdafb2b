package vn.chosach.subjects.rings;

import java.util.List;
import java.util.UUID;
import vn.chosach.linking.rings.RoleEstimates.Reason;
import vn.chosach.subjects.desk.Node;

/**
 * A ring as one officer sees it; another may see other members of it or none.
 *
 * @param id of its member that is known longest; with that it is asked for again
 * @param members the longest known first
 * @param shared what at least two of them share, other than cases, and who
 * @param files cases that name them
 * @param named records that are no cases and name something of theirs, what names most first
 * @param bridges what it shares with other rings
 * @param holding members without whom it falls into pieces
 * @param estimates who may lead it, by rank
 * @param came members that were not known a month ago
 * @param went members of a month ago that belong to it no more
 * @param hubs what members share with so many that it says nothing
 */
public record RingFile(
    UUID id,
    List<Node> members,
    List<SharedMark> shared,
    List<Node> files,
    List<NamedIn> named,
    List<RingBridge> bridges,
    List<Node> holding,
    List<RoleEstimate> estimates,
    List<Node> came,
    List<Node> went,
    List<Node> hubs) {

  /** Something shared, and who of the ring is seen with it. */
  public record SharedMark(Node what, List<Node> who) {}

  /**
   * A record that names something of a ring; one that names several members by different things
   * ties them a little.
   *
   * @param who members whom it speaks of
   */
  public record NamedIn(Node record, List<Node> by, List<Node> who) {}

  /**
   * What a member shares with another ring.
   *
   * @param other the member of that ring that is known longest
   */
  public record RingBridge(Node member, Node what, Node other) {}

  /**
   * An estimate, no finding.
   *
   * @param best rank if any one of the reasons were wrong, at best
   * @param worst likewise, at worst
   */
  public record RoleEstimate(
      Node who, double score, int rank, int best, int worst, List<Reason> reasons) {}
}
