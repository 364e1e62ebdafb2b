package vn.chosach.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmGate.FirmNews;
import vn.chosach.exchange.firms.FirmGate.GateFile;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetter.FirmLine;
import vn.chosach.exchange.firms.FirmLetterKind;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterPart;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.FirmParcels.ParcelRow;
import vn.chosach.exchange.firms.FirmParcels.ToldParcel;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.exchange.web.ExchangeView.GatePage;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;

/** Draws up the pages about letters to firms, and what a firm sees. */
@Component
record FirmLetterPages(Exchanges exchanges, FirmOffices offices, ExchangeNames names)
    implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.LETTERS, "exchange.letters", "exchange.letters.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.title",
        "exchange.field.answer-by",
        "exchange.fact.receipts",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    FirmLetterPart part = ListSheet.part(FirmLetterPart.values(), asked, FirmLetterPart.OPEN);
    var slice = exchanges.letters(part, sheet.offset(), sheet.size(), officer);
    var acts = new ArrayList<Choice>();
    if (offices.directs(officer)) {
      acts.add(
          Choice.of(ExchangeRoutes.LETTERS + "/moi/chi-dao", page.t("exchange.write.instruction")));
    }
    if (FirmOffices.works(officer)) {
      acts.add(
          Choice.of(ExchangeRoutes.LETTERS + "/moi/yeu-cau", page.t("exchange.write.request")));
    }
    return new RowList(
        page.t("exchange.letters"),
        page.t("exchange.letters.lede"),
        acts,
        List.of(Choice.of(ExchangeRoutes.FIRMS, page.t("exchange.firms"))),
        RowList.counted(
            FirmLetterPart.values(),
            part,
            "exchange.letter-part.",
            ExchangeRoutes.LETTERS,
            page,
            one -> exchanges.letters(one, 0, 1, officer).count()),
        slice.rows().stream().map(one -> row(one, page)).toList(),
        page.t("exchange.letters.none"),
        slice.count());
  }

  private static ListedRow row(FirmLetter one, Page page) {
    return new ListedRow(
        ExchangeRoutes.letter(one.number()),
        one.title(),
        page.t(one.kind().textKey()),
        one.number(),
        RowList.cells(
            page.day(one.answerBy()),
            page.t(
                "exchange.receipts.of",
                one.lines().size() - one.silent().size(),
                one.lines().size())),
        FirmPages.tone(one.state()),
        page.t(one.state().textKey()));
  }

  ExchangePage letter(FirmLetterFile file, Page page) {
    FirmLetter one = file.of();
    return new ExchangePage(
        RowPage.of(
            one,
            one.title(),
            FirmPages.tone(one.state()),
            one.state().textKey(),
            file.waiting(),
            Arrays.stream(FirmLetterDeed.values())
                .filter(deed -> deed.open(file))
                .map(deed -> Choice.of(deed.address(one.number()), page.t(deed.textKey())))
                .toList(),
            names,
            page),
        ExchangeRoutes.LETTERS,
        page.t("exchange.letters"),
        one.kind() == FirmLetterKind.REQUEST ? page.t("exchange.request.sight") : "",
        facts(file, page),
        List.of(answers(file, page)));
  }

  private List<Fact> facts(FirmLetterFile file, Page page) {
    FirmLetter one = file.of();
    boolean request = one.kind() == FirmLetterKind.REQUEST;
    var facts = new FactList(page);
    facts.add("exchange.fact.kind", page.t(one.kind().textKey()));
    facts.add("exchange.fact.agency", names.agency(one.agency(), page));
    String about = one.caseNumber();
    if (about != null) {
      facts.link("exchange.field.case", about, "/ho-so-vu-viec/" + about);
    }
    facts.add(request ? "exchange.field.numbers" : "exchange.field.instruction", file.words());
    facts.add(names.law(one.ground(), one.article(), page));
    facts.add(
        "exchange.field.answer-by", page.t("exchange.answer-by.named", page.day(one.answerBy())));
    if (one.paper() != null) {
      facts.add("exchange.fact.paper", one.paper() + ", " + page.day(one.signedOn()));
    }
    return facts.list();
  }

  private static ExchangeTable answers(FirmLetterFile file, Page page) {
    return new ExchangeTable(
        "tl",
        page.t("exchange.fact.receipts"),
        page.texts(
            "exchange.field.firm",
            "exchange.fact.receipt",
            "exchange.field.answer",
            "exchange.field.scan"),
        file.of().lines().stream().map(line -> answer(line, file, page)).toList(),
        "");
  }

  private static List<Fact> answer(FirmLine line, FirmLetterFile file, Page page) {
    UUID files = line.files();
    Firm firm = Objects.requireNonNull(file.firms().get(line.firm()));
    return List.of(
        new Fact("", firm.name(), page.href(ExchangeRoutes.firm(firm.number()))),
        FirmPages.cell(FirmPages.receipt(line, file.of(), page)),
        FirmPages.cell(file.answers().get(line.id())),
        files == null
            ? FirmPages.cell("")
            : new Fact(
                "",
                page.t("exchange.scan.open"),
                page.href(ExchangeRoutes.letter(file.of().number()) + "/tep/" + firm.number())));
  }

  GatePage gate(GateFile file, String token, @Nullable FormView form, String done, Page page) {
    FirmLetter letter = file.letter();
    var facts = new FactList(page);
    facts.add("exchange.field.firm", file.firm().name());
    if (letter != null) {
      facts.add("exchange.fact.agency", names.agency(letter.agency(), page));
      facts.add("exchange.fact.paper", letter.paper() + ", " + page.day(letter.signedOn()));
      facts.add("exchange.field.answer-by", page.day(letter.answerBy()));
    }
    String what = letter == null ? "notice" : "answer";
    return new GatePage(
        page.t("exchange.gate." + what),
        page.t("exchange.gate." + what + ".lede"),
        facts.list(),
        form,
        done,
        new ExchangeTable(
            "tin",
            page.t("exchange.gate.news"),
            page.texts(
                "exchange.col.notice",
                "exchange.col.when",
                "exchange.col.stage",
                "exchange.col.told"),
            file.news().stream().map(one -> news(one, page)).toList(),
            letter == null ? page.t("exchange.gate.news.none") : ""),
        letter == null
            ? Choice.of("/doanh-nghiep/" + token + "/nhieu", page.t("exchange.gate.many"))
            : null);
  }

  /** Many parcels at once, or what became of each row. */
  GatePage many(
      GateFile file, @Nullable FormView form, String token, List<ParcelRow> rows, Page page) {
    long refused = rows.stream().filter(row -> row.refusal() != null).count();
    return new GatePage(
        page.t("exchange.gate.many"),
        page.t("exchange.gate.many.lede"),
        new FactList(page).add("exchange.field.firm", file.firm().name()).list(),
        form,
        rows.isEmpty()
            ? ""
            : page.t(
                "exchange.gate.many.done",
                page.number(rows.size() - refused),
                page.number(refused)),
        new ExchangeTable(
            "dong",
            page.t("exchange.gate.rows"),
            page.texts("exchange.col.row", "exchange.field.waybill", "exchange.gate.rows"),
            rows.stream().map(row -> row(row, page)).toList(),
            ""),
        Choice.of("/doanh-nghiep/" + token, page.t("exchange.gate.one")));
  }

  private static List<Fact> row(ParcelRow row, Page page) {
    ToldParcel told = row.told();
    return List.of(
        FirmPages.cell(page.number(row.line())),
        FirmPages.cell(row.waybill()),
        FirmPages.cell(
            told == null
                ? page.t(Objects.requireNonNull(row.refusal()))
                : page.t(
                    told.again() ? "exchange.gate.row-again" : "exchange.gate.row-told",
                    told.number())));
  }

  private static List<Fact> news(FirmNews one, Page page) {
    return List.of(
        FirmPages.cell(one.number()),
        FirmPages.cell(page.moment(one.at())),
        FirmPages.cell(page.t(one.stage().textKey())),
        FirmPages.cell(String.join(" · ", one.words())));
  }
}
