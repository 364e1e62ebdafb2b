package vn.chosach.subjects.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.subjects.desk.DayRange;
import vn.chosach.subjects.desk.LinkEdge;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.desk.LinkPicture.PlacedNode;
import vn.chosach.subjects.desk.Node;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.pictures.KeptPicture;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;

/** Draws up a diagram: the drawing, and its table for whoever does not see it. */
@Component
record PicturePages(SubjectNames names) {

  private static final int LABEL = 26;

  SubjectView.PicturePage of(ShownPicture shown, @Nullable FormView form, Page page) {
    LinkPicture picture = shown.picture();
    PictureQuestion question = shown.question();
    String here = shown.address();
    String to = question.to();
    return new SubjectView.PicturePage(
        shown.kept() == null ? picture.center().label() : shown.kept().title(),
        drawing(shown, page),
        picture.nodes().stream().map(one -> row(one, shown, page)).toList(),
        edges(picture, page),
        picture.more().stream()
            .map(
                one ->
                    new SubjectView.Ref(
                        here + "&mo=" + SubjectRoutes.encoded(one.of().id() + "~" + one.kind()),
                        page.t(
                            "subjects.picture.open",
                            one.of().label(),
                            page.t(one.kind().textKey()),
                            one.count())))
            .toList(),
        closing(shown, page),
        picture.hubs().stream().map(one -> page.t("subjects.picture.hub", one.label())).toList(),
        picture.full() ? page.t("subjects.picture.full", LinkPicture.MOST) : "",
        way(picture, to, page),
        hidden(shown),
        to == null ? "" : to,
        Objects.toString(question.within().from(), ""),
        Objects.toString(question.within().to(), ""),
        picture.months().stream()
            .map(
                step ->
                    new SubjectView.Ref(
                        shown.address(question.till(step.end())),
                        page.t("subjects.picture.month", page.day(step.end()), step.known())))
            .toList(),
        here.replaceFirst("\\?", "/tep.svg?"),
        shown.keeping(),
        kept(shown, page),
        form == null ? SubjectForms.note(here).blank(page) : form);
  }

  /** What was opened, the last one first: to go a step back is to close that one. */
  private static List<SubjectView.Ref> closing(ShownPicture shown, Page page) {
    Map<String, Node> known = known(shown.picture());
    return shown.question().opened().reversed().stream()
        .flatMap(
            opened -> {
              int at = opened.lastIndexOf('~');
              return Stream.ofNullable(at < 0 ? null : known.get(opened.substring(0, at)))
                  .flatMap(
                      node ->
                          Arrays.stream(Node.NodeKind.values())
                              .filter(kind -> kind.name().equals(opened.substring(at + 1)))
                              .map(
                                  kind ->
                                      new SubjectView.Ref(
                                          shown.address(shown.question().closed(opened)),
                                          page.t(
                                              "subjects.picture.close",
                                              node.label(),
                                              page.t(kind.textKey())))));
            })
        .toList();
  }

  /** What a form beside the diagram sends along, besides days and the other end of a way. */
  private static List<SubjectView.Ref> hidden(ShownPicture shown) {
    PictureQuestion question = shown.question();
    return Stream.of(
            Stream.of(new SubjectView.Ref("tu", question.from())),
            question.opened().stream().map(one -> new SubjectView.Ref("mo", one)),
            question.pinned().stream().map(one -> new SubjectView.Ref("ghim", one)),
            Stream.ofNullable(shown.id()).map(id -> new SubjectView.Ref("giu", id.toString())))
        .flatMap(Function.identity())
        .toList();
  }

  /** Whose it is, and how its author drops it. */
  private SubjectView.@Nullable KeptLine kept(ShownPicture shown, Page page) {
    KeptPicture kept = shown.kept();
    if (kept == null) {
      return null;
    }
    return new SubjectView.KeptLine(
        kept.id().toString(),
        kept.caseNumber() == null
            ? page.t("subjects.kept.own-line", page.moment(kept.at()))
            : page.t(
                "subjects.kept.case-line",
                kept.caseNumber(),
                names.author(kept.officer(), kept.agency(), page),
                page.moment(kept.at())),
        own(kept, page) ? SubjectRoutes.KEPT + "/" + kept.id() + "/bo" : null);
  }

  /** Whether it is of who looks. */
  static boolean own(KeptPicture kept, Page page) {
    return page.viewer() != null && kept.officer().equals(page.viewer().officerId());
  }

  private static String label(Node one, Page page) {
    return page.t(one.kind().textKey()) + " " + one.label();
  }

  private static String way(LinkPicture picture, @Nullable String to, Page page) {
    if (to == null) {
      return "";
    }
    Map<String, Node> known = known(picture);
    return picture.way().isEmpty()
        ? page.t("subjects.picture.no-way")
        : page.t(
            "subjects.picture.way",
            picture.way().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(one -> label(one, page))
                .collect(Collectors.joining(" → ")));
  }

  private static Map<String, Node> known(LinkPicture picture) {
    return picture.nodes().stream()
        .map(PlacedNode::node)
        .collect(Collectors.toMap(Node::id, Function.identity()));
  }

  private static SubjectView.NodeRow row(PlacedNode one, ShownPicture shown, Page page) {
    String id = one.node().id();
    PictureQuestion question = shown.question();
    return new SubjectView.NodeRow(
        page.t(one.node().kind().textKey()),
        SubjectPages.ref(one.node()),
        SubjectRoutes.picture(id),
        new SubjectView.Ref(
            shown.address(question.pin(id)),
            page.t(
                question.pinned().contains(id)
                    ? "subjects.picture.unpin"
                    : "subjects.picture.pin")),
        shown.note(id));
  }

  private List<SubjectView.EdgeRow> edges(LinkPicture picture, Page page) {
    Map<String, Node> known = known(picture);
    return picture.edges().stream()
        .flatMap(
            edge ->
                Stream.ofNullable(known.get(edge.from()))
                    .flatMap(
                        from ->
                            Stream.ofNullable(known.get(edge.to()))
                                .map(to -> edge(edge, from, to, page))))
        .sorted(Comparator.comparing(SubjectView.EdgeRow::from))
        .toList();
  }

  private SubjectView.EdgeRow edge(LinkEdge edge, Node from, Node to, Page page) {
    RoleAssertion role = edge.role();
    return new SubjectView.EdgeRow(
        label(from, page),
        what(edge, to, page),
        label(to, page),
        role == null
            ? ""
            : page.t(
                "subjects.picture.source",
                role.source(),
                page.t(role.confidence().textKey()),
                names.author(role.officer(), role.agency(), page)));
  }

  private static String what(LinkEdge edge, Node to, Page page) {
    RoleAssertion role = edge.role();
    return role != null
        ? page.t(role.kind().textKey())
        : page.t(
            to.kind() == Node.NodeKind.CASE
                ? "subjects.edge.in-case"
                : to.kind() == Node.NodeKind.NAME ? "subjects.edge.named" : "subjects.edge.states");
  }

  SubjectView.Drawing drawing(ShownPicture shown, Page page) {
    LinkPicture picture = shown.picture();
    PictureQuestion question = shown.question();
    List<String> notes = notes(shown, page);
    Map<String, PlacedNode> places =
        picture.nodes().stream()
            .collect(Collectors.toMap(one -> one.node().id(), Function.identity()));
    return new SubjectView.Drawing(
        page.t("subjects.picture.title", picture.center().label()),
        picture.width(),
        picture.height(),
        notes,
        picture.nodes().stream().map(one -> shape(one, picture, question, page)).toList(),
        picture.edges().stream()
            .flatMap(
                edge ->
                    Stream.ofNullable(places.get(edge.from()))
                        .flatMap(
                            from ->
                                Stream.ofNullable(places.get(edge.to()))
                                    .map(to -> line(edge, from, to, picture, page))))
            .toList());
  }

  /** Notes on pins in lines that fit below the drawing. */
  private static List<String> notes(ShownPicture shown, Page page) {
    String line = "(.{1," + Math.max(40, shown.picture().width() / 7) + "})(?:\\s+|$)";
    return shown.picture().nodes().stream()
        .map(PlacedNode::node)
        .filter(node -> !shown.note(node.id()).isEmpty())
        .map(node -> label(node, page) + ": " + shown.note(node.id()))
        .flatMap(note -> note.replaceAll(line, "$1\n").lines())
        .toList();
  }

  private static SubjectView.Shape shape(
      PlacedNode one, LinkPicture picture, PictureQuestion question, Page page) {
    Node node = one.node();
    String form = node.kind().somebody() ? "who" : node.kind().record() ? "file" : "number";
    return new SubjectView.Shape(
        form,
        one.x(),
        one.y(),
        cut(node.label()),
        page.t(node.kind().textKey()),
        page.href(SubjectPages.ref(node).href()),
        node.id().equals(picture.center().id())
            || picture.way().contains(node.id())
            || question.pinned().contains(node.id()));
  }

  private static String cut(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
  }

  private static SubjectView.Line line(
      LinkEdge edge, PlacedNode from, PlacedNode to, LinkPicture picture, Page page) {
    int at = picture.way().indexOf(edge.from());
    int next = picture.way().indexOf(edge.to());
    return new SubjectView.Line(
        from.x(),
        from.y(),
        to.x(),
        to.y(),
        edge.role() == null ? "" : what(edge, to.node(), page),
        edge.role() != null,
        at >= 0 && next >= 0 && Math.abs(at - next) == 1);
  }

  /** What a diagram shows, in words for the record. */
  String words(ShownPicture shown, String remark, Page page) {
    LinkPicture picture = shown.picture();
    PictureQuestion question = shown.question();
    DayRange within = question.within();
    Map<String, Node> known = known(picture);
    String bounds =
        within.equals(DayRange.ALWAYS)
            ? ""
            : "\n"
                + page.t(
                    "subjects.picture.within",
                    within.from() == null ? "…" : page.day(within.from()),
                    page.day(Objects.requireNonNullElse(within.to(), page.today())));
    String pins =
        question.pinned().stream()
            .flatMap(id -> Stream.ofNullable(known.get(id)))
            .map(
                one ->
                    "\n"
                        + page.t("subjects.picture.pinned", label(one, page))
                        + (shown.note(one.id()).isEmpty() ? "" : ": " + shown.note(one.id())))
            .collect(Collectors.joining());
    String lines =
        edges(picture, page).stream()
            .map(
                one ->
                    "– %s: %s %s%s"
                        .formatted(
                            one.from(),
                            one.what(),
                            one.to(),
                            one.source().isEmpty() ? "" : " (" + one.source() + ")"))
            .collect(Collectors.joining("\n"));
    String head = page.t("subjects.picture.title", picture.center().label()) + bounds + pins;
    String all = (remark.isBlank() ? head : head + "\n" + remark) + "\n" + lines;
    return all.length() <= 15_000 ? all : all.substring(0, 15_000);
  }
}
