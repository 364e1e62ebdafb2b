package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.watching.StandingWatch;
import vn.chosach.subjects.watching.StandingWatch.WatchHit;
import vn.chosach.subjects.watching.StandingWatch.WatchKind;
import vn.chosach.subjects.watching.StandingWatch.WatchWish;
import vn.chosach.subjects.watching.WatchDesk;
import vn.chosach.subjects.watching.WatchDesk.WatchFile;
import vn.chosach.subjects.web.SubjectView.Ref;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Theo dõi: what the officer watches, begins to watch and ends. */
@Controller
record WatchController(WatchDesk watches, Subjects subjects, SubjectNames names)
    implements WholeList<StandingWatch> {

  @GetMapping(SubjectRoutes.WATCHES)
  ModelAndView watched(Page page) {
    return shown("lifecycle/list", page);
  }

  @Override
  public WholeTerms whole() {
    return new WholeTerms(
        SubjectRoutes.WATCHES,
        "subjects.watches",
        List.of(Choice.of(SubjectRoutes.WATCHING, "subjects.watch.begin")),
        List.of(Choice.of(SubjectRoutes.SUBJECTS, "subjects.title")));
  }

  @Override
  public List<String> heads() {
    return List.of("subjects.col.watched", "subjects.field.until", "subjects.col.state");
  }

  @Override
  public List<StandingWatch> all(ActingOfficer officer) {
    return watches.list(officer);
  }

  @Override
  public RowList.ListedRow row(StandingWatch one, Page page) {
    return new RowList.ListedRow(
        SubjectRoutes.watch(one.id()),
        one.value(),
        page.t(one.kind().textKey()),
        one.handedBy() == null ? "" : page.t("subjects.watch.handed"),
        RowList.cells(page.day(one.until())),
        one.stands(page.today()) ? Tone.OK : Tone.NONE,
        state(one, page));
  }

  private static String state(StandingWatch one, Page page) {
    return page.t(
        one.endedAt() != null
            ? "subjects.watch.ended"
            : one.stands(page.today()) ? "subjects.watch.standing" : "subjects.watch.over");
  }

  @FormMapping(SubjectRoutes.WATCHING)
  ModelAndView watch(FormVisit visit, ActingOfficer officer) {
    return watch(WatchKind.MARK, null, visit, officer);
  }

  @FormMapping(SubjectRoutes.WATCHING_ONE)
  ModelAndView watchOne(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return watch(WatchKind.SUBJECT, id, visit, officer);
  }

  @FormMapping(SubjectRoutes.WATCHING_RING)
  ModelAndView watchRing(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return watch(WatchKind.RING, id, visit, officer);
  }

  private ModelAndView watch(
      WatchKind kind, @Nullable UUID subject, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    String name =
        subject == null
            ? ""
            : subjects.read(subject, officer).orElseThrow(Page::absent).of().name();
    return visit.answer(
        form(kind, subject, page),
        sent ->
            watches.watch(
                new WatchWish(
                    kind,
                    kind == WatchKind.MARK ? sent.text("so") : name,
                    subject,
                    sent.text("can-cu"),
                    sent.dayIfAny("den-ngay")),
                officer),
        done -> visit.say(SubjectRoutes.watch(done.id()), "subjects.said.watching"),
        new FormPage(
            kind == WatchKind.MARK
                ? page.t("subjects.watch.begin")
                : page.t("subjects.watch.begin-of", page.t(kind.textKey()), name),
            page.t("subjects.watch.lede"),
            SubjectRoutes.WATCHES));
  }

  private static FormDefinition form(WatchKind kind, @Nullable UUID subject, Page page) {
    return FormDefinition.of(
        SubjectRoutes.watching(kind, subject),
        "subjects.watch.begin",
        line("so", "subjects.field.watched", 200)
            .hinted()
            .mends("subjects.watch-value")
            .given(kind == WatchKind.MARK),
        words("can-cu", "subjects.field.ground", 2_000).hinted().missing("subjects.watch-ground"),
        day("den-ngay", "subjects.field.until")
            .start(page.today().plusMonths(3).toString())
            .mends("subjects.watch-until"));
  }

  private WatchFile file(UUID id, ActingOfficer officer) {
    return watches.read(id, officer).orElseThrow(Page::absent);
  }

  @GetMapping(SubjectRoutes.WATCH)
  ModelAndView one(@PathVariable UUID id, Page page, ActingOfficer officer) {
    WatchFile file = file(id, officer);
    StandingWatch of = file.of();
    boolean fresh = file.hits().stream().anyMatch(hit -> hit.seenAt() == null);
    return new ModelAndView(
        "subjects/watch",
        "watch",
        new RingView.WatchPageView(
            of.value(),
            page.t(of.kind().textKey()),
            of.stands(page.today()) ? Tone.OK : Tone.NONE,
            state(of, page),
            of.ground(),
            page.t("subjects.watch.term", page.day(Vietnam.dayOf(of.at())), page.day(of.until()))
                + handed(of, page),
            file.hits().stream().map(hit -> hit(hit, page)).toList(),
            about(of),
            fresh ? SubjectRoutes.watch(id) + "/da-xem" : null,
            of.stands(page.today()) ? SubjectRoutes.watch(id) + "/thoi" : null));
  }

  private String handed(StandingWatch of, Page page) {
    UUID by = of.handedBy();
    Instant at = of.handedAt();
    return by == null || at == null
        ? ""
        : " · "
            + page.t(
                "subjects.watch.handed-by", names.officer(by, page), page.day(Vietnam.dayOf(at)));
  }

  private static @Nullable String about(StandingWatch of) {
    UUID subject = of.subject();
    return subject == null
        ? null
        : of.kind() == WatchKind.RING ? SubjectRoutes.ring(subject) : SubjectRoutes.page(subject);
  }

  private static RingView.HitRow hit(WatchHit one, Page page) {
    return new RingView.HitRow(
        page.t(one.kind().textKey()),
        new Ref(one.path(), one.number()),
        one.byWhat(),
        page.moment(one.at()),
        one.seenAt() == null);
  }

  @FormMapping(SubjectRoutes.WATCH_SEEN)
  ModelAndView seen(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    file(id, officer);
    return visit.answer(
        FormDefinition.of(SubjectRoutes.watch(id) + "/da-xem", "subjects.watch.seen", List.of()),
        sent -> watches.acknowledge(id, officer),
        done -> visit.say(SubjectRoutes.watch(id), "subjects.said.seen"),
        visit.titled("subjects.watch.seen", SubjectRoutes.watch(id)));
  }

  @FormMapping(SubjectRoutes.WATCH_END)
  ModelAndView end(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    file(id, officer);
    return visit.answer(
        FormDefinition.of(SubjectRoutes.watch(id) + "/thoi", "subjects.watch.end", List.of()),
        sent -> watches.end(id, officer),
        done -> visit.say(SubjectRoutes.watch(id), "subjects.said.watch-ended"),
        visit.titled("subjects.watch.end", SubjectRoutes.watch(id)));
  }
}
