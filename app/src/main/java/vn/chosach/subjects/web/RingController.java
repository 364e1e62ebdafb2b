package vn.chosach.subjects.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.linking.rings.RoleEstimates.Reason;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.rings.RingBook;
import vn.chosach.subjects.rings.RingBook.RingLine;
import vn.chosach.subjects.rings.RingFile;
import vn.chosach.subjects.rings.RingFile.RoleEstimate;
import vn.chosach.subjects.watching.StandingWatch.WatchKind;
import vn.chosach.subjects.web.SubjectView.Ref;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Đường dây: rings of what the officer sees, and who may lead them, as ranked estimates. */
@Controller
record RingController(RingBook rings, Subjects subjects) implements WholeList<RingLine> {

  private static final int NAMED = 4;

  /** Records that are told one by one; what names most comes first. */
  private static final int RECORDS = 30;

  @GetMapping(SubjectRoutes.RINGS)
  ModelAndView rings(Page page) {
    return shown("lifecycle/list", page);
  }

  @Override
  public WholeTerms whole() {
    return new WholeTerms(
        SubjectRoutes.RINGS,
        "subjects.rings",
        List.of(),
        List.of(
            Choice.of(SubjectRoutes.SUBJECTS, "subjects.title"),
            Choice.of(SubjectRoutes.WATCHES, "subjects.watches.title")));
  }

  @Override
  public List<String> heads() {
    return List.of("subjects.col.ring", "subjects.col.shared", "subjects.col.size");
  }

  @Override
  public List<RingLine> all(ActingOfficer officer) {
    return rings.list(officer);
  }

  @Override
  public RowList.ListedRow row(RingLine one, Page page) {
    return new RowList.ListedRow(
        SubjectRoutes.ring(one.id()),
        title(one.members(), page),
        "",
        "",
        RowList.cells(page.t("subjects.rings.shares", one.shared(), one.files(), one.named())),
        Tone.NONE,
        page.t("subjects.rings.size", one.members().size()));
  }

  private static String title(List<Node> members, Page page) {
    String names = members.stream().limit(NAMED).map(Node::label).collect(Collectors.joining(", "));
    return members.size() <= NAMED
        ? names
        : page.t("subjects.rings.more", names, members.size() - NAMED);
  }

  @GetMapping(SubjectRoutes.RING)
  ModelAndView one(
      @PathVariable UUID id, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    return rings
        .read(id, officer)
        .map(ring -> new ModelAndView("subjects/ring", "ring", view(ring, page)))
        .orElseGet(() -> alone(id, page, officer, said));
  }

  /** Somebody in sight who belongs to no ring. */
  private ModelAndView alone(UUID id, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    if (subjects.read(id, officer).isEmpty()) {
      throw Page.absent();
    }
    said.say("subjects.ring.none");
    return new ModelAndView(page.redirect(SubjectRoutes.page(id)));
  }

  private static RingView.RingPageView view(RingFile ring, Page page) {
    return new RingView.RingPageView(
        title(ring.members(), page),
        SubjectRoutes.watching(WatchKind.RING, ring.id()),
        SubjectRoutes.picture("d-" + ring.id()),
        ring.members().stream()
            .map(
                one ->
                    new RingView.KindRef(
                        page.t(one.kind().textKey()),
                        SubjectPages.ref(one),
                        remarks(one, ring, page)))
            .toList(),
        ring.shared().stream()
            .map(
                one ->
                    new RingView.SharedLine(
                        page.t(one.what().kind().textKey()),
                        new Ref(SubjectRoutes.picture(one.what().id()), one.what().label()),
                        one.who().stream().map(SubjectPages::ref).toList()))
            .toList(),
        ring.estimates().stream().map(one -> estimate(one, page)).toList(),
        Stream.concat(
                ring.hubs().stream().map(one -> page.t("subjects.ring.hub", one.label())),
                Stream.of(page.t("subjects.ring.went", names(ring.went())))
                    .filter(line -> !ring.went().isEmpty()))
            .toList(),
        ring.bridges().stream()
            .map(
                one ->
                    new RingView.BridgeLine(
                        SubjectPages.ref(one.member()),
                        page.t(one.what().kind().textKey()) + " " + one.what().label(),
                        new Ref(
                            SubjectRoutes.RINGS + "/" + one.other().subject(),
                            one.other().label())))
            .toList(),
        ring.files().stream().map(SubjectPages::ref).toList(),
        ring.named().stream().limit(RECORDS).map(one -> named(one, page)).toList(),
        ring.named().size());
  }

  private static RingView.NamedLine named(RingFile.NamedIn one, Page page) {
    return new RingView.NamedLine(
        page.t(one.record().kind().textKey()),
        new Ref(one.record().path(), one.record().label()),
        one.by().stream().map(by -> page.t(by.kind().textKey()) + " " + by.label()).toList(),
        one.who().stream().map(SubjectPages::ref).toList());
  }

  private static String names(List<Node> nodes) {
    return nodes.stream().map(Node::label).collect(Collectors.joining(", "));
  }

  private static String remarks(Node one, RingFile ring, Page page) {
    return Stream.of(
            ring.came().contains(one) ? page.t("subjects.ring.came") : "",
            ring.holding().contains(one) ? page.t("subjects.ring.holding") : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static RingView.EstimateRow estimate(RoleEstimate one, Page page) {
    return new RingView.EstimateRow(
        one.best() == one.worst()
            ? String.valueOf(one.rank())
            : page.t("subjects.ring.rank", one.rank(), one.best(), one.worst()),
        SubjectPages.ref(one.who()),
        Math.round(one.score() * 100) + "/100",
        one.reasons().stream().map(reason -> words(reason, page)).toList(),
        SubjectRoutes.SUBJECTS + "/" + one.who().subject() + "/vai-tro");
  }

  private static String words(Reason reason, Page page) {
    return page.t(
        "subjects.sign." + reason.sign().name().toLowerCase(Locale.ROOT),
        reason.count(),
        Math.round(reason.worth() * 100));
  }
}
