package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.ExecutionPapers;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.reading.DecisionQuery;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.DongInWords;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Decisions of a case, worded from the terms that they carry out and from the record: each line of
 * the form of Nghị định 118/2021/NĐ-CP (mẫu quyết định 02 and 40), none left to be filled in by
 * hand. What the record does not know is asked for before the paper is drawn up.
 */
@Component
public class DecisionPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Nghị định 311/2026/NĐ-CP changes the powers from this day on. */
  static final LocalDate POWERS_CHANGED = LocalDate.of(2026, 9, 26);

  /** Kinds of paper that are drawn up from terms only: to inspect, to sanction, to annul. */
  public static final Set<String> KINDS =
      Stream.concat(
              Stream.of("QDKT", "MQD01", "MQD02", "MQD40"), ExecutionPapers.KINDS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Texts texts;
  private final Catalogue catalogue;
  private final EvidenceQuery evidence;
  private final DecisionQuery decisions;
  private final Officers officers;
  private final ExecutionPapers executions;

  DecisionPapers(
      Texts texts,
      Catalogue catalogue,
      EvidenceQuery evidence,
      DecisionQuery decisions,
      Officers officers,
      ExecutionPapers executions) {
    this.executions = executions;
    this.texts = texts;
    this.catalogue = catalogue;
    this.evidence = evidence;
    this.decisions = decisions;
    this.officers = officers;
  }

  /** The paper of these terms, in the name of the agency that decides. */
  public Drafting of(PaperTerms terms, CaseFile file, Instant now) {
    LocalDate day = Vietnam.dayOf(now);
    Content content =
        switch (terms) {
          case PaperTerms.Sanction one -> sanction(one, file, day);
          case PaperTerms.HandUp one -> HandUpPaper.content(this, one, file, day);
          case PaperTerms.Recovery one -> recovery(one, file);
          case PaperTerms.Annulment one -> annulment(one, file);
          case PaperTerms.InspectionOrder one -> inspection(one, file, day);
          case PaperTerms.AfterSanction one -> executions.content(one, file, day);
        };
    String kind =
        switch (terms) {
          case PaperTerms.Sanction one -> "MQD02";
          case PaperTerms.HandUp one -> HandUpPaper.KIND;
          case PaperTerms.Recovery one -> "QD";
          case PaperTerms.Annulment one -> "MQD40";
          case PaperTerms.InspectionOrder one -> "QDKT";
          case PaperTerms.AfterSanction one -> ExecutionPapers.kind(one);
        };
    return new Drafting(
        kind,
        file.decides(),
        t("subject." + kind.toLowerCase(Lang.VI.locale()), file.number()),
        terms instanceof PaperTerms.HandUp one ? List.of(HandUpPaper.addressee(one)) : List.of(),
        content,
        List.of(
            new Recipient(
                null,
                t(terms instanceof PaperTerms.HandUp ? "to.addressee" : "to.named"),
                Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("cases", file.id().toString()));
  }

  /** The words without what follows from who signs. */
  public Drafting bare(Drafting drafting) {
    return DeputyBasis.without(drafting, t("basis.assigned", DeputyBasis.MARK, ""));
  }

  /** The words for a deputy, whose power rests on a paper of the head. */
  public Drafting under(Drafting drafting, PowerAssignment paper) {
    String on = DAY.format(Objects.requireNonNull(paper.signedOn()));
    return DeputyBasis.with(drafting, t("basis.assigned", String.valueOf(paper.number()), on));
  }

  private Content sanction(PaperTerms.Sanction terms, CaseFile file, LocalDate day) {
    PaperTerms.Violator violator = terms.violator();
    String name = name(violator, file);
    var body = new ArrayList<Block>();
    body.add(article(t("sanction.1", t(violator.organisation() ? "organisation" : "person"))));
    identity(violator, name, body);
    body.add(Block.words(t("sanction.act", act(file, day), goods(file, day))));
    body.add(Block.words(t("sanction.provision", terms.provision().article())));
    body.add(Block.words(t("sanction.aggravating", orNone(terms.aggravating()))));
    body.add(Block.words(t("sanction.mitigating", orNone(terms.mitigating()))));
    body.add(Block.words(t("sanction.penalty")));
    body.add(Block.words(t("sanction.fine", money(terms.amount()), inWords(terms.amount()))));
    body.add(Block.words(t("sanction.additional", orNone(terms.additional()))));
    body.add(Block.words(t("sanction.remedy", orNone(terms.remedy()))));
    body.add(exhibits(terms.exhibits(), file));
    body.add(article(t("force.2")));
    body.add(article(t("carry-out.3")));
    body.add(
        Block.words(
            t(
                violator.organisation() ? "given.organisation" : "given.person",
                violator.organisation() ? violator.representative() : name,
                name)));
    body.add(Block.words(t("duty")));
    body.add(Block.words(t("pay", terms.payee())));
    body.add(Block.words(t("remedies-of-law")));
    body.add(Block.words(t("send.treasury", terms.payee())));
    return new Content(bases(terms, file, day), body, List.of());
  }

  private List<String> bases(PaperTerms.Sanction terms, CaseFile file, LocalDate day) {
    var bases = new ArrayList<String>();
    bases.add(t("basis.sanction"));
    bases.add(t("basis.decree"));
    bases.add(t(powers(day)));
    SanctionPowers.field(terms.provision().field(), day)
        .flatMap(field -> catalogue.legalBasis(field.ground().law()))
        .ifPresent(law -> bases.add(t("basis.field", law.number(), law.title())));
    bases.addAll(minutes(file));
    if (file.explained()) {
      bases.add(t("basis.explained", file.number()));
    }
    decisions
        .handUp(file)
        .ifPresent(up -> bases.add(t("basis.handed-up", up.number(), DAY.format(up.on()))));
    bases.add(t("basis.file", file.number()));
    return bases;
  }

  private Content recovery(PaperTerms.Recovery terms, CaseFile file) {
    PaperTerms.Violator violator = terms.violator();
    String name = name(violator, file);
    var body = new ArrayList<Block>();
    body.add(article(t("recovery.1", t(violator.organisation() ? "organisation" : "person"))));
    identity(violator, name, body);
    body.add(Block.words(t("recovery.ground", terms.article())));
    body.add(Block.words(t("recovery.amount", money(terms.amount()), inWords(terms.amount()))));
    body.add(Block.words(t("recovery.measures", orNone(terms.measures()))));
    body.add(exhibits(terms.exhibits(), file));
    body.add(article(t("force.2")));
    body.add(article(t("recovery.3", name, terms.payee())));
    body.add(Block.words(t("appeal")));
    return new Content(
        Stream.concat(
                Stream.of(t("basis.recovery", terms.article())),
                Stream.concat(minutes(file).stream(), Stream.of(t("basis.file", file.number()))))
            .toList(),
        body,
        List.of());
  }

  private Content annulment(PaperTerms.Annulment terms, CaseFile file) {
    LocalDate on =
        decisions.rulings(file.id()).stream()
            .filter(one -> one.number().equals(terms.ruling()))
            .map(Dossier.Ruling::on)
            .findFirst()
            .orElseThrow();
    return new Content(
        List.of(t("basis.annulment"), t("basis.decree"), t("basis.file", file.number())),
        List.of(
            article(t("annulment.1", terms.ruling(), DAY.format(on))),
            Block.words(t("annulment.reason", terms.reason())),
            article(t("annulment.2")),
            article(t("annulment.3")),
            Block.words(t("appeal"))),
        List.of());
  }

  private Content inspection(PaperTerms.InspectionOrder terms, CaseFile file, LocalDate day) {
    Dossier.Inspection planned =
        evidence.inspections(file.id()).stream()
            .filter(Dossier.Inspection::ahead)
            .findFirst()
            .orElseThrow();
    Set<UUID> ids =
        planned.team().stream().map(Dossier.Member::officer).collect(Collectors.toSet());
    var names = officers.displayNames(ids);
    var body = new ArrayList<Block>();
    body.add(article(t("inspection.1", planned.place())));
    body.add(Block.words(t("inspection.scope", planned.scope())));
    body.add(Block.words(t("inspection.when", DAY.format(planned.plannedOn()), terms.days())));
    body.add(article(t("inspection.2")));
    for (Dossier.Member one : planned.team()) {
      String name = names.getOrDefault(one.officer(), one.officer().toString());
      body.add(Block.words(t(one.lead() ? "inspection.leader" : "inspection.member", name)));
    }
    body.add(article(t("inspection.3")));
    return new Content(
        List.of(power(file, day), t("basis.inspection.ground", terms.ground())), body, List.of());
  }

  /** The law by which an office of the agency orders an inspection. */
  private String power(CaseFile file, LocalDate day) {
    return SanctionPowers.ofAgency(file.decides(), CaseEvent.ORDER, day).stream()
        .flatMap(one -> catalogue.legalBasis(one.ground().law()).stream())
        .findFirst()
        .filter(law -> !law.number().startsWith("189/"))
        .map(law -> t("basis.inspection", law.title(), law.number()))
        .orElseGet(() -> t(powers(day)));
  }

  private static String powers(LocalDate day) {
    return day.isBefore(POWERS_CHANGED) ? "basis.powers" : "basis.powers.2026";
  }

  private void identity(PaperTerms.Violator violator, String name, List<Block> body) {
    String of = violator.organisation() ? "organisation" : "person";
    body.add(Block.words(t(of + ".name", name)));
    body.add(Block.words(t(of + ".address", violator.address())));
    body.add(Block.words(t(of + ".identity", violator.identity())));
    if (violator.organisation()) {
      body.add(Block.words(t("organisation.representative", violator.representative())));
    }
  }

  String name(PaperTerms.Violator violator, CaseFile file) {
    return evidence.subjects(file.id()).stream()
        .filter(one -> one.id().equals(violator.subject()))
        .map(Dossier.Subject::name)
        .findFirst()
        .orElseThrow();
  }

  List<String> minutes(CaseFile file) {
    return evidence.inspections(file.id()).stream()
        .filter(one -> one.heldAt() != null)
        .filter(one -> one.minutes() != null)
        .map(
            one ->
                t(
                    "basis.minutes",
                    String.valueOf(one.minutes()),
                    DAY.format(Vietnam.dayOf(Objects.requireNonNull(one.heldAt())))))
        .toList();
  }

  Block exhibits(List<Integer> numbers, CaseFile file) {
    List<List<TableCell>> rows =
        evidence.exhibits(file.id()).stream()
            .filter(one -> numbers.contains(one.number()))
            .<List<TableCell>>map(
                one ->
                    List.of(
                        TableCell.count(one.number()),
                        TableCell.text(one.name()),
                        TableCell.text(one.amount())))
            .toList();
    return new Block.Figures(
        t("exhibits"),
        List.of(
            BlockColumn.figures(t("exhibits.number"), 1),
            BlockColumn.words(t("exhibits.name"), 7),
            BlockColumn.words(t("exhibits.count"), 4)),
        rows);
  }

  String act(CaseFile file, LocalDate day) {
    String code = file.matter().violation();
    return code == null
        ? file.title()
        : catalogue.violationKind(code, day).map(one -> one.name().vi()).orElse(code);
  }

  String goods(CaseFile file, LocalDate day) {
    String code = file.matter().goods();
    return code == null
        ? file.title()
        : catalogue.goodsGroup(code, day).map(one -> one.name().vi()).orElse(code);
  }

  String orNone(String words) {
    return words.isBlank() ? t("none") : words.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  static String money(Dong amount) {
    return amount.toString().replace("\u00a0₫", "");
  }

  static String inWords(Dong amount) {
    return DongInWords.of(amount);
  }

  private Block article(String text) {
    return Block.heading(Block.Level.ARTICLE, text);
  }

  String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "cases.decision." + key, arguments);
  }
}
