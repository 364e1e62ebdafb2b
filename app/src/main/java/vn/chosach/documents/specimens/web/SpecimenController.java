package vn.chosach.documents.specimens.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.TemplateCheck;
import vn.chosach.documents.specimens.Specimens;
import vn.chosach.documents.specimens.Specimens.Specimen;
import vn.chosach.documents.specimens.Specimens.SpecimenField;
import vn.chosach.documents.specimens.web.SpecimenPage.SpecimenRow;
import vn.chosach.documents.specimens.web.SpecimenPage.SpecimenView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.OneFile;
import vn.chosach.ui.form.SubmittedForm;

/** Mẫu chính thức: which official form each kind of paper follows, and what ours lacks of it. */
@Controller
record SpecimenController(Specimens specimens, Officers officers) {

  private static final String ALL = "/van-ban/mau-chinh-thuc";
  private static final String ONE = ALL + "/{kind:[A-Za-z0-9-]{1,20}}";
  private static final String COMPARE = ONE + "/doi-chieu/{id:" + SentId.FORM + "}";
  private static final String HAS = "co";
  private static final String LACKS = "thieu";

  @GetMapping(ALL)
  ModelAndView list(Page page) {
    return new ModelAndView(
        "documents/specimens",
        "rows",
        Kinds.all().stream()
            .filter(kind -> kind.form() != null)
            .map(kind -> row(kind, page))
            .toList());
  }

  private SpecimenRow row(DocumentKind kind, Page page) {
    Specimen specimen = specimens.inForce(kind.code(), page.today()).orElse(null);
    return new SpecimenRow(
        Objects.requireNonNull(kind.form()),
        name(kind, page),
        ALL + "/" + kind.code(),
        tone(specimen),
        state(specimen, page),
        specimen == null ? "–" : specimen.source());
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable String kind, Page page, Viewer viewer) {
    return view(kind(kind), List.of("", "", ""), FormErrors.none(), page, viewer);
  }

  @PostMapping(ONE)
  ModelAndView store(
      @PathVariable String kind,
      HttpServletRequest request,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    DocumentKind of = kind(kind);
    OneFile sent = OneFile.of(request, TemplateCheck.MOST);
    List<String> typed = Stream.of("nguon", "ngay", "hieu-luc").map(sent::field).toList();
    LocalDate published = SentDay.of(sent.field("ngay"));
    LocalDate from = SentDay.of(sent.field("hieu-luc"));
    if (sent.absent() || published == null || from == null) {
      String wrong = sent.absent() ? "tep" : published == null ? "ngay" : "hieu-luc";
      String why = sent.absent() ? "documents.file-missing" : "documents.specimen.day-missing";
      return view(of, typed, FormErrors.none().with(wrong, page.t(why)), page, viewer);
    }
    var wish =
        new Specimens.SpecimenWish(
            of.code(), sent.field("nguon"), published, from, sent.name(), sent.bytes());
    return switch (specimens.store(wish, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<UUID> done -> {
        said.say("documents.specimen.stored");
        yield new ModelAndView(page.redirect(ALL + "/" + of.code()));
      }
      case ActOutcome.Refused<UUID> no ->
          view(of, typed, FormErrors.none().with("tep", page.t(no.refusal())), page, viewer);
      case ActOutcome.Overtaken<UUID> never -> throw new IllegalStateException(never.toString());
      case ActOutcome.Waiting<UUID> never -> throw new IllegalStateException(never.toString());
    };
  }

  @GetMapping(ONE + "/tep/{id:" + SentId.FORM + "}")
  ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable UUID id) {
    Specimen specimen = one(kind(kind), id);
    boolean pdf = specimen.fileName().toLowerCase(Lang.VI.locale()).endsWith(".pdf");
    return ResponseEntity.ok()
        .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"mau-" + specimen.kind() + (pdf ? ".pdf\"" : ".docx\""))
        .body(specimens.file(id).orElseThrow(Page::absent));
  }

  @FormMapping(COMPARE)
  ModelAndView compare(
      @PathVariable String kind, @PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    Specimen specimen = compared(kind, id, viewer);
    String back = ALL + "/" + specimen.kind();
    return visit.answer(
        form(specimen, page),
        sent ->
            specimens.compare(
                id, missing(specimen, sent), sent.text("ghi-chu"), ActingOfficer.of(viewer)),
        done -> visit.say(back, "documents.specimen.compared"),
        new FormPage(
            page.t("documents.specimen.compare", name(kind(specimen.kind()), page)),
            page.t("documents.specimen.compare.lede", specimen.source()),
            back));
  }

  private List<String> missing(Specimen specimen, SubmittedForm sent) {
    List<SpecimenField> all = specimens.fields(specimen);
    return IntStream.range(0, all.size())
        .filter(at -> sent.text("muc-" + at).equals(LACKS))
        .mapToObj(at -> all.get(at).name())
        .toList();
  }

  private static List<Choice> answers(Page page) {
    return List.of(
        Choice.of(HAS, page.t("documents.specimen.has")),
        Choice.of("khong-can", page.t("documents.specimen.not-needed")),
        Choice.of(LACKS, page.t("documents.specimen.lacks")));
  }

  /** One line for each field: what the newest paper seems to have is proposed as there. */
  private FormDefinition form(Specimen specimen, Page page) {
    List<Choice> answers = answers(page);
    List<SpecimenField> all = specimens.fields(specimen);
    return FormDefinition.of(
            ALL + "/" + specimen.kind() + "/doi-chieu/" + specimen.id(),
            "documents.specimen.confirm",
            IntStream.range(0, all.size())
                .mapToObj(
                    at ->
                        select("muc-" + at, "documents.specimen.field", answers)
                            .labelled(all.get(at).name())
                            .start(all.get(at).found() ? HAS : LACKS))
                .toList())
        .and(words("ghi-chu", "documents.specimen.words", 1000).rows(2).optional());
  }

  private ModelAndView view(
      DocumentKind kind, List<String> typed, FormErrors errors, Page page, Viewer viewer) {
    List<Specimen> all = specimens.of(kind.code());
    Set<UUID> ids = new HashSet<>();
    all.forEach(
        one -> {
          ids.add(one.enteredBy());
          UUID second = one.comparedBy();
          if (second != null) {
            ids.add(second);
          }
        });
    Map<UUID, String> people = officers.displayNames(ids);
    ActingOfficer reader = ActingOfficer.of(viewer);
    var view =
        new SpecimenPage(
            name(kind, page),
            ALL + "/" + kind.code(),
            Specimens.keeps(reader),
            all.stream().map(one -> view(one, people, reader, page)).toList(),
            typed,
            errors);
    return new ModelAndView(
        "documents/specimen",
        Map.of("one", view),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static SpecimenView view(
      Specimen one, Map<UUID, String> people, ActingOfficer reader, Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("documents.specimen.source"), one.source()));
    facts.add(Fact.of(page.t("documents.specimen.published"), page.day(one.publishedOn())));
    facts.add(Fact.of(page.t("documents.specimen.from"), page.day(one.validFrom())));
    facts.add(Fact.of("SHA-256", one.sha256()));
    facts.add(Fact.of(page.t("documents.specimen.by"), who(one.enteredBy(), people)));
    UUID second = one.comparedBy();
    if (second != null) {
      facts.add(Fact.of(page.t("documents.specimen.second"), who(second, people)));
      facts.add(
          Fact.of(
              page.t("documents.specimen.when"),
              page.moment(Objects.requireNonNull(one.comparedAt()))));
    }
    boolean open =
        one.missing() == null
            && Specimens.keeps(reader)
            && !one.enteredBy().equals(reader.actor().id());
    String here = ALL + "/" + one.kind();
    return new SpecimenView(
        one.fileName(),
        here + "/tep/" + one.id(),
        tone(one),
        state(one, page),
        facts,
        open ? here + "/doi-chieu/" + one.id() : "",
        Objects.requireNonNullElse(one.missing(), List.of()));
  }

  private static String who(UUID id, Map<UUID, String> people) {
    return people.getOrDefault(id, id.toString());
  }

  private static Tone tone(@Nullable Specimen specimen) {
    return specimen == null || specimen.missing() == null
        ? Tone.CARE
        : specimen.complete() ? Tone.OK : Tone.WARN;
  }

  private static String state(@Nullable Specimen specimen, Page page) {
    if (specimen == null) {
      return page.t("documents.specimen.unseen");
    }
    List<String> missing = specimen.missing();
    return missing == null
        ? page.t("documents.specimen.waits")
        : missing.isEmpty()
            ? page.t("documents.specimen.complete")
            : page.t("documents.specimen.incomplete", missing.size());
  }

  private Specimen compared(String kind, UUID id, Viewer viewer) {
    if (!Specimens.keeps(ActingOfficer.of(viewer))) {
      throw Page.absent();
    }
    return one(kind(kind), id);
  }

  private Specimen one(DocumentKind kind, UUID id) {
    return specimens.of(kind.code()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(Page::absent);
  }

  private static DocumentKind kind(String code) {
    return Kinds.of(code).filter(kind -> kind.form() != null).orElseThrow(Page::absent);
  }

  private static String name(DocumentKind kind, Page page) {
    return page.lang() == Lang.VI ? kind.nameVi() : kind.nameEn();
  }
}
