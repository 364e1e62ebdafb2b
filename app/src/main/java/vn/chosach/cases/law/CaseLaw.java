package vn.chosach.cases.law;

import static vn.chosach.catalogue.law.LawField.choice;
import static vn.chosach.catalogue.law.LawField.line;
import static vn.chosach.catalogue.law.LawField.money;
import static vn.chosach.catalogue.law.LawField.number;
import static vn.chosach.catalogue.law.LawField.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.CrimeThresholds.Measure;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.Valuation;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawTable;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.documents.SigningOffice;
import vn.chosach.kernel.Refusal;

/** Thresholds, powers and fields of sanctions as lists that change without a release. */
@Configuration
class CaseLaw {

  static final String THRESHOLDS = "nguong-hinh-su";
  static final String POWERS = "tham-quyen-xu-phat";
  static final String FIELDS = "linh-vuc-xu-phat";

  private static final String ARTICLE = "cases.law.article";
  private static final String NOTE = "cases.law.note";
  private static final int WHOLE = 100;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Catalogue catalogue;
  private final LawOfCases law;

  CaseLaw(JdbcClient jdbc, JsonMapper json, Catalogue catalogue, LawOfCases law) {
    this.jdbc = jdbc;
    this.json = json;
    this.catalogue = catalogue;
    this.law = law;
  }

  @Bean
  LawList thresholdsAsLaw() {
    return new LawList(
        THRESHOLDS,
        "cases.law.thresholds",
        table(
            "cases.\"threshold\"",
            List.of("article", "violation", "goods", "measure", "least", "unit", "note")),
        List.of(
            line("article", ARTICLE),
            line("violation", "cases.law.violation"),
            line("goods", "cases.law.goods").free(),
            choice("measure", "cases.law.measure", measures()),
            number("least", "cases.law.least"),
            choice("unit", "cases.law.unit", units()).free(),
            words("note", NOTE).free()),
        LawList.LawListShape.VERSIONS_AND_KEYS,
        this::threshold,
        law::again);
  }

  /**
   * A quantity has a unit, what is counted has an amount, and the catalogue knows the violation.
   */
  private Optional<Refusal> threshold(LawVersion next) {
    Measure measure = Measure.valueOf(String.valueOf(next.value("measure")));
    boolean quantity = measure == Measure.QUANTITY;
    boolean counted = measure != Measure.ANY && measure != Measure.REPEATED;
    boolean some = Long.parseLong("0" + next.value("least")) > 0;
    if (quantity != (next.value("unit") != null) || counted != some) {
      return Optional.of(Refusal.of("cases.law-measure"));
    }
    String violation = String.valueOf(next.value("violation"));
    boolean known =
        catalogue.violationKinds(null).stream().anyMatch(one -> one.code().equals(violation));
    return known ? Optional.empty() : Optional.of(Refusal.of("law.unknown-key", "key", violation));
  }

  @Bean
  LawList powersAsLaw() {
    return new LawList(
        POWERS,
        "cases.law.powers",
        table(
            "cases.sanction_power",
            List.of("office", "act", "share_percent", "basis", "article", "note")),
        List.of(
            line("office", "cases.law.office"),
            choice("act", "cases.law.act", acts()),
            number("share_percent", "cases.law.share").free(),
            line("basis", "cases.law.basis"),
            line("article", ARTICLE).free(),
            words("note", NOTE).free()),
        LawList.LawListShape.VERSIONS_AND_KEYS,
        this::power,
        law::again);
  }

  /** A share of one hundred at most, and a key that says whose power it is. */
  private Optional<Refusal> power(LawVersion next) {
    String share = next.value("share_percent");
    if (share != null && (Long.parseLong(share) < 1 || Long.parseLong(share) > WHOLE)) {
      return Optional.of(Refusal.of("cases.law-share"));
    }
    String office = String.valueOf(next.value("office"));
    if (SigningOffice.of(office).isEmpty()) {
      return Optional.of(Refusal.of("law.unknown-key", "key", office));
    }
    String key = SanctionPowers.key(office, String.valueOf(next.value("act")));
    return key.equals(next.key())
        ? basis(next)
        : Optional.of(Refusal.of("cases.law-power-key", "key", key));
  }

  @Bean
  LawList fieldsAsLaw() {
    return new LawList(
        FIELDS,
        "cases.law.fields",
        table(
            "cases.sanction_field",
            List.of("name_vi", "name_en", "most_dong", "basis", "article", "note")),
        List.of(
            line("name_vi", "cases.law.name-vi"),
            line("name_en", "cases.law.name-en"),
            money("most_dong", "cases.law.most"),
            line("basis", "cases.law.basis"),
            line("article", ARTICLE).free(),
            words("note", NOTE).free()),
        LawList.LawListShape.VERSIONS_AND_KEYS,
        this::basis,
        law::again);
  }

  private Optional<Refusal> basis(LawVersion next) {
    String code = String.valueOf(next.value("basis"));
    return catalogue.legalBasis(code).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("law.unknown-key", "key", code));
  }

  private LawTable table(String name, List<String> own) {
    List<String> columns =
        Stream.concat(
                Stream.of("key", "position", "valid_from", "valid_to", "status"), own.stream())
            .toList();
    return new LawTable(jdbc, json, name, "key", "position", columns, Map.of());
  }

  private static Map<String, String> measures() {
    var measures = new LinkedHashMap<String, String>();
    for (Measure one : Measure.values()) {
      measures.put(one.name(), "cases.law.measure." + one.name());
    }
    return measures;
  }

  private static Map<String, String> units() {
    var units = new LinkedHashMap<String, String>();
    for (Valuation.ValuationUnit one : Valuation.ValuationUnit.values()) {
      units.put(one.name(), one.textKey());
    }
    return units;
  }

  private static Map<String, String> acts() {
    var acts = new LinkedHashMap<String, String>();
    CaseEvent.all(CaseTrait.PAPER).forEach(one -> acts.put(one.name(), one.textKey()));
    return acts;
  }
}
