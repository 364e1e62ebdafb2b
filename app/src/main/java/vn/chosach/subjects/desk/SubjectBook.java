package vn.chosach.subjects.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects.JudgedPair;
import vn.chosach.subjects.Subjects.PairFile;
import vn.chosach.subjects.Subjects.Queue;
import vn.chosach.subjects.Subjects.Shared;
import vn.chosach.subjects.Subjects.SubjectFile;
import vn.chosach.subjects.Subjects.SubjectLine;
import vn.chosach.subjects.desk.LinkPicture.MonthStep;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Reads subjects, pairs and diagrams as one officer sees them. */
@Component
public record SubjectBook(
    SubjectReader reader,
    LinkRepository links,
    ProposedLinks proposed,
    SubjectRowSecurity rowSecurity,
    Mentions mentions) {

  public SeenSubjects seen(ActingOfficer officer) {
    return reader.of(officer);
  }

  public RowSlice<SubjectLine> list(String words, int offset, int limit, ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    String folded = Folding.fold(words);
    String mark = words.isBlank() ? "" : SubjectKind.mark(words);
    List<NamedSubject> found =
        seen.all().values().stream()
            .filter(one -> SubjectFacts.somebody(one.kind()))
            .filter(
                one ->
                    seen.membersOf(one.id()).stream()
                        .anyMatch(member -> names(member, folded, mark)))
            .map(one -> seen.one(seen.merged().rootOf(one.id())).orElse(one))
            .distinct()
            .toList();
    return new RowSlice<>(
        found.stream()
            .skip(offset)
            .limit(limit)
            .map(one -> new SubjectLine(one, seen.membersOf(one.id())))
            .toList(),
        found.size());
  }

  private static boolean names(NamedSubject one, String folded, String mark) {
    String text = one.name() + " " + Objects.requireNonNullElse(one.note(), "");
    return folded.isEmpty()
        || Folding.fold(one.number()).equals(folded)
        || Folding.fold(text).contains(folded)
        || SubjectKind.mark(text).contains(mark)
        || SubjectFacts.stated(one).stream()
            .anyMatch(node -> mark.equals(SubjectKind.mark(node.label())));
  }

  public Optional<SubjectFile> read(UUID id, ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    return seen.one(id)
        .filter(one -> SubjectFacts.somebody(one.kind()))
        .map(one -> file(one, seen));
  }

  private SubjectFile file(NamedSubject one, SeenSubjects seen) {
    List<NamedSubject> members = seen.membersOf(one.id());
    SubjectGraph graph = SubjectGraph.of(seen);
    UUID root = seen.merged().rootOf(one.id());
    var near = new ArrayList<>(graph.around("d-" + root));
    near.removeIf(node -> node.kind().somebody());
    near.add(graph.known("d-" + root));
    mentions.into(graph, graph.evidence(near), DayRange.ALWAYS);
    List<UUID> ids = members.stream().map(NamedSubject::id).toList();
    return new SubjectFile(
        seen.one(root).orElse(one),
        members,
        shared(graph, root),
        seen.rolesOf(one.id()),
        links.about(ids).stream().flatMap(link -> pair(link, seen).stream()).toList(),
        seen.merged().bridgesOf(one.id()),
        proposed.of(seen).stream()
            .filter(pair -> ids.contains(pair.left().id()) || ids.contains(pair.right().id()))
            .toList(),
        seen.all().values().stream()
            .filter(other -> !ids.contains(other.id()) && other.kind() != SubjectKind.GOODS)
            .filter(
                other -> members.stream().anyMatch(each -> each.caseId().equals(other.caseId())))
            .sorted(Comparator.comparing(NamedSubject::kind).thenComparing(NamedSubject::name))
            .toList());
  }

  private static List<Shared> shared(SubjectGraph graph, UUID root) {
    String self = "d-" + root;
    return graph.around(self).stream()
        .filter(node -> node.kind().evidence())
        .map(
            node ->
                new Shared(
                    node,
                    graph.hub(node.id())
                        ? List.of()
                        : graph.around(node.id()).stream()
                            .filter(other -> !other.id().equals(self))
                            .toList(),
                    graph.hub(node.id()),
                    graph.seen(node.id())))
        .toList();
  }

  public Queue queue(ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    return new Queue(
        seen.links().stream()
            .filter(one -> one.state() == LinkState.PROPOSED)
            .flatMap(link -> pair(link, seen).stream())
            .toList(),
        proposed.of(seen));
  }

  private static Optional<JudgedPair> pair(SubjectLink link, SeenSubjects seen) {
    return seen.one(link.leftId())
        .flatMap(left -> seen.one(link.rightId()).map(right -> new JudgedPair(link, left, right)));
  }

  public List<SubjectLink> waiting(ActingOfficer officer) {
    rowSecurity.of(officer);
    return links.open().stream().filter(one -> one.state() == LinkState.PROPOSED).toList();
  }

  public Optional<PairFile> pair(UUID one, UUID other, ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    return Optional.of(one)
        .filter(id -> !id.equals(other))
        .flatMap(seen::one)
        .flatMap(left -> seen.one(other).map(right -> pair(left, right, seen)))
        .filter(file -> SubjectFacts.somebody(file.one().kind()))
        .filter(file -> SubjectFacts.somebody(file.other().kind()));
  }

  private PairFile pair(NamedSubject one, NamedSubject other, SeenSubjects seen) {
    SubjectGraph graph = SubjectGraph.of(seen);
    String self = "d-" + seen.merged().rootOf(one.id());
    String second = "d-" + seen.merged().rootOf(other.id());
    return new PairFile(
        one,
        other,
        seen.membersOf(one.id()),
        seen.membersOf(other.id()),
        proposed.of(seen).stream()
            .filter(
                pair ->
                    Stream.of(pair.left().id(), pair.right().id())
                        .allMatch(id -> id.equals(one.id()) || id.equals(other.id())))
            .findFirst(),
        seen.links().stream()
            .filter(link -> link.about(one.id()) && link.about(other.id()))
            .findFirst(),
        seen.links().stream()
            .filter(link -> !link.same() && link.state() == LinkState.STANDING)
            .anyMatch(
                link ->
                    seen.merged().same(link.leftId(), one.id())
                            && seen.merged().same(link.rightId(), other.id())
                        || seen.merged().same(link.leftId(), other.id())
                            && seen.merged().same(link.rightId(), one.id())),
        graph.around(self).stream()
            .filter(node -> node.kind().evidence())
            .filter(node -> graph.around(node.id()).stream().anyMatch(n -> n.id().equals(second)))
            .map(node -> new Shared(node, List.of(), graph.hub(node.id()), graph.seen(node.id())))
            .toList());
  }

  public Optional<LinkPicture> draw(PictureQuestion question, ActingOfficer officer) {
    SeenSubjects seen = reader.of(officer);
    SubjectGraph graph = SubjectGraph.of(seen, question.within());
    mentions.into(graph, graph.evidence(graph.all()), question.within());
    return PictureDrawing.of(graph, question).map(picture -> picture.along(months(picture, seen)));
  }

  /** Months in which somebody or something of the drawn cases became known, at most three years. */
  private static List<MonthStep> months(LinkPicture picture, SeenSubjects seen) {
    List<String> files =
        picture.nodes().stream()
            .filter(one -> one.node().kind() == Node.NodeKind.CASE)
            .map(one -> one.node().id().substring(2))
            .toList();
    var months = new TreeMap<LocalDate, Integer>();
    seen.all().values().stream()
        .filter(one -> files.contains(one.number()))
        .map(one -> Vietnam.dayOf(one.namedAt()))
        .map(day -> day.withDayOfMonth(day.lengthOfMonth()))
        .filter(end -> end.isAfter(seen.today().minusYears(3)))
        .forEach(end -> months.merge(end, 1, Integer::sum));
    var steps = new ArrayList<MonthStep>();
    int known = 0;
    for (var month : months.entrySet()) {
      known += month.getValue();
      steps.add(new MonthStep(month.getKey(), known));
    }
    return steps;
  }
}
