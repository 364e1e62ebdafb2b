package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.exchange.sets.PictureSharing;
import vn.chosach.exchange.sets.SharingDesk;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingSet.PictureWish;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;

/** Chia sẻ sơ đồ: a kept diagram is given to another agency, and taken out as a package. */
@Controller
record GivenPictureController(
    PictureSharing sharing, SharingDesk desk, SharedPictures pictures, ExchangeNames names) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("exchange.picture-missing", "so-do"),
          Map.entry("exchange.picture-empty", "so-do"),
          Map.entry("exchange.title-missing", "ten"),
          Map.entry("exchange.purpose-missing", "muc-dich"),
          Map.entry("exchange.form-missing", "dang"),
          Map.entry("exchange.level-missing", "muc"),
          Map.entry("exchange.level-personal", "muc"),
          Map.entry("exchange.kinds-missing", "loai"),
          Map.entry("exchange.recipients-missing", "noi-nhan"),
          Map.entry("exchange.unknown-recipient", "noi-nhan"),
          Map.entry("exchange.ground-missing", "can-cu"),
          Map.entry("exchange.article-missing", "dieu"),
          Map.entry("exchange.days-wrong", "so-ngay"));

  @FormMapping(ExchangeRoutes.GIVING)
  ModelAndView give(FormVisit visit, ActingOfficer officer) {
    UUID asked = SentId.of(visit.value(visit.sent() ? "so-do" : "giu")).orElse(null);
    return visit.answer(
        form(asked, officer, visit.page()),
        sent ->
            sharing.arrange(
                new PictureWish(
                    sent.id("so-do"),
                    sent.choiceIfAny("dang", InterchangeForm.class),
                    sent.choiceIfAny("muc", TlpLevel.class),
                    Set.copyOf(sent.choices("loai", ThingKind.class)),
                    sent.text("ten"),
                    sent.text("muc-dich"),
                    sent.text("noi-nhan"),
                    sent.text("can-cu"),
                    sent.text("dieu"),
                    sent.number("so-ngay")),
                officer),
        done -> visit.say(ExchangeRoutes.set(done.number()), "exchange.said.given", done.number()),
        visit.titled("exchange.give", "exchange.give.lede", ExchangeRoutes.SETS));
  }

  private FormDefinition form(@Nullable UUID asked, ActingOfficer officer, Page page) {
    return FormDefinition.of(
            ExchangeRoutes.GIVING,
            "exchange.button.arrange",
            select("so-do", "exchange.field.picture", drawn(asked, officer)).hinted().start(asked),
            line("ten", "exchange.field.set-title", 300),
            words("muc-dich", "exchange.field.purpose", 2000).rows(3),
            ticks("loai", "exchange.field.kinds", choices(page, ThingKind::textKey)).hinted(),
            radios("dang", "exchange.field.form", choices(page, InterchangeForm::textKey)),
            radios("muc", "exchange.field.level", levels(page)).hinted(),
            select(
                "noi-nhan", "exchange.field.recipient", names.recipients(officer.agency(), page)),
            select("can-cu", "exchange.field.ground", names.normative(page)),
            line("dieu", "exchange.field.article", 100),
            number("so-ngay", "exchange.field.days").start("30"))
        .mending(MENDS);
  }

  /** The one that was asked for, if the officer may draw it, and those that the officer keeps. */
  private List<Choice> drawn(@Nullable UUID asked, ActingOfficer officer) {
    Stream<Choice> one =
        asked == null
            ? Stream.empty()
            : sharing.drawing(asked, officer).stream()
                .map(it -> Choice.of(asked.toString(), it.title()));
    Stream<Choice> own =
        pictures.own(officer).stream()
            .filter(it -> !it.id().equals(asked))
            .map(it -> Choice.of(it.id().toString(), it.title()));
    return Stream.concat(one, own).toList();
  }

  private static List<Choice> levels(Page page) {
    return Choice.of(List.of(TlpLevel.values()), it -> it.name(), it -> named(it, page));
  }

  static String named(TlpLevel level, Page page) {
    return level.label() + " · " + page.t(level.textKey());
  }

  /** The signed paper with the file, for the axis of documents. */
  @GetMapping(ExchangeRoutes.PACKAGE)
  ResponseEntity<byte[]> packed(
      @PathVariable String number, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    var file = desk.read(number, officer).filter(SharingFile::gives).orElseThrow(Page::absent);
    return switch (sharing.pack(file.of(), page.t("exchange.packed"), officer)) {
      case PackageOutcome.Packed done ->
          Attachment.of("application/xml", done.name()).body(done.bytes());
      case PackageOutcome.PackageRefused no -> {
        said.say("exchange.said.not-packed", page.t(no.refusal()));
        yield ResponseEntity.status(HttpStatus.FOUND)
            .header(HttpHeaders.LOCATION, page.href(ExchangeRoutes.set(number)))
            .build();
      }
      case PackageOutcome.PackageEntered never -> throw new IllegalStateException(never.toString());
    };
  }

  /** On the page of a kept diagram, for who may give it. */
  @Bean
  static PageSlot givingOfDiagram(TemplateEngine templates) {
    return PageSlot.of(
        "subjects.picture.kept",
        templates,
        "exchange/giving.jte",
        (page, about) ->
            page.viewer() == null || !FirmOffices.works(ActingOfficer.of(page.viewer()))
                ? null
                : Map.of("kept", about.getOrDefault("kept", "")));
  }

  /** What an officer may begin from the list. */
  static List<Choice> acts(boolean arranges, ActingOfficer officer, Page page) {
    return Stream.of(
            Stream.of(Choice.of(ExchangeRoutes.GIVING, page.t("exchange.give")))
                .filter(it -> FirmOffices.works(officer)),
            Stream.of(Choice.of(ExchangeRoutes.ARRANGING, page.t("exchange.arrange")))
                .filter(it -> arranges))
        .flatMap(it -> it)
        .toList();
  }
}
