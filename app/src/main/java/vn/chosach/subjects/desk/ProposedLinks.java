package vn.chosach.subjects.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.decisions.Decision;
import vn.chosach.linking.decisions.Judge;
import vn.chosach.linking.decisions.Learnt;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.Table;
import vn.chosach.subjects.desk.LessonBook.Lesson;
import vn.chosach.subjects.desk.LessonBook.Lesson.LessonWeights;
import vn.chosach.subjects.desk.Node.NodeKind;
import vn.chosach.subjects.desk.ProposedPair.ReasonLine;

/**
 * Pairs that the engine holds to be the same, over the names and identifiers of what one officer
 * sees. A proposal is no judgement. Persons are compared with persons, businesses with businesses:
 * a household business bears the number of its representative and is somebody else all the same.
 */
@Component
class ProposedLinks {

  /** Subjects that are compared with each other, the newest; more take seconds. */
  static final int MOST = 1_500;

  private static final int KEPT = 8;

  private static final String NAME = "name";

  private static final Map<NodeKind, ColumnKind> COLUMNS =
      new EnumMap<>(
          Map.of(
              NodeKind.PHONE, ColumnKind.PHONE,
              NodeKind.ACCOUNT, ColumnKind.ACCOUNT,
              NodeKind.TAX, ColumnKind.TAX,
              NodeKind.CITIZEN, ColumnKind.CITIZEN,
              NodeKind.EMAIL, ColumnKind.EMAIL,
              NodeKind.LINK, ColumnKind.CODE,
              NodeKind.ADDRESS, ColumnKind.ADDRESS));

  /** The last rows that were compared: going on in the queue compares nothing anew. */
  private final Map<Question, List<Found>> last =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Found>> eldest) {
          return size() > KEPT;
        }
      };

  private final LessonBook lessons;

  ProposedLinks(LessonBook lessons) {
    this.lessons = lessons;
  }

  /** Rows and the lesson by which they are compared; 0 for none. */
  private record Question(List<List<String>> rows, int lesson) {}

  private record Found(int left, int right, float score, List<ReasonLine> reasons) {}

  /** Those that nobody judged, the surest first. */
  public List<ProposedPair> of(SeenSubjects seen) {
    return seen.all().values().stream()
        .filter(one -> SubjectFacts.somebody(one.kind()))
        .limit(MOST)
        .collect(Collectors.groupingBy(NamedSubject::kind))
        .values()
        .stream()
        .flatMap(alike -> of(alike, seen).stream())
        .filter(one -> !seen.judged(one.left().id(), one.right().id()))
        .sorted(
            Comparator.comparing(ProposedPair::score)
                .reversed()
                .thenComparing(one -> one.left().id().toString())
                .thenComparing(one -> one.right().id().toString()))
        .toList();
  }

  /** What the engine says of a pair, judged or not; empty where it says nothing. */
  Optional<ProposedPair> between(UUID left, UUID right, SeenSubjects seen) {
    return of(seen).stream()
        .filter(one -> one.left().id().equals(left) && one.right().id().equals(right))
        .findFirst();
  }

  private List<ProposedPair> of(List<NamedSubject> alike, SeenSubjects seen) {
    if (alike.size() < 2) {
      return List.of();
    }
    // a role tells of an account or a telephone as the own note does
    List<NamedSubject> sorted =
        alike.stream().sorted(Comparator.comparing(one -> one.id().toString())).toList();
    List<List<String>> rows = sorted.stream().map(one -> cells(one, seen)).toList();
    return found(rows, alike.getFirst().kind()).stream()
        .map(
            pair ->
                new ProposedPair(
                    sorted.get(pair.left()),
                    sorted.get(pair.right()),
                    pair.score(),
                    pair.reasons()))
        .toList();
  }

  private static List<String> cells(NamedSubject one, SeenSubjects seen) {
    var nodes = new ArrayList<>(SubjectFacts.stated(one));
    seen.roles().stream()
        .filter(role -> role.subject().equals(one.id()) && role.counts(seen.today()))
        .flatMap(role -> Optional.ofNullable(role.target()).flatMap(seen::one).stream())
        .flatMap(target -> SubjectFacts.evidence(target).stream())
        .forEach(nodes::add);
    var cells = new ArrayList<String>();
    cells.add(one.name());
    for (NodeKind kind : COLUMNS.keySet()) {
      cells.add(
          nodes.stream()
              .filter(node -> node.kind() == kind)
              .map(Node::label)
              .findFirst()
              .orElse(""));
    }
    return cells;
  }

  private List<Found> found(List<List<String>> rows, SubjectKind kind) {
    Optional<Lesson> lesson = lessons.counting(kind);
    var question = new Question(rows, lesson.map(Lesson::version).orElse(0));
    synchronized (last) {
      List<Found> known = last.get(question);
      if (known != null) {
        return known;
      }
    }
    List<Found> found =
        compared(rows, lesson.map(Lesson::weights).map(LessonWeights::after).orElse(null));
    synchronized (last) {
      last.put(question, found);
    }
    return found;
  }

  private static List<Found> compared(List<List<String>> rows, @Nullable Learnt learnt) {
    Linkage linkage = linkage(rows).orElse(null);
    if (linkage == null) {
      return List.of();
    }
    Decision decision = linkage.decide(0.5);
    if (learnt != null) {
      linkage.by(learnt);
      decision = linkage.again(0.5);
    }
    var found = new ArrayList<Found>();
    for (int pair = 0; pair < decision.size(); pair++) {
      int left = decision.left()[pair];
      int right = decision.right()[pair];
      found.add(
          new Found(
              left,
              right,
              decision.score()[pair],
              linkage.judge().reasons(left, right).stream().map(ProposedLinks::line).toList()));
    }
    return found;
  }

  /** Empty where there is nothing to compare. */
  private static Optional<Linkage> linkage(List<List<String>> rows) {
    var kinds = new LinkedHashMap<String, ColumnKind>();
    kinds.put(NAME, ColumnKind.NAME);
    COLUMNS.forEach((kind, column) -> kinds.put(column(kind), column));
    Table table = Table.of(List.copyOf(kinds.keySet()), rows);
    Records records = RecordsReader.read(table, null, Schema.of(table, null, kinds));
    if (!records.canBeCompared()) {
      return Optional.empty();
    }
    Pairs pairs = new CandidateFinder(records).find();
    return Optional.of(Linkage.of(records, pairs, remark -> {}));
  }

  /** Learns from judgements of subjects of one kind, by their places; nothing of too few. */
  static void teach(
      List<NamedSubject> subjects,
      List<Judgement> judged,
      BiConsumer<Taught, LessonWeights> learnt) {
    SeenSubjects seen = SeenSubjects.of(subjects, List.of(), List.of(), LocalDate.EPOCH);
    linkage(subjects.stream().map(one -> cells(one, seen)).toList())
        .ifPresent(
            linkage -> {
              linkage.decide(0.5);
              Learnt before = linkage.learnt();
              Taught taught = linkage.teach(judged);
              learnt.accept(taught, new LessonWeights(before, linkage.learnt()));
            });
  }

  private static String column(NodeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static ReasonLine line(Judge.Reason reason) {
    String of = reason.of().contains(" ") ? "words" : reason.of();
    return new ReasonLine(of, reason.likeness(), reason.worth());
  }
}
