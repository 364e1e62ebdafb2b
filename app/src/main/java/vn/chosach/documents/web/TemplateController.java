package vn.chosach.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Printed;
import vn.chosach.documents.acts.PaperTemplates;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.LayoutField;
import vn.chosach.documents.layout.TemplateCheck;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.OneFile;

/** Templates that officials edit in Word: take one home, bring it back, see what is wrong. */
@Controller
record TemplateController(PaperTemplates templates, DocumentNames names, Officers officers) {

  private static final String ONE = DocumentRoutes.TEMPLATES + "/{kind:[A-Za-z0-9-]{1,20}}";

  @GetMapping(DocumentRoutes.TEMPLATES)
  String list(Page page, Model model) {
    Map<String, Integer> newest = templates.newest();
    model.addAttribute(
        "list",
        new TemplatePage(
            Kinds.all().stream()
                .map(
                    documentKind ->
                        new TemplatePage.TemplateRow(
                            DocumentRoutes.TEMPLATES + "/" + documentKind.code(),
                            names.kind(documentKind.code(), page),
                            Objects.requireNonNullElse(
                                documentKind.form(), documentKind.abbreviation()),
                            version(newest.getOrDefault(documentKind.code(), 0), page)))
                .toList()));
    return "documents/templates";
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable String kind, Page page, Viewer viewer) {
    return view(
        kind(kind),
        "",
        new PaperTemplates.Taken(List.of(), List.of()),
        HttpStatus.OK,
        page,
        viewer);
  }

  /** The template in force. */
  @GetMapping(ONE + "/tai")
  ResponseEntity<byte[]> current(@PathVariable String kind) {
    DocumentKind of = kind(kind);
    return file(templates.inForce(of), "mau-" + of.code());
  }

  @GetMapping(ONE + "/tai/{number:[1-9][0-9]{0,4}}")
  ResponseEntity<byte[]> version(@PathVariable String kind, @PathVariable int number) {
    DocumentKind of = kind(kind);
    byte[] docx = templates.version(of, number).orElseThrow(Page::absent);
    return file(docx, "mau-" + of.code() + "-" + number);
  }

  @PostMapping(ONE)
  ModelAndView publish(
      @PathVariable String kind,
      HttpServletRequest request,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    DocumentKind of = kind(kind);
    OneFile sent = OneFile.of(request, TemplateCheck.MOST);
    String words = sent.field("ly-do");
    if (sent.absent()) {
      var none = new PaperTemplates.Taken(List.of(), List.of());
      ModelAndView again = view(of, words, none, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
      var one = (TemplatePage.TemplateOne) Objects.requireNonNull(again.getModel().get("one"));
      again.addObject("one", with(one, page.t("documents.file-missing")));
      return again;
    }
    var taken = templates.publish(of, sent.bytes(), words, ActingOfficer.of(viewer));
    if (!taken.kept()) {
      return view(of, words, taken, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    said.say("documents.said.template");
    return new ModelAndView(page.redirect(DocumentRoutes.TEMPLATES + "/" + of.code()));
  }

  @PostMapping(ONE + "/{number:[1-9][0-9]{0,4}}/dong-y")
  ModelAndView agree(
      @PathVariable String kind, @PathVariable int number, FormVisit visit, ActingOfficer officer) {
    DocumentKind of = kind(kind);
    String here = DocumentRoutes.TEMPLATES + "/" + of.code();
    return visit.press(
        here,
        sent -> templates.agree(of, number, officer),
        done -> visit.say(here, "documents.said.template-agreed", version(done, visit.page())));
  }

  private ModelAndView view(
      DocumentKind documentKind,
      String words,
      PaperTemplates.Taken taken,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    List<PaperTemplates.PaperTemplatesVersion> versions = templates.versions(documentKind);
    String here = DocumentRoutes.TEMPLATES + "/" + documentKind.code();
    FormErrors errors =
        taken.kept()
            ? FormErrors.none()
            : FormErrors.none().with("tep", page.t("documents.template.refused"));
    var view = new ModelAndView("documents/template", status);
    view.addObject(
        "one",
        new TemplatePage.TemplateOne(
            here,
            names.kind(documentKind.code(), page),
            version(
                versions.stream()
                    .filter(one -> !one.waits())
                    .mapToInt(PaperTemplates.PaperTemplatesVersion::number)
                    .max()
                    .orElse(0),
                page),
            versions(versions, here, viewer, page),
            Stream.of(LayoutField.values())
                .map(
                    layoutField ->
                        Fact.of(
                            "{{" + layoutField.tag() + "}}",
                            page.t(layoutField.textKey())
                                + (layoutField.neededIn(documentKind.shape())
                                    ? " " + page.t("documents.field.needed")
                                    : "")))
                .toList(),
            PaperTemplates.keeps(ActingOfficer.of(viewer)),
            words,
            taken.faults().stream().map(page::t).toList(),
            taken.deviations().stream().map(one -> DocumentPages.fault(one, page)).toList(),
            errors));
    return view;
  }

  private static TemplatePage.TemplateOne with(TemplatePage.TemplateOne one, String missing) {
    return new TemplatePage.TemplateOne(
        one.here(),
        one.kind(),
        one.current(),
        one.versions(),
        one.fields(),
        one.publishes(),
        one.words(),
        one.faults(),
        one.deviations(),
        FormErrors.none().with("tep", missing));
  }

  private List<TemplatePage.TemplateVersion> versions(
      List<PaperTemplates.PaperTemplatesVersion> versions, String here, Viewer viewer, Page page) {
    Set<UUID> ids =
        versions.stream()
            .map(PaperTemplates.PaperTemplatesVersion::officer)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> people = officers.displayNames(ids);
    boolean keeps = PaperTemplates.keeps(ActingOfficer.of(viewer));
    return versions.stream()
        .map(
            one -> {
              UUID officer = one.officer();
              return new TemplatePage.TemplateVersion(
                  here + "/tai/" + one.number(),
                  version(one.number(), page),
                  page.moment(one.at()),
                  officer == null
                      ? page.t("documents.program")
                      : people.getOrDefault(officer, officer.toString()),
                  one.words(),
                  one.waits(),
                  one.waits() && keeps && !viewer.officerId().equals(officer)
                      ? here + "/" + one.number() + "/dong-y"
                      : "");
            })
        .toList();
  }

  private static String version(int number, Page page) {
    return number == 0
        ? page.t("documents.template.shipped")
        : page.t("documents.template.version", number);
  }

  private static ResponseEntity<byte[]> file(byte[] docx, String name) {
    return DocumentListController.file(docx, name + ".docx", Printed.Format.DOCX.type());
  }

  private static DocumentKind kind(String code) {
    return Kinds.of(code).orElseThrow(Page::absent);
  }
}
