package vn.chosach.subjects.web;

import java.time.LocalDate;
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
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;

/** Draws up a diagram: the drawing, and its table for whoever does not see it. */
@Component
record PicturePages(SubjectNames names) {

  private static final int LABEL = 26;

  SubjectView.PicturePage of(
      LinkPicture picture, PictureQuestion question, @Nullable FormView form, Page page) {
    String here = address(question);
    String to = question.to();
    return new SubjectView.PicturePage(
        picture.center().label(),
        drawing(picture, question, page),
        picture.nodes().stream().map(one -> row(one, question, page)).toList(),
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
        picture.hubs().stream().map(one -> page.t("subjects.picture.hub", one.label())).toList(),
        picture.full() ? page.t("subjects.picture.full", LinkPicture.MOST) : "",
        way(picture, to, page),
        question.from(),
        question.opened(),
        question.pinned(),
        to == null ? "" : to,
        Objects.toString(question.within().from(), ""),
        Objects.toString(question.within().to(), ""),
        picture.months().stream()
            .map(
                step ->
                    new SubjectView.Ref(
                        address(question.till(step.end())),
                        page.t("subjects.picture.month", page.day(step.end()), step.known())))
            .toList(),
        here,
        here.replaceFirst("\\?", "/tep.svg?"),
        form == null ? SubjectForms.note(here).blank(page) : form);
  }

  /** The address of a diagram, without language prefix. */
  static String address(PictureQuestion question) {
    String to = question.to();
    LocalDate from = question.within().from();
    LocalDate until = question.within().to();
    return SubjectRoutes.picture(question.from())
        + question.opened().stream()
            .map(one -> "&mo=" + SubjectRoutes.encoded(one))
            .collect(Collectors.joining())
        + question.pinned().stream()
            .map(one -> "&ghim=" + SubjectRoutes.encoded(one))
            .collect(Collectors.joining())
        + (to == null ? "" : "&den=" + SubjectRoutes.encoded(to))
        + (from == null ? "" : "&tu-ngay=" + from)
        + (until == null ? "" : "&den-ngay=" + until);
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

  private static SubjectView.NodeRow row(PlacedNode one, PictureQuestion question, Page page) {
    String id = one.node().id();
    return new SubjectView.NodeRow(
        page.t(one.node().kind().textKey()),
        SubjectPages.ref(one.node()),
        SubjectRoutes.picture(id),
        new SubjectView.Ref(
            address(question.pin(id)),
            page.t(
                question.pinned().contains(id)
                    ? "subjects.picture.unpin"
                    : "subjects.picture.pin")));
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
            to.kind() == Node.NodeKind.CASE ? "subjects.edge.in-case" : "subjects.edge.states");
  }

  SubjectView.Drawing drawing(LinkPicture picture, PictureQuestion question, Page page) {
    Map<String, PlacedNode> places =
        picture.nodes().stream()
            .collect(Collectors.toMap(one -> one.node().id(), Function.identity()));
    return new SubjectView.Drawing(
        page.t("subjects.picture.title", picture.center().label()),
        picture.width(),
        picture.height(),
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

  private static SubjectView.Shape shape(
      PlacedNode one, LinkPicture picture, PictureQuestion question, Page page) {
    Node node = one.node();
    String form =
        node.kind().somebody() ? "who" : node.kind() == Node.NodeKind.CASE ? "file" : "number";
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
  String words(LinkPicture picture, PictureQuestion question, String remark, Page page) {
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
            .map(one -> "\n" + page.t("subjects.picture.pinned", label(one, page)))
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
