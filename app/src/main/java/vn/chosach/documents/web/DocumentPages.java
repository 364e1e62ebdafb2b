package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.CellText;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.stages.KindTabs;

/** Puts the page of a document into words. */
@Component
record DocumentPages(
    Documents documents,
    DocumentNames names,
    Officers officers,
    SignaturePreview review,
    DocumentAuthority authority,
    PaperEffects effects,
    SignatureFacts signatures) {

  /** What is done on a page of its own. */
  private static final Set<DocumentEvent> OWN_PAGES =
      EnumSet.of(DocumentEvent.REVISE, DocumentEvent.SIGN, DocumentEvent.AFFIX);

  /** Keys of the agencies that an officer named. */
  Set<String> asked(String said) {
    return names.keys(said);
  }

  DocumentPage of(DocumentFile file, ActingOfficer scribe, Page page) {
    Document document = file.document();
    Set<String> own = authority.kept(scribe);
    boolean waits = document.state() == DocumentState.SUBMITTED;
    boolean headOpen = review.headOpen(document.agency(), page.today());
    boolean kindOpen =
        Kinds.of(document.kind()).stream().anyMatch(kind -> review.formOpen(kind, page.today()));
    return new DocumentPage(
        file,
        DocumentRoutes.page(document.id()),
        DocumentNames.tone(document.state()),
        page.t(document.state().textKey()),
        facts(file, scribe, page),
        lines(file),
        deviations(document.id(), scribe, page),
        DocumentCourse.rail(file, page),
        DocumentCourse.next(file, names, page),
        KindTabs.moved(trail(file, page), DocumentPage.DocumentStep::moved, "h-qt", page),
        file.opinions().stream().map(one -> opinion(one, page)).toList(),
        file.deliveries().stream().map(one -> delivery(one, document, own, page)).toList(),
        tallies(file.deliveries(), page),
        acts(file.possible(), page),
        names.roll(page),
        (headOpen || kindOpen) && !document.state().numbered(),
        !document.state().numbered() && file.binds(),
        file.possible().contains(DocumentEvent.AFFIX) && review.owesSeal(document),
        told(
            waits && file.binds()
                ? effects.owed(document.id(), page.today()).unconfirmed()
                : List.of(),
            page));
  }

  private static List<String> told(List<Refusal> lines, Page page) {
    return lines.stream().map(page::t).toList();
  }

  private Fact opinion(DocumentFile.Opinion one, Page page) {
    Boolean agreed = one.agreed();
    String said =
        page.t(
            agreed == null
                ? "documents.opinion.waiting"
                : agreed ? "documents.opinion.yes" : "documents.opinion.no");
    String words = one.words();
    return Fact.of(
        names.agency(one.agency(), page),
        words == null || words.isBlank() ? said : said + " " + words);
  }

  private List<Fact> facts(DocumentFile file, ActingOfficer scribe, Page page) {
    Document document = file.document();
    var facts = new ArrayList<Fact>();
    facts.add(fact(page, "documents.head.kind", names.kind(document.kind(), page)));
    facts.add(fact(page, "documents.head.agency", names.agency(document.agency(), page)));
    facts.add(
        fact(page, "documents.head.number", Objects.requireNonNullElse(document.number(), "–")));
    facts.add(fact(page, "documents.head.day", page.day(document.day())));
    if (!file.drafting().addressees().isEmpty()) {
      facts.add(
          fact(
              page, "documents.draft.addressees", String.join("; ", file.drafting().addressees())));
    }
    for (DocumentFile.Copy copy : file.copies()) {
      Integer years = copy.keepYears();
      facts.add(
          fact(
              page,
              "documents.copy",
              page.t(
                  years == null ? "documents.copy.ever" : "documents.copy.years",
                  copy.keeper(),
                  copy.fileCode(),
                  years == null ? 0 : years)));
    }
    for (int at = 0; at < file.seals().size(); at++) {
      facts.add(
          fact(page, at == 0 ? "documents.seal.docx" : "documents.seal.pdf", file.seals().get(at)));
    }
    if (!file.seals().isEmpty()) {
      byte[] pdf =
          documents.printed(document.id(), Printed.Format.PDF, scribe).orElseThrow().bytes();
      facts.addAll(signatures.of(pdf, page));
    }
    return facts;
  }

  private static Fact fact(Page page, String key, String value) {
    return new Fact(page.t(key), value, null);
  }

  private static List<DocumentPage.DocumentLine> lines(DocumentFile file) {
    var lines = new ArrayList<DocumentPage.DocumentLine>();
    var content = file.drafting().content();
    content.basis().forEach(line -> lines.add(new DocumentPage.DocumentLine(line, false, null)));
    content.body().forEach(block -> lines(block, lines));
    content
        .annexes()
        .forEach(
            annex -> {
              lines.add(new DocumentPage.DocumentLine(annex.title(), true, null));
              annex.body().forEach(block -> lines(block, lines));
            });
    return lines;
  }

  private static void lines(Block block, List<DocumentPage.DocumentLine> lines) {
    switch (block) {
      case Block.Heading heading ->
          lines.add(new DocumentPage.DocumentLine(heading.text(), true, null));
      case Block.BlockWords words ->
          lines.add(new DocumentPage.DocumentLine(words.text(), false, null));
      case Block.Figures figures ->
          lines.add(
              new DocumentPage.DocumentLine(
                  figures.caption(),
                  true,
                  new DocumentPage.Grid(
                      figures.columns().stream()
                          .map(one -> new DocumentPage.Head(one.head(), one.figures()))
                          .toList(),
                      figures.rows().stream()
                          .map(row -> row.stream().map(CellText::of).toList())
                          .toList())));
    }
  }

  private List<DocumentPage.DocumentFault> deviations(UUID id, ActingOfficer scribe, Page page) {
    return review.deviations(id, scribe).stream().map(one -> fault(one, page)).toList();
  }

  static DocumentPage.DocumentFault fault(Deviation one, Page page) {
    return new DocumentPage.DocumentFault(
        page.t(one.rule().partKey()),
        page.t(one.found().textKey(), one.value()),
        page.t(one.rule().expectedKey(), one.rule().measure()),
        one.rule().article(),
        one.paragraph() == 0
            ? page.t("documents.where.page")
            : page.t("documents.where.paragraph", one.paragraph(), one.excerpt()));
  }

  private List<DocumentPage.DocumentStep> trail(DocumentFile file, Page page) {
    Set<UUID> ids = new LinkedHashSet<>();
    file.trail().stream()
        .map(DocumentFile.DocumentFileStep::officer)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    Map<UUID, String> people = officers.displayNames(ids);
    return file.trail().stream()
        .map(
            one -> {
              UUID officer = one.officer();
              return new DocumentPage.DocumentStep(
                  page.moment(one.at()),
                  page.t(one.event().textKey()),
                  officer == null
                      ? page.t("documents.program")
                      : people.getOrDefault(officer, officer.toString()),
                  Objects.requireNonNullElse(one.words(), ""),
                  DocumentCourse.moves(one.event()));
            })
        .toList();
  }

  private static DocumentPage.Delivery delivery(
      DocumentFile.Delivery one, Document document, Set<String> own, Page page) {
    boolean mine = own.contains(Objects.requireNonNullElse(one.agency(), document.agency()));
    return new DocumentPage.Delivery(
        one.id().toString(),
        one.name(),
        page.t(one.purpose().textKey()),
        DocumentNames.tone(one.state()),
        page.t(one.state().textKey()),
        page.moment(one.since()),
        words(one, page),
        mine
            && one.agency() != null
            && document.state() != DocumentState.VOIDED
            && Arrays.stream(DocumentFile.DeliveryState.values()).anyMatch(one.state()::leadsTo),
        mine && one.agency() == null && one.state() == DocumentFile.DeliveryState.SENT
            ? outside(one, document, page)
            : List.of());
  }

  /** To whom outside the roll it went, and once that is recorded its receipt. */
  private static List<Choice> outside(DocumentFile.Delivery one, Document document, Page page) {
    String who = DocumentRoutes.page(document.id()) + "/nguoi-nhan/" + one.id();
    Choice kept = Choice.of(who, page.t("documents.addressee.keep"));
    return one.kept()
        ? List.of(Choice.of(who + "/bao-nhan", page.t("documents.receipt.record")), kept)
        : List.of(kept);
  }

  /** What the receiving side said: its number, and a reason or remark. */
  private static String words(DocumentFile.Delivery one, Page page) {
    Integer entered = one.entered();
    String words = Objects.requireNonNullElse(one.words(), "");
    String number = entered == null ? "" : page.t("documents.delivery.entered", entered);
    return number.isEmpty() || words.isEmpty() ? number + words : number + ". " + words;
  }

  private static List<Fact> tallies(List<DocumentFile.Delivery> deliveries, Page page) {
    return Arrays.stream(DocumentFile.DeliveryState.values())
        .map(
            state -> {
              long count = deliveries.stream().filter(one -> one.state() == state).count();
              return Fact.of(page.t(state.textKey()), Long.toString(count));
            })
        .filter(tally -> !tally.value().equals("0"))
        .toList();
  }

  private static List<Choice> acts(Set<DocumentEvent> possible, Page page) {
    return possible.stream()
        .filter(event -> !OWN_PAGES.contains(event))
        .map(event -> Choice.of(DocumentActPaths.of(event), page.t(event.textKey())))
        .toList();
  }
}
