package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.acts.SigningCertificates;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.signature.SigningKeys;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Chứng thư chữ ký số: with which key store an officer or an agency signs. */
@Controller
record CertificateController(
    SigningCertificates certificates,
    SigningKeys keys,
    SigningRights rights,
    DocumentAuthority authority,
    DocumentNames names,
    Officers officers) {

  private static final String AGENCY = "co-quan";
  private static final String HOLDER = "can-bo";
  private static final String STORE = "kho-khoa";
  private static final String REVOKE =
      DocumentRoutes.CERTIFICATES + "/{id:" + SentId.FORM + "}/thu-hoi";

  @FormMapping(DocumentRoutes.CERTIFICATES)
  ModelAndView record(FormVisit visit, ActingOfficer scribe) {
    boolean shown = visit.sent() || records(scribe);
    return visit.answer(
        form(scribe, visit.page()),
        sent ->
            ActOutcome.unless(
                certificates.record(
                    sent.idIfAny(HOLDER), sent.text(AGENCY), sent.text(STORE), scribe),
                sent.text(STORE)),
        done -> visit.say(DocumentRoutes.CERTIFICATES, "documents.certificate.said"),
        form -> view(scribe, visit.page()).addObject("form", shown ? form : null));
  }

  @FormMapping(REVOKE)
  ModelAndView revoke(@PathVariable UUID id, FormVisit visit, ActingOfficer scribe) {
    Page page = visit.page();
    return visit.answer(
        revocation(id, page),
        sent ->
            ActOutcome.unless(
                certificates.revoke(id, sent.day("tu"), sent.text("ly-do"), scribe), id),
        done -> visit.say(DocumentRoutes.CERTIFICATES, "documents.certificate.said-revoked"),
        form -> revoking(id, form, scribe, page));
  }

  private ModelAndView revoking(UUID id, FormView form, ActingOfficer scribe, Page page) {
    RecordedCertificate one =
        certificates.all(authority.agencies(scribe)).stream()
            .filter(each -> each.id().equals(id) && rights.records(each.agency(), scribe))
            .findFirst()
            .orElseThrow(Page::absent);
    return FormPage.titled(
            page.t("documents.certificate.revoke-of", one.subject()), DocumentRoutes.CERTIFICATES)
        .apply(form);
  }

  private static FormDefinition revocation(UUID id, Page page) {
    return FormDefinition.of(
        DocumentRoutes.CERTIFICATES + "/" + id + "/thu-hoi",
        "documents.certificate.revoke",
        today("tu", "documents.certificate.revoked-from", page),
        line("ly-do", "documents.words", 500));
  }

  private FormDefinition form(ActingOfficer scribe, Page page) {
    List<String> mine =
        authority.agencies(scribe).stream().filter(key -> rights.records(key, scribe)).toList();
    List<Choice> agencies = names.agencies(mine, page);
    List<Choice> holders = RightsController.holders(mine, officers, page);
    List<Choice> stores = Choice.of(keys.names(), name -> name, name -> name);
    return FormDefinition.of(
        DocumentRoutes.CERTIFICATES,
        "documents.certificate.record",
        select(AGENCY, "documents.right.agency", agencies).mends("documents.not-yours"),
        select(HOLDER, "documents.certificate.holder", holders)
            .empty("documents.certificate.of-agency")
            .mends("documents.unknown-officer")
            .optional(),
        select(STORE, "documents.certificate.store", stores)
            .hinted()
            .mends(
                "documents.certificate-of-another",
                "documents.certificate-expired",
                "documents.certificate-known",
                "documents.unknown-store"));
  }

  private boolean records(ActingOfficer scribe) {
    return authority.agencies(scribe).stream().anyMatch(key -> rights.records(key, scribe));
  }

  private ModelAndView view(ActingOfficer scribe, Page page) {
    List<RecordedCertificate> all = certificates.all(authority.agencies(scribe));
    Set<UUID> ids =
        all.stream()
            .map(RecordedCertificate::officer)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> people = officers.displayNames(ids);
    return new ModelAndView(
        "documents/certificates",
        "certificates",
        new RightsPage.CertificatesPage(
            all.stream().map(one -> row(one, people, scribe, page)).toList(),
            keys.required(),
            !keys.names().isEmpty()));
  }

  private RightsPage.CertificatesPage.CertificateRow row(
      RecordedCertificate one, Map<UUID, String> people, ActingOfficer scribe, Page page) {
    LocalDate revoked = one.revokedOn();
    UUID officer = one.officer();
    boolean ended = revoked != null && !revoked.isAfter(page.today());
    boolean over = page.now().isAfter(one.validTo());
    boolean ahead = page.now().isBefore(one.validFrom());
    String agency = names.agency(one.agency(), page);
    return new RightsPage.CertificatesPage.CertificateRow(
        one.subject(),
        officer == null ? agency : people.getOrDefault(officer, "") + " · " + agency,
        one.issuer(),
        one.serial(),
        page.moment(one.validFrom()) + " – " + page.moment(one.validTo()),
        ended ? Tone.WARN : over ? Tone.DONE : ahead ? Tone.LATER : Tone.OK,
        revoked != null
            ? page.t("documents.certificate.revoked", page.day(revoked))
            : page.t(
                over
                    ? "documents.right.over"
                    : ahead ? "documents.right.ahead" : "documents.right.in-force"),
        !ended && rights.records(one.agency(), scribe)
            ? DocumentRoutes.CERTIFICATES + "/" + one.id() + "/thu-hoi"
            : "");
  }
}
