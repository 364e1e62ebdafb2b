package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.OneLine;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.WrittenMoment;

/** The words of the decision to sanction (mẫu quyết định 02). */
final class SanctionPaper {

  private SanctionPaper() {}

  static Content content(
      DecisionPapers words, PaperTerms.Sanction terms, CaseFile file, LocalDate day) {
    PaperTerms.Violator violator = terms.violator();
    String name = words.name(violator, file);
    var body = new ArrayList<Block>();
    begin(words, violator, name, file, day, body);
    circumstances(words, violator, file)
        .ifPresent(
            said -> body.add(Block.words(words.t("sanction.circumstances", OneLine.of(said)))));
    body.add(Block.words(words.t("sanction.provision", terms.provision().article())));
    body.add(Block.words(words.t("sanction.aggravating", words.orNone(terms.aggravating()))));
    body.add(Block.words(words.t("sanction.mitigating", words.orNone(terms.mitigating()))));
    body.add(Block.words(words.t("sanction.penalty")));
    body.add(
        Block.words(
            words.t(
                "sanction.fine",
                DecisionPapers.money(terms.amount()),
                DecisionPapers.inWords(terms.amount()))));
    body.add(Block.words(words.t("sanction.additional", words.orNone(terms.additional()))));
    body.add(Block.words(words.t("sanction.remedy", words.orNone(terms.remedy()))));
    body.add(words.exhibits(terms.exhibits(), file));
    end(words, terms, name, body);
    return new Content(bases(words, terms, file, day), body, List.of());
  }

  /** The words of the decision on the spot (mẫu quyết định 01). */
  static Content onSpot(
      DecisionPapers words, PaperTerms.OnSpot terms, CaseFile file, LocalDate day) {
    PaperTerms.Sanction sanction = terms.sanction();
    PaperTerms.Violator violator = sanction.violator();
    String name = words.name(violator, file);
    var body = new ArrayList<Block>();
    begin(words, violator, name, file, day, body);
    body.add(
        Block.words(
            words.t("on-spot.seen", WrittenMoment.of(terms.found()), OneLine.of(terms.place()))));
    body.add(Block.words(words.t("on-spot.circumstances", words.orNone(terms.circumstances()))));
    body.add(Block.words(words.t("sanction.provision", sanction.provision().article())));
    body.add(Block.words(words.t("sanction.aggravating", words.orNone(sanction.aggravating()))));
    body.add(Block.words(words.t("sanction.mitigating", words.orNone(sanction.mitigating()))));
    body.add(
        Block.words(
            words.t(
                "on-spot.fine",
                DecisionPapers.money(sanction.amount()),
                DecisionPapers.inWords(sanction.amount()))));
    if (!sanction.exhibits().isEmpty()) {
      body.add(words.exhibits(sanction.exhibits(), file));
    }
    end(words, sanction, name, body);
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.on-spot"));
    bases.add(words.t("basis.decree"));
    bases.add(words.t(DecisionPapers.powers(day)));
    field(words, sanction, day).ifPresent(bases::add);
    bases.add(words.t("basis.file", file.number()));
    return new Content(bases, body, List.of());
  }

  /** What was done, where and when, as the newest signed minutes of the violation say. */
  private static Optional<String> circumstances(
      DecisionPapers words, PaperTerms.Violator violator, CaseFile file) {
    return words.signed().of(file.id()).stream()
        .map(SignedTerms.SignedTerm::terms)
        .filter(InquiryTerms.ViolationMinutes.class::isInstance)
        .map(InquiryTerms.ViolationMinutes.class::cast)
        .filter(one -> one.violator().subject().equals(violator.subject()))
        .map(InquiryTerms.ViolationMinutes::circumstances)
        .filter(said -> !said.isBlank())
        .findFirst();
  }

  private static void begin(
      DecisionPapers words,
      PaperTerms.Violator violator,
      String name,
      CaseFile file,
      LocalDate day,
      List<Block> body) {
    body.add(
        DecisionPapers.article(
            words.t("sanction.1", words.t(violator.organisation() ? "organisation" : "person"))));
    words.identity(violator, name, body);
    body.add(Block.words(words.t("sanction.act", words.act(file, day), words.goods(file, day))));
  }

  private static void end(
      DecisionPapers words, PaperTerms.Sanction terms, String name, List<Block> body) {
    PaperTerms.Violator violator = terms.violator();
    body.add(DecisionPapers.article(words.t("force.2")));
    body.add(DecisionPapers.article(words.t("carry-out.3")));
    body.add(
        Block.words(
            words.t(
                violator.organisation() ? "given.organisation" : "given.person",
                violator.organisation() ? violator.representative() : name,
                name)));
    body.add(Block.words(words.t("duty")));
    body.add(Block.words(words.t("pay", terms.payee())));
    body.add(Block.words(words.t("remedies-of-law")));
    body.add(Block.words(words.t("send.treasury", terms.payee())));
  }

  private static List<String> bases(
      DecisionPapers words, PaperTerms.Sanction terms, CaseFile file, LocalDate day) {
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.sanction"));
    bases.add(words.t("basis.decree"));
    bases.add(words.t(DecisionPapers.powers(day)));
    field(words, terms, day).ifPresent(bases::add);
    bases.addAll(words.minutes(file));
    if (file.explained()) {
      bases.add(words.t("basis.explained", file.number()));
    }
    words.handedUp(file).ifPresent(bases::add);
    bases.add(words.t("basis.file", file.number()));
    return bases;
  }

  /** The decree of the field, where the catalogue has it, with what amended it by that day. */
  private static Optional<String> field(
      DecisionPapers words, PaperTerms.Sanction terms, LocalDate day) {
    return SanctionPowers.field(terms.provision().field(), day)
        .flatMap(field -> words.catalogue().legalBasis(field.ground().law()))
        .map(
            law -> {
              String plain = words.t("basis.field", law.number(), law.title());
              String by =
                  words.catalogue().legalBases(day).stream()
                      .filter(one -> one.amends().contains(law.code()))
                      .map(LegalBasis::number)
                      .collect(Collectors.joining(", "));
              return by.isEmpty() ? plain : words.t("basis.field.amended", plain, by);
            });
  }
}
