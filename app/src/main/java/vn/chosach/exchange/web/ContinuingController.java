package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.national.SubmissionChain;
import vn.chosach.exchange.national.SubmissionChain.ChainGap;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Nối tiếp chuỗi báo cáo: the chain goes on behind what the committee holds, after a restore. */
@Controller
record ContinuingController(SubmissionChain chain) {

  @FormMapping(ExchangeRoutes.CONTINUING)
  ModelAndView proceed(@PathVariable long number, FormVisit visit, ActingOfficer officer) {
    ChainGap gap = chain.gap().filter(one -> one.number() == number).orElse(null);
    if (gap == null) {
      throw Page.absent();
    }
    return visit.answer(
        FormDefinition.of(
                ExchangeRoutes.SUBMISSIONS + "/noi-tiep/" + number,
                act(gap),
                gap.asked()
                    ? List.of()
                    : List.of(words("loi", "exchange.field.happened").most(4000).rows(3).hinted()))
            .mending(Map.of("exchange.words-missing", "loi")),
        sent -> chain.proceed(number, gap.asked() ? "" : sent.text("loi"), officer),
        done ->
            visit.say(
                ExchangeRoutes.SUBMISSIONS,
                gap.asked() ? "exchange.said.continued" : "exchange.said.continuing",
                "" + done),
        new FormPage(
            visit.page().t("exchange.continue"),
            told(gap, visit.page()) + " " + signed(gap, visit.page()),
            ExchangeRoutes.SUBMISSIONS));
  }

  private static String act(ChainGap gap) {
    return gap.asked() ? "exchange.continue.agree" : "exchange.continue.ask";
  }

  /** What the committee holds and this installation lacks, as the page of submissions says it. */
  static void tell(ChainGap gap, FactList facts, Page page) {
    facts.add("exchange.fact.held-there", told(gap, page));
    facts.add("exchange.fact.held-signature", signed(gap, page));
  }

  private static String told(ChainGap gap, Page page) {
    return page.t(
        "exchange.continue.told",
        "" + gap.number(),
        gap.sha256(),
        page.moment(gap.toldAt()),
        "" + gap.kept(),
        "" + gap.waiting());
  }

  private static String signed(ChainGap gap, Page page) {
    return page.t(gap.own() ? "exchange.continue.own" : "exchange.continue.foreign");
  }

  static Choice link(ChainGap gap, Page page) {
    return Choice.of(ExchangeRoutes.SUBMISSIONS + "/noi-tiep/" + gap.number(), page.t(act(gap)));
  }
}
