package vn.chosach.catalogue;

import static vn.chosach.catalogue.law.LawField.choice;
import static vn.chosach.catalogue.law.LawField.codes;
import static vn.chosach.catalogue.law.LawField.line;
import static vn.chosach.catalogue.law.LawField.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawTable;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.Refusal;

/** The lists of the catalogue, as they are changed without a release. */
@Configuration
class CatalogueLaw {

  private static final Map<String, String> BORN =
      Map.of("confidence", "95", "amends", "{}", "basis_codes", "{}");
  private static final String NAME_VI = "catalogue.law.name-vi";
  private static final String NAME_EN = "catalogue.law.name-en";
  private static final String BASES = "catalogue.law.bases";
  private static final String NOTE = "catalogue.law.note";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CatalogueLaw(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Bean
  LawList legalBasesAsLaw() {
    LawTable table =
        table(
            "catalogue.legal_basis",
            List.of("kind", "number", "title", "successor", "amends", "note"));
    return new LawList(
        "can-cu",
        "catalogue.section.legal-bases",
        table,
        List.of(
            choice(
                "kind",
                "catalogue.law.kind",
                choices(LegalBasis.LegalBasisKind.class, LegalBasis.LegalBasisKind::textKey)),
            line("number", "catalogue.law.number"),
            words("title", "catalogue.law.title"),
            line("successor", "catalogue.law.successor").free(),
            codes("amends", "catalogue.law.amends"),
            words("note", NOTE).free()),
        LawList.LawListShape.ROWS,
        next -> unknown(table, next),
        () -> {});
  }

  /** A document is followed by one that the register knows. */
  private static Optional<Refusal> unknown(LawTable table, LawVersion next) {
    String successor = next.value("successor");
    return successor == null ? Optional.empty() : unknown(table, successor);
  }

  /** Each names an article of a document that the register knows, and the day of its end. */
  @Bean
  LawList repealedArticlesAsLaw(LawList legalBasesAsLaw) {
    LawTable documents = legalBasesAsLaw.table();
    return new LawList(
        Catalogue.ARTICLES,
        "catalogue.section.repealed-articles",
        table("catalogue.repealed_article", List.of("basis", "article", "repealer", "note")),
        List.of(
            line("basis", "catalogue.law.basis"),
            line("article", "catalogue.law.article"),
            line("repealer", "catalogue.law.repealer").free(),
            words("note", NOTE).free()),
        LawList.LawListShape.ROWS,
        next -> {
          String repealer = next.value("repealer");
          return unknown(documents, String.valueOf(next.value("basis")))
              .or(() -> repealer == null ? Optional.empty() : unknown(documents, repealer))
              .or(() -> Refusal.when(next.from() == null, "law.day-missing"))
              .or(
                  () ->
                      Provision.of(String.valueOf(next.value("article"))).isEmpty()
                          ? Optional.of(Refusal.of("law.value-unreadable", "field", "article"))
                          : Optional.empty());
        },
        () -> {});
  }

  private static Optional<Refusal> unknown(LawTable documents, String code) {
    return documents.knows(code)
        ? Optional.empty()
        : Optional.of(Refusal.of("law.unknown-key", "key", code));
  }

  @Bean
  LawList goodsAsLaw() {
    return LawList.of(
        "nhom-hang",
        "catalogue.section.goods",
        table(
            "catalogue.goods_group",
            List.of("standing", "name_vi", "name_en", "basis_codes", "note")),
        List.of(
            choice(
                "standing",
                "catalogue.law.standing",
                choices(
                    GoodsGroup.GoodsGroupStanding.class, GoodsGroup.GoodsGroupStanding::textKey)),
            line("name_vi", NAME_VI),
            line("name_en", NAME_EN),
            codes("basis_codes", BASES),
            words("note", NOTE).free()),
        LawList.LawListShape.VERSIONS_AND_KEYS);
  }

  @Bean
  LawList violationsAsLaw() {
    return LawList.of(
        "hanh-vi",
        "catalogue.section.violations",
        table(
            "catalogue.violation_kind",
            List.of("name_vi", "name_en", "plain_vi", "plain_en", "basis_codes", "note")),
        List.of(
            line("name_vi", NAME_VI),
            line("name_en", NAME_EN),
            words("plain_vi", "catalogue.law.plain-vi"),
            words("plain_en", "catalogue.law.plain-en"),
            codes("basis_codes", BASES),
            words("note", NOTE).free()),
        LawList.LawListShape.VERSIONS_AND_KEYS);
  }

  @Bean
  LawList platformsAsLaw() {
    return LawList.of(
        "nen-tang",
        "catalogue.section.platforms",
        table("catalogue.\"platform\"", List.of("kind", "name", "note")),
        List.of(
            choice(
                "kind",
                "catalogue.law.kind",
                choices(Platform.PlatformKind.class, Platform.PlatformKind::textKey)),
            line("name", "catalogue.law.name"),
            words("note", NOTE).free()),
        LawList.LawListShape.ROWS);
  }

  private LawTable table(String name, List<String> own) {
    List<String> columns =
        Stream.concat(
                Stream.of("code", "position", "valid_from", "valid_to", "status", "confidence"),
                own.stream())
            .toList();
    return new LawTable(jdbc, json, name, "code", "position", columns, BORN);
  }

  private static <E extends Enum<E>> Map<String, String> choices(
      Class<E> of, Function<E, String> textKey) {
    var choices = new LinkedHashMap<String, String>();
    Arrays.stream(of.getEnumConstants())
        .forEach(one -> choices.put(one.name(), textKey.apply(one)));
    return choices;
  }
}
