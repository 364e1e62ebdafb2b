package vn.chosach.trust.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.trust.rating.RatingProposal;
import vn.chosach.trust.rating.RatingProposals;
import vn.chosach.trust.rating.RatingWish;
import vn.chosach.trust.rating.Ratings;
import vn.chosach.trust.rating.Ratings.RatingFile;
import vn.chosach.trust.rating.Ratings.SentDraft;
import vn.chosach.trust.web.RatingView.RatingRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** Nhãn tín nhiệm on the desk: criteria, evidence, the draft to the shop, papers. */
@Controller
record RatingController(
    Ratings ratings,
    RatingProposals proposals,
    RatingPages pages,
    DeskList<RatingRow> ratingList,
    DeskList<RatingProposal> proposalList) {

  @GetMapping(RatingRoutes.LIST)
  ModelAndView list(Page page, ActingOfficer officer) {
    return new ModelAndView("trust/ratings", "table", ListTable.of(ratingList, page))
        .addObject("waiting", proposals.count(officer));
  }

  /** What the program proposes to look at; the agency alone reads it. */
  @GetMapping(RatingRoutes.PROPOSALS)
  ModelAndView proposals(Page page) {
    return new ModelAndView("trust/proposals", "table", ListTable.of(proposalList, page));
  }

  @FormMapping(RatingRoutes.PROPOSAL)
  ModelAndView decide(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    RatingProposal one = proposals.waiting(id, officer).orElseThrow(Page::absent);
    return visit.answer(
        RatingForms.deciding(one, page),
        sent -> proposals.decide(id, RatingForms.taken(sent), sent.text("loi"), officer),
        done ->
            done.map(
                    label ->
                        visit.say(
                            RatingRoutes.page(label.number()),
                            "trust.proposal.said.taken",
                            label.number()))
                .orElseGet(() -> visit.say(RatingRoutes.PROPOSALS, "trust.proposal.said.refused")),
        new FormPage(one.shop(), page.t(one.ground().textKey()), RatingRoutes.PROPOSALS));
  }

  @FormMapping(RatingRoutes.OPENING)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        RatingForms.opening(),
        sent -> ratings.open(new RatingWish(sent.text("ten"), sent.text("dia-chi")), officer),
        done ->
            visit.say(RatingRoutes.page(done.number()), "trust.rating.said.opened", done.number()),
        visit.titled("trust.rating.open", RatingRoutes.LIST));
  }

  /** The criteria; the form for who frames them. */
  @FormMapping(RatingRoutes.CRITERIA)
  ModelAndView criteria(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    boolean frames = visit.sent() || officer.has(Role.STANDING_OFFICE);
    return visit.answer(
        RatingForms.criteria(page),
        sent -> ratings.frame(RatingForms.wish(sent), officer),
        done -> visit.say(RatingRoutes.CRITERIA, "trust.rating.said.criteria"),
        form ->
            new ModelAndView(
                "trust/criteria", "criteria", pages.criteria(frames ? form : null, officer, page)));
  }

  @GetMapping(RatingRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("trust/rating", "one", pages.one(file(number, officer), page));
  }

  @FormMapping(RatingRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    RatingFile file = file(number, officer);
    RatingDeed deed = RowDeed.of(RatingDeed.values(), slug);
    visit.offered(deed.open(file));
    UUID id = file.of().id();
    FormDefinition form = RatingForms.of(deed, file, page);
    String row = RatingRoutes.page(number);
    FormPage drawn = deed.titled(number, row, page);
    return deed == RatingDeed.SEND
        ? visit.answer(
            form,
            sent -> ratings.send(id, sent.text("cach"), sent.version(), officer),
            FlowAnswer.<SentDraft>of(done -> row, drawn).showing(done -> code(done, page)))
        : visit.answer(
            form,
            sent -> ratings.proceed(id, RatingForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "trust.rating.said." + slug),
            drawn);
  }

  /** The code stands on no address and is shown once. */
  private static ModelAndView code(SentDraft done, Page page) {
    return new ModelAndView(
        "trust/codeSheet",
        "sheet",
        new RatingView.CodeSheet(
            done.rating().number(),
            done.rating().shop(),
            done.code(),
            page.visit().origin() + RatingRoutes.SHOP,
            page.day(done.rating().replyBy())));
  }

  private RatingFile file(String number, ActingOfficer officer) {
    return ratings.read(number, officer).orElseThrow(Page::absent);
  }
}
