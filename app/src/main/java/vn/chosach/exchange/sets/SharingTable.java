package vn.chosach.exchange.sets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseResults;
import vn.chosach.cases.CaseResults.FinishedDecision;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Lang;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.ui.Texts;

/**
 * Draws the table of a period as comma separated values (RFC 4180, UTF-8): the columns of the set
 * and no other. A period without a decision says so in words.
 */
@Component
record SharingTable(
    CaseResults results, Heirs heirs, Catalogue catalogue, Areas areas, Texts texts) {

  private static final String MARK = "\uFEFF";
  private static final String END = "\r\n";
  private static final Pattern TAX_CODE = Pattern.compile("\\b[0-9]{10}(-[0-9]{3})?\\b");

  /** A table and how many decisions stand in it. */
  record Drawn(String csv, int lines) {}

  Drawn draw(SharingSet one, LocalDate begins, LocalDate ends) {
    List<FinishedDecision> found = results.finished(heirs.actors(one.agency()), begins, ends);
    String head = line(one.fields().stream().map(field -> texts.text(Lang.VI, field.textKey())));
    String body =
        found.isEmpty()
            ? line(Stream.of(texts.text(Lang.VI, "exchange.file.none-in-it")))
            : found.stream()
                .map(row -> line(one.fields().stream().map(field -> cell(field, row))))
                .collect(Collectors.joining());
    return new Drawn(MARK + head + body, found.size());
  }

  private String cell(SharingField field, FinishedDecision row) {
    return switch (field) {
      case VIOLATOR -> row.violator();
      case TAX_CODE -> taxCode(row);
      case DECISION -> row.number();
      case DECIDED_ON -> row.decidedOn().toString();
      case VIOLATION -> violation(row);
      case AREA -> area(row);
      case AMOUNT -> String.valueOf(row.dong());
      case PAID -> String.valueOf(row.paid());
    };
  }

  private static String taxCode(FinishedDecision row) {
    var found = TAX_CODE.matcher(Objects.requireNonNullElse(row.note(), ""));
    return found.find() ? found.group() : "";
  }

  private String violation(FinishedDecision row) {
    String code = Objects.requireNonNullElse(row.violation(), "");
    return catalogue.violationKind(code, row.decidedOn()).map(it -> it.name().vi()).orElse(code);
  }

  private String area(FinishedDecision row) {
    String code = Objects.requireNonNullElse(row.area(), "");
    return areas.on(Area.Level.COMMUNE, row.decidedOn()).stream()
        .filter(area -> area.code().equals(code) || area.key().equals(code))
        .map(area -> area.fullName().vi())
        .findFirst()
        .orElse(code);
  }

  private static String line(Stream<String> cells) {
    return cells.map(SharingTable::quoted).collect(Collectors.joining(",", "", END));
  }

  private static String quoted(String text) {
    String safe = SpreadsheetText.harmless(text);
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
