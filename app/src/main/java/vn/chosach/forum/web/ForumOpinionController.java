package vn.chosach.forum.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.forum.Forums;
import vn.chosach.forum.Forums.ForumOpinionFile;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumOpinionPart;
import vn.chosach.forum.web.ForumView.ForumRow;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** Ý kiến: from what was said to the public answer and what came of it. */
@Controller
record ForumOpinionController(
    Forums forums,
    ForumPages pages,
    ForumForms forms,
    DeskList<ForumRow> opinionList,
    Heirs heirs) {

  @GetMapping(ForumRoutes.PUBLIC)
  ModelAndView published(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("forum/public", "forum", pages.published(at, page));
  }

  @GetMapping(ForumRoutes.OPINIONS)
  ModelAndView list(
      Page page,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "buoi", defaultValue = "") String meeting) {
    ForumOpinionPart part = ListSheet.part(ForumOpinionPart.values(), asked, ForumOpinionPart.OPEN);
    String known = forums.meeting(meeting).map(file -> file.of().number()).orElse(null);
    return new ModelAndView("forum/opinions", "opinions", pages.opinions(part, known, page))
        .addObject("table", ListTable.of(opinionList, page));
  }

  @GetMapping(ForumRoutes.OPINION)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "forum/opinion", "one", pages.opinion(file(number, officer), officer, page));
  }

  @FormMapping(ForumRoutes.OPINION_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    ForumOpinionFile file = file(number, officer);
    ForumDeed deed = RowDeed.of(ForumDeed.ofOpinion(), slug);
    visit.offered(deed.open(file, officer, heirs));
    UUID id = file.of().id();
    FormDefinition form = forms.of(deed, file.of(), file.meeting(), visit.page());
    String row = ForumRoutes.opinion(number);
    FormPage drawn = deed.titled(number, row, visit.page());
    return deed == ForumDeed.SPEAKER
        ? visit.answer(
            form,
            sent -> forums.speaker(id, sent.text("loi"), officer),
            FlowAnswer.<String>of(done -> row, drawn)
                .showing(
                    speaker ->
                        new ModelAndView("forum/speaker", "speaker", speaker)
                            .addObject("number", number)))
        : visit.answer(
            form,
            sent -> forums.answer(id, ForumForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "forum.said." + slug),
            drawn);
  }

  private ForumOpinionFile file(String number, ActingOfficer officer) {
    return forums.opinion(number, officer).orElseThrow(Page::absent);
  }
}
