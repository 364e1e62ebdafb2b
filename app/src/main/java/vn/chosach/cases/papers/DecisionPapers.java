package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.ExecutionPapers;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.inquiry.OneLine;
import vn.chosach.cases.inquiry.PartyLines;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.reading.DecisionQuery;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
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
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Decisions of a case, worded from the terms that they carry out and from the record: each line of
 * the form of Nghị định 118/2021/NĐ-CP (mẫu quyết định 02 and 40), none left to be filled in by
 * hand. What the record does not know is asked for before the paper is drawn up.
 */
@Component
public class DecisionPapers {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Nghị định 311/2026/NĐ-CP changes the powers from this day on. */
  static final LocalDate POWERS_CHANGED = LocalDate.of(2026, 9, 26);

  /** Kinds of paper that are drawn up from terms only: minutes, and decisions with an effect. */
  public static final Set<String> KINDS =
      Stream.concat(
              Stream.of(
                  "QDKT", "BBCB", "BBKT", "MBB01", "MBB03", "MBB04", "MQD01", "MQD02", "MQD20",
                  "MQD14", "MQD15", "MQD16", "MQD21", "MQD24", "MQD33", "MQD40", "MQD41"),
              Stream.concat(
                  ExecutionPapers.KINDS.stream(),
                  MinutesForm.all().stream().map(MinutesForm::code)))
          .collect(Collectors.toUnmodifiableSet());

  private final Texts texts;
  private final Catalogue catalogue;
  private final EvidenceQuery evidence;
  private final DecisionQuery decisions;
  private final InquiryRecord record;
  private final ExecutionPapers executions;
  private final Agencies agencies;
  private final SignedTerms signed;

  DecisionPapers(
      Texts texts,
      Catalogue catalogue,
      EvidenceQuery evidence,
      DecisionQuery decisions,
      InquiryRecord record,
      ExecutionPapers executions,
      Agencies agencies,
      SignedTerms signed) {
    this.signed = signed;
    this.agencies = agencies;
    this.executions = executions;
    this.record = record;
    this.texts = texts;
    this.catalogue = catalogue;
    this.evidence = evidence;
    this.decisions = decisions;
  }

  /** The paper of these terms, in the name of the agency that decides. */
  public Drafting of(PaperTerms terms, CaseFile file, Instant now) {
    LocalDate day = Vietnam.dayOf(now);
    Content content =
        switch (terms) {
          case PaperTerms.Sanction one -> SanctionPaper.content(this, one, file, day);
          case PaperTerms.OnSpot one -> SanctionPaper.onSpot(this, one, file, day);
          case PaperTerms.HandUp one -> HandUpPaper.content(this, one, file, day);
          case PaperTerms.Recovery one -> recovery(one, file);
          case PaperTerms.Annulment one -> AnnulmentPaper.content(this, one, file);
          case PaperTerms.Transfer one -> TransferPaper.content(this, one, file, day);
          case ExecutionTerms one -> executions.content(one, file, day);
          case InquiryTerms one -> InquiryPapers.content(this, one, file, day);
          case BesideTerms one -> SeizurePapers.beside(this, one, file);
        };
    String kind =
        switch (terms) {
          case PaperTerms.Sanction one -> "MQD02";
          case PaperTerms.OnSpot one -> "MQD01";
          case PaperTerms.HandUp one -> HandUpPaper.KIND;
          case PaperTerms.Recovery one -> "QD";
          case PaperTerms.Annulment one -> "MQD40";
          case PaperTerms.Transfer one -> TransferPaper.KIND;
          case ExecutionTerms one -> ExecutionPapers.kind(one);
          case InquiryTerms one -> InquiryPapers.kind(one);
          case BesideTerms one -> SeizurePapers.kind(one);
        };
    return new Drafting(
        kind,
        file.decides(),
        t(subject(terms, kind), file.number()),
        terms instanceof PaperTerms.HandUp one ? List.of(HandUpPaper.addressee(one)) : List.of(),
        content,
        recipients(terms, file, day),
        null,
        new DocumentOrigin("cases", file.id().toString()));
  }

  private static String subject(PaperTerms terms, String kind) {
    return terms instanceof InquiryTerms.StrikeOut
        ? StrikeOutPaper.SUBJECT
        : "subject." + kind.toLowerCase(Lang.VI.locale());
  }

  private List<Recipient> recipients(PaperTerms terms, CaseFile file, LocalDate day) {
    var named = new Recipient(null, t(to(terms)), Recipient.Purpose.KNOW);
    List<Recipient> more =
        terms instanceof PaperTerms.Transfer one
            ? TransferPaper.recipients(this, agencies, one, day)
            : InquiryPapers.others(this, terms, file, day);
    return Stream.concat(Stream.of(named), more.stream()).toList();
  }

  private static String to(PaperTerms terms) {
    return switch (terms) {
      case PaperTerms.OnSpot one -> "to.named";
      case PaperTerms.HandUp one -> "to.addressee";
      case InquiryTerms one -> InquiryPapers.to(one);
      case PaperTerms.Sanction one -> "to.named";
      case PaperTerms.Recovery one -> "to.named";
      case PaperTerms.Annulment one -> "to.named";
      case PaperTerms.Transfer one -> "to.named";
      case ExecutionTerms one -> "to.named";
      case BesideTerms one -> "to.named";
    };
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

  Catalogue catalogue() {
    return catalogue;
  }

  /** The paper that laid the sanction before the office that decides. */
  Optional<String> handedUp(CaseFile file) {
    return decisions.handUp(file).map(up -> t("basis.handed-up", up.number(), DAY.format(up.on())));
  }

  /** The law by which an office of the agency orders an inspection. */
  String power(CaseFile file, LocalDate day) {
    return SanctionPowers.ofAgency(file.decides(), CaseEvent.ORDER, day).stream()
        .flatMap(one -> catalogue.legalBasis(one.ground().law()).stream())
        .findFirst()
        .filter(law -> !law.number().startsWith("189/"))
        .map(law -> t("basis.inspection", law.title(), law.number()))
        .orElseGet(() -> t(powers(day)));
  }

  static String powers(LocalDate day) {
    return day.isBefore(POWERS_CHANGED) ? "basis.powers" : "basis.powers.2026";
  }

  void identity(PaperTerms.Violator violator, String name, List<Block> body) {
    body.addAll(PartyLines.of(violator, name, true, this::t));
  }

  String name(PaperTerms.Violator violator, CaseFile file) {
    return evidence.subjects(file.id()).stream()
        .filter(one -> one.id().equals(violator.subject()))
        .map(Dossier.Subject::name)
        .findFirst()
        .orElseThrow();
  }

  /** Minutes of the violation; of an inspection where none is signed. */
  List<String> minutes(CaseFile file) {
    return record.minutes(file).stream()
        .map(
            one ->
                t(
                    one.ofViolation() ? "basis.violation-minutes" : "basis.minutes",
                    one.number(),
                    DAY.format(one.on())))
        .toList();
  }

  List<Dossier.Subject> subjects(CaseFile file) {
    return evidence.subjects(file.id());
  }

  LocalDate decided(CaseFile file, String ruling) {
    return decisions.rulings(file.id()).stream()
        .filter(one -> one.number().equals(ruling))
        .map(Dossier.Ruling::on)
        .findFirst()
        .or(() -> signed.numbered(file.id(), ruling).map(SignedTerms.SignedTerm::on))
        .orElseThrow();
  }

  SignedTerms signed() {
    return signed;
  }

  /** What the papers before the decision are drawn up from. */
  InquiryRecord record() {
    return record;
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
    return words.isBlank() ? t("none") : OneLine.of(words);
  }

  static String money(Dong amount) {
    return amount.toString().replace("\u00a0₫", "");
  }

  static String inWords(Dong amount) {
    return DongInWords.of(amount);
  }

  static Block article(String text) {
    return Block.heading(Block.Level.ARTICLE, text);
  }

  String agency(String key, LocalDate day) {
    return AgencyHistory.called(agencies, key, day);
  }

  String word(String key) {
    return texts.text(Lang.VI, key);
  }

  String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "cases.decision." + key, arguments);
  }
}
