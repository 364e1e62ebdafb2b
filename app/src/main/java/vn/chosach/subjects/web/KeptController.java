package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.pictures.KeptPicture;
import vn.chosach.subjects.pictures.KeptPicture.KeepingWish;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.subjects.pictures.PictureAsk;
import vn.chosach.subjects.web.ShownPicture.PictureReader;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Sơ đồ đã giữ: the own kept diagrams, and the form that keeps one and notes on its pins. */
@Controller
record KeptController(KeptPictures pictures, PictureReader reader)
    implements WholeList<KeptPicture> {

  private static final Map<String, String> MENDS =
      Map.of("subjects.case-unknown", "vu", "subjects.note-long", "ghi-chu");

  @GetMapping(SubjectRoutes.KEPT)
  ModelAndView kept(Page page) {
    return shown("lifecycle/list", page);
  }

  @Override
  public WholeTerms whole() {
    return new WholeTerms(
        SubjectRoutes.KEPT,
        "subjects.kept",
        List.of(),
        List.of(Choice.of(SubjectRoutes.SUBJECTS, "subjects.title")));
  }

  @Override
  public List<String> heads() {
    return List.of("subjects.col.diagram", "subjects.col.kept-at", "subjects.col.state");
  }

  @Override
  public List<KeptPicture> all(ActingOfficer officer) {
    return pictures.list(officer);
  }

  @Override
  public ListedRow row(KeptPicture one, Page page) {
    return new ListedRow(
        SubjectRoutes.kept(one.id()),
        one.title(),
        "",
        "",
        RowList.cells(page.day(Vietnam.dayOf(one.at()))),
        Tone.NONE,
        one.caseNumber() == null
            ? page.t("subjects.kept.own")
            : page.t("subjects.kept.of-case", one.caseNumber()));
  }

  @FormMapping(SubjectRoutes.KEEP)
  ModelAndView keep(
      @RequestParam MultiValueMap<String, String> asked, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    if (PictureAsk.of(asked).empty()) {
      return new ModelAndView(page.redirect(SubjectRoutes.KEPT));
    }
    ShownPicture shown = reader.read(asked, officer);
    return visit.answer(
        form(shown, page),
        sent ->
            pictures.keep(
                new KeepingWish(
                    own(shown, page) ? shown.id() : null,
                    sent.text("ten"),
                    PictureAsk.query(shown.question()),
                    sent.text("vu"),
                    sent.text("nut"),
                    sent.text("ghi-chu")),
                officer),
        id -> visit.say(SubjectRoutes.kept(id), "subjects.said.kept"),
        visit.titled("subjects.kept.keep", "subjects.kept.keep.lede", shown.address()));
  }

  /** Whoever keeps the one of somebody else keeps a copy, without the notes. */
  private static boolean own(ShownPicture shown, Page page) {
    return shown.kept() != null && PicturePages.own(shown.kept(), page);
  }

  private static FormDefinition form(ShownPicture shown, Page page) {
    KeptPicture kept = shown.kept();
    return FormDefinition.of(
            shown.keeping(),
            "subjects.kept.keep",
            line("ten", "subjects.field.diagram", 100)
                .start(kept == null ? null : kept.title())
                .hint("subjects.hint.diagram-title")
                .missing("subjects.diagram-title"),
            line("vu", "subjects.field.into-case", 40)
                .start(kept == null || !own(shown, page) ? null : kept.caseNumber())
                .hinted()
                .optional(),
            select("nut", "subjects.field.noted", nodes(shown, page)).hinted().optional(),
            words("ghi-chu", "subjects.field.pin-note", 500).hinted().optional())
        .mending(MENDS);
  }

  private static List<Choice> nodes(ShownPicture shown, Page page) {
    return Choice.of(
        shown.picture().nodes(),
        one -> one.node().id(),
        one -> page.t(one.node().kind().textKey()) + " " + one.node().label());
  }

  @FormMapping(SubjectRoutes.KEPT_DROP)
  ModelAndView drop(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    KeptPicture kept = pictures.read(id, officer).orElseThrow(Page::absent);
    Page page = visit.offered(PicturePages.own(kept, visit.page())).page();
    return visit.answer(
        FormDefinition.of(SubjectRoutes.KEPT + "/" + id + "/bo", "subjects.kept.drop", List.of()),
        sent -> pictures.drop(id, officer),
        done -> visit.say(SubjectRoutes.KEPT, "subjects.said.kept-dropped"),
        new FormPage(page.t("subjects.kept.drop"), kept.title(), SubjectRoutes.kept(id)));
  }
}
