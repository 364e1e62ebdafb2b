package vn.chosach.subjects.sharing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.Cases;
import vn.chosach.identifiers.NamedUuid;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.LinkEdge;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.desk.LinkPicture.PlacedNode;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.SeenSubjects;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.desk.SubjectGraph;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.subjects.pictures.PictureAsk;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;

/**
 * What of a kept diagram an agency may tell: what cases that it leads and that are drawn say. What
 * only a case of another agency, a report or another record says is left out, though the officer
 * sees it, and so is what shows a role: that can be a report.
 */
@Component
public class SharedPictures {

  /** Space of the names of this program; made once, at random. */
  private static final UUID SPACE = UUID.fromString("6d0f4b1e-7b0c-4c0e-9d0c-2f6a5d3a9c41");

  private final KeptPictures pictures;
  private final SubjectBook book;
  private final Cases cases;

  SharedPictures(KeptPictures pictures, SubjectBook book, Cases cases) {
    this.pictures = pictures;
    this.book = book;
    this.cases = cases;
  }

  /**
   * A diagram as it may be told.
   *
   * @param title what its author calls it
   * @param cases those that it tells of
   * @param left how much of the diagram is not told
   */
  public record SharedDrawing(String title, SharedPicture picture, Set<UUID> cases, int left) {}

  /** The identifier under which something of this program is told outside. */
  public static UUID named(String what) {
    return NamedUuid.of(SPACE, what);
  }

  /** An own diagram that can be told. */
  public record OwnDrawing(UUID id, String title) {}

  /** The own diagrams, the newest first. */
  public List<OwnDrawing> own(ActingOfficer officer) {
    return pictures.list(officer).stream()
        .map(one -> new OwnDrawing(one.id(), one.title()))
        .toList();
  }

  /** A kept diagram as it may be told; empty alike for an absent one and one not in sight. */
  @Transactional(readOnly = true)
  public Optional<SharedDrawing> of(UUID kept, ActingOfficer officer) {
    return pictures
        .read(kept, officer)
        .flatMap(
            one -> {
              PictureQuestion question =
                  PictureAsk.kept(one.question()).pinning(one.notes().keySet());
              return book.draw(question, officer)
                  .map(drawn -> told(one.title(), drawn, question, officer));
            });
  }

  private SharedDrawing told(
      String title, LinkPicture drawn, PictureQuestion question, ActingOfficer officer) {
    Set<String> shown =
        drawn.nodes().stream()
            .map(PlacedNode::node)
            .map(Node::id)
            .collect(Collectors.toCollection(HashSet::new));
    SeenSubjects all = book.seen(officer);
    Map<String, UUID> led = led(all, shown, officer);
    SeenSubjects own = all.within(Set.copyOf(led.values()));
    SubjectGraph graph = SubjectGraph.of(own, question.within());
    shown.removeIf(id -> graph.node(id).filter(node -> kind(node).isPresent()).isEmpty());
    List<SharedThing> things =
        shown.stream()
            .flatMap(id -> graph.node(id).stream())
            .map(node -> new SharedThing(named(node.id()), kind(node).orElseThrow(), name(node)))
            .distinct()
            .sorted(Comparator.comparing(SharedThing::kind).thenComparing(SharedThing::name))
            .toList();
    List<SharedTie> ties =
        graph.among(shown).stream()
            .map(edge -> tie(edge, graph))
            .distinct()
            .sorted(
                Comparator.comparing(tie -> tie.from() + tie.role() + tie.to() + tie.confidence()))
            .toList();
    return new SharedDrawing(
        title,
        new SharedPicture(things, ties),
        Set.copyOf(led.values()),
        Math.max(0, drawn.nodes().size() - things.size()));
  }

  /** Cases of the diagram that the agency of the officer leads, by number. */
  private Map<String, UUID> led(SeenSubjects all, Set<String> shown, ActingOfficer officer) {
    var led = new LinkedHashMap<String, UUID>();
    all.all().values().stream()
        .filter(one -> shown.contains("v-" + one.number()))
        .map(NamedSubject::number)
        .distinct()
        .forEach(
            number ->
                cases
                    .read(number, officer)
                    .filter(one -> officer.agency().equals(one.file().access().agency()))
                    .ifPresent(one -> led.put(number, one.file().id())));
    return led;
  }

  private static SharedTie tie(LinkEdge edge, SubjectGraph graph) {
    var role = edge.role();
    return new SharedTie(
        named(edge.from()),
        named(edge.to()),
        role != null
            ? role.kind().name()
            : edge.to().startsWith("v-") ? SharedTie.NAMED_IN : SharedTie.STATES,
        role == null ? "" : role.confidence().name());
  }

  /** A title can tell of a person; the number tells which case it is. */
  private static String name(Node node) {
    return node.kind() == Node.NodeKind.CASE ? node.id().substring(2) : node.label();
  }

  private static Optional<ThingKind> kind(Node node) {
    return switch (node.kind()) {
      case PERSON, BUSINESS, SHOP, CASE, PHONE, ACCOUNT, ADDRESS, TAX, CITIZEN, LINK, EMAIL ->
          Optional.of(ThingKind.valueOf(node.kind().name()));
      case NAME, TIP, LISTING, REFERRAL, PLACE, LICENCE, LABEL -> Optional.empty();
    };
  }
}
