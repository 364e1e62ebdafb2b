package vn.chosach.exchange.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetterKind;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.exchange.web.ExchangeView.HandedPage;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Instructions to firms, requests about numbers, and what the firms answered. */
@Controller
record FirmLetterController(
    Exchanges exchanges,
    FirmOffices offices,
    FirmLetterPages pages,
    FirmLetterForms forms,
    Vault vault) {

  @GetMapping(ExchangeRoutes.LETTERS)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @FormMapping(ExchangeRoutes.WRITING)
  ModelAndView write(@PathVariable String kind, FormVisit visit, ActingOfficer officer) {
    boolean request = kind.equals("yeu-cau");
    FirmLetterKind asked = request ? FirmLetterKind.REQUEST : FirmLetterKind.INSTRUCTION;
    Page page = visit.page();
    return visit
        .offered(request || offices.directs(officer))
        .answer(
            forms.writing(asked, visit.asked("vu-viec"), page),
            sent -> exchanges.write(FirmLetterForms.letter(asked, sent), officer),
            done ->
                visit.say(
                    ExchangeRoutes.letter(done.number()), "exchange.said.written", done.number()),
            FormPage.titled(
                page.t(request ? "exchange.write.request" : "exchange.write.instruction"),
                ExchangeRoutes.LETTERS));
  }

  @GetMapping(ExchangeRoutes.LETTER)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("exchange/one", "one", pages.letter(file(number, officer), page));
  }

  @FormMapping(ExchangeRoutes.LETTER_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    FirmLetterFile file = file(number, officer);
    FirmLetterDeed deed = RowDeed.of(FirmLetterDeed.values(), slug);
    if (deed == FirmLetterDeed.ANSWER) {
      throw Page.absent();
    }
    return deed == FirmLetterDeed.LINK
        ? hand(file, visit, officer)
        : done(deed, file, visit, officer);
  }

  private ModelAndView hand(FirmLetterFile file, FormVisit visit, ActingOfficer officer) {
    FirmLetter one = file.of();
    FirmLetterDeed deed = FirmLetterDeed.LINK;
    String row = ExchangeRoutes.letter(one.number());
    Page page = visit.page();
    return visit
        .offered(deed.open(file))
        .answer(
            FirmLetterForms.of(deed, file),
            sent ->
                exchanges
                    .handLink(one.id(), FirmLetterForms.chosen(sent), sent.version(), officer)
                    .map(link -> handed(link, FirmLetterForms.chosenName(file, sent), row, page)),
            FlowAnswer.<ModelAndView>of(done -> row, deed.titled(one.number(), row, page))
                .showing(done -> done));
  }

  private ModelAndView done(
      FirmLetterDeed deed, FirmLetterFile file, FormVisit visit, ActingOfficer officer) {
    FirmLetter one = file.of();
    String row = ExchangeRoutes.letter(one.number());
    return visit
        .offered(deed.open(file))
        .answer(
            FirmLetterForms.of(deed, file),
            sent ->
                exchanges.proceed(
                    one.id(), FirmLetterForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "exchange.said." + deed.slug()),
            deed.titled(one.number(), row, visit.page()));
  }

  /** The form with the scan of what a firm returned carries a pass, and stands apart. */
  @FormMapping(ExchangeRoutes.RETURNED)
  ModelAndView enter(@PathVariable String number, FormVisit visit, ActingOfficer officer) {
    return done(FirmLetterDeed.ANSWER, file(number, officer), visit, officer);
  }

  /** What a firm returned, for whoever may read the letter; each reading is custody. */
  @GetMapping(ExchangeRoutes.SCAN)
  ResponseEntity<byte[]> scan(
      @PathVariable String number, @PathVariable String firm, Page page, Viewer viewer) {
    FirmLetterFile file = file(number, ActingOfficer.of(viewer));
    UUID owner =
        file.of().lines().stream()
            .filter(
                line -> Objects.requireNonNull(file.firms().get(line.firm())).number().equals(firm))
            .map(FirmLetter.FirmLine::files)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(Page::absent);
    KeptFile kept =
        vault.files(owner).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    return vault
        .openOriginal(owner, kept.id(), viewer.actor(), page.t("exchange.scan.reading"))
        .attached(kept);
  }

  /** A link as it is shown once, and nowhere again. */
  static ModelAndView handed(HandedLink link, String firm, String back, Page page) {
    return new ModelAndView(
        "exchange/handed",
        "handed",
        new HandedPage(
            page.t("exchange.handed"),
            firm,
            Objects.requireNonNullElse(page.officialAddress(), page.visit().origin())
                + "/doanh-nghiep/"
                + link.token(),
            link.code(),
            page.moment(link.expires()),
            back));
  }

  private FirmLetterFile file(String number, ActingOfficer officer) {
    return exchanges.letter(number, officer).orElseThrow(Page::absent);
  }
}
