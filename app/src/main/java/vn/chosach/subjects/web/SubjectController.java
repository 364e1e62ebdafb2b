package vn.chosach.subjects.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.Subjects.PairFile;
import vn.chosach.subjects.Subjects.SubjectFile;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.subjects.web.SubjectForms.PairVerdict;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Đối tượng: the list, one subject with its roles, and pairs that are judged side by side. */
@Controller
record SubjectController(Subjects subjects, SubjectPages pages) {

  @GetMapping(SubjectRoutes.SUBJECTS)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "voi", defaultValue = "") String with,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView(
        "subjects/subjects",
        "list",
        pages.list(
            words.length() > 200 ? words.substring(0, 200) : words,
            with.matches(SentId.FORM) ? with : "",
            at,
            officer,
            page));
  }

  @GetMapping(SubjectRoutes.QUEUE)
  ModelAndView queue(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("subjects/queue", "queue", pages.queue(at, officer, page));
  }

  /** Pairs of one kind judged alike, each by itself: one that is refused stops no other. */
  @FormMapping(SubjectRoutes.MANY)
  ModelAndView many(@PathVariable SubjectKind kind, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        SubjectForms.many(kind, pages.alike(kind, officer, page), page),
        sent ->
            counted(
                sent.all(SubjectForms.PAIRS).stream()
                    .map(
                        pair ->
                            subjects.answer(
                                UUID.fromString(pair.substring(0, 36)),
                                UUID.fromString(pair.substring(37)),
                                sent.text(SubjectForms.CHOICE).equals(PairVerdict.SAME.name()),
                                sent.text(SubjectForms.WORDS),
                                officer))
                    .toList()),
        done -> visit.say(SubjectRoutes.QUEUE, "subjects.said.many", done[0], done[1]),
        new FormPage(
            page.t("subjects.many", page.t(kind.textKey())),
            page.t("subjects.many.lede"),
            SubjectRoutes.QUEUE));
  }

  /** How many were judged and how many not; where none was, why the first was not. */
  private static ActOutcome<long[]> counted(List<ActOutcome<SubjectLink>> all) {
    long done = all.stream().filter(ActOutcome.Done.class::isInstance).count();
    return done > 0
        ? ActOutcome.done(new long[] {done, all.size() - done})
        : all.getFirst() instanceof ActOutcome.Refused<SubjectLink> no
            ? ActOutcome.refused(no.refusal())
            : ActOutcome.refused("subjects.not-possible");
  }

  @FormMapping(SubjectRoutes.PAIR)
  ModelAndView judge(
      @PathVariable UUID one, @PathVariable UUID other, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    PairFile file = pair(one, other, officer);
    return visit.answer(
        SubjectForms.verdict(file, officer, visit.value(SubjectForms.CHOICE), page),
        sent -> done(file, sent, officer),
        link -> visit.say(SubjectRoutes.pair(one, other), link.state().saidKey()),
        form ->
            new ModelAndView(
                    "subjects/pair", "pair", pages.pair(pair(one, other, officer), officer, page))
                .addObject("form", form));
  }

  private ActOutcome<SubjectLink> done(PairFile file, SubmittedForm sent, ActingOfficer officer) {
    PairVerdict verdict = sent.choice(SubjectForms.CHOICE, PairVerdict.class);
    String words = sent.text(SubjectForms.WORDS);
    UUID link = file.link().map(SubjectLink::id).orElse(SentId.NONE);
    boolean same = verdict == PairVerdict.SAME;
    return verdict
        .event()
        .map(event -> subjects.proceed(link, event, words, sent.version(), officer))
        .orElseGet(() -> subjects.judge(file.one().id(), file.other().id(), same, words, officer));
  }

  private PairFile pair(UUID one, UUID other, ActingOfficer officer) {
    return subjects.pair(one, other, officer).orElseThrow(Page::absent);
  }

  @GetMapping(SubjectRoutes.ONE)
  ModelAndView one(@PathVariable UUID id, Page page, ActingOfficer officer) {
    return new ModelAndView("subjects/subject", "one", pages.one(file(id, officer), page));
  }

  @FormMapping(SubjectRoutes.ROLE)
  ModelAndView state(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    SubjectFile file = file(id, officer);
    return visit.answer(
        SubjectForms.role(file, page),
        sent -> subjects.state(SubjectForms.wish(sent), officer),
        role -> visit.say(SubjectRoutes.page(id), "subjects.said.role"),
        new FormPage(
            page.t("subjects.role.title", file.of().name()),
            page.t("subjects.role.lede"),
            SubjectRoutes.page(id)));
  }

  @FormMapping(SubjectRoutes.RETRACT)
  ModelAndView retract(
      @PathVariable UUID id, @PathVariable UUID role, FormVisit visit, ActingOfficer officer) {
    known(id, role, officer);
    return visit.answer(
        SubjectForms.retract(id, role),
        sent -> subjects.retract(role, sent.text(SubjectForms.WORDS), officer),
        done -> visit.say(SubjectRoutes.page(id), "subjects.said.retracted"),
        visit.titled("subjects.role.retract", SubjectRoutes.page(id)));
  }

  private void known(UUID id, UUID role, ActingOfficer officer) {
    if (file(id, officer).roles().stream().noneMatch(one -> one.id().equals(role))) {
      throw Page.absent();
    }
  }

  private SubjectFile file(UUID id, ActingOfficer officer) {
    return subjects.read(id, officer).orElseThrow(Page::absent);
  }
}
