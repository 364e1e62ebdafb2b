package vn.chosach.law.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.law.LawField;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.law.LawChange;
import vn.chosach.law.LawProposal;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of the law, declared from the columns of a list. */
final class LawForms {

  private static final Map<String, String> MENDS =
      Map.of(
          "law.unknown-key", "ma",
          "law.day-missing", "tu",
          "law.overlaps", "tu",
          "law.end-before-start", "den",
          "law.basis-missing", "can-cu",
          "law.reason-missing", "ly-do");

  private LawForms() {}

  /**
   * A new version of a key, filled with what holds now.
   *
   * @param key {@code null} for a new one, which the form asks for
   */
  static FormDefinition version(
      LawList list, @Nullable String key, @Nullable LawVersion now, Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(key == null ? line("ma", "law.field.key", 80).hinted() : hidden("ma", key));
    boolean single = list.shape().single();
    String from = single && now != null && now.from() != null ? now.from().toString() : "";
    fields.add(day("tu", "law.field.from").optional(single).start(from).hinted());
    String to = now == null || now.validity().to() == null ? "" : now.validity().to().toString();
    fields.add(day("den", "law.field.to").optional().start(single ? to : ""));
    list.fields().forEach(field -> fields.add(field(field, now, page)));
    fields.add(words("can-cu", "law.field.basis", 500).hinted());
    fields.add(words("ly-do", "law.field.reason", 500).optional().hinted());
    return FormDefinition.of(LawPages.href(list) + "/ban-moi", "law.propose", fields)
        .mending(MENDS);
  }

  private static FormField field(LawField field, @Nullable LawVersion now, Page page) {
    String name = name(field);
    FormField drawn =
        switch (field.kind()) {
          case LINE, CODES -> line(name, field.textKey(), 500);
          case WORDS -> words(name, field.textKey(), 1000);
          case NUMBER -> number(name, field.textKey());
          case MONEY -> money(name, field.textKey());
          case CHOICE -> select(name, field.textKey(), choices(field, page));
        };
    String value = now == null ? null : now.value(field.column());
    String start =
        value == null
            ? ""
            : field.kind() == LawField.LawFieldKind.CODES ? LawPages.codes(value) : value;
    return drawn.optional(field.optional()).start(start);
  }

  private static List<Choice> choices(LawField field, Page page) {
    return Choice.of(
        field.choices().entrySet(), choice -> choice.getKey(), choice -> page.t(choice.getValue()));
  }

  /** Reads what was sent. */
  static LawProposal proposal(LawList list, SubmittedForm sent) {
    var values = new TreeMap<String, String>();
    for (LawField field : list.fields()) {
      String value = value(field, sent);
      if (value != null) {
        values.put(field.column(), value);
      }
    }
    String reason = sent.textIfAny("ly-do");
    return new LawProposal(
        list.slug(),
        sent.text("ma").strip(),
        sent.dayIfAny("tu"),
        sent.dayIfAny("den"),
        values,
        sent.text("can-cu"),
        reason == null ? "" : reason);
  }

  private static @Nullable String value(LawField field, SubmittedForm sent) {
    String name = name(field);
    return switch (field.kind()) {
      case LINE, WORDS, CHOICE -> sent.textIfAny(name);
      case NUMBER -> {
        Integer number = sent.numberIfAny(name);
        yield number == null ? null : number.toString();
      }
      case MONEY -> {
        var amount = sent.moneyIfAny(name);
        yield amount == null ? null : String.valueOf(amount.amount());
      }
      case CODES -> {
        String codes = sent.textIfAny(name);
        yield codes == null
            ? "{}"
            : Stream.of(codes.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining(",", "{", "}"));
      }
    };
  }

  private static String name(LawField field) {
    return "cot-" + field.column().replace('_', '-');
  }

  static FormDefinition vouch(LawList list, String key, String from) {
    return FormDefinition.of(
        LawPages.href(list) + "/xac-nhan",
        "law.vouch",
        hidden("ma", key),
        hidden("tu", from),
        citation());
  }

  static FormDefinition confirm(LawChange change) {
    return FormDefinition.of(LawPages.href(change) + "/xac-nhan", "law.confirm", citation());
  }

  static FormDefinition deny(LawChange change) {
    return FormDefinition.of(
        LawPages.href(change) + "/tu-choi",
        "law.deny",
        words("y-kien", "law.field.words", 500).missing("law.words-missing"));
  }

  private static FormField citation() {
    return words("trich-dan", "law.field.citation", 500).hinted().missing("law.citation-missing");
  }
}
