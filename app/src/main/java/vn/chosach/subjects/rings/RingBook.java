package vn.chosach.subjects.rings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.linking.rings.RingGraph;
import vn.chosach.linking.rings.Rings;
import vn.chosach.linking.rings.Rings.Ring;
import vn.chosach.linking.rings.RoleEstimates;
import vn.chosach.linking.rings.Tie;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Mentions;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.rings.RingFile.RingBridge;
import vn.chosach.subjects.rings.RingFile.RoleEstimate;
import vn.chosach.subjects.rings.RingFile.SharedMark;

/**
 * Rings among the subjects of the cases that an officer sees, computed when they are looked at:
 * what stands in another case is neither shown nor counted, and nothing outlives a right.
 */
@Component
public class RingBook {

  /** Who came since so many days ago is told apart. */
  private static final int FRESH_DAYS = 30;

  private final SubjectBook subjects;
  private final Mentions mentions;

  RingBook(SubjectBook subjects, Mentions mentions) {
    this.subjects = subjects;
    this.mentions = mentions;
  }

  /**
   * A ring in one line.
   *
   * @param id as in {@link RingFile}
   */
  public record RingLine(UUID id, List<Node> members, int shared, int files, int named) {}

  /** All rings in sight, the largest first. */
  @Transactional(readOnly = true)
  public List<RingLine> list(ActingOfficer officer) {
    SeenSubjects seen = subjects.seen(officer);
    var read = SeenRings.of(seen, mentions::naming);
    return Rings.of(read.graph()).all().stream()
        .filter(ring -> found(ring, read))
        .map(
            ring -> {
              List<Node> members = nodes(ring.members(), read);
              long records = marks(ring, read).filter(mark -> mark.kind().record()).count();
              long files = marks(ring, read).filter(RingBook::file).count();
              return new RingLine(
                  Objects.requireNonNull(members.getFirst().subject()),
                  members,
                  (int) (ring.shared().size() - records),
                  (int) files,
                  read.naming(ring.members()).size());
            })
        .toList();
  }

  /** All who are named in one case would be one: something besides cases holds a ring together. */
  private static boolean found(Ring ring, SeenRings read) {
    return !marks(ring, read).allMatch(RingBook::file);
  }

  private static Stream<Node> marks(Ring ring, SeenRings read) {
    return ring.shared().stream().map(read::mark);
  }

  private static boolean file(Node one) {
    return one.kind() == NodeKind.CASE;
  }

  /** Who is known longest comes first: version 7, the text of an older identifier comes first. */
  private static List<Node> nodes(Collection<Integer> actors, SeenRings read) {
    return actors.stream().map(read::person).sorted(Comparator.comparing(Node::id)).toList();
  }

  /** The ring that a subject belongs to; empty alike where it is in none and not in sight. */
  @Transactional(readOnly = true)
  public Optional<RingFile> read(UUID subject, ActingOfficer officer) {
    return of(subject, subjects.seen(officer));
  }

  /** The same of what is known already, in the transaction that read it. */
  public Optional<RingFile> of(UUID subject, SeenSubjects seen) {
    return of(subject, SeenRings.of(seen, mentions::naming));
  }

  /** By cases alone, for words that others read: a report that they do not see ties nobody. */
  public Optional<RingFile> ofCases(UUID subject, SeenSubjects seen) {
    return of(subject, SeenRings.of(seen, named -> List.of()));
  }

  private static Optional<RingFile> of(UUID subject, SeenRings read) {
    RingGraph graph = read.graph();
    Rings rings = Rings.of(graph);
    int actor = read.actorOf(subject);
    return rings.all().stream()
        .filter(ring -> ring.members().contains(actor) && found(ring, read))
        .findFirst()
        .map(ring -> file(ring, rings, graph, read));
  }

  private static RingFile file(Ring ring, Rings rings, RingGraph graph, SeenRings read) {
    SeenSubjects seen = read.seen();
    List<Node> members = nodes(ring.members(), read);
    var change = Rings.since(read.on(seen.today().minusDays(FRESH_DAYS)), ring);
    return new RingFile(
        Objects.requireNonNull(members.getFirst().subject()),
        members,
        ring.shared().stream()
            .filter(mark -> !read.mark(mark).kind().record())
            .map(
                mark ->
                    new SharedMark(
                        read.mark(mark),
                        nodes(
                            graph.at(mark).stream()
                                .map(Tie::actor)
                                .filter(ring.members()::contains)
                                .toList(),
                            read)))
            .sorted(Comparator.comparing((SharedMark one) -> -one.who().size()))
            .toList(),
        members.stream()
            .flatMap(member -> Stream.ofNullable(member.subject()))
            .flatMap(member -> seen.membersOf(member).stream())
            .map(one -> Node.file(one.number(), one.title()))
            .distinct()
            .sorted(Comparator.comparing(Node::id))
            .toList(),
        read.naming(ring.members()),
        rings.bridges(ring).stream()
            .map(
                one ->
                    new RingBridge(
                        read.person(one.member()),
                        read.mark(one.mark()),
                        nodes(one.to().members(), read).getFirst()))
            .distinct()
            .toList(),
        nodes(rings.holding(ring), read),
        RoleEstimates.of(graph, ring, read.people(), read.removals()).stream()
            .filter(one -> !one.reasons().isEmpty())
            .map(
                one ->
                    new RoleEstimate(
                        read.person(one.actor()),
                        one.score(),
                        one.rank(),
                        one.best(),
                        one.worst(),
                        one.reasons()))
            .toList(),
        nodes(change.came(), read),
        nodes(change.went(), read),
        read.hubs(ring.members(), graph));
  }
}
