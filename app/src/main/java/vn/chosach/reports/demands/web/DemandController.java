package vn.chosach.reports.demands.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.demands.Demand;
import vn.chosach.reports.demands.Demand.DemandWish;
import vn.chosach.reports.demands.DemandAct;
import vn.chosach.reports.demands.DemandEvent;
import vn.chosach.reports.demands.Demands;
import vn.chosach.reports.demands.Demands.DemandFile;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.periods.Period;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Báo cáo đột xuất theo yêu cầu của cấp trên: from the incoming paper to the proved receipt. */
@Controller
record DemandController(Demands demands, DemandPages pages, Reporters reporters) {

  private static final String ONE = DemandSetup.LIST + "/{number:YC-[0-9]{4}-[0-9]{4,9}}";

  @GetMapping(DemandSetup.LIST)
  ModelAndView list(Page page) {
    return pages.shown("reports/demands", page);
  }

  @FormMapping(DemandSetup.ENTER + "{incoming:" + SentId.FORM + "}")
  ModelAndView enter(@PathVariable UUID incoming, FormVisit visit, ActingOfficer officer) {
    ReceivedPaper paper = demands.paper(incoming, officer).orElseThrow(Page::absent);
    return visit
        .offered(Demands.enters(officer))
        .answer(
            pages.entering(paper, officer, visit.page()),
            sent ->
                demands.enter(
                    new DemandWish(
                        paper.id(),
                        sent.text("cap-tren"),
                        sent.text("ten"),
                        sent.momentIfAny("han"),
                        sent.idIfAny("nguoi")),
                    officer),
            done ->
                visit.say(
                    DemandSetup.LIST + "/" + done.number(),
                    "reports.demand.said.entered",
                    done.number()),
            visit.titled("reports.demand.enter", "/van-ban/so-den/" + paper.id()));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return pages.one(file(number, officer), page);
  }

  @FormMapping(ONE + "/lam/{slug:[a-z-]{2,20}}")
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    DemandFile file = file(number, officer);
    DemandEvent deed = RowDeed.of(DemandEvent.values(), slug);
    String row = DemandSetup.LIST + "/" + number;
    return visit
        .offered(file.possible().contains(deed))
        .answer(
            pages.of(deed, file.of(), officer, visit.page()),
            sent ->
                demands.proceed(
                    file.of().id(),
                    act(deed, file.of(), sent, visit.page()),
                    sent.version(),
                    officer),
            done -> visit.say(row, "reports.demand.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  private DemandAct act(DemandEvent deed, Demand one, SubmittedForm sent, Page page) {
    return switch (deed) {
      case PREPARE -> new DemandAct.PrepareAnswer(sent.text("noi-dung"), sent.tick("van-tra-loi"));
      case PASS ->
          new DemandAct.Pass(
              new Request(
                  new UUID(0, 0),
                  sent.text("ten"),
                  sent.text("mau"),
                  1,
                  new Period.Days(sent.day("tu"), sent.day("den")),
                  sent.day("han"),
                  one.paper(),
                  reporters.named(sent.all("co-quan"), page.today())));
      case CLOSE -> new DemandAct.ProveReceipt();
      case ENTRUST -> new DemandAct.Entrust(sent.idIfAny("nguoi"), sent.text("loi"));
      case WITHDRAW -> new DemandAct.Withdraw(sent.idIfAny("van-ban"), sent.text("loi"));
      case ANSWER, ENTER -> throw Page.absent();
    };
  }

  private DemandFile file(String number, ActingOfficer officer) {
    return demands.read(number, officer).orElseThrow(Page::absent);
  }
}
