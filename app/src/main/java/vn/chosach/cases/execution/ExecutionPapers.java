package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.OneLine;
import vn.chosach.cases.inquiry.PartyLines;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.DongInWords;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The words of decisions on a fine that stands, from the terms and the record: mẫu quyết định 03,
 * 04, 05, 07 to 11, 38 and 39 of Nghị định 118/2021/NĐ-CP.
 */
@Component
public record ExecutionPapers(
    Texts texts,
    Executions executions,
    ExecutionChecks checks,
    PreparedPapers prepared,
    EvidenceQuery evidence) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Nghị định 296/2025/NĐ-CP takes the place of Nghị định 166/2013/NĐ-CP; its day is assumed. */
  private static final LocalDate COERCION_CHANGED = LocalDate.of(2026, 1, 1);

  /** Kinds of paper that are drawn up here only. */
  public static final Set<String> KINDS =
      Stream.concat(
              Stream.of("MQD03", "MQD04", "MQD05", "MQD38", "MQD39"),
              Stream.of(CoercionMeasure.values()).map(CoercionMeasure::form))
          .collect(Collectors.toUnmodifiableSet());

  /** Code of the form. */
  public static String kind(ExecutionTerms terms) {
    return switch (terms) {
      case ExecutionTerms.Postponement one -> "MQD03";
      case ExecutionTerms.Remission one -> "MQD04";
      case ExecutionTerms.Instalments one -> "MQD05";
      case ExecutionTerms.Coercion one -> one.measure().form();
      case ExecutionTerms.Amendment one -> one.correction() ? "MQD39" : "MQD38";
    };
  }

  /** The paper of these terms as it reads on a day. */
  public Content content(ExecutionTerms terms, CaseFile file, LocalDate day) {
    Executions.Execution fine = executions.numbered(file, terms.ruling()).orElseThrow();
    PaperTerms.Sanction sanction = sanction(fine);
    String name = name(sanction.violator(), file);
    var body = new ArrayList<Block>();
    body.add(article(t(key(terms) + ".1", fine.number(), DAY.format(fine.decidedOn()))));
    identity(sanction.violator(), name, body);
    switch (terms) {
      case ExecutionTerms.Postponement one -> postponement(one, fine, body);
      case ExecutionTerms.Remission one -> remission(one, fine, body);
      case ExecutionTerms.Instalments one -> instalments(one, fine, body);
      case ExecutionTerms.Coercion one -> coercion(one, fine, body);
      case ExecutionTerms.Amendment one -> amendment(one, fine, body);
    }
    body.add(article(t("force.2")));
    body.add(article(t("carry-out.3")));
    boolean organisation = sanction.violator().organisation();
    body.add(
        Block.words(
            organisation
                ? t("given.organisation", sanction.violator().representative(), name)
                : t("given.person", name)));
    body.add(Block.words(t(key(terms) + ".duty", sanction.payee())));
    body.add(Block.words(t("after.remedies-of-law")));
    body.add(Block.words(t("send.treasury", sanction.payee())));
    if (terms instanceof ExecutionTerms.Coercion one) {
      body.add(Block.words(t("coercion.executor", OneLine.of(one.executor()))));
    }
    return new Content(bases(terms, fine, file, day), body, List.of());
  }

  private List<String> bases(
      ExecutionTerms terms, Executions.Execution fine, CaseFile file, LocalDate day) {
    var bases = new ArrayList<String>();
    bases.add(t("basis." + key(terms)));
    bases.add(t("basis.decree"));
    if (terms instanceof ExecutionTerms.Coercion) {
      bases.add(t(force(day)));
    }
    bases.add(t("basis.ruling", fine.number(), DAY.format(fine.decidedOn())));
    fine.decisions()
        .forEach(one -> bases.add(t("basis.decision", one.number(), DAY.format(one.on()))));
    if (terms instanceof ExecutionTerms.Relief relief) {
      bases.add(t("basis.application", DAY.format(relief.application().dated())));
    }
    bases.add(t("basis.file", file.number()));
    return bases;
  }

  /** Key of the decree on coercion of a day. */
  public static String force(LocalDate day) {
    return day.isBefore(COERCION_CHANGED) ? "basis.force.2013" : "basis.force.2025";
  }

  private void postponement(
      ExecutionTerms.Postponement terms, Executions.Execution fine, List<Block> body) {
    sum("after.open", fine.account().open(), body);
    body.add(Block.words(t("postponement.until", DAY.format(terms.until()))));
    body.add(Block.words(t("after.reason", OneLine.of(terms.application().reason()))));
  }

  private void remission(
      ExecutionTerms.Remission terms, Executions.Execution fine, List<Block> body) {
    Dong open = fine.account().open();
    sum("after.amount", fine.account().amount(), body);
    sum("after.paid", fine.account().paid(), body);
    sum("remission.off", terms.amount(), body);
    sum("remission.rest", new Dong(open.amount() - terms.amount().amount()), body);
    body.add(Block.words(t("after.reason", OneLine.of(terms.application().reason()))));
  }

  private void instalments(
      ExecutionTerms.Instalments terms, Executions.Execution fine, List<Block> body) {
    sum("after.amount", fine.account().amount(), body);
    sum("after.paid", fine.account().paid(), body);
    body.add(Block.words(t("instalments.count", terms.parts().size())));
    for (int number = 0; number < terms.parts().size(); number++) {
      ExecutionTerms.Instalment part = terms.parts().get(number);
      body.add(
          Block.words(
              t(
                  "instalments.part",
                  number + 1,
                  money(part.amount()),
                  DongInWords.of(part.amount()),
                  DAY.format(part.by()))));
    }
    body.add(Block.words(t("after.reason", OneLine.of(terms.application().reason()))));
  }

  private void coercion(
      ExecutionTerms.Coercion terms, Executions.Execution fine, List<Block> body) {
    body.add(Block.words(t("coercion.reason", fine.number())));
    body.add(
        Block.words(
            t(
                "coercion.measure",
                texts.text(Lang.VI, terms.measure().textKey()).toLowerCase(Lang.VI.locale()))));
    if (terms.measure().money()) {
      sum("coercion.amount", terms.amount(), body);
    }
    body.add(
        Block.words(
            t(
                terms.measure().money() ? "coercion.object" : "coercion.remedy",
                OneLine.of(terms.object()))));
    body.add(Block.words(t("coercion.until", DAY.format(Objects.requireNonNull(terms.until())))));
    body.add(Block.words(t("coercion.costs")));
  }

  /** What stays is not said again; what changes stands beside what it was. */
  private void amendment(
      ExecutionTerms.Amendment terms, Executions.Execution fine, List<Block> body) {
    if (terms.correction()) {
      body.add(Block.words(t("correction.wrong", OneLine.of(terms.wrong()))));
      body.add(Block.words(t("correction.right", OneLine.of(terms.right()))));
    } else {
      sum("amendment.before", fine.account().amount(), body);
      sum("amendment.after", terms.amount(), body);
      for (MeasureKind kind : MeasureKind.values()) {
        String words = terms.words(kind);
        body.add(
            Block.words(
                t(
                    "amendment." + kind.name().toLowerCase(Locale.ROOT),
                    words.isEmpty() ? t("none") : OneLine.of(words))));
      }
    }
    body.add(Block.words(t("after.reason", OneLine.of(terms.reason()))));
  }

  private void sum(String key, Dong amount, List<Block> body) {
    body.add(Block.words(t(key, money(amount), DongInWords.of(amount))));
  }

  private PaperTerms.Sanction sanction(Executions.Execution fine) {
    return prepared
        .of(Objects.requireNonNull(fine.document()))
        .flatMap(one -> one.terms().proposed())
        .orElseThrow();
  }

  private String name(PaperTerms.Violator violator, CaseFile file) {
    return evidence.subjects(file.id()).stream()
        .filter(one -> one.id().equals(violator.subject()))
        .map(Dossier.Subject::name)
        .findFirst()
        .orElseThrow();
  }

  private void identity(PaperTerms.Violator violator, String name, List<Block> body) {
    body.addAll(PartyLines.of(violator, name, true, this::t));
  }

  private static String key(ExecutionTerms terms) {
    return switch (terms) {
      case ExecutionTerms.Postponement one -> "postponement";
      case ExecutionTerms.Remission one -> "remission";
      case ExecutionTerms.Instalments one -> "instalments";
      case ExecutionTerms.Coercion one -> "coercion";
      case ExecutionTerms.Amendment one -> one.correction() ? "correction" : "amendment";
    };
  }

  private static String money(Dong amount) {
    return amount.toString().replace("\u00a0₫", "");
  }

  private static Block article(String text) {
    return Block.heading(Block.Level.ARTICLE, text);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "cases.decision." + key, arguments);
  }
}
