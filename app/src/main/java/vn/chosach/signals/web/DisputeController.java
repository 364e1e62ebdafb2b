package vn.chosach.signals.web;

import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.words;

import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.signals.disputes.Dispute;
import vn.chosach.signals.disputes.Disputes;
import vn.chosach.signals.disputes.Disputes.DisputeWords;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Who is above the one who decided answers a reporter who does not agree. */
@Controller
record DisputeController(Signals signals, Disputes disputes, Heirs heirs) {

  private static final String WORDS = "loi";
  private static final String AGAIN = "mo-lai";
  private static final String PAGE = "/xem-lai";

  @FormMapping(InboxRoutes.INBOX + "/{id:" + SentId.FORM + "}" + PAGE)
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Sheet sheet = signals.read(id, officer).orElseThrow(Page::absent);
    String number = sheet.signal().number();
    Dispute open = disputes.of(id, officer).filter(one -> one.isFor(officer, heirs)).orElse(null);
    DisputeWords said =
        open == null ? new DisputeWords(List.of(), false, null) : disputes.words(open);
    String item = InboxRoutes.INBOX + "/" + id;
    return visit
        .offered(open != null)
        .answer(
            FormDefinition.of(
                    item + PAGE,
                    "signals.dispute.button",
                    words(WORDS, "signals.dispute.answer").hinted().most(4_000).rows(6),
                    tick(AGAIN, "signals.dispute.again").hinted().given(said.reopens()))
                .mending(Map.of("signals.dispute-words", WORDS, "signals.dispute-reopen", AGAIN)),
            sent -> disputes.answer(id, sent.text(WORDS), sent.tick(AGAIN), officer),
            done -> visit.say(item, "signals.said.dispute", number),
            form ->
                drawn(sheet, said, item, visit.page())
                    .apply(form)
                    .addObject("told", told(sheet, said, visit.page())));
  }

  private static FormPage drawn(Sheet sheet, DisputeWords said, String item, Page page) {
    var about =
        new ArrayList<String>(
            List.of(
                sheet.signal().number(), sheet.title(), page.t(sheet.signal().state().textKey())));
    Instant due = said.due();
    if (due != null) {
      about.add(page.t("signals.dispute.until", page.until(due)));
    }
    return new FormPage(
        page.t("signals.dispute.title"),
        String.join(" · ", about) + ". " + page.t("signals.dispute.lede"),
        item);
  }

  /** What the reporter was told last, and what the reporter says to it. */
  private static List<String> told(Sheet sheet, DisputeWords said, Page page) {
    return Stream.concat(
            sheet.told().reversed().stream()
                .filter(one -> !one.byReporter() && !one.words().isBlank())
                .limit(1)
                .map(one -> page.t("signals.dispute.decided", one.words())),
            said.words().stream().map(words -> page.t("signals.dispute.written", words)))
        .toList();
  }

  /** Who sees the signal sees that a reporter waits, and who answers. */
  @Bean
  static PageSlot disputeOfSignal(Disputes disputes, Heirs heirs, TemplateEngine templates) {
    return EndedSignalSlot.of(
        templates,
        "signals/dispute.jte",
        (signal, reader, page) ->
            disputes
                .of(signal, reader)
                .map(one -> Map.of("signal", signal, "answers", one.isFor(reader, heirs))));
  }
}
