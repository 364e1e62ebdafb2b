package vn.chosach.subjects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.Subjects.JudgedPair;
import vn.chosach.subjects.Subjects.PairFile;
import vn.chosach.subjects.Subjects.Queue;
import vn.chosach.subjects.Subjects.Shared;
import vn.chosach.subjects.Subjects.SubjectFile;
import vn.chosach.subjects.Subjects.SubjectLine;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.desk.ProposedPair;
import vn.chosach.subjects.desk.ProposedPair.ReasonLine;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up lists, subjects and pairs. */
@Component
record SubjectPages(Subjects subjects, SubjectNames names) {

  private static final int ROWS = 25;

  SubjectView.SubjectList list(
      String words, String with, String at, ActingOfficer officer, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<SubjectLine> slice = subjects.list(words, sheet.offset(), ROWS, officer);
    String query = "?tim=" + SubjectRoutes.encoded(words) + (with.isEmpty() ? "" : "&voi=" + with);
    return new SubjectView.SubjectList(
        slice.rows().stream()
            .filter(one -> !one.of().id().toString().equals(with))
            .map(one -> row(one, with, page))
            .toList(),
        slice.count(),
        words,
        with,
        subjects.waiting(officer).size(),
        sheet.pager(slice.count(), n -> SubjectRoutes.SUBJECTS + query + "&trang=" + n, page));
  }

  private static SubjectView.SubjectRow row(SubjectLine one, String with, Page page) {
    UUID id = one.of().id();
    return new SubjectView.SubjectRow(
        with.isEmpty() ? SubjectRoutes.page(id) : SubjectRoutes.pair(UUID.fromString(with), id),
        one.of().name(),
        page.t(one.of().kind().textKey()),
        one.members().stream().map(SubjectPages::file).distinct().toList());
  }

  static SubjectView.Ref file(NamedSubject one) {
    return new SubjectView.Ref("/ho-so-vu-viec/" + one.number(), one.number() + " " + one.title());
  }

  private static SubjectView.MemberLine member(NamedSubject one, Page page) {
    return new SubjectView.MemberLine(
        one.name(),
        page.t(one.kind().textKey()),
        Objects.requireNonNullElse(one.note(), ""),
        file(one));
  }

  SubjectView.SubjectPage one(SubjectFile file, Page page) {
    UUID id = file.of().id();
    return new SubjectView.SubjectPage(
        id.toString(),
        file.of().name(),
        page.t(file.of().kind().textKey()),
        SubjectRoutes.picture("d-" + id),
        SubjectRoutes.SUBJECTS + "?voi=" + id,
        SubjectRoutes.page(id) + "/vai-tro",
        file.members().stream().map(one -> member(one, page)).toList(),
        file.shares().stream().map(one -> shared(one, page)).toList(),
        file.roles().stream().map(one -> role(one, file, page)).toList(),
        file.judgements().stream().map(one -> link(one, file, page)).toList(),
        file.proposals().stream()
            .map(
                one ->
                    new SubjectView.Ref(
                        SubjectRoutes.pair(one.left().id(), one.right().id()),
                        one.left().name() + " – " + one.right().name() + " " + percent(one)))
            .toList());
  }

  private static String percent(ProposedPair one) {
    return Math.round(one.score() * 100) + "%";
  }

  private static SubjectView.SharedRow shared(Shared one, Page page) {
    return new SubjectView.SharedRow(
        page.t(one.what().kind().textKey()),
        one.what().label(),
        SubjectRoutes.picture(one.what().id()),
        one.others().stream().map(other -> told(other, page)).toList(),
        one.hub() ? page.t("subjects.hub") : "",
        one.seen());
  }

  /** A record that is no case is said to be what it is. */
  private static SubjectView.Ref told(Node one, Page page) {
    boolean plain = one.path().isEmpty() || one.kind() == Node.NodeKind.CASE;
    String kind = plain ? "" : page.t(one.kind().textKey()) + " ";
    return new SubjectView.Ref(ref(one).href(), kind + one.label());
  }

  /** Where a node leads. */
  static SubjectView.Ref ref(Node one) {
    UUID subject = one.subject();
    return new SubjectView.Ref(
        subject != null
            ? SubjectRoutes.page(subject)
            : one.kind().record() ? one.path() : SubjectRoutes.picture(one.id()),
        one.label());
  }

  private SubjectView.RoleRow role(RoleAssertion one, SubjectFile file, Page page) {
    boolean counts = one.counts(page.today());
    NamedSubject member =
        file.members().stream()
            .filter(each -> each.id().equals(one.subject()))
            .findFirst()
            .orElse(file.of());
    return new SubjectView.RoleRow(
        page.t(one.kind().textKey()),
        file.beside().stream()
            .filter(each -> each.id().equals(one.target()))
            .map(NamedSubject::name)
            .findFirst()
            .orElse(""),
        page.t(one.confidence().textKey()),
        one.source(),
        Stream.of(one.words(), Objects.requireNonNullElse(one.withdrawnWords(), ""))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" — ")),
        file(member),
        names.author(one.officer(), one.agency(), page),
        page.day(one.until()),
        counts ? Tone.OK : Tone.NONE,
        page.t(
            one.withdrawnAt() != null
                ? "subjects.role-state.withdrawn"
                : counts ? "subjects.role-state.standing" : "subjects.role-state.over"),
        one.withdrawnAt() == null
            ? SubjectRoutes.page(file.of().id()) + "/vai-tro/" + one.id()
            : "");
  }

  private SubjectView.LinkRow link(JudgedPair pair, SubjectFile file, Page page) {
    SubjectLink one = pair.link();
    boolean left = file.members().stream().anyMatch(each -> each.id().equals(one.leftId()));
    boolean bridge = file.bridges().stream().anyMatch(each -> each.id().equals(one.id()));
    return new SubjectView.LinkRow(
        SubjectRoutes.pair(one.leftId(), one.rightId()),
        one.number(),
        page.t(one.same() ? "subjects.same" : "subjects.different"),
        (left ? pair.right() : pair.left()).name(),
        names.author(one.officer(), one.agency(), page),
        tone(one.state()),
        page.t(one.state().textKey()),
        bridge ? page.t("subjects.bridge") : "");
  }

  private static Tone tone(LinkState state) {
    return switch (state) {
      case PROPOSED -> Tone.CARE;
      case STANDING -> Tone.OK;
      case REFUSED, UNDONE -> Tone.NONE;
    };
  }

  SubjectView.QueuePage queue(String at, ActingOfficer officer, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    Queue queue = subjects.queue(officer);
    int count = queue.proposals().size();
    return new SubjectView.QueuePage(
        queue.waiting().stream()
            .map(
                one ->
                    pair(
                        one.left(),
                        one.right(),
                        one.link().number()
                            + " · "
                            + names.author(one.link().officer(), one.link().agency(), page),
                        ""))
            .toList(),
        queue.proposals().stream()
            .skip(sheet.offset())
            .limit(ROWS)
            .map(
                one ->
                    pair(
                        one.left(),
                        one.right(),
                        one.left().number() + " · " + one.right().number(),
                        percent(one)))
            .toList(),
        Stream.concat(
                queue.waiting().stream().map(one -> one.left().kind()),
                queue.proposals().stream().map(one -> one.left().kind()))
            .distinct()
            .sorted()
            .map(
                kind ->
                    new SubjectView.Ref(
                        SubjectRoutes.QUEUE + "/" + kind,
                        page.t("subjects.many", page.t(kind.textKey()))))
            .toList(),
        count,
        sheet.pager(count, n -> SubjectRoutes.QUEUE + "?trang=" + n, page));
  }

  /** Pairs of a kind that an officer may judge now, at most a page, those that wait first. */
  List<Choice> alike(SubjectKind kind, ActingOfficer officer, Page page) {
    Queue queue = subjects.queue(officer);
    return Stream.concat(
            queue.waiting().stream()
                .filter(one -> !one.link().officer().equals(officer.actor().id()))
                .filter(one -> one.left().kind() == kind)
                .map(one -> choice(one.left(), one.right(), page.t("subjects.queue.waiting"))),
            queue.proposals().stream()
                .filter(one -> one.left().kind() == kind)
                .map(one -> choice(one.left(), one.right(), percent(one))))
        .limit(ROWS)
        .toList();
  }

  private static Choice choice(NamedSubject left, NamedSubject right, String about) {
    return Choice.of(
        left.id() + "/" + right.id(),
        "%s (%s) – %s (%s) · %s"
            .formatted(left.name(), left.number(), right.name(), right.number(), about));
  }

  private static SubjectView.PairRow pair(
      NamedSubject left, NamedSubject right, String about, String score) {
    return new SubjectView.PairRow(
        SubjectRoutes.pair(left.id(), right.id()), left.name(), right.name(), about, score);
  }

  SubjectView.PairPage pair(PairFile file, ActingOfficer officer, Page page) {
    List<String> queue = addresses(subjects.queue(officer));
    int at = queue.indexOf(SubjectRoutes.pair(file.one().id(), file.other().id()));
    SubjectLink link = file.link().orElse(null);
    List<ReasonLine> reasons =
        file.proposal()
            .map(ProposedPair::reasons)
            .orElseGet(() -> link == null ? List.of() : ReasonLine.read(link.reasons()));
    return new SubjectView.PairPage(
        file.one().name(),
        file.other().name(),
        List.of(side(file.one(), file.left(), page), side(file.other(), file.right(), page)),
        file.proposal().map(one -> page.t("subjects.score", percent(one))).orElse(""),
        names.reasons(reasons, page),
        file.shared().stream()
            .map(
                one ->
                    page.t(one.what().kind().textKey())
                        + " "
                        + one.what().label()
                        + (one.hub() ? " — " + page.t("subjects.hub") : ""))
            .toList(),
        file.walled() ? page.t("subjects.walled") : "",
        preview(file, page),
        link == null ? "" : waits(link, page),
        link == null ? List.of() : StepLine.of(link, names, page),
        at > 0 ? queue.get(at - 1) : null,
        at >= 0 && at < queue.size() - 1 ? queue.get(at + 1) : null);
  }

  private String waits(SubjectLink link, Page page) {
    return page.t(
        link.same() ? "subjects.link.same" : "subjects.link.different",
        link.number(),
        page.t(link.state().textKey()),
        names.author(link.officer(), link.agency(), page));
  }

  private static List<String> addresses(Queue queue) {
    var all = new ArrayList<String>();
    queue.waiting().forEach(one -> all.add(SubjectRoutes.pair(one.left().id(), one.right().id())));
    queue
        .proposals()
        .forEach(one -> all.add(SubjectRoutes.pair(one.left().id(), one.right().id())));
    return all;
  }

  private static SubjectView.Side side(NamedSubject of, List<NamedSubject> members, Page page) {
    return new SubjectView.Side(
        new SubjectView.Ref(SubjectRoutes.page(of.id()), of.name()),
        page.t(of.kind().textKey()),
        members.stream().map(one -> member(one, page)).toList());
  }

  /** What a merge would make, or an undoing would leave. */
  private static List<String> preview(PairFile file, Page page) {
    List<NamedSubject> all =
        Stream.concat(file.left().stream(), file.right().stream()).distinct().toList();
    boolean one = file.left().equals(file.right());
    String members =
        all.stream()
            .map(each -> each.name() + " (" + each.number() + ")")
            .collect(Collectors.joining("; "));
    return List.of(
        page.t(one ? "subjects.preview.now" : "subjects.preview.merged", all.size(), members),
        page.t("subjects.preview.cases", all.stream().map(NamedSubject::caseId).distinct().count()),
        page.t("subjects.preview.undo"));
  }
}
