package vn.chosach.learning.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Contact;
import vn.chosach.directory.Contact.ContactKind;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.learning.web.LearningView.LawLine;
import vn.chosach.learning.web.LearningView.SheetHotline;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and laws are called, and whom a sheet tells people to call. */
@Component
class LearningNames extends DisplayNames {

  /** Stands on every sheet already. */
  private static final String EMERGENCY = "113";

  LearningNames(NameSources sources) {
    super(sources);
  }

  LawLine law(String code, Page page) {
    return catalogue
        .legalBasis(code)
        .map(
            basis ->
                new LawLine(
                    basis.validity().from() == null
                        ? lawTitle(code, page)
                        : page.t(
                            "learning.law.since",
                            lawTitle(code, page),
                            page.day(basis.validity().from())),
                    basis.provenance().published()))
        .orElseGet(() -> new LawLine(code, false));
  }

  /** Laws in force to choose from. */
  List<Choice> laws(Page page) {
    return Choice.of(
        catalogue.legalBases(page.today()),
        basis -> basis.code(),
        basis -> basis.title() + " (" + basis.number() + ")");
  }

  /** The telephone numbers of the standing agency and of another, as the directory has them. */
  List<SheetHotline> hotlines(String other, Page page) {
    String standing =
        agencies.standingAgency(page.today()).map(RoleAssignment::agencyKey).orElse("");
    var keys = List.of(standing, other).stream().filter(key -> !key.isEmpty()).distinct().toList();
    var contacts = agencies.contacts(keys, page.today());
    return keys.stream()
        .flatMap(
            key ->
                contacts.getOrDefault(key, List.<Contact>of()).stream()
                    .filter(contact -> contact.kind() == ContactKind.HOTLINE)
                    .filter(contact -> !contact.value().equals(EMERGENCY))
                    .map(
                        contact ->
                            new SheetHotline(
                                agency(key, page), contact.value(), contact.fictitious())))
        .toList();
  }
}
