package vn.chosach.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.firms.FirmGate;
import vn.chosach.exchange.firms.FirmGate.GateFile;
import vn.chosach.exchange.firms.FirmParcels.ParcelRow;
import vn.chosach.exchange.web.ExchangeView.GatePage;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** What a firm does by its link; a link that is not good is a page that does not exist. */
@Controller
record FirmGateController(FirmGate gate, FirmLetterForms forms, FirmLetterPages pages) {

  /** The page answers the form itself: a link that answered a letter leads nowhere any more. */
  @FormMapping(ExchangeRoutes.GATE)
  ModelAndView send(@PathVariable String token, FormVisit visit) {
    Page page = visit.page();
    GateFile file = file(token);
    return visit.answer(
        form(file, token, page),
        sent -> done(file, token, sent),
        FlowAnswer.<String>of(done -> "/", again -> drawn(file, token, again, "", page))
            .showing(
                number ->
                    drawn(
                        gate.open(token).orElse(file),
                        token,
                        null,
                        page.t(
                            file.letter() == null
                                ? "exchange.gate.noticed"
                                : "exchange.gate.answered",
                            number),
                        page)));
  }

  /** Many parcels as one table; each row is answered for itself. */
  @FormMapping(ExchangeRoutes.GATE_MANY)
  ModelAndView many(@PathVariable String token, FormVisit visit) {
    Page page = visit.page();
    GateFile file = file(token);
    if (file.letter() != null) {
      throw Page.absent();
    }
    return visit.answer(
        FirmLetterForms.many("/doanh-nghiep/" + token + "/nhieu"),
        sent -> gate.notifyMany(token, sent.text("ma"), sent.text("bang")),
        FlowAnswer.<List<ParcelRow>>of(
                done -> "/", again -> gated(pages.many(file, again, token, List.of(), page)))
            .showing(rows -> gated(pages.many(file, null, token, rows, page))));
  }

  private static ModelAndView gated(GatePage shown) {
    return new ModelAndView("exchange/gate", "gate", shown);
  }

  private ActOutcome<String> done(GateFile file, String token, SubmittedForm sent) {
    return file.letter() == null
        ? gate.notify(token, sent.text("ma"), sent.owner(), FirmLetterForms.parcel(sent))
        : gate.answer(token, sent.text("ma"), sent.text("loi"));
  }

  private FormDefinition form(GateFile file, String token, Page page) {
    String address = "/doanh-nghiep/" + token;
    return file.letter() == null
        ? forms.noticing(address, page)
        : FirmLetterForms.answering(address);
  }

  private ModelAndView drawn(
      GateFile file, String token, @Nullable FormView form, String done, Page page) {
    return gated(pages.gate(file, token, form, done, page));
  }

  private GateFile file(String token) {
    return gate.open(token).orElseThrow(Page::absent);
  }
}
