package vn.chosach.publicity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.web.DeskView.DeskRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** The desk of publicity: draft, legal check, approval, end. Nothing typed is lost. */
@Controller
record PublishingController(
    Publications publications, PublishingPages pages, DeskList<DeskRow> publicationList) {

  private static final String ONE = PublicityRoutes.DESK + "/" + PublicityRoutes.ID;

  @GetMapping(PublicityRoutes.DESK)
  ModelAndView list(Page page) {
    return new ModelAndView("publicity/desk", "table", ListTable.of(publicationList, page))
        .addObject("states", FormField.choices(page, EditionState::textKey));
  }

  @PostMapping(PublicityRoutes.DESK + "/vu")
  ModelAndView draft(
      @RequestParam(name = "vu", defaultValue = "") String number,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    return switch (publications.draft(number, officer)) {
      case ActOutcome.Done<UUID>(UUID done) ->
          new ModelAndView(page.redirect(visit.say(desk(done), "publicity.said.drafted")));
      case ActOutcome.Overtaken<UUID> overtaken -> throw Page.absent();
      case ActOutcome.Refused<UUID> refused -> {
        if (refused.refusal().code().equals("publicity.unknown-case")) {
          throw Page.absent();
        }
        yield new ModelAndView(
            page.redirect(
                visit.say(
                    "/ho-so-vu-viec/" + number, "publicity.said.not", page.t(refused.refusal()))));
      }
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  @FormMapping(WordingForm.NEW_ALERT)
  ModelAndView warn(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        WordingForm.alert(visit.asked("tieu-de"), pages.goods(visit.page()), visit.page()),
        sent ->
            publications.warn(
                WordingForm.read(sent, WordingForm.EMPTY),
                sent.text("nhom").isEmpty() ? null : sent.text("nhom"),
                officer),
        id -> visit.say(desk(id), "publicity.said.drafted"),
        form -> new ModelAndView("publicity/newAlert", "form", form));
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable UUID id, Page page, ActingOfficer officer) {
    return view(id, null, page, officer);
  }

  @PostMapping(ONE + "/viet")
  ModelAndView write(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    PublicationFile file = file(id, officer);
    Edition edition = file.newest();
    return visit.answer(
        WordingForm.of(id, edition, file.corrects(), visit.page()),
        sent ->
            publications.write(
                edition.id(), WordingForm.read(sent, edition.body()), sent.version(), officer),
        done -> visit.say(desk(done), "publicity.said.written"),
        again -> view(id, again, visit.page(), officer));
  }

  @PostMapping(ONE + "/lam/{act:[a-z]{3,20}}")
  ModelAndView proceed(
      @PathVariable UUID id, @PathVariable String act, FormVisit visit, ActingOfficer officer) {
    EditionEvent event = EditionEvent.of(act).orElseThrow(Page::absent);
    PublicationFile file = file(id, officer);
    Edition edition = file.under(event);
    return visit.answer(
        WordingForm.of(id, event, edition),
        sent ->
            publications.proceed(
                edition.id(), event, WordingForm.reason(sent), sent.version(), officer),
        done -> visit.say(desk(done), "publicity.said." + act),
        again -> view(id, again, visit.page(), officer));
  }

  @PostMapping(ONE + "/dinh-chinh")
  ModelAndView correct(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    file(id, officer);
    return visit.answer(
        WordingForm.correction(id),
        sent -> publications.correct(id, WordingForm.reason(sent), officer),
        done -> visit.say(desk(done), "publicity.said.correcting"),
        again -> view(id, again, visit.page(), officer));
  }

  private static String desk(UUID publication) {
    return PublicityRoutes.DESK + "/" + publication;
  }

  private ModelAndView view(UUID id, @Nullable FormView sent, Page page, ActingOfficer officer) {
    return new ModelAndView("publicity/file", "file", pages.file(file(id, officer), sent, page));
  }

  private PublicationFile file(UUID id, ActingOfficer officer) {
    return publications.read(id, officer).orElseThrow(Page::absent);
  }
}
