package vn.chosach.outreach.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.Outreach.PlanFile;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemWish;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachLineWish;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of outreach, and what was sent. */
@Component
record OutreachForms(Outreach outreach, OutreachNames names) {

  private static final String PAPERS = "application/pdf,image/jpeg,image/png";
  private static final String ALONE = "khong";

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("outreach.title-missing", "ten"),
          Map.entry("outreach.begins-missing", "tu-ngay"),
          Map.entry("outreach.ends-wrong", "den-ngay"),
          Map.entry("outreach.theme-missing", "chu-de"),
          Map.entry("outreach.movement-not-possible", "chu-de"),
          Map.entry("outreach.audience-missing", "doi-tuong"),
          Map.entry("outreach.channel-missing", "hinh-thuc"),
          Map.entry("outreach.pace-missing", "ky"),
          Map.entry("outreach.times-out-of-range", "so-lan"),
          Map.entry("outreach.unknown-goods", "nhom-hang"),
          Map.entry("outreach.unknown-area", "dia-ban"),
          Map.entry("outreach.campaign-malformed", "ma"),
          Map.entry("outreach.campaign-taken", "ma"),
          Map.entry("outreach.appeal-missing", "loi-keu-goi"),
          Map.entry("outreach.unknown-line", "dong"),
          Map.entry("outreach.outside-plan", "ngay"),
          Map.entry("outreach.day-wrong", "ngay"),
          Map.entry("outreach.link-missing", "duong-dan"),
          Map.entry("outreach.link-malformed", "duong-dan"),
          Map.entry("outreach.link-known", "duong-dan"),
          Map.entry("outreach.reach-out-of-range", "luot"),
          Map.entry("outreach.reach-how-missing", "cach-do"),
          Map.entry("outreach.file-missing", "tep"),
          Map.entry("outreach.already-sent", "tep"),
          Map.entry("outreach.words-missing", "loi"));

  static FormDefinition opening(Page page) {
    LocalDate next = page.today().withDayOfMonth(1).plusMonths(1);
    return FormDefinition.of(
            OutreachRoutes.OPENING,
            "outreach.button.open",
            line("ten", "outreach.field.title", 300),
            day("tu-ngay", "outreach.field.begins").start(next.toString()),
            day("den-ngay", "outreach.field.ends")
                .start(next.plusYears(1).minusDays(1).toString())
                .within(page.today(), null))
        .mending(MENDS);
  }

  FormDefinition of(OutreachDeed deed, PlanFile file, Page page) {
    return deed.form(
        OutreachRoutes.plan(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, page));
  }

  static FormDefinition of(OutreachDeed deed, OutreachItem one) {
    FormField words = words("loi", "outreach.field." + deed.slug(), 2000).rows(3);
    return deed.form(
        OutreachRoutes.item(one.number()),
        one.version(),
        MENDS,
        List.of(deed == OutreachDeed.CONFIRM ? words.optional() : words));
  }

  private List<FormField> fields(OutreachDeed deed, PlanFile file, Page page) {
    return switch (deed) {
      case ADD_LINE -> lineFields(page);
      case DROP_LINE ->
          List.of(
              select(
                  "dong",
                  "outreach.field.line",
                  Choice.of(file.of().lines(), one -> one.number(), one -> said(one, page))));
      case PREPARE -> List.of();
      case CLOSE -> List.of(words("loi", "outreach.field.report", 4000).rows(6));
      case DROP -> List.of(words("loi", "outreach.field.why", 4000).rows(3));
      case CONFIRM, REFUSE, WITHDRAW -> throw new IllegalArgumentException(deed.name());
    };
  }

  private List<FormField> lineFields(Page page) {
    return List.of(
        theme(page),
        audience(page),
        channel(page),
        area(page),
        select("ky", "outreach.field.pace", choices(page, OutreachPace::textKey)),
        number("so-lan", "outreach.field.times").start("1"),
        line("ma", "outreach.field.campaign", 30).hinted().optional(),
        words("loi-keu-goi", "outreach.field.appeal", 2000).hinted().rows(4).optional(),
        select("nhom-hang", "outreach.field.goods", names.goods(page))
            .hinted()
            .empty("outreach.all-goods")
            .optional());
  }

  private static FormField theme(Page page) {
    return select("chu-de", "outreach.field.theme", choices(page, OutreachTheme::textKey));
  }

  private static FormField audience(Page page) {
    return select("doi-tuong", "outreach.field.audience", choices(page, OutreachAudience::textKey));
  }

  private static FormField channel(Page page) {
    return select("hinh-thuc", "outreach.field.channel", choices(page, OutreachChannel::textKey));
  }

  private FormField area(Page page) {
    return select("dia-ban", "outreach.field.area", names.communes(Area::key, page))
        .empty("outreach.everywhere")
        .optional();
  }

  static OutreachLineWish wishedLine(SubmittedForm sent) {
    return new OutreachLineWish(
        sent.choiceIfAny("chu-de", OutreachTheme.class),
        sent.choiceIfAny("doi-tuong", OutreachAudience.class),
        sent.choiceIfAny("hinh-thuc", OutreachChannel.class),
        sent.text("dia-ban"),
        sent.choiceIfAny("ky", OutreachPace.class),
        sent.number("so-lan"),
        sent.text("ma"),
        sent.text("loi-keu-goi"),
        sent.text("nhom-hang"));
  }

  /**
   * @param title first value of the title, as a page of this site may suggest it
   * @param link first value of the address
   */
  FormDefinition recording(String title, String link, ActingOfficer officer, Page page) {
    return FormDefinition.of(
            OutreachRoutes.RECORDING,
            "outreach.button.record",
            line("ten", "outreach.field.item-title", 300).start(title),
            select("dong", "outreach.field.line", lines(officer, page)),
            theme(page).hint("outreach.hint.alone").optional().when("dong", ALONE),
            audience(page).optional().when("dong", ALONE),
            channel(page).optional().when("dong", ALONE),
            area(page),
            today("ngay", "outreach.field.day", page).within(null, page.today()),
            line("duong-dan", "outreach.field.link", 1000).hinted().optional().start(link),
            files("tep", "outreach.field.file", PAPERS).hinted().optional(),
            number("luot", "outreach.field.reach").optional(),
            line("cach-do", "outreach.field.reach-how", 300).hinted().optional())
        .mending(MENDS);
  }

  private List<Choice> lines(ActingOfficer officer, Page page) {
    var lines = new ArrayList<Choice>();
    for (PlanFile file : outreach.running(officer)) {
      String plan = file.of().number();
      lines.addAll(
          Choice.of(
              file.of().lines(),
              one -> plan + "/" + one.number(),
              one -> plan + " · " + said(one, page)));
    }
    lines.add(Choice.of(ALONE, page.t("outreach.outside")));
    return lines;
  }

  static OutreachItemWish wishedItem(SubmittedForm sent) {
    String line = sent.text("dong");
    return new OutreachItemWish(
        sent.text("ten"),
        ALONE.equals(line) ? "" : line,
        sent.choiceIfAny("chu-de", OutreachTheme.class),
        sent.choiceIfAny("doi-tuong", OutreachAudience.class),
        sent.choiceIfAny("hinh-thuc", OutreachChannel.class),
        sent.text("dia-ban"),
        sent.dayIfAny("ngay"),
        sent.text("duong-dan"),
        sent.numberIfAny("luot"),
        sent.text("cach-do"),
        sent.files());
  }

  /** A line in one sentence. */
  String said(OutreachLine one, Page page) {
    return one.number()
        + ". "
        + page.t(one.theme().textKey())
        + " · "
        + page.t(one.audience().textKey())
        + " · "
        + page.t(one.channel().textKey());
  }
}
