package vn.chosach.forum.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.forum.Forums;
import vn.chosach.forum.Forums.ForumOpinionFile;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumOpinionPart;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Ý kiến: from what was said to the public answer and what came of it. */
@Controller
record ForumOpinionController(Forums forums, ForumPages pages, ForumForms forms, FormFlow flow) {

  @GetMapping(ForumRoutes.PUBLIC)
  ModelAndView published(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("forum/public", "forum", pages.published(at, page));
  }

  @GetMapping(ForumRoutes.OPINIONS)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "buoi", defaultValue = "") String meeting,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    ForumOpinionPart part =
        Arrays.stream(ForumOpinionPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(ForumOpinionPart.OPEN);
    String known = forums.meeting(meeting).map(file -> file.of().number()).orElse(null);
    return new ModelAndView(
        "forum/opinions", "opinions", pages.opinions(part, known, at, officer, page));
  }

  @GetMapping(ForumRoutes.OPINION)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "forum/opinion", "one", pages.opinion(file(number, officer), officer, page));
  }

  @GetMapping(ForumRoutes.OPINION_ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, ActingOfficer officer) {
    ForumOpinionFile file = file(number, officer);
    ForumDeed deed =
        ForumDeed.ofOpinion(slug).filter(one -> one.open(file, officer)).orElseThrow(Page::absent);
    return acting(forms.of(deed, file.of(), file.meeting(), page).blank(page), deed, number, page);
  }

  @PostMapping(ForumRoutes.OPINION_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    ForumOpinionFile file = file(number, officer);
    ForumDeed deed = ForumDeed.ofOpinion(slug).orElseThrow(Page::absent);
    SubmittedForm sent = forms.of(deed, file.of(), file.meeting(), page).read(values, page);
    if (deed == ForumDeed.SPEAKER) {
      return flow.answer(
          sent,
          () -> forums.speaker(file.of().id(), sent.text("loi"), officer),
          FlowAnswer.<String>of(
                  done -> ForumRoutes.opinion(number), again -> acting(again, deed, number, page))
              .showing(
                  speaker ->
                      new ModelAndView("forum/speaker", "speaker", speaker)
                          .addObject("number", number)));
    }
    return flow.answer(
        sent,
        () -> forums.answer(file.of().id(), ForumForms.act(deed, sent), sent.version(), officer),
        FlowAnswer.of(
            done -> {
              said.say("forum.said." + deed.slug());
              return ForumRoutes.opinion(number);
            },
            again -> acting(again, deed, number, page)));
  }

  private static ModelAndView acting(FormView form, ForumDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", ForumRoutes.opinion(number));
  }

  private ForumOpinionFile file(String number, ActingOfficer officer) {
    return forums.opinion(number, officer).orElseThrow(Page::absent);
  }
}
