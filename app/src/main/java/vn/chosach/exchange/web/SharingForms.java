package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.sets.SharingAct;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingField;
import vn.chosach.exchange.sets.SharingPeriod;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingSet.SharingWish;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms about sets of data, and what was sent. */
@Component
record SharingForms(ExchangeNames names) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("exchange.title-missing", "ten"),
          Map.entry("exchange.purpose-missing", "muc-dich"),
          Map.entry("exchange.fields-missing", "cot"),
          Map.entry("exchange.recipients-missing", "noi-nhan"),
          Map.entry("exchange.unknown-recipient", "noi-nhan"),
          Map.entry("exchange.period-missing", "ky"),
          Map.entry("exchange.set-starts", "tu-ngay"),
          Map.entry("exchange.ground-missing", "can-cu"),
          Map.entry("exchange.article-missing", "dieu"),
          Map.entry("exchange.days-wrong", "so-ngay"),
          Map.entry("exchange.file-missing", "tep"),
          Map.entry("exchange.file-recalled", "tep"),
          Map.entry("exchange.words-missing", "loi"),
          Map.entry("exchange.task-missing", "viec"));

  FormDefinition arranging(String own, Page page) {
    return FormDefinition.of(
            ExchangeRoutes.ARRANGING,
            "exchange.button.arrange",
            line("ten", "exchange.field.set-title", 300),
            words("muc-dich", "exchange.field.purpose", 2000).rows(3),
            ticks("cot", "exchange.field.columns", choices(page, SharingField::textKey)),
            ticks("noi-nhan", "exchange.field.recipients", names.recipients(own, page)),
            radios(
                "ky",
                "exchange.field.period",
                Choice.of(
                    SharingPeriod.ofTables(), one -> one.name(), one -> page.t(one.textKey()))),
            day("tu-ngay", "exchange.field.starts").hinted().start(page.today().toString()),
            select("can-cu", "exchange.field.ground", names.normative(page)),
            line("dieu", "exchange.field.secrecy-article", 100).hinted(),
            number("so-ngay", "exchange.field.days").start("30"))
        .mending(MENDS);
  }

  static SharingWish wish(SubmittedForm sent) {
    return new SharingWish(
        sent.text("ten"),
        sent.text("muc-dich"),
        sent.choices("cot", SharingField.class),
        sent.all("noi-nhan"),
        sent.choiceIfAny("ky", SharingPeriod.class),
        sent.dayIfAny("tu-ngay"),
        sent.text("can-cu"),
        sent.text("dieu"),
        sent.number("so-ngay"));
  }

  static FormDefinition of(SharingDeed deed, SharingFile file, Page page) {
    return deed.form(
        ExchangeRoutes.set(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, page));
  }

  private static List<FormField> fields(SharingDeed deed, SharingFile file, Page page) {
    FormField why = words("loi", "exchange.field.why", 2000).rows(3);
    return switch (deed) {
      case PREPARE -> List.of();
      case RECALL ->
          List.of(
              select(
                  "tep",
                  "exchange.field.file",
                  file.files().stream()
                      .filter(one -> one.open(page.today()))
                      .map(one -> Choice.of(one.id().toString(), span(one, page)))
                      .toList()),
              why);
      case END, DROP -> List.of(why);
    };
  }

  static SharingAct act(SharingDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case PREPARE -> new SharingAct.PrepareSet();
      case RECALL -> new SharingAct.RecallFile(sent.id("tep"), sent.text("loi"));
      case END -> new SharingAct.EndSet(sent.text("loi"));
      case DROP -> new SharingAct.DropSet(sent.text("loi"));
    };
  }

  static FormDefinition fetching(String number, SharedFile file) {
    return FormDefinition.of(
            ExchangeRoutes.set(number) + "/tep/" + file.id(),
            "exchange.button.fetch",
            words("viec", "exchange.field.task", 1000).hinted().rows(2))
        .mending(MENDS);
  }

  static String span(SharedFile one, Page page) {
    return page.day(one.begins()) + " – " + page.day(one.ends());
  }
}
